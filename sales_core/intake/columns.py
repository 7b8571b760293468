"""Which column is which field: the user's word, then the known export, then the synonyms."""

from collections.abc import Sequence

from sales_core.intake.headers import key_of
from sales_core.intake.known import Format
from sales_core.intake.prepared import Choices, Mapped
from sales_core.intake.vocabulary import vocabulary
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind

EXACT, SYNONYM, WEAK = 1.0, 0.9, 0.6


def map_columns(
    headers: Sequence[str], kind: Kind, known: Format | None = None, choices: Choices | None = None
) -> tuple[Mapped, ...]:
    """One entry per column; no field is given twice."""
    taken: dict[int, tuple[str | None, str, float]] = {}
    fields: set[str] = set()
    _by_user(headers, kind, choices or Choices(), taken, fields)
    if known is not None:
        _by_format(headers, known, taken, fields)
    _by_synonym(headers, kind, taken, fields)
    none: tuple[str | None, str, float] = (None, "none", 0.0)
    return tuple(Mapped(place, header, *taken.get(place, none)) for place, header in enumerate(headers))


def _by_user(
    headers: Sequence[str],
    kind: Kind,
    choices: Choices,
    taken: dict[int, tuple[str | None, str, float]],
    fields: set[str],
) -> None:
    valid = set(entity_of(kind).names())
    told = {**{key_of(header): field for header, field in choices.mapping}, **dict(choices.mapping)}
    for place, header in enumerate(headers):
        field = told.get(header, told.get(key_of(header)))
        if field is not None and field not in fields and (field == "" or field in valid):
            taken[place] = (field or None, "user", 1.0)
            fields |= {field} - {""}


def _by_format(
    headers: Sequence[str], known: Format, taken: dict[int, tuple[str | None, str, float]], fields: set[str]
) -> None:
    keys = {key_of(header): place for place, header in reversed(list(enumerate(headers)))}
    for field, listed in known.columns.items():
        if field in fields:
            continue
        place = next((keys[key] for key in listed if key in keys and keys[key] not in taken), None)
        if place is not None:
            taken[place] = (field, "format", EXACT)
        if place is not None or not listed:
            fields.add(field)


def _by_synonym(
    headers: Sequence[str], kind: Kind, taken: dict[int, tuple[str | None, str, float]], fields: set[str]
) -> None:
    meanings = vocabulary(kind).meanings
    candidates = sorted(
        (meaning.weak, meaning.rank, place, meaning.field)
        for place, header in enumerate(headers)
        if place not in taken and (meaning := meanings.get(key_of(header))) is not None
    )
    for weak, rank, place, field in candidates:
        if field not in fields:
            taken[place] = (
                field,
                "exact" if rank == 0 else "synonym",
                WEAK if weak else EXACT if rank == 0 else SYNONYM,
            )
            fields.add(field)


def fields_of(mapping: Sequence[Mapped]) -> dict[str, Mapped]:
    """Field → its column, for the mapped columns."""
    return {column.field: column for column in mapping if column.field}
