"""What each person earns by a plan, statement by statement, as the sheets tell it now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.period import Period, PeriodKind, add_months
from sales_core.reports.pay_kept import adjustment_lines, adjustments, kept_statements
from sales_core.reports.pay_pool import given_lines
from sales_core.reports.pay_worked import Counts, counts, presence, worked
from sales_core.reports.question import Question
from sales_core.rules.pay.frozen import statements_with
from sales_core.rules.pay.statement import PayStatement, Worked
from sales_core.rules.pay.what_if import More, with_more

LOOK_BACK = 12  # months before the first period asked for, of a plan that has no beginning of its own


@dataclass(frozen=True)
class WholePay:
    """A person's statements from the plan's beginning on. telling: the periods whose statement says anything.

    worked: what they are worked out from.
    """

    person: str
    statements: tuple[PayStatement, ...]
    frozen: frozenset[Period]
    telling: frozenset[Period]
    worked: tuple[Worked, ...]


def pay(
    question: Question, plan: IncentivePlan, first: Period, last: Period, more: More | None = None
) -> tuple[PayStatement, ...]:
    """One statement per person in scope and period of the plan's kind from `first` to `last`, by person and period.

    People with sales, a target or a line of their own in one of these periods. Whatever earlier periods leave to them
    (spans, draws, debts, returns) is worked out from the plan's beginning on. A frozen statement stays as it was; what
    has changed of it since is a correction in the next open one. more: what somebody is supposed to sell on top.
    """
    return tuple(
        one
        for whole in whole_pay(question, plan, first, last, more)
        for one in whole.statements
        if one.period.start >= first.start and one.period in whole.telling
    )


def whole_pay(
    question: Question,
    plan: IncentivePlan,
    first: Period,
    last: Period,
    more: More | None = None,
    only: str | None = None,
) -> tuple[WholePay, ...]:
    """The same with every period that `first` needs before it; only: one person alone."""
    periods, present = series(plan, first, last), presence(question, plan)
    found = counts(question, plan, periods)
    given = given_lines(question, plan, periods, present, more)
    people = {only} if only else _people(plan, found) | {person for person, _ in given}
    kept = kept_statements(question, plan.plan_id)
    by_hand = adjustment_lines(adjustments(question, plan.plan_id))
    told = []
    for person in sorted(filter(question.reader.sees, people), key=lambda name: (name.lower(), name)):
        made = [
            replace(
                one,
                given=tuple(given.get((person, one.period), ())),
                after=by_hand.get((person, one.period.start), ()),
            )
            for one in worked(plan, person, periods, found, present)
        ]
        if more and more.person == person:
            made = with_more(made, more)
        said = {period: kept[person, period.start] for period in periods if (person, period.start) in kept}
        frozen = {period: one.lines for period, one in said.items() if one.lines is not None}
        every = statements_with(plan, person, made, frozen)
        telling = frozenset(one.period for one in every if _says(one, found, present(person, one.period) > 0))
        told.append(WholePay(person, every, frozenset(frozen), telling, tuple(made)))
    return tuple(told)


def _says(one: PayStatement, found: Sequence[Counts], there: bool) -> bool:
    """Whether a statement is about anything: a line, a sale, or a target of somebody who was on the plan (there)."""
    sold = any((one.person, one.period.start) in part.sold for part in found)
    aimed = there and any(part.target is not None for part in one.counted.values())
    return sold or aimed or any(line.amount or line.base for line in one.lines)


def series(plan: IncentivePlan, first: Period, last: Period) -> tuple[Period, ...]:
    """Periods from the plan's beginning to the last one asked for; where it has none, a year before the first."""
    begin = add_months(first.start, -LOOK_BACK) if plan.starts_on == date.min else min(plan.starts_on, first.start)
    found = [Period.containing(begin, PeriodKind(plan.period), first.fiscal_start)]
    while found[-1].start < last.start:
        found.append(found[-1].next())
    return tuple(found)


def _people(plan: IncentivePlan, found: Sequence[Counts]) -> set[str]:
    """Whom the plan is for: its members, or without any whoever has sales or a target."""
    return {one.person for one in plan.members} or {person for one in found for person in one.people}
