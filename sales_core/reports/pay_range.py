"""What the running statement period is likely to cost: every draw of the landing, paid by the plans in force."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.kinds import Kind
from sales_core.model.period import Period, PeriodKind
from sales_core.reports import landing_learned
from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.landing import left_of
from sales_core.reports.pay import WholePay, whole_pay
from sales_core.reports.pay_counted import source_of
from sales_core.reports.pay_if import running
from sales_core.reports.pay_in_force import others_of, plan_on_days, plans_in
from sales_core.reports.pay_part_shares import part_shares
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql_after
from sales_core.reports.targets import targets
from sales_core.rules.landing import HIGH, LOW, OpenDeal, rest_draws, too_thin
from sales_core.rules.landing_draws import DRAWS, Draws
from sales_core.rules.pay.budget import AMOUNTS
from sales_core.rules.pay.lines import cents
from sales_core.rules.pay.simulate import as_told, paid_draws, pays, points


@dataclass(frozen=True)
class RangeRow:
    """What a person's pay (person "": everybody's) will be: so far, and in the low, middle and high outcome.

    80 % of the outcomes lie between low and high; those of people do not sum to everybody's.
    """

    person: str
    so_far: Decimal
    low: Decimal
    likely: Decimal
    high: Decimal


@dataclass(frozen=True)
class PayRange:
    """The running period; rows: everybody's first, then the likely most first. None of them: too little history."""

    period: Period
    rows: tuple[RangeRow, ...]


def pay_range(question: Question) -> PayRange | None:
    """None where no statement period runs. Pools, SPIFFs and scorecards count as they stand."""
    period = running(question)
    if period is None:
        return None
    asked = replace(question, period=period)
    actual = {row.person: row.actual for row in targets(asked) if row.person is not None}
    further = _further(asked, tuple(actual))
    if not further:
        return PayRange(period, ())
    told: dict[str, tuple[Decimal, Draws]] = {}
    for plan in plans_in(asked, period):
        kind = PeriodKind(plan.period)
        own = Period.containing(question.as_of, kind, period.fiscal_start)
        on = plan_on_days(asked, plan, own, own)
        people = whole_pay(asked, on, own, own, others=others_of(asked, on, own))
        exact, direct = points(len(people)), _direct(asked, plan)
        for one in people:
            so_far, draws = _paid(on, one, actual.get(one.person, Decimal(0)), further, exact, direct)
            before, drawn = told.get(one.person, (Decimal(0), np.zeros(DRAWS)))
            told[one.person] = before + so_far, drawn + draws
    people_rows = [_row(person, so_far, draws) for person, (so_far, draws) in told.items()]
    now = sum((so_far for so_far, _ in told.values()), Decimal(0))
    whole = _row("", now, sum((draws for _, draws in told.values()), np.zeros(DRAWS)))
    return PayRange(period, (whole, *sorted(people_rows, key=lambda row: (-row.likely, row.person))))


def range_rows(question: Question) -> tuple[RangeRow, ...]:
    """Everybody's range, then each person's."""
    found = pay_range(question)
    return found.rows if found else ()


def _further(question: Question, people: Sequence[str]) -> dict[str, Draws]:
    """What each person may still sell, in each draw; the same draw is the same course of things for all of them.

    Nobody where the landing says nothing of everybody together.
    """
    learning, left, deals = landing_learned.learned(question), left_of(question), credited_deals(question)
    every = [deal for told in deals.values() for deal in told]
    thin = too_thin(learning.of(None), every) or not landing_learned.deals_known(question)
    if thin or not left.workdays:
        return {}
    return {name: rest_draws(deals.get(name, []), learning.of(frozenset((name,))), left) for name in people}


def credited_deals(question: Question) -> dict[str, list[OpenDeal]]:
    """What stands open, by whom pay would credit it to; nothing where no deal's close brings in revenue by itself."""
    found: dict[str, list[OpenDeal]] = defaultdict(list)
    if question.reader.basis != "collections" and question.reader.has(Kind.DEALS):
        asked = traced(question, sql_after("pay_range_deals", "deals_at", "deals_paid"))
        for deal in question.reader.rows(asked, OpenDeal, **moment(question)):
            found[deal.person].append(deal)
    return found


def _paid(
    plan: IncentivePlan,
    one: WholePay,
    actual: Decimal,
    further: dict[str, Draws],
    exact: int,
    direct: dict[str, Decimal],
) -> tuple[Decimal, Draws]:
    every = one.statements
    now, balances = every[-1].total, {place - 1: turn.before.balance for place, turn in enumerate(one.turns)}
    draws = further.get(one.person)
    if draws is None or not one.worked[-1].present:
        return now, np.zeros(DRAWS)
    pay = pays(plan, one.person, as_told(one.worked, every), balances, actual, direct)
    return now, paid_draws(pay, draws, exact)


def _direct(question: Question, plan: IncentivePlan) -> dict[str, Decimal]:
    """The parts that count sales themselves, and which share of them: of limited ones that of the past year."""
    shares = part_shares(question, plan)
    return {
        part.name: share
        for part in plan.components
        if part.basis in AMOUNTS and source_of(question, part.basis) == question.reader.basis
        if (share := shares.get(part.name, Decimal(1))) is not None
    }


def _row(person: str, now: Decimal, more: Draws) -> RangeRow:
    low, likely, high = (now + cents(Decimal(repr(float(part)))) for part in np.percentile(more, (LOW, 50, HIGH)))
    return RangeRow(person, now, low, likely, high)
