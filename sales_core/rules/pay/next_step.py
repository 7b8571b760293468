"""How far it is to a component's next band, and what it would pay."""

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from sales_core.model.incentive_plan import Component, PayBand
from sales_core.rules.pay.bands import Counted, banded, ordered, start_in_measure
from sales_core.rules.pay.lines import CENT


@dataclass(frozen=True)
class NextStep:
    """The next start above what is measured.

    band: what applies from there on. more: further sales that reach it. total: what the component would pay then;
    gain: how much more than now.
    """

    start: Decimal
    band: PayBand
    more: Decimal
    total: Decimal
    gain: Decimal


def next_step(component: Component, counted: Counted) -> NextStep | None:
    """The first band above, or the threshold where that lies higher; None in the top band or without a target."""
    if component.by == "attainment" and not (counted.target and counted.target > 0):
        return None
    starts = sorted({max(band.start, component.threshold) for band in component.bands})
    reached = [(start, start_in_measure(component, start, counted.target)) for start in starts]
    found = next(((start, at) for start, at in reached if at > counted.measured), None)
    if found is None:
        return None
    start, at = found
    more = (at - counted.measured).quantize(CENT, ROUND_CEILING)
    band = [band for band in ordered(component) if band.start <= start][-1]
    then = replace(counted, base=counted.base + more, measured=counted.measured + more)
    total = banded(component, then).amount
    return NextStep(start, band, more, total, total - banded(component, counted).amount)
