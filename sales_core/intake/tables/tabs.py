"""What a tab's name says of all rows in it: whose they are, or of which month."""

from dataclasses import replace

import numpy as np
import pyarrow as pa

from sales_core.intake.columns.needs import period_columns
from sales_core.intake.tables.table import Table
from sales_core.intake.values.asof import Origin, year_of
from sales_core.intake.values.periods import Span, span_of
from sales_core.intake.words.headers import folded, key_of
from sales_core.intake.words.vocabulary import Synonym, vocabulary
from sales_core.model.kinds import Kind

KINDS = (Kind.ORDERS, Kind.TARGETS, Kind.DEALS, Kind.COLLECTIONS)
VALUES = frozenset({"amount", "unit_price", "target", "stage"})


def with_tab(table: Table, origin: Origin) -> Table:
    """The table with a column of the person or the month that its tab or title names, where it has no such column."""
    fields = {meaning.field for header in table.headers for meaning in meanings(header)}
    across = period_columns(table.headers)
    if not (VALUES & fields or len(across) > 1):
        return table
    texts = (origin.sheet.partition(" #")[0].strip(), *(title.strip() for title in table.titles))
    if not {"person", "person_id"} & fields:
        person = next((text for text in texts if folded(text) in origin.context.people), None)
        table = _added(table, "person", person) if person else table
    if "target" in fields and not {"starts_on", "ends_on"} & fields and not across:
        year = year_of(origin, table.titles)
        span = next((span for text in texts if (span := span_of(text, year))), None)
        table = _added(table, "period", _said(span)) if span else table
    return table


def meanings(header: str) -> list[Synonym]:
    """What a header means in the kinds of sheets that have values per person."""
    found = (vocabulary(kind).meanings.get(key_of(header)) for kind in KINDS)
    return [meaning for meaning in found if meaning]


def _said(span: Span) -> str:
    first, last = span
    if last.month - first.month == 2:
        return f"{first.year}Q{(first.month + 2) // 3}"
    return f"{first:%Y-%m}" if first.month == last.month else str(first.year)


def _added(table: Table, name: str, text: str) -> Table:
    count = len(table.columns[0])
    column = pa.array(np.full(count, text, dtype=object), pa.string())
    return replace(
        table,
        headers=(*table.headers, name),
        columns=(*table.columns, column),
        given=table.given | {len(table.columns)},
    )
