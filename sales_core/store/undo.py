"""Takes a batch out of everything derived from the log, and puts it back."""

from datetime import date

import duckdb

from sales_core.model.batch import Coverage
from sales_core.model.kinds import Kind
from sales_core.store import derive, spellings
from sales_core.store.errors import UnknownBatchError
from sales_core.store.submission import Submission, write_event

OPPOSITE = {"undone": ("committed", "redone"), "redone": ("undone",)}
OTHER = {"undone": "redone", "redone": "undone"}  # what becomes of the batch that this one took the place of


def set_state(
    own: duckdb.DuckDBPyConnection, batch_id: str, event: str, submission: Submission, reason: str = ""
) -> Kind:
    """Undo (`undone`) or redo (`redone`) a batch in one transaction; gives its kind.

    The batch that it took the place of comes back with its undo and goes with its redo. UnknownBatchError when there
    is no such batch or it is in that state already. The caller holds the store's lock.
    """
    kind, replaces = _found(own, batch_id, event)
    own.begin()
    try:
        _set(own, int(batch_id), event, submission, reason)
        if replaces is not None and _state(own, replaces) in OPPOSITE[other := OTHER[event]]:
            _set(own, replaces, other, submission, f"batch {batch_id} {event}")
        if kind is Kind.NAMES:
            derive.follow_names(own)
        if kind not in spellings.NAMELESS:
            spellings.refresh(own)
        own.commit()
    except BaseException:
        own.rollback()
        raise
    return kind


def take_out(own: duckdb.DuckDBPyConnection, number: int, submission: Submission, reason: str) -> None:
    """Within a transaction: undo a batch that another takes the place of."""
    if _state(own, number) != "undone":
        _set(own, number, "undone", submission, reason)


def _set(own: duckdb.DuckDBPyConnection, number: int, event: str, submission: Submission, reason: str) -> None:
    kind, coverage, as_of = own.execute(
        "select kind, coverage, as_of from log.batch where batch_id = $number", {"number": number}
    ).fetchall()[0]
    touched = f"select distinct key from log.{kind} where batch_id = {number}"
    own.execute(f"create or replace temporary table touched as {touched}")
    write_event(own, number, event, submission, reason)
    full = kind == Kind.DEALS and coverage == Coverage.FULL
    _rederive(own, Kind(kind), as_of if full else None)


def _state(own: duckdb.DuckDBPyConnection, number: int) -> str:
    return str(
        own.execute("select state from fct_batches where batch_id = $number", {"number": number}).fetchall()[0][0]
    )


def _found(own: duckdb.DuckDBPyConnection, batch_id: str, event: str) -> tuple[Kind, int | None]:
    found = own.execute(
        "select kind, replaces, state from fct_batches where batch_id = try_cast($number as bigint)",
        {"number": batch_id},
    ).fetchall()
    if not found:
        raise UnknownBatchError(f"there is no batch {batch_id}: see the list of batches")
    kind, replaces, state = found[0]
    if state not in OPPOSITE[event]:
        raise UnknownBatchError(f"batch {batch_id} is {state} already")
    return Kind(kind), replaces


def _rederive(own: duckdb.DuckDBPyConnection, kind: Kind, since: date | None) -> None:
    if kind is not Kind.ORDERS:
        derive.rederive(own, kind, since)
        return
    days = "select distinct ordered_on as day from log.orders semi join touched using (key)"
    own.execute(f"create or replace temporary table touched_day as {days}")
    derive.rederive(own, kind)
    derive.refresh_daily(own)
