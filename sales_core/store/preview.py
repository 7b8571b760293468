"""Says what a commit would answer, without committing."""

import duckdb

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import ComparedRow, SheetResult
from sales_core.model.kinds import Kind
from sales_core.store import commit, compare, review, undo
from sales_core.store.stage import let_go, stage
from sales_core.store.submission import Submission


def preview(own: duckdb.DuckDBPyConnection, ready: list[tuple[int, Prepared]]) -> dict[int, SheetResult]:
    """By place what a commit of the ready sheets would answer. What a sheet is to replace is not counted against it."""
    try:
        return _previewed(own, ready)
    finally:
        let_go(own)


def _previewed(own: duckdb.DuckDBPyConnection, ready: list[tuple[int, Prepared]]) -> dict[int, SheetResult]:
    looked = review.review(own, ready)
    replaced = review.replaced(ready, looked.reviews)
    if not replaced:
        return _counted(own, ready, looked)
    now = commit.taken_at(own)
    own.begin()
    try:
        for old in replaced.values():
            undo.take_out(own, old, Submission("", now), "")
        return _counted(own, ready, review.Reviewed(looked.reviews))
    finally:
        own.rollback()


def _counted(
    own: duckdb.DuckDBPyConnection, ready: list[tuple[int, Prepared]], looked: review.Reviewed
) -> dict[int, SheetResult]:
    found: dict[int, SheetResult] = {}
    reviews = looked.reviews
    for kind in dict.fromkeys(sheet.kind for _, sheet in ready if sheet.kind):
        sheets = [(place, sheet) for place, sheet in ready if sheet.kind is kind]
        found |= commit.count(own, kind, sheets, looked.staged.get(kind))
    return {place: reviews[place].on(result) if place in reviews else result for place, result in found.items()}


def compared_rows(own: duckdb.DuckDBPyConnection, sheet: Prepared, batch_id: str) -> tuple[ComparedRow, ...]:
    """The rows that differ between a sheet and an upload of the same kind, at most 200."""
    kind = sheet.kind or Kind.ORDERS
    stage(own, kind, [(0, sheet.table)])
    found = compare.rows(own, kind, 0, batch_id)
    let_go(own)
    return found
