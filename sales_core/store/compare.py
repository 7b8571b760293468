"""Finds the last upload of the same sheet and says what differs from it."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import duckdb

from sales_core.intake.prepared import Prepared
from sales_core.intake.values.periods import NAMES
from sales_core.intake.words.headers import signature_of
from sales_core.model.batch import ComparedRow, Comparison
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, Kind
from sales_core.store import sqlfiles

LISTS = frozenset({Kind.DEALS, Kind.CUSTOMERS, Kind.PEOPLE})  # sheets of what there is on a day, not of what happened
TRIED = 5  # earlier uploads that are looked at
MOST_ROWS = 200
_MONTHS = rf"(?<![a-z])(?:{NAMES})(?![a-z])"
_DATES = re.compile(
    rf"{_MONTHS}|\d{{4}}[-_./年]?\d{{1,2}}(?:[-_./月]?\d{{1,2}})?[日号月]?|\d+[-_./]\d+(?:[-_./]\d+)?|[一二三四五六七八九十]+月"
    r"|\d+[年月日号]|第?\d+[周期]|(?<![a-z])(?:w|wk|week|q)[-_ ]?\d+|20\d\d"
)
_MARKS = re.compile(r"[(（]\d+[)）]|副本|复件|(?<![a-z])(?:copy(?: of)?|v\d+)(?![a-z])|\d+")


@dataclass(frozen=True)
class Earlier:
    """An upload that counts and may be of the same sheet; `named`: its file and tab say so."""

    batch_id: int
    as_of: date
    mapping: str
    signature: str
    named: bool


def signature(sheet: Prepared) -> str:
    """What the sheet's header row is known by; "" for rows that come from a form."""
    return sheet.signature or signature_of([column.header for column in sheet.mapping])


def entity(sheet: Prepared) -> Entity:
    """The entity of a sheet that is ready to commit."""
    return entity_of(sheet.kind or Kind.ORDERS)


def series(file_name: str, sheet: str) -> tuple[str, str]:
    """What stays of the names of a file and its tab from one week to the next: without dates, numbers, copy marks."""
    stem = file_name.rsplit(".", maxsplit=1)[0]
    tab = "" if sheet == stem else _dateless(sheet)
    return re.sub(r"[\W_]+", "", _MARKS.sub(" ", _dateless(stem))), re.sub(r"[\W_]+", "", tab)


def _dateless(text: str) -> str:
    return _DATES.sub(" ", unicodedata.normalize("NFKC", text).casefold())


def earlier(own: duckdb.DuckDBPyConnection, sheet: Prepared) -> tuple[Earlier, ...]:
    """Uploads, not dated after the sheet, that its names or its headers say are of the same sheet; best first."""
    found = own.execute(
        "select batch_id, as_of, mapping, signature, file_name, sheet from live_batch"
        " where kind = $kind and as_of <= $as_of and source = 'file' and corrects is null"
        " order by as_of desc, submitted_at desc, batch_id desc",
        {"kind": str(sheet.kind), "as_of": sheet.as_of},
    ).fetchall()
    known, names = signature(sheet), series(sheet.file_name, sheet.sheet)
    ranked = []
    for number, as_of, mapping, told, file_name, tab in found:
        named = series(file_name, tab) == names and (names[0] != "" or told == known)  # a mere date names nothing
        if named or (told and told == known):
            rank = (not named, tab != sheet.sheet and named)
            ranked.append((rank, Earlier(number, as_of, mapping or "{}", told or "", named)))
    return tuple(one for _, one in sorted(ranked, key=lambda pair: pair[0]))


@dataclass(frozen=True)
class Same:
    """Of the uploads that may be of the same sheet, the last whose rows say so, and the last with this name."""

    rows: Earlier | None = None
    name: Earlier | None = None


def same(own: duckdb.DuckDBPyConnection, sheet: Prepared, number: int, found: tuple[Earlier, ...]) -> Same:
    """The last upload of the same sheet, for a sheet that is staged as `number`.

    Two salespeople keep sheets of one name and one shape, and an export comes in parts: it is the same sheet when its
    people are the same and it holds rows of the last one again, or other dates.
    """
    by_rows = by_name = None
    for one in found[:TRIED]:
        shared, fewest, people_meet, dates_meet = _likeness(own, entity(sheet), number, one)
        of_name = one.named and people_meet
        by_name = by_name or (one if of_name else None)
        if (fewest and 2 * shared >= fewest) or (of_name and (shared or not dates_meet)):
            by_rows = by_rows or one
        if by_rows and by_name:
            break
    return Same(by_rows, by_name)


def _likeness(own: duckdb.DuckDBPyConnection, entity: Entity, number: int, one: Earlier) -> tuple[int, int, bool, bool]:
    who = "coalesce(person_id, person)" if "person" in entity.names() else "null::varchar"
    query = sqlfiles.read("review/likeness").format(kind=entity.kind, who=who, dated=_dated(entity))
    shared, fewest, people_meet, dates_meet = own.execute(query, {"number": number, "last": one.batch_id}).fetchall()[0]
    return shared, fewest, people_meet, dates_meet


def _dated(entity: Entity) -> str:
    """The column that a sheet's dates are taken from; sheets of what there is have none."""
    return "null::date" if entity.dated is None or entity.kind in LISTS else entity.dated


def compare(own: duckdb.DuckDBPyConnection, sheet: Prepared, number: int, last: Earlier) -> tuple[Comparison, int]:
    """The sheet staged as `number` beside an upload, and how many rows of that upload lie in its dates."""
    kind = entity(sheet)
    numbers = {"number": number, "last": last.batch_id}
    _pair(own, kind, numbers)
    new, changed, vanished, covered = own.execute(
        "select count(*) filter (where change = 'new'), count(*) filter (where change = 'changed'),"
        " count(*) filter (where change = 'vanished'), count(*) filter (where covered) from paired"
    ).fetchall()[0]
    total = f"coalesce(sum({kind.amount or 0}), 0)"
    before, after = own.execute(
        f"select (select {total} from log.{kind.kind} where batch_id = $last),"
        f" (select {total} from staged where batch_id = $number)",
        numbers,
    ).fetchall()[0]
    compared = Comparison(str(last.batch_id), last.as_of, new, changed, vanished, Decimal(before), Decimal(after))
    return compared, covered


def rows(own: duckdb.DuckDBPyConnection, kind: Kind, number: int, batch_id: str) -> tuple[ComparedRow, ...]:
    """The rows that differ between the sheet staged as `number` and an upload: changed, vanished, new; at most 200."""
    entity = entity_of(kind)
    numbers = {"number": number, "last": int(batch_id)}
    _pair(own, entity, numbers)
    fields = ", ".join(f"last.{name}, this.{name}" for name in entity.names())
    found = own.execute(
        f"select change, coalesce(row_now, row_then), {fields} from paired"
        f" left join log.{kind} as last"
        " on last.batch_id = $last and last.row_number = row_then and last.key = paired.key"
        " left join staged as this on this.batch_id = $number and this.row_number = row_now and this.key = paired.key"
        " where change is not null"
        f" order by list_position(['changed', 'vanished', 'new'], change), 2 limit {MOST_ROWS}",
        numbers,
    ).fetchall()
    return tuple(
        ComparedRow(change, row, _filled(entity, values[::2]), _filled(entity, values[1::2]))
        for change, row, *values in found
    )


def _filled(entity: Entity, values: list[object]) -> dict[str, object]:
    return {name: value for name, value in zip(entity.names(), values, strict=True) if value is not None}


def _pair(own: duckdb.DuckDBPyConnection, entity: Entity, numbers: dict[str, int]) -> None:
    """Temporary table `paired`: the keys of both sheets."""
    names = ", ".join(entity.names())
    query = sqlfiles.read("review/pairs").format(kind=entity.kind, names=names, dated=_dated(entity))
    own.execute(f"create or replace temporary table paired as {query}", numbers)
