"""What is filled in about pay: steps of statements with the lines that they are frozen with, adjustments, questions."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

_DATE, _ID, _MONEY = FieldType.DATE, FieldType.ID, FieldType.MONEY

# One row per step of a statement; a submission brings one row more per line (step: line), so that the statement stays
# as it was known then. about: the step_id of the submission that a row belongs to or follows. known_at: of a
# submission, UTC in ISO form, the moment up to which uploads counted. base, rate, band_from, band_to: exact numbers as
# text.
STATEMENTS = Entity(
    kind=Kind.STATEMENTS,
    fields=(
        Field("step_id", _ID),
        Field("person"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("plan_id", _ID),
        Field("step"),
        Field("about", _ID),
        Field("said_by"),
        Field("said_on", _DATE),
        Field("said"),
        Field("known_at"),
        Field("as_of", _DATE),
        Field("amount", _MONEY),
        Field("component"),
        Field("line_kind"),
        Field("base"),
        Field("rate"),
        Field("band_from"),
        Field("band_to"),
        Field("line_about"),
    ),
    own_id=("step_id",),
    identity=("step_id",),
    repeats=False,
    needs=(("step_id",), ("person",), ("step",)),
    dated="said_on",
)

# One row per step of an amount that is given or taken by hand in a person's statement: propose, approve or reject.
ADJUSTMENTS = Entity(
    kind=Kind.ADJUSTMENTS,
    fields=(
        Field("step_id", _ID),
        Field("about", _ID),
        Field("person"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("plan_id", _ID),
        Field("step"),
        Field("amount", _MONEY),
        Field("reason"),
        Field("said_by"),
        Field("said_on", _DATE),
    ),
    own_id=("step_id",),
    identity=("step_id",),
    repeats=False,
    needs=(("step_id",), ("person",), ("step",)),
    dated="said_on",
)

# One row per step of a question about a statement's line: ask, answer or close.
PAY_QUESTIONS = Entity(
    kind=Kind.PAY_QUESTIONS,
    fields=(
        Field("step_id", _ID),
        Field("about", _ID),
        Field("person"),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("plan_id", _ID),
        Field("component"),
        Field("line_kind"),
        Field("step"),
        Field("said"),
        Field("said_by"),
        Field("said_on", _DATE),
    ),
    own_id=("step_id",),
    identity=("step_id",),
    repeats=False,
    needs=(("step_id",), ("person",), ("step",)),
    dated="said_on",
)
