"""What a plan pays each person before it is settled, and the order in which a person's statements are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sales_core.model.incentive_plan import IncentivePlan, Member
from sales_core.model.period import Period
from sales_core.reports.pay_kept import KeptStatement, Key, adjustment_lines, adjustments, kept_statements
from sales_core.reports.pay_pool import given_lines
from sales_core.reports.pay_worked import Counts, counts, presence, worked
from sales_core.reports.question import Question
from sales_core.rules.pay.frozen import Due, Turn, dues, in_turn
from sales_core.rules.pay.lines import PayLine
from sales_core.rules.pay.versions import Span
from sales_core.rules.pay.what_if import More, with_more


@dataclass(frozen=True)
class PlanPay:
    """Of everybody in scope whom a plan is for, its statements; found: what they count."""

    plan: IncentivePlan
    dues: Mapping[str, tuple[Due, ...]]
    found: tuple[Counts, ...]


def statement_id(plan: IncentivePlan, period: Period) -> str:
    """What a statement is kept under: the plan's id, but of a period after its last day one of its own.

    The version that took over has the plan's id there; this one takes back what was paid for by it, and no more.
    """
    if plan.ends_on is None or period.start <= plan.ends_on:
        return plan.plan_id
    return f"{plan.plan_id.partition('@')[0]}@{plan.starts_on}"


def plan_pay(
    question: Question, plan: IncentivePlan, periods: Sequence[Period], more: More | None = None,
    only: str | None = None,
) -> PlanPay:  # fmt: skip
    """The statements of these periods, that follow one another from the plan's beginning on.

    more: what somebody is supposed to sell on top; only: one person alone.
    """
    present = presence(question, plan)
    found = counts(question, plan, periods)
    given = given_lines(question, plan, periods, present, more)
    people = {only} if only else _people(plan, found) | {person for person, _ in given}
    kept, by_hand = _said(question, plan, periods)
    told = {}
    for person in filter(question.reader.sees, people):
        made = [
            replace(
                one,
                given=tuple(given.get((person, one.period), ())),
                after=by_hand.get((person, one.period.start), ()),
                ended=plan.ends_on is not None and one.period.start > plan.ends_on,
            )
            for one in worked(plan, person, periods, found, present)
        ]
        if more and more.person == person:
            made = with_more(made, more)
        said = {period: kept[person, period.start] for period in periods if (person, period.start) in kept}
        frozen = {period: one.lines for period, one in said.items() if one.lines is not None}
        told[person] = dues(plan, person, made, frozen)
    return PlanPay(plan, told, found)


def plan_pay_kept(question: Question, plan: IncentivePlan, periods: Sequence[Period]) -> PlanPay:
    """The same, worked out once until the store changes: each version of a plan leaves something to those after it."""
    about = plan, periods[0], periods[-1], question.period, question.as_of, question.calendar
    return question.reader.kept(about, lambda: (plan_pay(question, plan, periods),))[0]


def turns(person: str, mine: PlanPay, others: Sequence[PlanPay]) -> tuple[Turn, ...]:
    """The person's statements by one plan, each after those of all plans whose turn was before."""
    parts = [one for one in others if person in one.dues]
    if not parts:
        return in_turn(mine.dues[person])
    days = {place: _days(one.plan, person) for place, one in enumerate((mine, *parts))}
    held = [
        (_place(one.plan, days[place], due.worked.period), place, replace(due, keeps=_keeps(place, days, due)))
        for place, one in enumerate((mine, *parts))
        for due in one.dues[person]
    ]
    held.sort(key=lambda one: one[0])
    told = zip(held, in_turn(due for _, _, due in held), strict=True)
    return tuple(turn for (_, place, _), turn in told if place == 0)


def _place(plan: IncentivePlan, days: Sequence[Span], period: Period) -> tuple[date, date, bool, str, date]:
    """Statements follow one another by their last day, then by the first one on which the person was on the plan."""
    there = _within(days, period)
    return period.end, there or period.start, there is not None, plan.plan_id, plan.starts_on


def _keeps(place: int, days: Mapping[int, Sequence[Span]], due: Due) -> bool:
    """Whether debts and draws go through this statement: the person is on its plan, or on no other one since."""
    period = due.worked.period
    if _within(days[place], period):
        return True
    last = {
        other: max((min(last, period.end) for first, last in told if first <= period.end), default=date.min)
        for other, told in days.items()
    }
    return last[place] == max(last.values())


def _within(days: Sequence[Span], period: Period) -> date | None:
    """The first day of the period on which the person is on the plan."""
    return min((max(first, period.start) for first, last in days if first <= period.end and last >= period.start),
               default=None)  # fmt: skip


def _days(plan: IncentivePlan, person: str) -> list[Span]:
    """From when to when the person is on the plan."""
    own = [one for one in plan.members if one.person == person] if plan.members else [Member(person)]
    first, last = plan.starts_on, plan.ends_on or date.max
    told = ((max(first, one.starts_on or first), min(last, one.ends_on or last)) for one in own)
    return [(starts, ends) for starts, ends in told if starts <= ends]


def _said(
    question: Question, plan: IncentivePlan, periods: Sequence[Period]
) -> tuple[Mapping[Key, KeptStatement], Mapping[Key, tuple[PayLine, ...]]]:
    """What was said about the statements of these periods, and given or taken in them by hand."""
    kept: dict[Key, KeptStatement] = {}
    by_hand: dict[Key, tuple[PayLine, ...]] = {}
    for name in dict.fromkeys(statement_id(plan, period) for period in periods):
        starts = {period.start for period in periods if statement_id(plan, period) == name}
        kept |= {key: one for key, one in kept_statements(question, name).items() if key[1] in starts}
        lines = adjustment_lines(adjustments(question, name))
        by_hand |= {key: one for key, one in lines.items() if key[1] in starts}
    return kept, by_hand


def _people(plan: IncentivePlan, found: Sequence[Counts]) -> set[str]:
    """Whom the plan is for: its members, or without any whoever has sales or a target."""
    return {one.person for one in plan.members} or {person for one in found for person in one.people}
