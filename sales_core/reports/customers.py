"""Every customer with its owner, tier, history and what is open."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.deals_traced import traced
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers import TierRow, tiers


@dataclass(frozen=True)
class CustomerRow:
    """One customer; revenue and orders are of all time up to as_of, revenue_12_months of the last 12 months.

    days_overdue: days since the contact by the tier's cadence was due, 0 when it is not, None when unknown.
    """

    customer: str
    person: str
    tier: str
    region: str
    industry: str
    first_order_on: date | None
    last_order_on: date | None
    revenue: Decimal
    revenue_12_months: Decimal
    orders: int
    open_deals: int
    open_amount: Decimal
    last_contact_on: date | None
    next_due: date | None
    days_overdue: int | None


@dataclass(frozen=True)
class _Sums:
    customer: str
    region: str
    industry: str
    revenue: Decimal
    orders: int
    open_deals: int
    open_amount: Decimal


def customers(question: Question) -> tuple[CustomerRow, ...]:
    """Every customer in scope by name, whether it has bought or not."""
    select = f"with deals_at as (\n{sql('deals_at')})\nfrom (\n{sql('customers')})"
    sums = {row.customer: row for row in question.reader.rows(traced(question, select), _Sums, as_of=question.as_of)}
    return tuple(_row(row, sums[row.customer]) for row in sorted(tiers(question), key=lambda row: row.customer))


def _row(row: TierRow, sums: _Sums) -> CustomerRow:
    return CustomerRow(
        row.customer,
        row.person,
        row.tier,
        sums.region,
        sums.industry,
        row.first_order_on,
        row.last_order_on,
        sums.revenue,
        row.revenue,
        sums.orders,
        sums.open_deals,
        sums.open_amount,
        row.last_contact_on,
        row.next_due,
        row.days_overdue,
    )
