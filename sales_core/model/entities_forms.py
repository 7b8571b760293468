"""Entities that are filled in on a page: notes and actions of meetings, decisions on items and on plans."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

_DATE, _ID = FieldType.DATE, FieldType.ID

# One row per person (none: the team) of a meeting. noted_by: who wrote it.
MEETINGS = Entity(
    kind=Kind.MEETINGS,
    fields=(
        Field("meeting_id", _ID),
        Field("meeting"),
        Field("held_on", _DATE),
        Field("person"),
        Field("note"),
        Field("blocker"),
        Field("noted_by"),
    ),
    own_id=("meeting_id", "person"),
    identity=("meeting_id", "person"),
    repeats=False,
    needs=(("meeting_id",), ("held_on",)),
    dated="held_on",
)

# One row per thing to do. state: open, done or dropped.
ACTIONS = Entity(
    kind=Kind.ACTIONS,
    fields=(
        Field("action_id", _ID),
        Field("meeting_id", _ID),
        Field("person"),
        Field("action"),
        Field("subject"),
        Field("deal_key"),
        Field("customer"),
        Field("set_on", _DATE),
        Field("due_on", _DATE),
        Field("state"),
        Field("state_on", _DATE),
        Field("reason"),
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

# One row per metric and year whose targets were approved (or opened again). state: approved or open.
TARGET_PLANS = Entity(
    kind=Kind.TARGET_PLANS,
    fields=(
        Field("plan_id", _ID),
        Field("metric"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("state"),
        Field("decided_on", _DATE),
        Field("decided_by"),
        Field("reason"),
    ),
    own_id=("plan_id",),
    identity=("plan_id",),
    repeats=False,
    needs=(("plan_id",), ("state",)),
    dated="decided_on",
)
