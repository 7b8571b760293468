"""The statements of every plan in force, each person on one plan at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sales_core.model.incentive_plan import IncentivePlan, Member
from sales_core.model.period import Period, PeriodKind, add_months
from sales_core.reports.pay import LOOK_BACK, pay, series
from sales_core.reports.pay_dues import PlanPay, plan_pay_kept, statement_id
from sales_core.reports.pay_kept import KeptStatement, kept_statements
from sales_core.reports.pay_plans import plan_versions, plans_of
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
    for plan in (*plans_in(question, span), *_ended(question, span)):
        first, last = _periods(plan, span, last_day)
        on = plan_on_days(question, plan, first, last)
        told = pay(question, on, first, last, others=others_of(question, on, last))
        found += [_kept(question, plan, one) for one in told]
    return tuple(sorted(found, key=_order))


def _kept(question: Question, plan: IncentivePlan, told: PayStatement) -> PlanStatement:
    name = statement_id(plan, told.period)
    kept = kept_statements(question, name)
    return PlanStatement(replace(plan, plan_id=name), told, kept.get((told.person, told.period.start)))


def plan_of(question: Question, one: PlanStatement) -> IncentivePlan:
    """The plan that a statement is by, under the id that all of its statements are worked out with."""
    told = (*plans_in(question, one.told.period), *_ended(question, one.told.period))
    return next(plan for plan in told if statement_id(plan, one.told.period) == one.plan.plan_id)


def others_of(question: Question, plan: IncentivePlan, last: Period) -> tuple[PlanPay, ...]:
    """What plans and versions pay up to the end of `last` whose people are, at another time, on `plan` (as on days)."""
    whole = _whole(question, last)
    plans = plans_in(question, whole)
    found: list[PlanPay] = []
    for other in plans if len(plans) > 1 else ():
        on = with_members(question, other, plans, whole)
        if _same(other, plan) or not _share(on, plan):
            continue
        kind = PeriodKind(on.period)
        ends = last.end if _after(on) else min(last.end, on.ends_on or last.end)
        begins = add_months(whole.start, LOOK_BACK) if on.starts_on == date.min else on.starts_on
        first, end = (Period.containing(day, kind, last.fiscal_start) for day in (begins, max(begins, ends)))
        found.append(plan_pay_kept(question, on, series(on, first, end)))
    return tuple(found)


def _share(one: IncentivePlan, other: IncentivePlan) -> bool:
    """Whether somebody is on both, at one time or another."""
    both = {member.person for member in one.members} & {member.person for member in other.members}
    return bool(both) or not one.members or not other.members


def _same(one: IncentivePlan, other: IncentivePlan) -> bool:
    """Whether it is the same version, whoever is on it."""
    return replace(one, members=()) == replace(other, members=())


def _whole(question: Question, last: Period) -> Period:
    """The days since a year before any plan began: the plan of Settings may leave debts of that time."""
    told = [one.holds[0] for one in plan_versions(question) if one.holds]
    first = min((day for day in told if day <= last.end), default=last.start)
    return Period(PeriodKind.RANGE, add_months(first, -LOOK_BACK), last.end, last.fiscal_start)


def _after(plan: IncentivePlan) -> bool:
    """Whether what it paid may be taken back after its last day."""
    return any(one.unpaid_after is not None for one in plan.components)


def _ended(question: Question, span: Period) -> list[IncentivePlan]:
    """Plans that held before `span` and may take back there what they paid."""
    before = [one for one in plans_in(question, _whole(question, span)) if one.ends_on and one.ends_on < span.start]
    return [one for one in before if _after(one)]


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


def plans_in(question: Question, span: Period) -> list[IncentivePlan]:
    """The plans that hold on any day of `span`, each version under an id of its own where it needs one."""
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
    end = max(start, last_day if _after(plan) else min(last_day, plan.ends_on or last_day))
    return Period.containing(start, kind, span.fiscal_start), Period.containing(end, kind, span.fiscal_start)


def plan_on_days(question: Question, plan: IncentivePlan, first: Period, last: Period) -> IncentivePlan:
    """The plan with everybody on it by name and days, from the first day on that these statements follow from."""
    whole = _whole(question, last)
    whole = replace(whole, start=min(whole.start, series(plan, first, last)[0].start))
    return with_members(question, plan, plans_in(question, whole), whole)


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
