"""Entities that are filled in on a page: actions agreed, decisions on items of the attention list, plans approved."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

_DATE, _ID = FieldType.DATE, FieldType.ID

# One row per thing to do. state: open, done or dropped.
ACTIONS = Entity(
    kind=Kind.ACTIONS,
    fields=(
        Field("action_id", _ID),
        Field("person"),
        Field("action"),
        Field("set_on", _DATE),
        Field("due_on", _DATE),
        Field("state"),
        Field("state_on", _DATE),
    ),
    own_id=("action_id",),
    identity=("action_id",),
    repeats=False,
    needs=(("action_id",), ("action",)),
    dated="due_on",
)

# One row per item of the attention list that was seen to. item: rule and subject. state: done, snoozed or reopened.
DECISIONS = Entity(
    kind=Kind.DECISIONS,
    fields=(
        Field("item", _ID),
        Field("person"),
        Field("state"),
        Field("decided_on", _DATE),
        Field("until", _DATE),
        Field("reason"),
        Field("decided_by"),
    ),
    own_id=("item",),
    identity=("item",),
    repeats=False,
    needs=(("item",), ("state",)),
    dated="decided_on",
)

# One row per metric and fiscal year whose targets were decided on. state: approved (they stand) or reopened.
PLANS = Entity(
    kind=Kind.PLANS,
    fields=(
        Field("metric"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("state"),
        Field("decided_on", _DATE),
        Field("decided_by"),
        Field("reason"),
    ),
    own_id=("metric", "starts_on", "ends_on"),
    identity=("metric", "starts_on", "ends_on"),
    repeats=False,
    needs=(("metric",), ("starts_on",), ("state",)),
    dated="decided_on",
)
