"""Which customers moved between tiers since the last period, and what was bought by whom at both moments."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql_after
from sales_core.reports.tier_known import standings
from sales_core.reports.tier_row import TierRow, tier_order, window
from sales_core.reports.tiers import tiers
from sales_core.reports.tiers_kept import kept
from sales_core.rules import tier_moves as rules
from sales_core.rules.tier_moves import WAYS, Flow, Moved

__all__ = ["WAYS", "Flow", "Moved", "MovedRow", "moment_before", "moved_rows", "tier_moves", "who_moved"]


@dataclass(frozen=True)
class MovedRow:
    """One row of a sheet that brought revenue; amounts: what it counts with at each of the two moments."""

    customer: str
    day: date
    person: str
    detail: str
    amount_was: Decimal | None
    amount_now: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


def moment_before(question: Question) -> Question:
    """The same people at the end of the last period."""
    before = question.period.previous()
    return replace(question, period=before, as_of=question.period.start - timedelta(days=1))


def tier_moves(question: Question) -> tuple[Flow, ...]:
    """Every flow between tiers, from what mattered most to what did not buy.

    Customers who bought within the trailing window of a moment; the flows sum to all of them and to all their revenue
    at both moments.
    """
    return kept(question, _flows)


def who_moved(question: Question) -> tuple[Moved, ...]:
    """Each customer with its flow, the greatest revenue first."""
    return kept(question, _moved)


def moved_rows(question: Question, was: str | None, now: str | None, way: str) -> tuple[MovedRow, ...]:
    """The rows behind one flow, by customer, the newest first; at most MOST_BEHIND."""
    before = moment_before(question)
    who = [one.customer for one in who_moved(question) if (one.was, one.now, one.way) == (was, now, way)]
    return question.reader.rows(
        sql_after("tier_moves", "revenue_rows"),
        MovedRow,
        customers=who,
        was_since=window(before),
        was_until=before.as_of,
        now_since=window(question),
        now_until=question.as_of,
        most=MOST_BEHIND,
    )


def _moved(question: Question) -> tuple[Moved, ...]:
    before = moment_before(question)
    later = tiers(question)
    known = {row.customer for row in later if row.first_order_on and row.first_order_on <= before.as_of}
    placed = tier_order(question.reader.settings)
    earlier = {name: rules.Standing(*told) for name, told in standings(before).items()}
    found = rules.moved(earlier, _buying(later), known, placed)
    return tuple(sorted(found, key=lambda one: (-max(one.revenue_was, one.revenue_now), one.customer)))


def _buying(rows: tuple[TierRow, ...]) -> dict[str, rules.Standing]:
    return {row.customer: rules.Standing(row.tier, row.revenue) for row in rows if row.orders > 0}


def _flows(question: Question) -> tuple[Flow, ...]:
    placed = tier_order(question.reader.settings)

    def place(tier: str | None) -> tuple[object, ...]:
        return (1,) if tier is None else (0, placed(tier))

    found = rules.flows(who_moved(question))
    return tuple(sorted(found, key=lambda flow: (place(flow.was), place(flow.now), WAYS.index(flow.way))))
