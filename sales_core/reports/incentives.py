"""What each person earns by the team's incentive plans, line by line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.pay_counted import source_of as counted_from
from sales_core.reports.pay_in_force import PlanStatement, in_force, plan_of_most, plan_periods
from sales_core.reports.pay_kept import KeptStatement
from sales_core.reports.pay_plans import plans_of
from sales_core.reports.question import Question
from sales_core.rules.pace import attainment
from sales_core.rules.pay.bands import Counted
from sales_core.rules.pay.lines import BY_RATE, PayLine
from sales_core.rules.pay.standing import CALCULATED
from sales_core.rules.pay.statement import OWN_BANDS


@dataclass(frozen=True)
class Statement:
    """What one person earns in one period by one plan; total is the sum of the lines, never below zero.

    basis, actual, target, attainment: of the plan's first component with bands. reason: why that pays nothing, or "".
    state: calculated, submitted, approved or paid.
    """

    person: str
    period: Period
    plan: IncentivePlan
    basis: str
    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    lines: tuple[PayLine, ...]
    total: Decimal
    reason: str
    state: str
    counted: Counted
    kept: KeptStatement | None


@dataclass(frozen=True)
class IncentiveRow:
    """One line of a statement, or its total (component "total").

    attainment, band_from, band_to: 1 means 100 %. reason: why a total is zero, or "". component: how the line came
    about, as in rules/pay/lines.py; line: the component of the plan that it belongs to. about: the period or reason of
    a clawback, correction or adjustment. amount_base: what the rate is applied to; amount = amount_base × rate, rounded
    half up to 0.01, where there is a rate; a SPIFF's is less once its budget is used up. by, counts: what the bands of
    that component are told in, and its basis. unpaid_after: the days after which it takes unpaid orders back.
    """

    person: str
    period: str
    basis: str
    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    component: str
    band_from: Decimal | None
    band_to: Decimal | None
    rate: Decimal | None
    amount_base: Decimal
    amount: Decimal
    reason: str
    plan: str = ""
    line: str = ""
    about: str = ""
    state: str = CALCULATED
    by: str = "attainment"
    counts: str = ""
    unpaid_after: int | None = None

    @property
    def by_rate(self) -> bool:
        """Whether the amount is a rate of the base."""
        return self.component in BY_RATE and self.rate is not None


def incentives(question: Question) -> tuple[Statement, ...]:
    """One statement per person in scope, plan and statement period, as of the question's as_of, by person and period.

    A quarter with a monthly plan gives three; a month with a quarterly plan gives its quarter's. The target is the
    one set for the plan's basis, else the revenue target, over the whole statement period.
    """
    return statements(question, statement_periods(question))


def incentive_rows(question: Question) -> tuple[IncentiveRow, ...]:
    """The statements flattened: each line, then the statement's total."""
    return flat(incentives(question))


def flat(told: Iterable[Statement]) -> tuple[IncentiveRow, ...]:
    """One row per line of each statement, then its total."""
    return tuple(row for one in told for row in _flat(one))


def statement_periods(question: Question) -> tuple[Period, ...]:
    """The plan's periods that the question's period touches and that have begun by as_of, in order; one at least."""
    return plan_periods(question, question.period)


def past_periods(question: Question, count: int = 12) -> tuple[Period, ...]:
    """The last `count` statement periods up to the question's, in order."""
    return statement_periods(question)[-1].back(count)


def main_component(plan: IncentivePlan) -> Component:
    """The first component with bands, else the first: what a statement is headed by."""
    return next((one for one in plan.components if one.kind in OWN_BANDS), plan.components[0])


def source_of(question: Question, basis: str = "") -> str:
    """The kind of sales that a basis is counted from: orders, won_deals or collections; "": the basis of `plan_now`."""
    return counted_from(question, basis or main_component(plan_now(question)).basis)


def plan_now(question: Question) -> IncentivePlan:
    """The plan that most are on at the end of the question's period, as far as it has passed."""
    return plan_of_most(plans_of(question, question.period)[::-1])


def statements(question: Question, periods: tuple[Period, ...]) -> tuple[Statement, ...]:
    """One statement per person, plan and period of these days with sales or a target, by person and period."""
    whole = Period(PeriodKind.RANGE, periods[0].start, periods[-1].end, question.period.fiscal_start)
    return tuple(statement_of(one) for one in in_force(question, whole))


def statement_of(one: PlanStatement) -> Statement:
    """A statement headed by its plan's first component with bands."""
    told, main = one.told, main_component(one.plan)
    counted = told.counted.get(main.name, Counted())
    return Statement(
        told.person,
        told.period,
        one.plan,
        main.basis,
        counted.measured,
        counted.target,
        attainment(counted.measured, counted.target),
        told.lines,
        told.total,
        "" if told.lines else told.reasons.get(main.name, ""),
        one.kept.standing.state if one.kept else CALCULATED,
        counted,
        one.kept,
    )


def _flat(told: Statement) -> Iterator[IncentiveRow]:
    total = PayLine("", "total", told.total, told.actual)
    parts = {one.name: one for one in told.plan.components}
    for line in (*told.lines, total):
        part = parts.get(line.component) or main_component(told.plan)
        yield IncentiveRow(
            told.person,
            told.period.name,
            told.basis,
            told.actual,
            told.target,
            told.attainment,
            line.kind,
            line.band_from,
            line.band_to,
            line.rate,
            line.base,
            line.amount,
            told.reason if line is total else "",
            told.plan.name,
            line.component,
            line.about,
            told.state,
            part.by,
            part.basis,
            part.unpaid_after,
        )
