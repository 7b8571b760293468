"""Entities of customers, people and what is agreed with them."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind
from sales_core.model.shared_fields import CUSTOMER, PERSON

_DATE, _ID, _MONEY, _NUMBER = FieldType.DATE, FieldType.ID, FieldType.MONEY, FieldType.NUMBER

CUSTOMERS = Entity(
    kind=Kind.CUSTOMERS,
    fields=(
        *CUSTOMER,
        *PERSON,
        Field("tier"),
        Field("customer_type"),
        Field("industry"),
        Field("region"),
        Field("potential"),
        Field("strategic"),
        Field("source"),
        Field("status"),
        Field("contact_name"),
        Field("phone"),
        Field("email"),
        Field("address"),
        Field("created_on", _DATE),
        Field("last_contact_on", _DATE),
        Field("next_contact_on", _DATE),
    ),
    own_id=("customer_id",),
    identity=("customer",),
    repeats=False,
    needs=(("customer", "customer_id"),),
    dated="created_on",
)

CONTACTS = Entity(
    kind=Kind.CONTACTS,
    fields=(
        Field("contact_id", _ID),
        Field("contacted_on", _DATE),
        *PERSON,
        *CUSTOMER,
        Field("deal_id", _ID),
        Field("contact_name"),
        Field("activity"),
        Field("subject"),
        Field("outcome"),
        Field("minutes", _NUMBER),
        Field("next_contact_on", _DATE),
    ),
    own_id=("contact_id",),
    identity=(
        "contacted_on",
        "person_id",
        "person",
        "customer_id",
        "customer",
        "activity",
        "subject",
    ),
    repeats=True,
    needs=(("contacted_on",), ("customer", "customer_id", "deal_id")),
    dated="contacted_on",
)

TARGETS = Entity(
    kind=Kind.TARGETS,
    fields=(
        Field("target_id", _ID),
        *PERSON,
        Field("team"),
        Field("metric"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("target", _MONEY),
        Field("reason"),
    ),
    own_id=("target_id",),
    identity=("person_id", "person", "team", "metric", "starts_on", "ends_on"),
    repeats=False,
    needs=(("target",), ("starts_on",)),
    amount="target",
    dated="starts_on",
)

# What the team counts or rates itself: the value of a person, or of nobody in particular, for a span of days.
MEASURES = Entity(
    kind=Kind.MEASURES,
    fields=(
        *PERSON,
        Field("measure"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("measured", _NUMBER),
        Field("unit"),
    ),
    own_id=(),
    identity=("person_id", "person", "measure", "starts_on", "ends_on"),
    repeats=False,
    needs=(("measure",), ("measured",), ("starts_on",)),
    dated="starts_on",
)

PEOPLE = Entity(
    kind=Kind.PEOPLE,
    fields=(
        *PERSON,
        Field("team"),
        Field("role"),
        Field("manager"),
        Field("email"),
        Field("region"),
        Field("joined_on", _DATE),
        Field("left_on", _DATE),
    ),
    own_id=("person_id",),
    identity=("person",),
    repeats=False,
    needs=(("person",),),
    dated="joined_on",
)

FEEDBACK = Entity(
    kind=Kind.FEEDBACK,
    fields=(
        Field("feedback_id", _ID),
        Field("received_on", _DATE),
        *PERSON,
        *CUSTOMER,
        Field("survey"),
        Field("score", _NUMBER),
        Field("comment"),
        Field("owner"),
        Field("status"),
        Field("due_on", _DATE),
        Field("resolution"),
        Field("resolved_on", _DATE),
    ),
    own_id=("feedback_id",),
    identity=("received_on", "customer_id", "customer", "person_id", "person", "score", "comment"),
    repeats=True,
    needs=(("received_on",), ("score", "comment")),
    dated="received_on",
)

SETTINGS = Entity(
    kind=Kind.SETTINGS,
    fields=(Field("name"), Field("value")),
    own_id=("name",),
    identity=("name",),
    repeats=False,
    needs=(("name",), ("value",)),
)

NAMES = Entity(
    kind=Kind.NAMES,
    fields=(Field("type"), Field("written"), Field("means"), Field("relation")),
    own_id=("type", "written", "means"),
    identity=("type", "written", "means"),
    repeats=False,
    needs=(("type",), ("written",), ("means",)),
)
