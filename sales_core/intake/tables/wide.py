"""Tables with months, people or products across, whose columns become rows."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.needs import period_columns
from sales_core.intake.prepared import Mapped
from sales_core.intake.tables.table import NUMBER, SOME_YEAR, Table
from sales_core.intake.values.asof import Origin, year_of
from sales_core.intake.values.periods import span_of
from sales_core.intake.words.headers import folded, key_of
from sales_core.intake.words.vocabulary import metrics, vocabulary
from sales_core.intake.words.words import words
from sales_core.model.kinds import Kind

SAMPLE = 50
LEAST = 2  # columns across
VALUES = frozenset({"amount", "unit_price", "target", "quantity", "stage", "planned_amount"})


@dataclass(frozen=True)
class Across:
    """field: what the headers at `places` are; named: header → its value.

    field is ordered_on, person or product, or period where each header names a metric and its period.
    """

    field: str
    places: tuple[int, ...]
    named: Callable[[str], str | None]


def opened(table: Table, origin: Origin) -> tuple[Table, str]:
    """The table with its columns across as rows, and why it has to wait ("" when it has not).

    Months across of targets stay as they are: the reading of targets knows them.
    """
    across = _across(table, origin)
    if across is None:
        return table, ""
    kind = origin.choices.kind or (Kind.TARGETS if _speaks_of_targets(table, origin) else _measures(table))
    if kind is Kind.TARGETS:
        return (_melted(table, across, "target", origin) if across.field in ("person", "period") else table), ""
    if across.field == "period" or (kind is Kind.MEASURES and across.field == "ordered_on"):
        return table, ""
    if kind is Kind.ORDERS:
        if any(across.named(table.headers[place]) is None for place in across.places):
            return table, "dates_without_year"
        return _melted(table, across, "amount", origin), ""
    return table, "" if kind else "columns_across"


def shown(mapping: tuple[Mapped, ...], table: Table) -> tuple[Mapped, ...]:
    """The mapping with the columns that came out of headers, or of the tab's name, marked as such."""
    made = table.given | {table.value}
    return tuple(replace(each, how="wide", confidence=0.9) if each.column in made else each for each in mapping)


def _across(table: Table, origin: Origin) -> Across | None:
    """What stands across: known people, known products or months; None when the table has a column of values."""
    meanings = [_meaning(header) for header in table.headers]
    if VALUES & {field for each in meanings for field in each}:
        return None
    known = origin.context
    for field, names in (("person", known.people), ("product", known.products)):
        places = [place for place, header in enumerate(table.headers) if folded(header) in names]
        if len(places) >= LEAST and _numbers(table, places):
            return Across(field, tuple(places), lambda header: header)
    measured = [place for place, header in enumerate(table.headers) if _measured(header)]
    if len(measured) >= LEAST and _numbers(table, measured):
        return Across("period", tuple(measured), lambda header: header.partition(" ")[2])
    places = period_columns(table.headers)
    who = {"person", "customer", "product", "region", "channel", "category", "person_id", "customer_id", "product_id"}
    if len(places) < LEAST or not _numbers(table, places) or not who & {field for each in meanings for field in each}:
        return None
    if origin.choices.kind is None and all(_whole_year(table.headers[place]) for place in places):
        return None  # two years side by side are a comparison unless somebody says that they are sales
    year = year_of(origin, table.titles)
    return Across("ordered_on", tuple(places), lambda header: _first_day(header, year))


def _measured(header: str) -> str | None:
    """The metric of a header such as 回款 1月, None for any other."""
    metric, _, period = header.partition(" ")
    return metrics().get(key_of(metric)) if period and span_of(period, SOME_YEAR) else None


def _meaning(header: str) -> set[str]:
    key = key_of(header)
    found = (vocabulary(kind).meanings.get(key) for kind in (Kind.ORDERS, Kind.TARGETS, Kind.DEALS, Kind.COLLECTIONS))
    return {meaning.field for meaning in found if meaning}


def _numbers(table: Table, places: list[int]) -> bool:
    cells = [cell for place in places for cell in table.columns[place][:SAMPLE].to_pylist() if cell]
    return bool(cells) and sum(bool(NUMBER.match(cell)) for cell in cells) >= 0.8 * len(cells)


def _first_day(header: str, year: int | None) -> str | None:
    span = span_of(header, year)
    return span[0].isoformat() if span else None


def _whole_year(header: str) -> bool:
    span = span_of(header)
    return span is not None and (span[0].month, span[1].month) == (1, 12)


def _speaks_of_targets(table: Table, origin: Origin) -> bool:
    said = folded(" ".join((origin.sheet, origin.file_name.rsplit(".", maxsplit=1)[0], *table.titles)))
    tokens = set("".join(char if char.isalnum() else " " for char in said).split())
    return any(hint in tokens if hint.isascii() else hint in said for hint in vocabulary(Kind.TARGETS).hints)


def _measures(table: Table) -> Kind | None:
    """Measures, where a column names them."""
    known = (vocabulary(Kind.MEASURES).meanings.get(key_of(header)) for header in table.headers)
    return Kind.MEASURES if any(meaning and meaning.field == "measure" for meaning in known) else None


def _melted(table: Table, across: Across, value: str, origin: Origin) -> Table:
    """One row per row and column across, with the cell as `value`; totals across are left out."""
    skipped = {key_of(word) for word in words().wide_totals}
    rest = [p for p, h in enumerate(table.headers) if p not in across.places and key_of(h) not in skipped]
    count, wide = len(table.columns[0]), len(across.places)
    source = pa.array(np.repeat(np.arange(count), wide))
    month = np.tile(np.arange(wide), count)
    columns = [table.columns[place].take(source) for place in rest]
    headers = [table.headers[place] for place in rest]
    named = pa.array([across.named(table.headers[place]) for place in across.places], pa.string())
    made = {across.field: named.take(pa.array(month))}
    if across.field == "period":
        measures = pa.array([_measured(table.headers[place]) for place in across.places], pa.string())
        made["metric"] = measures.take(pa.array(month))
    if value == "amount":
        made |= _days(table, rest, source, origin, across)
        made |= {"order_id": _ids(table, rest, columns, made)}
    stacked = pa.concat_arrays([table.columns[place] for place in across.places])
    made[value] = stacked.take(pa.array(month * count + np.repeat(np.arange(count), wide)))
    first = len(columns)
    return replace(
        table,
        headers=(*headers, *made),
        columns=(*columns, *made.values()),
        widths=None,
        given=frozenset(range(first, first + len(made) - 1)),
        said=(),
        rows=pa.array(np.repeat(np.arange(table.first, table.first + count), wide)),
        value=first + len(made) - 1,
    )


def _days(table: Table, rest: list[int], source: pa.Array, origin: Origin, across: Across) -> dict[str, pa.Array]:
    """First days of a column of months, for sales that have no date but their month."""
    fields = {field for place in rest for field in _meaning(table.headers[place])}
    if across.field == "ordered_on" or "ordered_on" in fields or "starts_on" not in fields:
        return {}
    place = next(place for place in rest if "starts_on" in _meaning(table.headers[place]))
    year = year_of(origin, table.titles)
    days = [_first_day(cell, year) if cell else None for cell in table.columns[place].to_pylist()]
    return {"ordered_on": pa.array(days, pa.string()).take(source)}


def _ids(table: Table, rest: list[int], columns: list[pa.Array], made: dict[str, pa.Array]) -> pa.Array:
    """An id of month and row, so that a corrected figure replaces the one before instead of adding to it."""
    fields = {"person", "person_id", "customer", "customer_id", "product", "product_id", "region", "channel",
              "category", "ordered_on"}  # fmt: skip
    own = [cells for place, cells in zip(rest, columns, strict=True) if fields & _meaning(table.headers[place])]
    parts = [*reversed(list(made.values())), *own]
    return pc.binary_join_element_wise(*parts, " ", null_handling="replace", null_replacement="")
