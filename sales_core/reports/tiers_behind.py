"""The rows of the sheets behind the numbers of the customer tiers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql_after
from sales_core.reports.tier_row import TierRow, window
from sales_core.reports.tiers import tiers


@dataclass(frozen=True)
class Asked:
    """A number of the tiers: the customers that it counts, and which of their rows tell it.

    rows: window (revenue of the trailing window), first or last (of the first or last day of revenue) or told (the
    newest row).
    """

    counts: Callable[[TierRow], bool]
    rows: str


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
    "a_share": Asked(lambda row: row.revenue > 0, "window"),
    "overdue": Asked(lambda row: row.contact == "overdue", "told"),
    "new": Asked(lambda row: row.life == "new", "first"),
    "at_risk": Asked(lambda row: row.life == "at_risk", "last"),
    "dormant": Asked(lambda row: row.life == "dormant", "last"),
    "prospects": Asked(lambda row: row.life == "prospect", "told"),
}


def tiers_behind(question: Question, number: str) -> tuple[TierBehind, ...]:
    """The rows behind one of NUMBERS, by customer, the newest first; at most MOST_BEHIND."""
    asked = NUMBERS[number]
    return rows_of(question, {row.customer: row.tier for row in tiers(question) if asked.counts(row)}, asked.rows)


def segment_behind(question: Question, tier: str, segment: str) -> tuple[TierBehind, ...]:
    """The revenue in the trailing window of the customers of one tier and segment."""
    counted = {row.customer: tier for row in tiers(question) if (row.tier, row.segment) == (tier, segment)}
    return rows_of(question, counted, "window")


def told_behind(question: Question, tier_of: Mapping[str, str]) -> tuple[TierBehind, ...]:
    """The newest row about each of these customers, who are given with their tiers."""
    return rows_of(question, tier_of, "told")


def overdue_behind(question: Question, person: str | None) -> tuple[TierBehind, ...]:
    """The newest row about each overdue customer of a person, None for everybody's."""
    late = (row for row in tiers(question) if row.contact == "overdue" and person in (None, row.person))
    return rows_of(question, {row.customer: row.tier for row in late}, "told")


def rows_of(
    question: Question, tier_of: Mapping[str, str], which: str, first: date | None = None
) -> tuple[TierBehind, ...]:
    """The rows of these customers, who are given with their tiers; `which` as Asked.rows.

    first: the first day of the window, where it is not the trailing one.
    """
    return question.reader.rows(
        sql_after("tiers_behind", "tiers_named", "revenue_rows", "tiers_told"),
        TierBehind,
        customers=list(tier_of),
        tiers=list(tier_of.values()),
        which=which,
        as_of=question.as_of,
        since=window(question) if first is None else first - timedelta(days=1),
        most=MOST_BEHIND,
    )
