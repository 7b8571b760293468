"""The visible registry of entities: one per kind of sheet."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

_DATE, _ID, _MONEY = FieldType.DATE, FieldType.ID, FieldType.MONEY
_NUMBER, _PERCENT = FieldType.NUMBER, FieldType.PERCENT

_PERSON = (Field("person_id", _ID), Field("person"))
_CUSTOMER = (Field("customer_id", _ID), Field("customer"))
_PRODUCT = (Field("product_id", _ID), Field("product"))

ORDERS = Entity(
    kind=Kind.ORDERS,
    fields=(
        Field("order_id", _ID),
        Field("line_id", _ID),
        Field("ordered_on", _DATE),
        *_PERSON,
        *_CUSTOMER,
        *_PRODUCT,
        Field("category"),
        Field("quantity", _NUMBER),
        Field("unit_price", _MONEY),
        Field("amount", _MONEY),
        Field("cost", _MONEY),
        Field("discount", _MONEY),
        Field("region"),
        Field("industry"),
        Field("channel"),
        Field("currency"),
        Field("status"),
    ),
    own_id=("order_id",),
    identity=(
        "ordered_on",
        "person_id",
        "person",
        "customer_id",
        "customer",
        "product_id",
        "product",
        "quantity",
        "unit_price",
        "amount",
    ),
    repeats=True,
    needs=(("amount", "unit_price"),),
    amount="amount",
    dated="ordered_on",
)

DEALS = Entity(
    kind=Kind.DEALS,
    fields=(
        Field("deal_id", _ID),
        Field("deal"),
        *_PERSON,
        *_CUSTOMER,
        *_PRODUCT,
        Field("amount", _MONEY),
        Field("stage"),
        Field("status"),
        Field("probability", _PERCENT),
        Field("created_on", _DATE),
        Field("expected_close", _DATE),
        Field("closed_on", _DATE),
        Field("last_activity_on", _DATE),
        Field("next_step"),
        Field("lost_reason"),
        Field("competitor"),
        Field("source"),
        Field("deal_type"),
        Field("region"),
        Field("industry"),
        Field("currency"),
    ),
    own_id=("deal_id",),
    identity=("deal", "customer_id", "customer", "product_id", "product"),
    repeats=False,
    needs=(("stage", "status"), ("deal_id", "deal", "customer", "customer_id")),
    amount="amount",
    dated="expected_close",
)

DEAL_STAGES = Entity(
    kind=Kind.DEAL_STAGES,
    fields=(
        Field("change_id", _ID),
        Field("deal_id", _ID),
        Field("stage"),
        Field("moved_to"),
        Field("entered_on", _DATE),
        Field("days_in_stage", _NUMBER),
        Field("amount", _MONEY),
        Field("probability", _PERCENT),
        Field("expected_close", _DATE),
    ),
    own_id=("change_id",),
    identity=("deal_id", "stage", "moved_to", "entered_on", "amount", "expected_close"),
    repeats=True,
    needs=(("deal_id",), ("stage", "moved_to"), ("entered_on",)),
    amount="amount",
    dated="entered_on",
)

CUSTOMERS = Entity(
    kind=Kind.CUSTOMERS,
    fields=(
        *_CUSTOMER,
        *_PERSON,
        Field("tier"),
        Field("customer_type"),
        Field("industry"),
        Field("region"),
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
        *_PERSON,
        *_CUSTOMER,
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

COLLECTIONS = Entity(
    kind=Kind.COLLECTIONS,
    fields=(
        Field("receipt_id", _ID),
        Field("collected_on", _DATE),
        *_PERSON,
        *_CUSTOMER,
        Field("order_id", _ID),
        Field("amount", _MONEY),
        Field("method"),
        Field("due_on", _DATE),
        Field("planned_amount", _MONEY),
        Field("currency"),
    ),
    own_id=("receipt_id",),
    identity=(
        "collected_on",
        "person_id",
        "person",
        "customer_id",
        "customer",
        "order_id",
        "amount",
    ),
    repeats=True,
    needs=(("amount",), ("collected_on",)),
    amount="amount",
    dated="collected_on",
)

TARGETS = Entity(
    kind=Kind.TARGETS,
    fields=(
        Field("target_id", _ID),
        *_PERSON,
        Field("team"),
        Field("metric"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("target", _MONEY),
    ),
    own_id=("target_id",),
    identity=("person_id", "person", "team", "metric", "starts_on", "ends_on"),
    repeats=False,
    needs=(("target",), ("starts_on",)),
    amount="target",
    dated="starts_on",
)

PEOPLE = Entity(
    kind=Kind.PEOPLE,
    fields=(
        *_PERSON,
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
        *_PERSON,
        *_CUSTOMER,
        Field("survey"),
        Field("score", _NUMBER),
        Field("comment"),
        Field("owner"),
        Field("status"),
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

ENTITIES: tuple[Entity, ...] = (
    ORDERS,
    DEALS,
    DEAL_STAGES,
    CUSTOMERS,
    CONTACTS,
    COLLECTIONS,
    TARGETS,
    PEOPLE,
    FEEDBACK,
    SETTINGS,
)


def entity_of(kind: Kind) -> Entity:
    """The entity of `kind`."""
    return next(entity for entity in ENTITIES if entity.kind == kind)
