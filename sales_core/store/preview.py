"""Says what a commit would answer, without committing."""

import duckdb

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import ComparedRow, SheetResult
from sales_core.model.kinds import Kind
from sales_core.store import commit, compare, review, undo
from sales_core.store.stage import stage
from sales_core.store.submission import Submission


def preview(own: duckdb.DuckDBPyConnection, ready: list[tuple[int, Prepared]]) -> dict[int, SheetResult]:
    """By place what a commit of the ready sheets would answer. What a sheet is to replace is not counted against it."""
    reviews = review.review(own, ready)
    replaced = review.replaced(ready, reviews)
    if not replaced:
        return _counted(own, ready, reviews)
    now = commit.taken_at(own)
    own.begin()
    try:
        for old in replaced.values():
            undo.take_out(own, old, Submission("", now), "")
        return _counted(own, ready, reviews)
    finally:
        own.rollback()


def _counted(
    own: duckdb.DuckDBPyConnection, ready: list[tuple[int, Prepared]], reviews: dict[int, review.Review]
) -> dict[int, SheetResult]:
    found: dict[int, SheetResult] = {}
    for kind in dict.fromkeys(sheet.kind for _, sheet in ready if sheet.kind):
        found |= commit.count(own, kind, [(place, sheet) for place, sheet in ready if sheet.kind is kind])
    return {place: reviews[place].on(result) if place in reviews else result for place, result in found.items()}


def compared_rows(own: duckdb.DuckDBPyConnection, sheet: Prepared, batch_id: str) -> tuple[ComparedRow, ...]:
    """The rows that differ between a sheet and an upload of the same kind, at most 200."""
    kind = sheet.kind or Kind.ORDERS
    stage(own, kind, [(0, sheet.table)])
    return compare.rows(own, kind, 0, batch_id)
