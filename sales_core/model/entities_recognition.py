"""What is filled in to recognise people: awards and thanks, contests and how they ended."""

from sales_core.model.kinds import Entity, Field, FieldType, Kind

_DATE, _ID, _NUMBER = FieldType.DATE, FieldType.ID, FieldType.NUMBER

# One row per recognition. kind: award, thanks or promotion. title: of an award or promotion what it is called.
# seen_by: team (everybody), or person (who gets it, who gave it and who leads them).
AWARDS = Entity(
    kind=Kind.AWARDS,
    fields=(
        Field("award_id", _ID),
        Field("person"),
        Field("kind"),
        Field("title"),
        Field("said"),
        Field("given_by"),
        Field("given_on", _DATE),
        Field("seen_by"),
    ),
    own_id=("award_id",),
    identity=("award_id",),
    repeats=False,
    needs=(("award_id",), ("person",), ("kind",)),
    dated="given_on",
)

# One row per contest (step: contest), and once it is closed one for the closing (closed) and one per person with the
# result (place), so that it stays what it was known to be then. measure: amount, growth or attainment of the metric.
# rule: best, first or all. seen_by: team (names and values), or own (everybody the own place only). state: on or
# dropped. known_at: of a closing, UTC in ISO form, the moment up to which uploads counted; standing: how many take
# part.
CONTESTS = Entity(
    kind=Kind.CONTESTS,
    fields=(
        Field("entry_id", _ID),
        Field("contest_id", _ID),
        Field("step"),
        Field("title"),
        Field("metric"),
        Field("measure"),
        Field("rule"),
        Field("goal", _NUMBER),
        Field("starts_on", _DATE),
        Field("ends_on", _DATE),
        Field("team"),
        Field("prize"),
        Field("seen_by"),
        Field("state"),
        Field("said_by"),
        Field("said_on", _DATE),
        Field("known_at"),
        Field("as_of", _DATE),
        Field("person"),
        Field("measured", _NUMBER),
        Field("reached_on", _DATE),
        Field("standing", _NUMBER),
        Field("won"),
    ),
    own_id=("entry_id",),
    identity=("entry_id",),
    repeats=False,
    needs=(("entry_id",), ("contest_id",), ("step",)),
    dated="said_on",
)
