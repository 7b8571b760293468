"""Which share of the past year's sales each part of a plan counts that is limited to some of them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import BANDED, Component, IncentivePlan, Member
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.pay_counted import counted_sales
from sales_core.reports.question import Question
from sales_core.rules.pay.lines import NONE

MONTHS = 12
_PLACES = Decimal("0.0001")


def limited(component: Component) -> bool:
    """Whether a part with bands counts some of the sales only."""
    return component.kind in BANDED and (component.rest or not component.only.everything)


def part_shares(question: Question, plan: IncentivePlan) -> Mapping[str, Decimal | None]:
    """By the name of each such part: what it counts ÷ all of its basis, to 0.01 %, in the statement periods of the past
    twelve months with the running one, of the people on the plan; None where nothing was sold.
    """
    parts = [one for one in plan.components if limited(one)]
    if not parts:
        return {}
    people = tuple(Member(name) for name in dict.fromkeys(one.person for one in plan.members))
    asked = replace(plan, starts_on=date.min, ends_on=None, members=people)
    periods = _periods(question, plan)
    return {one.name: _share(question, asked, one, periods) for one in parts}


def _share(
    question: Question, plan: IncentivePlan, component: Component, periods: tuple[Period, ...]
) -> Decimal | None:
    rows = counted_sales(question, plan, component, periods)
    whole = sum((row.measured for row in rows), NONE)
    if whole <= 0:
        return None
    part = sum((row.base for row in rows), NONE) / whole
    return min(max(part, NONE), Decimal(1)).quantize(_PLACES)


def _periods(question: Question, plan: IncentivePlan) -> tuple[Period, ...]:
    running = Period.containing(question.as_of, PeriodKind(plan.period), question.period.fiscal_start)
    return running.back(MONTHS // len(running.months()))
