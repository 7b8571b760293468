"""How far it is to the next rate of a plan, and what it would pay."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from sales_core.model.period import Period
from sales_core.model.settings import Plan
from sales_core.rules.incentives import ordered, statement


@dataclass(frozen=True)
class NextBand:
    """The next step of a plan.

    attainment, rate: where it starts and the rate that applies from there on. more: further sales that reach it.
    total: what the period would pay then; gain: how much more than now.
    """

    attainment: Decimal
    rate: Decimal
    more: Decimal
    total: Decimal
    gain: Decimal


def next_band(plan: Plan, period: Period, actual: Decimal, target: Decimal | None) -> NextBand | None:
    """The first band above `actual`; the threshold, when it lies higher; None in the top band or without a target."""
    if target is None or target <= 0:
        return None
    starts = sorted({max(band.attainment, plan.threshold) for band in plan.bands})
    step = next((start for start in starts if start * target > actual), None)
    if step is None:
        return None
    more = (step * target - actual).quantize(Decimal("0.01"), ROUND_CEILING)
    rate = [band.rate for band in ordered(plan) if band.attainment <= step][-1]
    now = statement(plan, "", period, actual, target).total
    then = statement(plan, "", period, actual + more, target).total
    return NextBand(step, rate, more, then, then - now)
