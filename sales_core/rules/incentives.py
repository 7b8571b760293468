"""What a plan pays for one period's sales, line by line."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from sales_core.model.period import Period
from sales_core.model.settings import Band, Plan
from sales_core.rules.pace import attainment

_CENT = Decimal("0.01")

BELOW_THRESHOLD, BELOW_FIRST_BAND = "below_threshold", "below_first_band"
NO_TARGET, NET_RETURNS = "no_target", "net_returns"


@dataclass(frozen=True)
class Line:
    """One line of a statement; amount = amount_base × rate, rounded half up to 0.01.

    component: marginal (the part of sales within the band), retroactive (all sales at the rate of the
        band reached), flat (all sales, no target) or cap (what goes over the cap, negative).
    band_from, band_to: attainment, 0.8 means 80 %; None: no upper end, or no band at all.
    """

    component: str
    band_from: Decimal | None
    band_to: Decimal | None
    rate: Decimal | None
    amount_base: Decimal
    amount: Decimal


@dataclass(frozen=True)
class Statement:
    """What one person earns in one period; total is the sum of the lines, never below zero.

    reason: why nothing is paid (below_threshold, below_first_band, no_target, net_returns), or "".
    """

    person: str
    period: Period
    basis: str
    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    lines: tuple[Line, ...]
    total: Decimal
    reason: str = ""


def statement(plan: Plan, person: str, period: Period, actual: Decimal, target: Decimal | None) -> Statement:
    """The statement for sales of `actual` (by the plan's basis) against `target` in `period`.

    The order of the plan's bands does not matter. Without a target above zero attainment is unknown and nothing is
    paid, except by a plan whose only band starts at 0: a flat rate. Net returns (sales below zero) pay nothing and
    cost nothing.
    """
    reason = _unpaid(plan, actual, target)
    lines = () if reason else _capped(plan, _earned(plan, actual, target))
    total = sum((line.amount for line in lines), Decimal("0.00"))
    return Statement(person, period, plan.basis, actual, target, attainment(actual, target), lines, total, reason)


def ordered(plan: Plan) -> tuple[Band, ...]:
    """The plan's bands from the lowest attainment up."""
    return tuple(sorted(plan.bands, key=lambda band: (band.attainment, band.rate)))


def _unpaid(plan: Plan, actual: Decimal, target: Decimal | None) -> str:
    """Why nothing is paid, or ""; compares sales with amounts, so no division blurs an edge."""
    if target is None or target <= 0:
        flat = len(plan.bands) == 1 and plan.bands[0].attainment == 0
        return (NET_RETURNS if actual < 0 else "") if flat else NO_TARGET
    if actual < 0:
        return NET_RETURNS
    if actual < plan.threshold * target:
        return BELOW_THRESHOLD
    bands = ordered(plan)
    return BELOW_FIRST_BAND if not bands or actual < bands[0].attainment * target else ""


def _earned(plan: Plan, actual: Decimal, target: Decimal | None) -> tuple[Line, ...]:
    """The lines before the cap, lowest band first; only bands that some sales fall into."""
    bands = ordered(plan)
    if target is None or target <= 0:
        return (_line("flat", bands[0], None, actual),)
    ends = (*(band.attainment for band in bands[1:]), None)
    if plan.method == "retroactive":
        reached = [(band, end) for band, end in zip(bands, ends, strict=True) if band.attainment * target <= actual]
        return (_line("retroactive", *reached[-1], actual),)
    parts = [(band, end, _within(band.attainment, end, actual, target)) for band, end in zip(bands, ends, strict=True)]
    return tuple(_line("marginal", band, end, part) for band, end, part in parts if part > 0)


def _within(start: Decimal, end: Decimal | None, actual: Decimal, target: Decimal) -> Decimal:
    """The part of sales between `start` and `end` of the target."""
    top = actual if end is None else min(actual, end * target)
    return top - start * target


def _line(component: str, band: Band, end: Decimal | None, base: Decimal) -> Line:
    amount = (base * band.rate).quantize(_CENT, ROUND_HALF_UP)
    return Line(component, band.attainment, end, band.rate, base, amount)


def _capped(plan: Plan, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, and one that takes off what goes over the cap."""
    earned = sum((line.amount for line in lines), Decimal(0))
    if plan.cap is None or earned <= plan.cap:
        return lines
    over = plan.cap.quantize(_CENT, ROUND_DOWN) - earned
    return (*lines, Line("cap", None, None, None, earned, over))
