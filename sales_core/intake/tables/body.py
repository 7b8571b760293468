"""The data rows of a table: what is left when blanks, totals, guidance and repeated headers are taken out."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.detect import Verdict
from sales_core.intake.tables.asides import beside, blank, footers, repeats_title
from sales_core.intake.tables.table import Table
from sales_core.intake.tables.totals import totals_of
from sales_core.intake.words.headers import folded, key_of
from sales_core.intake.words.words import words
from sales_core.model.issue import Issue

Mask = npt.NDArray[np.bool_]
GUIDANCE_ROWS = 2  # rows under the header that may explain it


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
    out = blank([column for place, column in enumerate(table.columns) if place not in table.given], count)
    if table.value is not None:
        out |= blank([table.columns[table.value]], count)
    out |= beside(table, verdict, count)
    out |= _repeats_header(table) | repeats_title(table, count) | _guidance(table, count)
    out[list(table.headings)] = True
    notes = footers(table, verdict, out)
    out[list(notes)] = True
    totals = totals_of(table, verdict, sheet, out)
    void = _void(table, verdict, count)
    out[list(totals.rows)] = True
    out[list(void)] = True
    labelled = {table.sheet_row(row): value for row, value in sorted(totals.labelled.items())}
    issues = [Issue("total_row", sheet, row, "", value) for row, value in labelled.items()]
    issues += totals.issues
    issues += [Issue("person_heading", sheet, table.sheet_row(row), "", text) for row, text in table.headings.items()]
    issues += [Issue("note_row", sheet, table.sheet_row(row), "", text[:200]) for row, text in sorted(notes.items())]
    issues += [
        Issue("void_row", sheet, table.sheet_row(row), header, value) for row, (header, value) in sorted(void.items())
    ]
    rows = table.rows
    if rows is None:
        rows = pa.array(np.arange(table.first, table.first + count, dtype=np.int64))
    body = Body(table.columns, rows, table.widths, count, int(out.sum()), tuple(issues))
    return body.take(pa.array(np.flatnonzero(~out))) if out.any() else body


def _mask(values: pa.Array) -> Mask:
    found: Mask = pc.fill_null(values, False).to_numpy(zero_copy_only=False)
    return found


def _repeats_header(table: Table) -> Mask:
    """Rows that say the header again, as printed pages do."""
    count = len(table.columns[0]) if table.columns else 0
    found = np.zeros(count, dtype=bool)
    for row in (table.headers, *(table.said if len(table.said) > 1 else ())):
        named = [place for place, cell in enumerate(row) if cell and not cell.startswith("column ")]
        same = np.full(count, bool(named))
        for place in named[:3]:
            same &= _mask(pc.equal(table.columns[place], row[place]))
            if not same.any():
                break
        found |= same
    return found


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
