"""Writes the log's record of a batch: what it was, its findings, its rejected rows, its first event."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import duckdb
import pyarrow as pa

from sales_core.intake.prepared import Mapped, Prepared
from sales_core.model.batch import SheetResult
from sales_core.model.issue import Issue
from sales_core.store.compare import signature
from sales_core.store.remembered import lasting

BATCH_COLUMNS = (
    "batch_id", "kind", "source", "file_name", "file_sha256", "sheet", "as_of", "coverage", "submitted_by",
    "submitted_at", "mapping", "rows_read", "rows_accepted", "rows_duplicate", "rows_rejected", "rows_skipped",
    "amount", "first_date", "last_date", "signature", "choices", "replaces", "corrects",
    "header_row", "titles",
)  # fmt: skip


@dataclass(frozen=True)
class Submission:
    """Who commits, when (UTC, without zone) and from where: file, form or sample."""

    by: str
    at: datetime
    source: str = "file"


def write_batch(
    own: duckdb.DuckDBPyConnection,
    sheet: Prepared,
    result: SheetResult,
    submission: Submission,
    replaces: int | None = None,
) -> None:
    """Within a transaction: the batch, its issues, its rejected rows and the event `committed`."""
    rows = result.rows
    number = int(result.batch_id or 0)
    values = (
        number, str(sheet.kind), submission.source, sheet.file_name, sheet.sha256, sheet.sheet, sheet.as_of,
        str(sheet.coverage), submission.by, submission.at, _mapping(sheet.mapping), rows.read, rows.accepted,
        rows.duplicate, rows.rejected, rows.skipped, result.amount, result.first_date, result.last_date,
        signature(sheet), lasting(own, sheet), replaces,
        int(sheet.corrects) if sheet.corrects else None,
        sheet.header_row, json.dumps(sheet.titles, ensure_ascii=False),
    )  # fmt: skip
    names = ", ".join(BATCH_COLUMNS)
    own.execute(f"insert into log.batch ({names}) values ({', '.join('?' * len(values))})", values)
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


def _write_many(own: duckdb.DuckDBPyConnection, table: str, rows: Iterable[dict[str, object]]) -> None:
    """All at once: a sheet may have a hundred thousand rejected rows."""
    if found := list(rows):
        own.register("many", pa.Table.from_pylist(found))
        own.execute(f"insert into log.{table} by name from many")
        own.unregister("many")


def _mapping(mapping: tuple[Mapped, ...]) -> str:
    return json.dumps({column.header: column.field for column in mapping}, ensure_ascii=False)


def _issue(number: int, issue: Issue) -> dict[str, object]:
    return {
        "batch_id": number,
        "code": issue.code,
        "row_number": issue.row,
        "column_name": issue.column,
        "value": issue.value,
        "detail": json.dumps(dict(issue.detail), ensure_ascii=False),
    }


def _rejected(number: int, sheet: Prepared) -> Iterable[dict[str, object]]:
    for row in sheet.rejected.to_pylist() if sheet.rejected is not None else ():
        cells = {name: value for name, value in row.items() if name not in ("row_number", "reason")}
        told = json.dumps(cells, ensure_ascii=False)
        yield {"batch_id": number, "row_number": row["row_number"], "reason": row["reason"], "cells": told}
