"""Takes a batch out of everything derived from the log, and puts it back."""

import duckdb

from sales_core.model.batch import Coverage
from sales_core.model.kinds import Kind
from sales_core.store import derive
from sales_core.store.errors import UnknownBatchError
from sales_core.store.submission import Submission, write_event

OPPOSITE = {"undone": ("committed", "redone"), "redone": ("undone",)}


def set_state(
    own: duckdb.DuckDBPyConnection, batch_id: str, event: str, submission: Submission, reason: str = ""
) -> Kind:
    """Undo (`undone`) or redo (`redone`) a batch in one transaction; gives its kind.

    UnknownBatchError when there is no such batch or it is in that state already. The caller holds the store's lock.
    """
    kind, coverage = _found(own, batch_id, event)
    own.execute(
        f"create or replace temporary table touched as select distinct key from log.{kind} where batch_id = $number",
        {"number": int(batch_id)},
    )
    if kind is Kind.DEALS and coverage is Coverage.FULL:
        own.execute("create or replace temporary table touched as select distinct key from log.deals")
    own.begin()
    try:
        write_event(own, int(batch_id), event, submission, reason)
        _rederive(own, kind)
        own.commit()
    except BaseException:
        own.rollback()
        raise
    return kind


def _found(own: duckdb.DuckDBPyConnection, batch_id: str, event: str) -> tuple[Kind, Coverage]:
    found = own.execute(
        "select kind, coverage, state from fct_batches where batch_id = try_cast($number as bigint)",
        {"number": batch_id},
    ).fetchall()
    if not found:
        raise UnknownBatchError(f"there is no batch {batch_id}: see the list of batches")
    kind, coverage, state = found[0]
    if state not in OPPOSITE[event]:
        raise UnknownBatchError(f"batch {batch_id} is {state} already")
    return Kind(kind), Coverage(coverage)


def _rederive(own: duckdb.DuckDBPyConnection, kind: Kind) -> None:
    if kind is not Kind.ORDERS:
        derive.rederive(own, kind)
        return
    days = "select distinct ordered_on as day from log.orders semi join touched using (key)"
    own.execute(f"create or replace temporary table touched_day as {days}")
    derive.rederive(own, kind)
    derive.refresh_daily(own)
