"""Adds the sheets of one file to the log and to everything derived from it, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import duckdb
import pyarrow as pa

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Coverage, SheetResult, Status
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind
from sales_core.store import derive, newest, spellings, undo
from sales_core.store.originals import Original, keep
from sales_core.store.stage import let_go, stage_sheets
from sales_core.store.submission import Submission, write_batch

Numbered = list[tuple[int, Prepared]]


def commit_ready(
    own: duckdb.DuckDBPyConnection,
    ready: Sequence[Prepared],
    submission: Submission,
    original: Original = None,
    replaced: Mapping[int, int] | None = None,
    staged: Mapping[Kind, pa.Table] | None = None,
) -> list[tuple[Prepared, SheetResult]]:
    """Commit sheets that are ready; the caller holds the store's lock. All of them or none.

    replaced: place of a sheet in `ready` → number of the batch that it takes the place of, which is undone with it.
    staged: rows of kinds that were staged already, under the places of their sheets.
    """
    first = own.execute("select coalesce(max(batch_id), 0) + 1 from log.batch").fetchall()[0][0]
    numbered = list(enumerate(ready, first))
    replaces = {first + place: old for place, old in (replaced or {}).items()}
    results = []
    own.begin()
    try:
        for number, old in replaces.items():
            undo.take_out(own, old, submission, f"replaced by batch {number}")
        for kind in dict.fromkeys(sheet.kind for sheet in ready if sheet.kind):
            sheets = [pair for pair in numbered if pair[1].kind is kind]
            results += _commit_kind(own, kind, sheets, submission, replaces, (staged or {}).get(kind))
        if any(sheet.kind is Kind.NAMES for sheet in ready):
            derive.follow_names(own)
        if ready:
            keep(own, original, ready[0].sha256, ready[0].file_name, submission)
        if any(sheet.kind not in spellings.NAMELESS for sheet in ready):
            spellings.refresh(own)
        own.commit()
    except BaseException:
        own.rollback()
        raise
    finally:
        let_go(own)
    return results


def count(
    own: duckdb.DuckDBPyConnection, kind: Kind, sheets: Numbered, staged: pa.Table | None = None
) -> dict[int, SheetResult]:
    """Stage the sheets of one kind and say what a commit of them would give. staged: their rows, staged before."""
    stage_sheets(own, kind, sheets, staged)
    entity = entity_of(kind)
    amount = f"sum({entity.amount}) filter (where same <> 'duplicate')" if entity.amount else "0"
    dated = entity.dated or "null::date"
    found = own.execute(
        f"select batch_id, count(*) filter (where same = 'duplicate'), {amount},"
        f" min({dated}) filter (where same <> 'duplicate'), max({dated}) filter (where same <> 'duplicate')"
        " from staged group by batch_id"
    ).fetchall()
    told = {number: rest for number, *rest in found}
    return {number: _result(number, sheet, *told.get(number, (0, None, None, None))) for number, sheet in sheets}


def _result(
    number: int, sheet: Prepared, twice: int, amount: Decimal | None, first: date | None, last: date | None
) -> SheetResult:
    rows = replace(sheet.rows, accepted=sheet.rows.accepted - twice, duplicate=sheet.rows.duplicate + twice)
    return SheetResult(
        sheet.sheet, sheet.kind, Status.COMMITTED, rows, str(number), Decimal(amount or 0), first, last, sheet.issues
    )


def _commit_kind(
    own: duckdb.DuckDBPyConnection, kind: Kind, sheets: Numbered, submission: Submission,
    replaces: Mapping[int, int], staged: pa.Table | None,
) -> list[tuple[Prepared, SheetResult]]:  # fmt: skip
    results = count(own, kind, sheets, staged)
    for number, sheet in sheets:
        write_batch(own, sheet, results[number], submission, replaces.get(number))
    own.execute(f"insert into log.{kind} by name from ({newest.STAGED})")
    _apply(own, kind, sheets)
    return [(sheet, results[number]) for number, sheet in sheets]


def _apply(own: duckdb.DuckDBPyConnection, kind: Kind, sheets: Numbered) -> None:
    """Bring `current` and the marts up to the rows just staged."""
    own.execute("create or replace temporary table touched as select distinct key from staged")
    once = own.execute("select (select count(*) from staged) = (select count(*) from touched)").fetchall()[0][0]
    in_order = _is_latest(own, kind, sheets)
    alone = False
    if kind is Kind.ORDERS:
        _touch_days(own)
        alone = in_order and once and _is_alone_on_its_days(own)
    if in_order:
        newest.bring_up(own, kind, once)
        if kind is Kind.DEALS:
            newest.extend_deal_states(own, [sheet for _, sheet in sheets], once)
    else:
        full = kind is Kind.DEALS and any(sheet.coverage is Coverage.FULL for _, sheet in sheets)
        derive.rederive(own, kind, min(sheet.as_of for _, sheet in sheets) if full else None)
    if alone:
        derive.add_days(own)
    elif kind is Kind.ORDERS:
        derive.refresh_daily(own)


def _is_alone_on_its_days(own: duckdb.DuckDBPyConnection) -> bool:
    """Whether every staged key is new, on days that no order line has yet."""
    return bool(
        own.execute(
            "select not exists (from staged where same <> 'new')"
            " and not exists (from current.orders semi join touched_day on ordered_on = day)"
        ).fetchall()[0][0]
    )


def _is_latest(own: duckdb.DuckDBPyConnection, kind: Kind, sheets: Numbered) -> bool:
    """Whether nothing in the log is dated after these sheets, so that they simply win."""
    dates = {sheet.as_of for _, sheet in sheets}
    numbers = [number for number, _ in sheets]
    newest = own.execute(
        "select max(as_of) from live_batch where kind = $kind and not list_contains($numbers, batch_id)",
        {"kind": kind.value, "numbers": numbers},
    ).fetchall()[0][0]
    if kind is Kind.DEALS:
        return len(dates) == 1 and len(sheets) == 1 and (newest is None or newest < min(dates))
    return len(dates) == 1 and (newest is None or newest <= min(dates))


def _touch_days(own: duckdb.DuckDBPyConnection) -> None:
    own.execute(
        "create or replace temporary table touched_day as select distinct ordered_on as day from staged"
        " union select ordered_on from current.orders semi join touched using (key)"
    )


def taken_at(own: duckdb.DuckDBPyConnection, at: datetime | None = None) -> datetime:
    """`at` (UTC without a zone, None: now), or just after the newest event when a clock went backwards.

    The log's order is its time order.
    """
    newest = own.execute("select max(happened_at) + interval 1 microsecond from log.batch_event").fetchall()[0][0]
    at = at or datetime.now(UTC).replace(tzinfo=None)
    return max(at, newest) if newest else at
