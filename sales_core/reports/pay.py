"""What each person earns by a plan, statement by statement, as the sheets tell it now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.period import Period, PeriodKind, add_months
from sales_core.model.spelling import in_order
from sales_core.reports.pay_dues import PlanPay, plan_pay, plan_pay_kept, turns
from sales_core.reports.pay_worked import Counts, presence
from sales_core.reports.question import Question
from sales_core.rules.pay.frozen import Turn
from sales_core.rules.pay.statement import PayStatement, Worked
from sales_core.rules.pay.what_if import More

LOOK_BACK = 12  # months before the first period asked for, of a plan that has no beginning of its own


@dataclass(frozen=True)
class WholePay:
    """A person's statements from the plan's beginning on. telling: the periods whose statement says anything.

    worked: what they are worked out from. turns: what each takes over and leaves.
    """

    person: str
    statements: tuple[PayStatement, ...]
    frozen: frozenset[Period]
    telling: frozenset[Period]
    worked: tuple[Worked, ...]
    turns: tuple[Turn, ...]


def pay(
    question: Question, plan: IncentivePlan, first: Period, last: Period, more: More | None = None,
    others: Sequence[PlanPay] = (),
) -> tuple[PayStatement, ...]:  # fmt: skip
    """One statement per person in scope and period of the plan's kind from `first` to `last`, by person and period.

    People with sales, a target or a line of their own in one of these periods. Whatever earlier periods leave to them
    (spans, draws, debts, returns) is worked out from the plan's beginning on. A frozen statement stays as it was; what
    has changed of it since is a correction in the next open one. more: what somebody is supposed to sell on top.
    others: what other plans, or versions of it, pay the same people, whose debts and draws this one takes over.
    """
    return tuple(
        one
        for whole in whole_pay(question, plan, first, last, more, others=others)
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
    others: Sequence[PlanPay] = (),
) -> tuple[WholePay, ...]:
    """The same with every period that `first` needs before it; only: one person alone."""
    present = presence(question, plan)
    periods = series(plan, first, last)
    alone = more is not None or only is not None
    mine = plan_pay(question, plan, periods, more, only) if alone else plan_pay_kept(question, plan, periods)
    told = []
    for person in sorted(mine.dues, key=in_order):
        every, own = turns(person, mine, others), mine.dues[person]
        statements = tuple(one.statement for one in every)
        telling = (one.period for one in statements if _says(one, mine.found, present(person, one.period) > 0))
        frozen = frozenset(due.worked.period for due in own if due.frozen is not None)
        worked = tuple(due.worked for due in own)
        told.append(WholePay(person, statements, frozen, frozenset(telling), worked, every))
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
