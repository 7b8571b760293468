"""Where a row comes from and what became of it: every version of what it says, with who uploaded it when."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, FieldType, Kind
from sales_core.reports.sqltext import sql
from sales_core.store.reader import Reader

NUMBERS = (FieldType.MONEY, FieldType.NUMBER, FieldType.PERCENT)
NAMED = """
left join roster on versions.person_id = roster.person_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(versions.person, versions.person_id)
"""
PERSON = "coalesce(roster.person, by_person.shown, versions.person, versions.person_id, '')"


@dataclass(frozen=True)
class FieldChange:
    """A field that says something else than in the version before; "" stands for empty."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Version:
    """What one upload said about the same thing.

    state: of its batch (committed, undone or redone). counts: whether it is the version in force. values: field →
    text, empty fields left out. changes: against the version before that is not undone; none for the first.
    """

    batch_id: str
    row_number: int
    file_name: str
    sheet: str
    as_of: date
    submitted_by: str
    submitted_at: datetime
    state: str
    counts: bool
    values: tuple[tuple[str, str], ...]
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True)
class RowHistory:
    """One row of a sheet: row: itself as it stood; versions: of the same thing, itself included, the first first."""

    kind: Kind
    key: str
    row: Version
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class _Kind:
    kind: str


@dataclass(frozen=True)
class _Found:
    key: str
    batch_id: int
    row_number: int
    file_name: str
    sheet: str
    as_of: date
    submitted_by: str
    submitted_at: datetime
    state: str
    counts: bool
    cells: str


def row_history(reader: Reader, batch_id: int, row_number: int) -> tuple[RowHistory, ...]:
    """What became of a row of a batch; several where one row of the sheet became several (months across).

    Empty when there is no such row, or the reader's viewer may not see it.
    """
    kinds = reader.rows("select kind from fct_batches where batch_id = $batch", _Kind, batch=batch_id)
    if not kinds:
        return ()
    entity = entity_of(Kind(kinds[0].kind))
    found = reader.rows(_select(entity), _Found, batch=batch_id, place=row_number)
    told = []
    for key in dict.fromkeys(row.key for row in found):
        versions = _versions(entity, [row for row in found if row.key == key])
        own = [each for each in versions if (each.batch_id, each.row_number) == (str(batch_id), row_number)]
        if own:
            told.append(RowHistory(entity.kind, key, own[0], versions))
    return tuple(told)


def _select(entity: Entity) -> str:
    """Names come from the registry of entities, never from a sheet."""
    packed = ", ".join(f"{name} := versions.{name}::varchar" for name in entity.names())
    has_person = "person_id" in entity.names()
    return sql("row_history").format(
        kind=entity.kind,
        cells=f"to_json(struct_pack({packed}))::varchar",
        named=NAMED if has_person else "",
        person=PERSON if has_person else "''",
    )


def _versions(entity: Entity, rows: list[_Found]) -> tuple[Version, ...]:
    found: list[Version] = []
    before: dict[str, str] | None = None
    for row in rows:
        values = _values(entity, row.cells)
        changes = () if before is None else _changes(before, values)
        found.append(
            Version(
                str(row.batch_id),
                row.row_number,
                row.file_name,
                row.sheet,
                row.as_of,
                row.submitted_by,
                row.submitted_at,
                row.state,
                row.counts,
                tuple(values.items()),
                changes,
            )
        )
        before = before if row.state == "undone" else values
    return tuple(found)


def _values(entity: Entity, cells: str) -> dict[str, str]:
    told = json.loads(cells)
    return {name: _plain(entity, name, told[name]) for name in entity.names() if told[name] not in (None, "")}


def _plain(entity: Entity, name: str, text: str) -> str:
    """Numbers without the zeros that only the store has."""
    return text.rstrip("0").rstrip(".") if entity.type_of(name) in NUMBERS and "." in text else text


def _changes(before: dict[str, str], after: dict[str, str]) -> tuple[FieldChange, ...]:
    names = dict.fromkeys((*before, *after))
    return tuple(
        FieldChange(name, before.get(name, ""), after.get(name, ""))
        for name in names
        if before.get(name) != after.get(name)
    )
