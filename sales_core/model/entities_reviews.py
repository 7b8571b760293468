"""What is filled in when a person's work in a period is reviewed."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

_DATE, _ID, _NUMBER = FieldType.DATE, FieldType.ID, FieldType.NUMBER

# One row per step of a review; a lock brings one row more per measure of the scorecard (step: score), so that the
# figures are kept as they were known then. about: the step_id of the lock that a row belongs to or follows. known_at:
# of a lock, UTC in ISO form, the moment up to which uploads counted. as_of: the day that the period was looked back
# from. points: of a lock the total, of a score its own.
REVIEWS = Entity(
    kind=Kind.REVIEWS,
    fields=(
        Field("step_id", _ID),
        Field("person"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("step"),
        Field("about", _ID),
        Field("said_by"),
        Field("said_on", _DATE),
        Field("said"),
        Field("grade"),
        Field("outcome"),
        Field("outcome_text"),
        Field("known_at"),
        Field("as_of", _DATE),
        Field("points", _NUMBER),
        Field("metric"),
        Field("weight", FieldType.PERCENT),
        Field("against"),
        Field("measured", _NUMBER),
        Field("base", _NUMBER),
        Field("floor", _NUMBER),
        Field("target", _NUMBER),
        Field("cap", _NUMBER),
        Field("missing"),
    ),
    own_id=("step_id",),
    identity=("step_id",),
    repeats=False,
    needs=(("step_id",), ("person",), ("step",)),
    dated="said_on",
)
