"""The versions of incentive plans, as the team decides on them on a page."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

# One row per step of a plan's version. step: draft, approve or retire. document: the plan as TOML. people: the names in
# it, one a line, empty for everybody. starts_on: the plan's first day; of a retirement the first day without it.
PAY_PLANS = Entity(
    kind=Kind.PAY_PLANS,
    fields=(
        Field("plan_id", FieldType.ID),
        Field("version", FieldType.ID),
        Field("step"),
        Field("document"),
        Field("people"),
        Field("starts_on", FieldType.DATE),
        Field("said_by"),
        Field("said_on", FieldType.DATE),
        Field("reason"),
    ),
    own_id=("plan_id", "version", "step"),
    identity=("plan_id", "version", "step"),
    repeats=False,
    needs=(("plan_id",), ("version",), ("step",), ("document",)),
    dated="starts_on",
)
