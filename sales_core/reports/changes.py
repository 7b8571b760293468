"""What changed between an earlier upload and now: sales, and deals new, won, lost, slipped, larger or smaller."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.kpis_rows import revenue_rows
from sales_core.reports.kpis_sources import KpiRow
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql, sql_after

SOLD = (Kind.ORDERS, Kind.DEALS, Kind.COLLECTIONS)
CODES = ("won", "lost", "new", "slipped", "removed", "amount_up", "amount_down")
# A deal that is older than this when it is first told is an older one told late, not a new one.
FRESH = timedelta(days=31)
_BEFORE = ("changes_late", "changes_touched", "changes_was")  # SELECTs that changes_deals reads from
_TOLD_BY = {"orders": "orders", "won_deals": "deals", "collections": "collections"}


@dataclass(frozen=True)
class Change:
    """One thing that happened to one deal; a deal may have several.

    code: one of CODES. amount, expected_close: as they are now (of a removed deal: as they were last);
    amount_before, expected_before: as they were on `since`, None when the deal was not there. file_name, sheet,
    row_number: the row that told it.
    """

    code: str
    person: str
    deal: str
    customer: str
    amount: Decimal | None
    amount_before: Decimal | None
    expected_close: date | None
    expected_before: date | None
    key: str
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None


@dataclass(frozen=True)
class Sold:
    """Revenue (by the team's basis) and orders of one person."""

    person: str
    amount: Decimal
    orders: int


@dataclass(frozen=True)
class Changes:
    """since: business date of the upload compared with; None when there is no earlier one. known_at: as asked."""

    since: date | None
    deals: tuple[Change, ...] = ()
    sold: tuple[Sold, ...] = ()
    known_at: datetime | None = None


@dataclass(frozen=True)
class _Day:
    day: date


@dataclass(frozen=True)
class _Deal:
    key: str
    deal: str
    person: str
    customer: str
    status_before: str | None
    status: str | None
    amount_before: Decimal | None
    amount: Decimal | None
    expected_before: date | None
    expected_close: date | None
    dated: date | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None


def upload_days(question: Question, *kinds: Kind) -> tuple[date, ...]:
    """Business dates that uploads of `kinds` (of sales without any) describe, newest first, up to the as-of day."""
    asked = {"as_of": question.as_of, "kinds": [str(kind) for kind in kinds or SOLD]}
    return tuple(row.day for row in question.reader.rows(sql("changes_days"), _Day, **asked))


def changes(question: Question, since: date | None = None, known_at: datetime | None = None) -> Changes:
    """What changed after `since`, without it after the upload before the last one.

    known_at: the UTC moment up to which uploads about that day count; None: all of them.
    """
    since = since or next(iter(upload_days(question)[1:]), None)
    if since is None:
        return Changes(None)
    told = {"since": since, "known_at": known_at, "as_of": question.as_of}
    deals = question.reader.rows(sql_after("changes_deals", *_BEFORE), _Deal, **told)
    found = tuple(change for deal in deals for change in _changes(deal, since, question.as_of))
    deals_first = sorted(found, key=lambda change: CODES.index(change.code))
    if question.reader.basis == "won_deals":
        return Changes(since, tuple(deals_first), _won(found))
    kind = _TOLD_BY[question.reader.basis]
    sold = question.reader.rows(sql_after("changes_sold", "changes_known"), Sold, kind=kind, **told)
    return Changes(since, tuple(deals_first), sold, known_at)


def sold_rows(question: Question, happened: Changes) -> tuple[KpiRow, ...]:
    """The rows behind `happened.sold`; none where revenue is counted from deals won, which are in `happened.deals`."""
    if happened.since is None or question.reader.basis == "won_deals":
        return ()
    asked = {"since": happened.since, "known_at": happened.known_at, "kind": _TOLD_BY[question.reader.basis]}
    (known,) = question.reader.rows(sql("changes_known"), _Day, **asked)
    return revenue_rows(question, known.day + timedelta(days=1), question.as_of)


def _changes(deal: _Deal, since: date, as_of: date) -> Iterator[Change]:
    if deal.status_before is None:
        if deal.dated is None or deal.dated >= since - FRESH:
            yield from (_change(code, deal) for code in ("new", deal.status) if code in CODES)
    elif deal.status is None:
        if deal.status_before == "open":
            yield _change("removed", deal)
    elif deal.status != "open":
        if deal.status != deal.status_before:
            yield _change(deal.status, deal)
    else:
        if _slipped(deal, since, as_of):
            yield _change("slipped", deal)
        before, now = deal.amount_before or Decimal(0), deal.amount or Decimal(0)
        if before != now:
            yield _change("amount_up" if now > before else "amount_down", deal)


def _slipped(deal: _Deal, since: date, as_of: date) -> bool:
    """Moved to a later month, or still open when the expected day passed."""
    before, now = deal.expected_before, deal.expected_close
    if now is None or before is None:
        return False
    return now > Period.containing(before, PeriodKind.MONTH).end or since <= now < as_of


def _change(code: str, deal: _Deal) -> Change:
    gone = deal.status is None
    return Change(
        code=code,
        person=deal.person,
        deal=deal.deal,
        customer=deal.customer,
        amount=deal.amount_before if gone else deal.amount,
        amount_before=deal.amount_before,
        expected_close=deal.expected_before if gone else deal.expected_close,
        expected_before=deal.expected_before,
        key=deal.key,
        file_name=deal.file_name,
        sheet=deal.sheet,
        row_number=deal.row_number,
        batch_id=deal.batch_id,
    )


def _won(found: tuple[Change, ...]) -> tuple[Sold, ...]:
    """Where won deals are the revenue, it is the deals that were won."""
    won = [change for change in found if change.code == "won"]
    people = dict.fromkeys(change.person for change in won)
    return tuple(
        Sold(person, sum((c.amount or Decimal(0) for c in own), Decimal(0)), len(own))
        for person in people
        for own in [[change for change in won if change.person == person]]
    )
