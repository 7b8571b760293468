"""How much of a statement's period a person was on a plan."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import IncentivePlan, Member
from sales_core.model.period import Period
from sales_core.rules.calendar import Calendar


def spans(plan: IncentivePlan, person: str, period: Period) -> tuple[tuple[date, date], ...]:
    """The days of the period on which the person is on the plan: from, to, both included, in order.

    A plan without members is everybody's. Days of two memberships that overlap count once.
    """
    told = [one for one in plan.members if one.person == person] if plan.members else [Member(person)]
    found: list[tuple[date, date]] = []
    for start, end in sorted(_cut(plan, one, period) for one in told):
        if start > end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def _cut(plan: IncentivePlan, member: Member, period: Period) -> tuple[date, date]:
    starts = max(period.start, plan.starts_on, member.starts_on or date.min)
    ends = min(period.end, plan.ends_on or date.max, member.ends_on or date.max)
    return starts, ends


def share(calendar: Calendar, days: Iterable[tuple[date, date]], period: Period) -> Decimal:
    """Working days on the plan ÷ working days of the period: 0 to 1; by days where the period has no working day."""
    told = list(days)
    whole = calendar.working_days(period.start, period.end)
    if whole:
        return Decimal(sum(calendar.working_days(start, end) for start, end in told)) / whole
    return Decimal(sum((end - start).days + 1 for start, end in told)) / ((period.end - period.start).days + 1)
