"""Which customers wait longer than their own buying rhythm lets expect."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.question import Question
from sales_core.reports.tier_row import TierRow, waited
from sales_core.reports.tiers import tiers
from sales_core.reports.tiers_kept import kept


@dataclass(frozen=True, slots=True)
class RiskRow:
    """One customer at risk. waited: days since the last purchase; rhythm: its usual days between purchases."""

    customer: str
    person: str
    tier: str
    waited: int
    rhythm: Decimal
    revenue: Decimal
    last_order_on: date


@dataclass(frozen=True)
class Waiting:
    """Who waits, what matters most first, and the revenue of the trailing window that they brought."""

    rows: tuple[RiskRow, ...]
    revenue: Decimal


def waiting(question: Question) -> Waiting | None:
    """None where no customer has bought often enough to have a rhythm."""
    return next(iter(kept(question, _waiting)), None)


def _waiting(question: Question) -> tuple[Waiting, ...]:
    rows = [row for row in tiers(question) if row.rhythm is not None]
    if not rows:
        return ()
    late = [_row(row, question.as_of) for row in rows if row.life == "at_risk"]
    late.sort(key=lambda row: (-row.revenue, row.customer))
    return (Waiting(tuple(late), sum((row.revenue for row in late), Decimal(0))),)


def _row(row: TierRow, as_of: date) -> RiskRow:
    return RiskRow(
        row.customer,
        row.person,
        row.tier,
        waited(row, as_of) or 0,
        row.rhythm or Decimal(0),
        row.revenue,
        row.last_order_on or as_of,
    )
