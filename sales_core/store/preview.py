"""Says what a commit would answer, without committing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import duckdb
import pyarrow as pa

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import ComparedRow, SheetResult, WholeTotal
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind
from sales_core.store import commit, compare, review, sqlfiles, undo
from sales_core.store.stage import let_go, stage, stage_sheets
from sales_core.store.submission import Submission

Placed = list[tuple[int, Prepared]]


def preview(own: duckdb.DuckDBPyConnection, ready: Placed) -> dict[int, SheetResult]:
    """By place what a commit of the ready sheets would answer. What a sheet is to replace is not counted against it."""
    try:
        looked = review.review(own, ready)
        found = _previewed(own, ready, looked)
        wholes = _wholes(own, ready, looked)
    finally:
        let_go(own)
    return {place: replace(result, whole=wholes.get(place)) for place, result in found.items()}


def _previewed(own: duckdb.DuckDBPyConnection, ready: Placed, looked: review.Reviewed) -> dict[int, SheetResult]:
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


def _counted(own: duckdb.DuckDBPyConnection, ready: Placed, looked: review.Reviewed) -> dict[int, SheetResult]:
    found: dict[int, SheetResult] = {}
    reviews = looked.reviews
    for kind, sheets in _by_kind(ready).items():
        for together, places, staged in _taken(kind, sheets, looked):
            told = commit.count(own, kind, together, staged)
            found |= {place: told[place] for place in places}
    return {place: reviews[place].on(result) if place in reviews else result for place, result in found.items()}


def _wholes(own: duckdb.DuckDBPyConnection, ready: Placed, looked: review.Reviewed) -> dict[int, WholeTotal]:
    """By place the store's total of the sheet's kind, where the kind has one."""
    found: dict[int, WholeTotal] = {}
    for kind, sheets in _by_kind(ready).items():
        if entity_of(kind).amount is None:
            continue
        for together, places, staged in _taken(kind, sheets, looked):
            stage_sheets(own, kind, together, staged)
            found |= dict.fromkeys(places, whole_total(own, kind, together, looked))
    return found


def _taken(kind: Kind, sheets: Placed, looked: review.Reviewed) -> Iterator[tuple[Placed, list[int], pa.Table | None]]:
    """Sheets of one kind that a commit takes at once, the places told about, and their rows where staged before.

    Those that nothing holds go in together; one that waits would go in with them. Equal rows are numbered over what
    goes in, so each of these is staged for itself.
    """
    held = [place for place, _ in sheets if looked.holds(place)]
    sure = [place for place, _ in sheets if place not in held]
    if not held:
        yield sheets, sure, looked.staged.get(kind)
        return
    for places in ([sure] if sure else []) + [[place] for place in held]:
        yield [pair for pair in sheets if pair[0] in sure or pair[0] in places], places, None


def whole_total(own: duckdb.DuckDBPyConnection, kind: Kind, sheets: Placed, looked: review.Reviewed) -> WholeTotal:
    """The amount of all rows of a kind before and after a commit of `sheets`, which are staged by their places."""
    amount = entity_of(kind).amount
    replaced = list(review.replaced(sheets, looked.reviews).values())
    known = f"log.{kind}" if replaced else f"current.{kind}"  # what a replaced upload had covered counts again
    offers = {"batch_id": pa.array([place for place, _ in sheets], pa.int64()), "as_of": [s.as_of for _, s in sheets]}
    own.register("offers", pa.table(offers))
    query = sqlfiles.read("review/whole_total").format(kind=kind, amount=amount, known=known)
    before, after = own.execute(query, {"replaced": replaced}).fetchall()[0]
    own.unregister("offers")
    return WholeTotal(Decimal(before), Decimal(after))


def _by_kind(ready: Placed) -> dict[Kind, Placed]:
    kinds = dict.fromkeys(sheet.kind for _, sheet in ready if sheet.kind)
    return {kind: [pair for pair in ready if pair[1].kind is kind] for kind in kinds}


def compared_rows(own: duckdb.DuckDBPyConnection, sheet: Prepared, batch_id: str) -> tuple[ComparedRow, ...]:
    """The rows that differ between a sheet and an upload of the same kind, at most 200."""
    kind = sheet.kind or Kind.ORDERS
    stage(own, kind, [(0, sheet.table)])
    found = compare.rows(own, kind, 0, batch_id)
    let_go(own)
    return found
