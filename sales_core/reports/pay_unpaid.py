"""What of a component's orders became known as unpaid, and what of that was paid later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.pay_counted import component_source, only_asked, unit_of
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class UnpaidSales:
    """One person, statement period and period that sold (sold_start): what of its orders became unpaid, and was paid.

    Both in what the component counts. They sum to what is unpaid now, so that nothing is taken back twice: what came
    back of an unpaid order counts as paid too, since a return takes it back by itself. reference: the order's number,
    where each is told by itself.
    """

    person: str
    period_start: date
    sold_start: date
    reference: str
    unpaid: Decimal
    paid: Decimal


@dataclass(frozen=True)
class _Known:
    paid_until: date | None


def unpaid_sales(
    question: Question, plan: IncentivePlan, component: Component, periods: Sequence[Period], each: bool = False
) -> tuple[UnpaidSales, ...]:
    """By person and period; nothing where the component takes nothing back, or no payments of orders are known.

    An order is unpaid from `unpaid_after` days after its first day on, as far as payments are known: up to the last
    one, or the day of the sheet that tells of it. Of an order that is paid in part, each of its lines is.
    """
    if not takes_back(question, component):
        return ()
    return question.reader.rows(
        sql("pay_unpaid"),
        UnpaidSales,
        each=each,
        days=component.unpaid_after,
        unit=unit_of(component.basis),
        starts=[period.start for period in periods],
        ends=[period.end for period in periods],
        as_of=min(question.as_of, periods[-1].end),
        **only_asked(question, plan, component),
    )


def paid_until(question: Question) -> date | None:
    """The day up to which payments of orders are known; None where no sheet tells of any."""
    return question.reader.rows(sql("pay_paid_until"), _Known)[0].paid_until


def nothing_back(question: Question, component: Component) -> str:
    """Why a component that takes unpaid orders back cannot: no_orders, no_payments, or "" where it can."""
    if component.unpaid_after is None:
        return ""
    if not takes_back(question, component):
        return "no_orders"
    return "" if paid_until(question) else "no_payments"


def takes_back(question: Question, component: Component) -> bool:
    """Whether the component takes anything back that is not paid."""
    of_orders = component_source(question, component) == "orders"
    return component.unpaid_after is not None and component.kind == "commission" and of_orders
