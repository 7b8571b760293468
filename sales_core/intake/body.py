"""The data rows of a table: what is left when blanks, totals, guidance and repeated headers are taken out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns import fields_of
from sales_core.intake.detect import Verdict
from sales_core.intake.headers import folded, key_of
from sales_core.intake.table import Table
from sales_core.intake.words import words
from sales_core.model.entities import entity_of
from sales_core.model.issue import Issue
from sales_core.model.kinds import FieldType

Mask = npt.NDArray[np.bool_]
LEADING = 8  # columns in which a totals row has its label
GUIDANCE_ROWS = 2  # rows under the header that may explain it
TOTALS = r"(?i)(合\s*计|小\s*计|总\s*计|总\s*和|累\s*计|共\s*计|汇总|totals?|sum)\s*[:：]?\s*$"


@dataclass(frozen=True)
class Body:
    """columns: the cells of the data rows; rows: their sheet rows; widths: cells per row where rows differ.

    skipped counts the rows below the header that are no data; issues lists those that hold something to look at.
    """

    columns: tuple[pa.Array, ...]
    rows: pa.Array
    widths: pa.Array | None
    read: int
    skipped: int
    issues: tuple[Issue, ...] = ()

    def take(self, places: pa.Array) -> "Body":
        """The same body with the rows at `places` only."""
        return Body(
            tuple(column.take(places) for column in self.columns),
            self.rows.take(places),
            None if self.widths is None else self.widths.take(places),
            self.read,
            self.skipped,
            self.issues,
        )


def body_of(table: Table, verdict: Verdict, sheet: str) -> Body:
    """The data rows of the table."""
    count = len(table.columns[0]) if table.columns else 0
    blank = _blank(table.columns, count)
    repeated = _repeats_header(table)
    guidance = _guidance(table, count)
    totals = _totals(table, verdict, blank)
    void = _void(table, verdict, count)
    issues = [Issue("total_row", sheet, table.first + row, "", value) for row, value in sorted(totals.items())]
    issues += [
        Issue("void_row", sheet, table.first + row, header, value) for row, (header, value) in sorted(void.items())
    ]
    out = blank | repeated | guidance
    out[list(totals)] = True
    out[list(void)] = True
    rows = pa.array(np.arange(table.first, table.first + count, dtype=np.int64))
    body = Body(table.columns, rows, table.widths, count, int(out.sum()), tuple(issues))
    return body.take(pa.array(np.flatnonzero(~out))) if out.any() else body


def _blank(columns: Sequence[pa.Array], count: int) -> Mask:
    blank = np.ones(count, dtype=bool)
    for column in columns:
        if not blank.any():
            break
        if column.null_count == 0:
            return np.zeros(count, dtype=bool)
        blank &= _mask(pc.is_null(column))
    return blank


def _mask(values: pa.Array) -> Mask:
    found: Mask = pc.fill_null(values, False).to_numpy(zero_copy_only=False)
    return found


def _repeats_header(table: Table) -> Mask:
    """Rows that say the header again, as printed pages do."""
    count = len(table.columns[0]) if table.columns else 0
    same = np.ones(count, dtype=bool)
    named = [place for place, header in enumerate(table.headers) if not header.startswith("column ")]
    for place in named[:3]:
        same &= _mask(pc.equal(table.columns[place], table.headers[place]))
        if not same.any():
            break
    return same if named else np.zeros(count, dtype=bool)


def _guidance(table: Table, count: int) -> Mask:
    """Rows right under the header that tell how to fill it in."""
    found = np.zeros(count, dtype=bool)
    for row in range(min(GUIDANCE_ROWS, count)):
        cells = [folded(cell) for column in table.columns if (cell := column[row].as_py())]
        told = sum(any(word in cell for word in words().guidance) for cell in cells)
        if told < 2 and not (told and told == len(cells)):
            break
        found[row] = True
    return found


def _totals(table: Table, verdict: Verdict, blank: Mask) -> dict[int, str]:
    """Row → its total (or label) for the rows that add up others."""
    fields = fields_of(verdict.mapping)
    candidates = np.zeros(len(blank), dtype=bool)
    for column in table.columns[:LEADING]:
        candidates |= _mask(pc.match_substring_regex(column, TOTALS))
    found = {}
    for row in np.flatnonzero(candidates & ~blank).tolist():
        label = _total_label(table, row)
        if label and _has_no_own_id(table, verdict, row, label):
            amount = fields.get(entity_of(verdict.kind).amount or "") if verdict.kind else None
            value = table.columns[amount.column][row].as_py() if amount else None
            found[row] = value or label
    return found


def _total_label(table: Table, row: int) -> str | None:
    """The word that makes a row a total: alone in one of its leading cells, or at the end of its first."""
    cells = [str(cell) for column in table.columns[:LEADING] if (cell := column[row].as_py())]
    for cell in cells:
        if "".join(folded(cell).rstrip(":").split()) in {"".join(word.split()) for word in words().totals}:
            return cell
    first = folded(cells[0]).rstrip(": ") if cells else ""
    return cells[0] if first.endswith(words().total_endings) else None


def _has_no_own_id(table: Table, verdict: Verdict, row: int, label: str) -> bool:
    """Whether the row has neither an id nor a date of its own."""
    if verdict.kind is None:
        return True
    entity, fields = entity_of(verdict.kind), fields_of(verdict.mapping)
    named = [
        name
        for name in (*entity.own_id, *(field.name for field in entity.fields if field.type is FieldType.DATE))
        if name in fields
    ]
    cells = [table.columns[fields[name].column][row].as_py() for name in named]
    return all(cell is None or cell == label for cell in cells)


def _void(table: Table, verdict: Verdict, count: int) -> dict[int, tuple[str, str]]:
    """Row → header and value for rows that the known export marks as not counting."""
    found: dict[int, tuple[str, str]] = {}
    if verdict.known is None or not count:
        return found
    for place, header in enumerate(table.headers):
        values = verdict.known.void.get(key_of(header))
        if values:
            mask = _mask(pc.is_in(table.columns[place], value_set=pa.array(sorted(values))))
            found |= {row: (header, table.columns[place][row].as_py()) for row in np.flatnonzero(mask).tolist()}
    return found
