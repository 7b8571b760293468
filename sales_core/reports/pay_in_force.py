"""The statements of every plan in force, each person on one plan at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sales_core.model.incentive_plan import IncentivePlan, Member
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.pay import pay, series
from sales_core.reports.pay_kept import KeptStatement, kept_statements
from sales_core.reports.pay_plans import plans_of
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.pay.statement import PayStatement
from sales_core.rules.pay.versions import plan_spans

NOBODY = Member("", date.max, date.min)  # of a plan that all have left: without members it would be everybody's


@dataclass(frozen=True)
class PlanStatement:
    """A statement with the plan that it is by, and how it stands; kept: None while nothing was said about it."""

    plan: IncentivePlan
    told: PayStatement
    kept: KeptStatement | None


@dataclass(frozen=True)
class _Person:
    person: str


def in_force(question: Question, span: Period) -> tuple[PlanStatement, ...]:
    """The statements of the periods that `span` touches and that have begun by as_of, by person, period and plan.

    Kept until the store changes: of many people it takes a second.
    """
    return question.reader.kept((span, question.as_of, question.calendar), lambda: _in_force(question, span))


def _in_force(question: Question, span: Period) -> tuple[PlanStatement, ...]:
    last_day = max(span.start, min(question.as_of, span.end))
    found = []
    for plan in _plans(question, span):
        first, last = _periods(plan, span, last_day)
        on = plan_on_days(question, plan, first, last)
        kept = kept_statements(question, plan.plan_id)
        told = pay(question, on, first, last)
        found += [PlanStatement(plan, one, kept.get((one.person, one.period.start))) for one in told]
    return tuple(sorted(found, key=_order))


def plan_periods(question: Question, span: Period) -> tuple[Period, ...]:
    """The statement periods of the plan that most are on: those that the span touches and that have begun by as_of."""
    plan = plan_of_most(plans_of(question, span))
    first, last = _periods(plan, span, max(span.start, min(question.as_of, span.end)))
    found = [first]
    while found[-1].start < last.start:
        found.append(found[-1].next())
    return tuple(found)


def plan_of_most(plans: Sequence[IncentivePlan]) -> IncentivePlan:
    """The first that is everybody's; where each names its people, the first."""
    return next((one for one in plans if not one.members), plans[0])


def _plans(question: Question, span: Period) -> list[IncentivePlan]:
    return [_told_apart(plan, span.fiscal_start) for plan in plans_of(question, span)]


def _told_apart(plan: IncentivePlan, fiscal_start: int) -> IncentivePlan:
    """The plan, under a name of its own where it begins within a period that the version before it has part of.

    What is said about statements is kept by plan and period: of such a period each version has a statement.
    """
    if plan.starts_on == date.min:
        return plan
    period = Period.containing(plan.starts_on, PeriodKind(plan.period), fiscal_start)
    return plan if plan.starts_on == period.start else replace(plan, plan_id=f"{plan.plan_id}@{plan.starts_on}")


def _order(one: PlanStatement) -> tuple[str, str, date, str]:
    return one.told.person.lower(), one.told.person, one.told.period.start, one.plan.name


def _periods(plan: IncentivePlan, span: Period, last_day: date) -> tuple[Period, Period]:
    kind = PeriodKind(plan.period)
    start = max(span.start, plan.starts_on)
    end = max(start, min(last_day, plan.ends_on or last_day))
    return Period.containing(start, kind, span.fiscal_start), Period.containing(end, kind, span.fiscal_start)


def plan_on_days(question: Question, plan: IncentivePlan, first: Period, last: Period) -> IncentivePlan:
    """The plan with everybody on it by name and days, from the first day on that these statements follow from."""
    begun = series(plan, first, last)[0].start
    whole = Period(PeriodKind.RANGE, begun, last.end, last.fiscal_start)
    return with_members(question, plan, _plans(question, whole), whole)


def with_members(
    question: Question, plan: IncentivePlan, plans: Sequence[IncentivePlan], span: Period
) -> IncentivePlan:
    """The plan with everybody on it by name and days, where others of `plans` are on another one."""
    if len(plans) == 1:
        return plan
    named = {one.person for other in plans for one in other.members}
    people = named if plan.members else named | {row.person for row in question.reader.rows(sql("pay_people"), _Person)}
    members = tuple(
        Member(person, *days)
        for person in sorted(people)
        for own, days in plan_spans(plans, person, span)
        if own == plan
    )
    return replace(plan, members=members or (NOBODY,))
