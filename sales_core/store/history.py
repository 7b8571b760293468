"""Reads the log's batches, issues and rejected rows back as values."""

import json

import duckdb

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Batch, Coverage, RowCounts, SheetResult, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind

_BATCHES = """
select batch_id, kind, source, file_name, file_sha256, sheet, as_of, coverage, submitted_by, submitted_at,
    rows_read, rows_accepted, rows_duplicate, rows_rejected, rows_skipped, amount, first_date, last_date,
    state, state_at, state_by, reason
from fct_batches
"""


def batches(own: duckdb.DuckDBPyConnection) -> tuple[Batch, ...]:
    """Every batch, newest first."""
    return tuple(_batch(row) for row in own.execute(_BATCHES + "order by batch_id desc").fetchall())


def imported(own: duckdb.DuckDBPyConnection, sheet: Prepared) -> Batch | None:
    """The live batch that holds this very sheet of this very file, if there is one.

    A text file's sheet is named after its file: under another name it is the same sheet, unless that name says that
    it describes another day, as that of the next week's unchanged export does.
    """
    found = own.execute(
        _BATCHES + "where file_sha256 = $sha and state <> 'undone' order by batch_id desc", {"sha": sheet.sha256}
    ).fetchall()
    renamed = _is_named_after(sheet.sheet, sheet.file_name)
    for batch in map(_batch, found):
        if batch.sheet == sheet.sheet:
            return batch
        same_day = batch.as_of == sheet.as_of or sheet.as_of_from == "today"
        if renamed and same_day and _is_named_after(batch.sheet, batch.file_name):
            return batch
    return None


def again(sheet: Prepared, known: Batch) -> SheetResult:
    """The answer for a sheet that is in the store already: every row that counted then is a duplicate now."""
    rows = known.rows
    counts = RowCounts(rows.read, 0, rows.accepted + rows.duplicate, rows.rejected, rows.skipped)
    return SheetResult(sheet.sheet, known.kind, Status.ALREADY_IMPORTED, counts, known.batch_id)


def _is_named_after(sheet: str, file_name: str) -> bool:
    return sheet == file_name.rsplit(".", maxsplit=1)[0]


def issues(own: duckdb.DuckDBPyConnection, batch_id: str, sheet: str) -> tuple[Issue, ...]:
    """What was found in a batch, in the order in which it was found."""
    found = own.execute(
        "select code, row_number, column_name, value, detail from log.issue where batch_id = $number order by rowid",
        {"number": int(batch_id)},
    ).fetchall()
    return tuple(
        Issue(code, sheet, row, column, value, tuple(json.loads(detail).items()))
        for code, row, column, value, detail in found
    )


def rejected(own: duckdb.DuckDBPyConnection, batch_id: str) -> tuple[tuple[int, str, dict[str, str]], ...]:
    """Row number, reason and original cells of every rejected row of a batch."""
    found = own.execute(
        "select row_number, reason, cells from log.rejected_row where batch_id = $number order by row_number",
        {"number": int(batch_id)},
    ).fetchall()
    return tuple((row, reason, json.loads(cells)) for row, reason, cells in found)


def _batch(row: tuple[object, ...]) -> Batch:
    number, kind, source, file_name, sha, sheet, as_of, coverage, by, at, *rest = row
    counts, (amount, first, last, state, state_at, state_by, reason) = rest[:5], rest[5:]
    return Batch(
        str(number), Kind(str(kind)), source, file_name, sha, sheet, as_of, Coverage(str(coverage)), by, at,  # type: ignore[arg-type]  # columns are typed by the schema
        RowCounts(*counts), amount, first, last, state, state_at, state_by, reason,  # type: ignore[arg-type]  # columns are typed by the schema
    )  # fmt: skip
