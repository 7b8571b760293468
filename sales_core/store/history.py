"""Reads the log's batches, issues and rejected rows back as values."""

import json

import duckdb

from sales_core.model.batch import Batch, Coverage, RowCounts
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


def imported(own: duckdb.DuckDBPyConnection, sha256: str, sheet: str) -> Batch | None:
    """The live batch that holds this very sheet of this very file, if there is one."""
    found = own.execute(
        _BATCHES + "where file_sha256 = $sha and sheet = $sheet and state <> 'undone' order by batch_id desc limit 1",
        {"sha": sha256, "sheet": sheet},
    ).fetchall()
    return _batch(found[0]) if found else None


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
