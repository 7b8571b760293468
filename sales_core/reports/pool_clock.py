"""Since when each customer has not been touched, and which are nobody's because of that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tier_row import TierRow
from sales_core.rules.pool import released_on


@dataclass(frozen=True, slots=True)
class Clock:
    """One customer, whoever owns it. own: its owner is in scope; counts_from: the day that its limit counts from."""

    customer: str
    person: str
    own: bool
    why: str
    since: date | None
    reason: str
    region: str
    industry: str
    customer_type: str
    last_touch_on: date | None
    counts_from: date | None
    file_name: str
    sheet: str
    row_number: int | None
    batch_id: int | None


def clocks(question: Question) -> tuple[Clock, ...]:
    """Nobody's customers and, where customers are released by themselves, all others."""
    releases = question.reader.settings.ownership.releases
    return question.reader.rows(sql("pool_clock"), Clock, as_of=question.as_of, releases=releases)


def limits(question: Question) -> Mapping[str, int]:
    """Days without a touch by tier, after which a customer is nobody's."""
    return dict(question.reader.settings.ownership.pool_days)


def release_day(clock: Clock, tier: str, days: Mapping[str, int]) -> date | None:
    """The day on which an owned customer is nobody's; None where it keeps its owner. days: the limits by tier."""
    return released_on(clock.counts_from, tier, days) if clock.person else None


def freed(question: Question, rows: Iterable[TierRow]) -> Iterable[TierRow]:
    """The same customers; those that were not touched for too long are nobody's, and nobody has to contact them."""
    if not question.reader.settings.ownership.releases:
        return rows
    known, days = {clock.customer: clock for clock in clocks(question)}, limits(question)
    return [_freed(row, known.get(row.customer), days, question.as_of) for row in rows]


def _freed(row: TierRow, clock: Clock | None, days: Mapping[str, int], as_of: date) -> TierRow:
    day = release_day(clock, row.tier, days) if clock else None
    if day is None or day > as_of:
        return row
    return replace(row, person="", cadence_days=None, next_due=None, days_overdue=None, contact=None)
