"""The rows of the sheets behind the numbers of the customer tiers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers import TierRow, tiers


@dataclass(frozen=True)
class Asked:
    """A number of the tiers: the customers that it counts, and which of their rows tell it.

    rows: year (revenue of 12 months), first or last (of the first or last day of revenue) or told (the newest row).
    """

    counts: Callable[[TierRow], bool]
    rows: str


@dataclass(frozen=True)
class _Told:
    customer: str
    day: date | None
    person: str
    detail: str
    amount: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


@dataclass(frozen=True)
class TierBehind:
    """One row about a customer of a tier; amount: None where it is not about revenue."""

    tier: str
    customer: str
    day: date | None
    person: str
    detail: str
    amount: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


NUMBERS = {
    "a_customers": Asked(lambda row: row.tier == "A", "told"),
    "a_share": Asked(lambda row: row.revenue > 0, "year"),
    "overdue": Asked(lambda row: row.contact == "overdue", "told"),
    "new": Asked(lambda row: row.life == "new", "first"),
    "dormant": Asked(lambda row: row.life == "dormant", "last"),
    "prospects": Asked(lambda row: row.life == "prospect", "told"),
}


def tiers_behind(question: Question, number: str) -> tuple[TierBehind, ...]:
    """The rows behind one of NUMBERS, by customer, the newest first; at most MOST_BEHIND."""
    return _rows(question, NUMBERS[number])


def segment_behind(question: Question, tier: str, segment: str) -> tuple[TierBehind, ...]:
    """The revenue of 12 months of the customers of one tier and segment."""
    return _rows(question, Asked(lambda row: (row.tier, row.segment) == (tier, segment), "year"))


def told_behind(question: Question, tier_of: Mapping[str, str]) -> tuple[TierBehind, ...]:
    """The newest row about each of these customers, who are given with their tiers."""
    return _of(question, tier_of, "told")


def overdue_behind(question: Question, person: str | None) -> tuple[TierBehind, ...]:
    """The newest row about each overdue customer of a person, None for everybody's."""
    return _rows(question, Asked(lambda row: row.contact == "overdue" and person in (None, row.person), "told"))


def _rows(question: Question, asked: Asked) -> tuple[TierBehind, ...]:
    return _of(question, {row.customer: row.tier for row in tiers(question) if asked.counts(row)}, asked.rows)


def _of(question: Question, tier_of: Mapping[str, str], which: str) -> tuple[TierBehind, ...]:
    found = question.reader.rows(
        sql("tiers_behind"),
        _Told,
        customers=list(tier_of),
        which=which,
        as_of=question.as_of,
        since=add_months(question.as_of, -12),
        most=MOST_BEHIND,
    )
    return tuple(TierBehind(tier_of[row.customer], **vars(row)) for row in found)
