"""Entities that are filled in on a page: meetings, what was agreed in them, decisions, feedback handled, visits."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

_DATE, _ID = FieldType.DATE, FieldType.ID

# One row per thing to do. state: open, done or dropped. meeting_id: where it was agreed.
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
        Field("meeting_id", _ID),
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

# One row per standup. started_at, ended_at: UTC, in ISO form. team: whose, empty for everybody. as_of: the business
# date looked back from. state: running, held or dropped.
MEETINGS = Entity(
    kind=Kind.MEETINGS,
    fields=(
        Field("meeting_id", _ID),
        Field("held_on", _DATE),
        Field("started_at"),
        Field("ended_at"),
        Field("led_by"),
        Field("team"),
        Field("as_of", _DATE),
        Field("state"),
    ),
    own_id=("meeting_id",),
    identity=("meeting_id",),
    repeats=False,
    needs=(("meeting_id",), ("state",)),
    dated="held_on",
)

# One row per note of a meeting. person: empty for the whole team. kind: note or blocker; state: a blocker is open until
# it is resolved.
NOTES = Entity(
    kind=Kind.NOTES,
    fields=(
        Field("note_id", _ID),
        Field("meeting_id", _ID),
        Field("person"),
        Field("kind"),
        Field("note"),
        Field("noted_on", _DATE),
        Field("state"),
        Field("resolved_on", _DATE),
    ),
    own_id=("note_id",),
    identity=("note_id",),
    repeats=False,
    needs=(("note_id",), ("note",)),
    dated="noted_on",
)

# One row per piece of feedback that was handled here. feedback: its key in the log. owner: who sees to it. state: open,
# resolved or asked_again, with the score that the customer gave then.
CASES = Entity(
    kind=Kind.CASES,
    fields=(
        Field("feedback", _ID),
        Field("person"),
        Field("owner"),
        Field("due_on", _DATE),
        Field("state"),
        Field("resolution"),
        Field("resolved_on", _DATE),
        Field("asked_on", _DATE),
        Field("new_score", FieldType.NUMBER),
    ),
    own_id=("feedback",),
    identity=("feedback",),
    repeats=False,
    needs=(("feedback",), ("state",)),
    dated="due_on",
)

# One row per visit that was planned; a visit that is moved keeps its id. state: planned or dropped.
VISITS = Entity(
    kind=Kind.VISITS,
    fields=(
        Field("visit_id", _ID),
        Field("person"),
        Field("customer"),
        Field("planned_on", _DATE),
        Field("set_on", _DATE),
        Field("state"),
    ),
    own_id=("visit_id",),
    identity=("visit_id",),
    repeats=False,
    needs=(("visit_id",), ("customer",), ("planned_on",)),
    dated="planned_on",
)
