"""Who looks after a customer and who is credited with its sales, as the team says it on a page."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

ASSIGNED, HANDED_OVER, CLAIMED, RELEASED = "assigned", "handed_over", "claimed", "released"
CUSTOMER, DEAL, ACTION = "customer", "deal", "action"
ORDER = "order"
BY_SHEET = "@sheet"  # in place of who decided, where the sheet of an order or a deal says itself whose it is

# One row per customer, deal or action that changes hands. what: customer, deal or action; subject: the customer's name,
# the deal's key, the action's id. from_person: whose it was; of a deal whose it is by the sheets. person: whose it is
# from effective_on on, empty for nobody's. why: assigned, handed_over, claimed or released. rule: what assigned it.
OWNERSHIP = Entity(
    kind=Kind.OWNERSHIP,
    fields=(
        Field("move_id", FieldType.ID),
        Field("what"),
        Field("subject", FieldType.ID),
        Field("from_person"),
        Field("person"),
        Field("effective_on", FieldType.DATE),
        Field("why"),
        Field("rule"),
        Field("reason"),
        Field("moved_by"),
        Field("moved_on", FieldType.DATE),
    ),
    own_id=("move_id",),
    identity=("move_id",),
    repeats=False,
    needs=(("move_id",), ("what",), ("subject",), ("effective_on",)),
    dated="effective_on",
)

# One row per person of a decision on credit: who is credited with which share (0.6 is 60 %) of a customer's sales from
# a day on, or of one order's or deal's (what: order or deal; subject: its number or key; empty for a customer). A party
# that gets nothing has a row too, so that it is told from a new one. The rows of the latest decision count.
CREDITS = Entity(
    kind=Kind.CREDITS,
    fields=(
        Field("decision_id", FieldType.ID),
        Field("customer"),
        Field("person"),
        Field("share", FieldType.PERCENT),
        Field("credited_from", FieldType.DATE),
        Field("decided_on", FieldType.DATE),
        Field("decided_by"),
        Field("reason"),
        Field("what"),
        Field("subject", FieldType.ID),
    ),
    own_id=("customer", "person"),
    identity=("what", "subject", "person"),
    repeats=False,
    needs=(("customer", "subject"), ("person",), ("share",)),
    dated="credited_from",
)
