"""Which column is which field: the user's word, then the known export, the synonyms, near spellings, the values."""

from collections import Counter
from collections.abc import Sequence

from sales_core.intake.columns.evidence import Profile
from sales_core.intake.columns.mapping import Mapping
from sales_core.intake.columns.near import Near, near
from sales_core.intake.columns.proposals import proposals
from sales_core.intake.context import NOTHING, Context
from sales_core.intake.prepared import Choices, Mapped
from sales_core.intake.words.headers import key_of
from sales_core.intake.words.known import Format
from sales_core.intake.words.vocabulary import vocabulary
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind

EXACT, SYNONYM, WEAK = 1.0, 0.9, 0.6
NEAR, VALUES = 0.85, 0.75  # of a perfect score
DOUBTED = 0.4  # of a header's confidence is left when its values contradict it


def map_columns(
    headers: Sequence[str],
    kind: Kind,
    known: Format | None = None,
    choices: Choices | None = None,
    *,
    profiles: Sequence[Profile] = (),
    context: Context = NOTHING,
    by_values: Sequence[str] = (),
) -> tuple[Mapped, ...]:
    """One entry per column; no field is given twice.

    profiles: of the columns, by which a header is doubted or a near one is let pass. by_values: what values may
    speak for where no header does: days, money, people, customers, products, stages.
    """
    found = Mapping(tuple(headers), entity_of(kind), tuple(profiles))
    _by_user(found, choices or Choices())
    if known is not None:
        _by_format(found, known)
    _by_synonym(found, kind)
    if known is None:
        _by_near(found, kind)
        _by_values(found, context, by_values)
    return found.columns()


def _by_user(found: Mapping, choices: Choices) -> None:
    valid = set(found.entity.names())
    told = {**{key_of(header): field for header, field in choices.mapping}, **dict(choices.mapping)}
    for place, header in enumerate(found.headers):
        field = told.get(header, told.get(key_of(header)))
        if field is not None and field not in found.fields and (field == "" or field in valid):
            found.take(place, field or None, "user", EXACT)


def _by_format(found: Mapping, known: Format) -> None:
    keys = {key_of(header): place for place, header in reversed(list(enumerate(found.headers)))}
    for field, listed in known.columns.items():
        if field in found.fields:
            continue
        place = next((keys[key] for key in listed if key in keys and keys[key] not in found.taken), None)
        if place is not None:
            found.take(place, field, "format", EXACT, (("format", known.name),))
        elif not listed:
            found.close(field)


def _by_synonym(found: Mapping, kind: Kind) -> None:
    """Of two headers for one field the one whose values agree goes first, then the earlier synonym."""
    meanings = vocabulary(kind).meanings
    candidates = sorted(
        (found.contradicts(place, meaning.field), meaning.weak, meaning.rank, place, meaning.field)
        for place, header in enumerate(found.headers)
        if place not in found.taken and (meaning := meanings.get(key_of(header))) is not None
    )
    for doubted, weak, rank, place, field in candidates:
        if field not in found.fields:
            sure = WEAK if weak else EXACT if rank == 0 else SYNONYM
            found.take(place, field, "exact" if rank == 0 else "synonym", sure * (DOUBTED if doubted else 1))
            found.doubted |= {place} if doubted else set()


def _by_near(found: Mapping, kind: Kind) -> None:
    speech = vocabulary(kind)
    slips: dict[int, Near] = {
        place: slip
        for place, header in enumerate(found.headers)
        if place not in found.taken and key_of(header) not in speech.meanings and (slip := near(header, speech))
    }
    same = Counter(slip.like for slip in slips.values())
    for place, slip in sorted(slips.items(), key=lambda each: (-each[1].score, each[0])):
        field = slip.meaning.field
        if same[slip.like] == 1 and found.open(field) and found.agrees(place, field):
            found.take(place, field, "near", round(NEAR * slip.score, 2), (("like", slip.like),))


def _by_values(found: Mapping, context: Context, by_values: Sequence[str]) -> None:
    for told in proposals(found, context, by_values):
        if found.free(told.place) and found.open(told.field):
            detail = (("what", told.what), ("share", f"{told.share:.2f}"))
            found.take(told.place, told.field, "values", round(VALUES * told.share, 2), detail)


def fields_of(mapping: Sequence[Mapped]) -> dict[str, Mapped]:
    """Field → its column, for the mapped columns."""
    return {column.field: column for column in mapping if column.field}
