"""What a plan would have paid over past periods, against what was in force."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from sales_core.model.incentive_plan import PERIODS, IncentivePlan, Member, PayBand
from sales_core.model.period import Period, PeriodKind
from sales_core.model.spelling import in_order
from sales_core.reports.incentives import main_component
from sales_core.reports.pay import pay
from sales_core.reports.pay_in_force import PlanStatement, in_force, with_members
from sales_core.reports.pay_plans import pay_plans, plans_of
from sales_core.reports.pay_rerun_row import Rerun, RerunPeriod, RerunRow
from sales_core.reports.question import Question
from sales_core.rules.pay.bands import Counted, ordered
from sales_core.rules.pay.lines import NONE
from sales_core.rules.pay.statement import PayStatement
from sales_core.rules.pay.what_if import band_of, reached

__all__ = ["MONTHS", "Rerun", "RerunPeriod", "RerunRow", "rerun", "rerun_rows"]

MONTHS = 12


def rerun_rows(question: Question) -> tuple[RerunRow, ...]:
    """Every draft over the last year, by plan; nothing where none waits."""
    drafts = [(one.plan, one.version) for told in pay_plans(question) for one in told.versions if one.state == "draft"]
    return tuple(row for plan, version in drafts for row in rerun(question, plan, version).rows)


def rerun(question: Question, plan: IncentivePlan, version: int = 1, months: int = MONTHS) -> Rerun:
    """The plan as if it had held all the time, instead of its own versions, one for everybody of all such.

    months: how far back, in whole statement periods that have ended by as_of.
    """
    span, unit = _span(question, plan, months)
    others = _others(question, plan, span)
    held = [one for one in in_force(question, span) if _within(one.told.period, span)]
    tried = _tried(question, plan, others, span)
    kept_ids = {one.plan_id for one in others}
    people = {one.person for one in tried}
    if not plan.members:
        people |= {one.told.person for one in held if one.plan.plan_id not in kept_ids}
    was = _by_person(held, people)
    stays = _by_person((one for one in held if one.plan.plan_id in kept_ids), people)
    would = _by_person((PlanStatement(plan, one, None) for one in tried), people)
    periods = [
        one
        for person in sorted(people, key=in_order)
        for one in _periods(person, was[person], (*would[person], *stays[person]), unit)
    ]
    told = {person: [one for one in periods if one.person == person] for person in people}
    rows = [_row(plan, version, span, found) for found in told.values() if found]
    return Rerun(span, tuple(sorted(rows, key=lambda row: (-row.change, row.person))), tuple(periods))


def _span(question: Question, plan: IncentivePlan, months: int) -> tuple[Period, PeriodKind]:
    """Whole periods of the longest kind among the plan's and those in force."""
    start = question.period.fiscal_start
    past = Period(PeriodKind.RANGE, question.as_of - timedelta(days=31 * months), question.as_of, start)
    kind = PeriodKind(max((plan.period, *(one.period for one in plans_of(question, past))), key=PERIODS.index))
    last = Period.containing(question.as_of + timedelta(days=1), kind, start).previous()
    first = last.back(months // len(last.months()))[0]
    return Period(PeriodKind.RANGE, first.start, last.end, start), kind


def _others(question: Question, plan: IncentivePlan, span: Period) -> tuple[IncentivePlan, ...]:
    """Plans that somebody would have stayed on: those that name people, where this one names nobody."""
    if plan.members:
        return ()
    return tuple(one for one in plans_of(question, span) if one.members and one.plan_id != plan.plan_id)


def _tried(
    question: Question, plan: IncentivePlan, others: Sequence[IncentivePlan], span: Period
) -> tuple[PayStatement, ...]:
    members = tuple(Member(name) for name in dict.fromkeys(one.person for one in plan.members))
    # Under a name of its own: what was frozen or given by hand belongs to the plan that was in force.
    held = replace(plan, plan_id="rerun", starts_on=span.start, ends_on=None, members=members)
    on = with_members(question, held, [held, *others], span)
    first, last = (Period.containing(day, PeriodKind(plan.period), span.fiscal_start) for day in (span.start, span.end))
    return pay(question, on, first, last)


def _within(period: Period, span: Period) -> bool:
    return span.start <= period.start and period.end <= span.end


def _by_person(told: Iterable[PlanStatement], people: Iterable[str]) -> dict[str, list[PlanStatement]]:
    found: dict[str, list[PlanStatement]] = defaultdict(list, {person: [] for person in people})
    for one in told:
        found[one.told.person].append(one)
    return found


def _periods(
    person: str, was: Sequence[PlanStatement], would: Sequence[PlanStatement], kind: PeriodKind
) -> Iterable[RerunPeriod]:
    starts = {Period.containing(one.told.period.start, kind, one.told.period.fiscal_start) for one in (*was, *would)}
    for period in sorted(starts, key=lambda one: one.start):
        before, after = ([one for one in side if one.told.period.start in period] for side in (was, would))
        (place_was, band_was), (place_would, band_would) = _band(was, period), _band(would, period)
        sold = [one.told.counted.get(main_component(one.plan).name, Counted()) for one in (after or before)]
        targets = [one.target for one in sold if one.target is not None]
        yield RerunPeriod(
            person, period, sum((one.measured for one in sold), NONE), sum(targets, NONE) if targets else None,
            _paid(before), _paid(after), band_was, band_would, place_was != place_would,
        )  # fmt: skip


def _paid(told: Iterable[PlanStatement]) -> Decimal:
    return sum((line.amount for one in told for line in one.told.lines if line.kind != "adjustment"), NONE)


def _band(told: Sequence[PlanStatement], period: Period) -> tuple[int, PayBand | None]:
    """The band reached at the end of the period, and its place from below; 0 where none is."""
    until = [one for one in told if one.told.period.start <= period.end]
    if not until or until[-1].told.period.start not in period:
        return 0, None
    plan = until[-1].plan
    main = main_component(plan)
    counted: Mapping[Period, Counted] = {
        one.told.period: one.told.counted.get(main.name, Counted()) for one in until if one.plan.plan_id == plan.plan_id
    }
    band = band_of(main, reached(main, counted)) if main.bands and counted else None
    return (ordered(main).index(band) + 1 if band else 0), band


def _row(plan: IncentivePlan, version: int, span: Period, told: Sequence[RerunPeriod]) -> RerunRow:
    was, would = sum((one.was for one in told), NONE), sum((one.would for one in told), NONE)
    share = (would - was) / was if was else None
    moved = sum(one.moved for one in told)
    return RerunRow(plan.name, version, told[0].person, span.start, span.end, was, would, would - was, share, moved)
