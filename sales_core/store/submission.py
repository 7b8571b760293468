"""Writes the log's record of a batch: what it was, its findings, its rejected rows, its first event."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import duckdb

from sales_core.intake.prepared import Mapped, Prepared
from sales_core.model.batch import SheetResult
from sales_core.model.issue import Issue


@dataclass(frozen=True)
class Submission:
    """Who commits, when (UTC, without zone) and from where: file, form or sample."""

    by: str
    at: datetime
    source: str = "file"


def write_batch(own: duckdb.DuckDBPyConnection, sheet: Prepared, result: SheetResult, submission: Submission) -> None:
    """Within a transaction: the batch, its issues, its rejected rows and the event `committed`."""
    rows = result.rows
    number = int(result.batch_id or 0)
    values = (
        number, str(sheet.kind), submission.source, sheet.file_name, sheet.sha256, sheet.sheet, sheet.as_of,
        str(sheet.coverage), submission.by, submission.at, _mapping(sheet.mapping), rows.read, rows.accepted,
        rows.duplicate, rows.rejected, rows.skipped, result.amount, result.first_date, result.last_date,
    )  # fmt: skip
    own.execute(f"insert into log.batch values ({', '.join('?' * len(values))})", values)
    write_event(own, number, "committed", submission)
    _write_many(own, "issue", (_issue(number, issue) for issue in sheet.issues))
    _write_many(own, "rejected_row", _rejected(number, sheet))


def write_event(
    own: duckdb.DuckDBPyConnection, batch_id: int, event: str, submission: Submission, reason: str = ""
) -> None:
    """Within a transaction: one event of a batch, numbered after all others."""
    own.execute(
        "insert into log.batch_event select coalesce(max(event_no), 0) + 1, ?, ?, ?, ?, ? from log.batch_event",
        (batch_id, event, submission.at, submission.by, reason),
    )


def _write_many(own: duckdb.DuckDBPyConnection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    for row in rows:
        own.execute(f"insert into log.{table} values ({', '.join('?' * len(row))})", row)


def _mapping(mapping: tuple[Mapped, ...]) -> str:
    return json.dumps({column.header: column.field for column in mapping}, ensure_ascii=False)


def _issue(number: int, issue: Issue) -> tuple[object, ...]:
    detail = json.dumps(dict(issue.detail), ensure_ascii=False)
    return number, issue.code, issue.row, issue.column, issue.value, detail


def _rejected(number: int, sheet: Prepared) -> Iterable[tuple[object, ...]]:
    for row in sheet.rejected.to_pylist() if sheet.rejected is not None else ():
        cells = {name: value for name, value in row.items() if name not in ("row_number", "reason")}
        yield number, row["row_number"], row["reason"], json.dumps(cells, ensure_ascii=False)
