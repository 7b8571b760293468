"""Entities that are filled in about a customer: the tier that somebody gave it, and notes."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

_DATE, _ID = FieldType.DATE, FieldType.ID

# One row per tier that was given to a customer on a day, by hand. tier: empty where it was taken back. until: the last
# day that it holds, empty for as long as nobody says otherwise.
CUSTOMER_TIERS = Entity(
    kind=Kind.CUSTOMER_TIERS,
    fields=(
        Field("customer"),
        Field("tier"),
        Field("reason"),
        Field("decided_on", _DATE),
        Field("until", _DATE),
        Field("decided_by"),
    ),
    own_id=("customer", "decided_on"),
    identity=("customer", "decided_on"),
    repeats=False,
    needs=(("customer",), ("decided_on",)),
    dated="decided_on",
)

# One row per note about a customer. note: empty where it was taken out again.
CUSTOMER_NOTES = Entity(
    kind=Kind.CUSTOMER_NOTES,
    fields=(
        Field("note_id", _ID),
        Field("customer"),
        Field("note"),
        Field("noted_on", _DATE),
        Field("noted_by"),
    ),
    own_id=("note_id",),
    identity=("note_id",),
    repeats=False,
    needs=(("note_id",), ("customer",)),
    dated="noted_on",
)
