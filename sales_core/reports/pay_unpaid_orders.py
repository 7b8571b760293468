"""The orders behind a line that takes back what was not paid in time, or gives it again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.reports.incentives import IncentiveRow
from sales_core.reports.pay import series
from sales_core.reports.pay_in_force import in_force, plan_of, plan_on_days
from sales_core.reports.pay_unpaid import unpaid_sales
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql

KINDS = frozenset({"unpaid", "paid_late"})  # of the lines that it is about


@dataclass(frozen=True)
class UnpaidOrder:
    """An order, its first row in the sheets, and what it counts in the line; ordered, paid: up to the period's end."""

    reference: str
    day: date
    due_on: date
    customer: str
    product: str
    ordered: Decimal
    paid: Decimal
    amount: Decimal
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


def unpaid_orders(question: Question, told: IncentiveRow) -> tuple[UnpaidOrder, ...]:
    """Newest first, at most MOST_BEHIND of them; their amounts sum to the line's base, as far as all are shown."""
    period = Period.parse(told.period, question.period.fiscal_start)
    asked = replace(question, period=period)
    counted = dict(list(_counted(asked, told, period))[:MOST_BEHIND])
    return question.reader.rows(
        sql("pay_unpaid_orders"),
        UnpaidOrder,
        person=told.person,
        orders=list(counted),
        amounts=list(counted.values()),
        days=told.unpaid_after or 0,
        until=min(question.as_of, period.end),
    )


def _counted(question: Question, told: IncentiveRow, period: Period) -> Iterable[tuple[str, Decimal]]:
    """What each order counts in the line."""
    own = [one for one in in_force(question, period) if (one.told.person, one.plan.name) == (told.person, told.plan)]
    for plan in (plan_of(question, one) for one in own if one.told.period == period):
        on = plan_on_days(question, plan, period, period)
        for component in (one for one in on.components if one.name == told.line):
            for row in unpaid_sales(question, on, component, series(on, period, period), each=True):
                sold_in = Period.containing(row.sold_start, period.kind, period.fiscal_start).name
                amount = -row.unpaid if told.component == "unpaid" else row.paid
                if (row.person, row.period_start, sold_in) == (told.person, period.start, told.about) and amount:
                    yield row.reference, amount
