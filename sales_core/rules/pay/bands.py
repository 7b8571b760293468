"""What a component's bands pay on a base: marginal or retroactive, by attainment or by amount."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from sales_core.model.incentive_plan import Component, PayBand
from sales_core.rules.pay.lines import CENT, NONE, PayLine, cents, fine, total

BELOW_THRESHOLD, BELOW_FIRST_BAND = "below_threshold", "below_first_band"
NO_TARGET, NET_RETURNS = "no_target", "net_returns"


@dataclass(frozen=True)
class Counted:
    """What a component counts of a person in a span of time.

    base: what a rate is applied to. measured: what bands are reached by: by attainment what the target is set for,
    without regard to `only`; by amount the base itself. target: for `measured`, already cut to the time on the plan;
    None without one. present: the share of the span that the person was on the plan, by which bonuses are cut.
    """

    base: Decimal = NONE
    measured: Decimal = NONE
    target: Decimal | None = None
    present: Decimal = Decimal(1)


@dataclass(frozen=True)
class Banded:
    """The lines of a component, or the reason why there are none."""

    lines: tuple[PayLine, ...] = ()
    reason: str = ""

    @property
    def amount(self) -> Decimal:
        """What they pay."""
        return total(self.lines)


def ordered(component: Component) -> tuple[PayBand, ...]:
    """The bands from the lowest start up; of two with one start the one that pays more counts from there on."""
    return tuple(sorted(component.bands, key=lambda band: (band.start, band.rate or 0, band.amount or 0)))


def banded(component: Component, counted: Counted) -> Banded:
    """What a commission or bonus, or a team's pool, pays in one statement: what is earned, up to the cap."""
    found = earned(component, counted)
    return Banded(with_cap(component, found.lines), found.reason)


def earned(component: Component, counted: Counted) -> Banded:
    """What the bands pay before the cap.

    Without a target above zero attainment is unknown and nothing is paid, except by a single band that starts at 0: a
    flat rate. Sales below zero pay nothing and cost nothing: returns of what was paid before are clawed back by
    themselves. Marginal bands divide the base as they divide what is measured; what lies below the first band is a
    line at rate 0, so that the lines tell of everything that was sold.
    """
    reason = _unpaid(component, counted)
    return Banded(reason=reason) if reason else Banded(tuple(_earned(component, counted)))


def start_in_measure(component: Component, start: Decimal, target: Decimal | None) -> Decimal:
    """Where a band starts in what is measured, so that no division blurs an edge."""
    return start if component.by == "amount" else fine(start * (target or NONE))


def _is_flat(component: Component) -> bool:
    return len(component.bands) == 1 and component.bands[0].start == 0


def _aims(component: Component, target: Decimal | None) -> bool:
    """Whether bands can be told: amounts always, attainment with a target."""
    return component.by == "amount" or (target is not None and target > 0)


def _unpaid(component: Component, counted: Counted) -> str:
    if counted.measured < 0 or (counted.base < 0 and component.kind != "bonus"):
        return NET_RETURNS if _aims(component, counted.target) or _is_flat(component) else NO_TARGET
    if not _aims(component, counted.target):
        return "" if _is_flat(component) else NO_TARGET
    if counted.measured < start_in_measure(component, component.threshold, counted.target):
        return BELOW_THRESHOLD
    bands = ordered(component)
    first = start_in_measure(component, bands[0].start, counted.target) if bands else None
    return BELOW_FIRST_BAND if first is None or counted.measured < first else ""


def _earned(component: Component, counted: Counted) -> Iterator[PayLine]:
    bands = ordered(component)
    if not _aims(component, counted.target):
        yield _line(component, "flat", bands[0], None, counted.base, counted)
        return
    spans = list(zip(bands, (*(band.start for band in bands[1:]), None), strict=True))
    starts = [start_in_measure(component, band.start, counted.target) for band in bands]
    reached = [span for span, start in zip(spans, starts, strict=True) if start <= counted.measured]
    if component.method == "retroactive":
        yield _line(component, "retroactive", *reached[-1], counted.base, counted)
        return
    if bands[0].start > 0 and not _is_amount(component, bands[0]):
        reached.insert(0, (PayBand(Decimal(0), NONE), bands[0].start))
    for band, end in reached:
        part = _part(component, band.start, end, counted)
        if part or _is_amount(component, band):
            yield _line(component, "marginal", band, end, part, counted)


def _part(component: Component, start: Decimal, end: Decimal | None, counted: Counted) -> Decimal:
    """The part of the base that falls to what is measured between two starts; of nothing measured, all to the first."""
    if not counted.measured:
        return counted.base
    top = counted.measured
    if end is not None:
        top = min(top, start_in_measure(component, end, counted.target))
    within = top - start_in_measure(component, start, counted.target)
    return within if counted.base == counted.measured else counted.base * within / counted.measured


def _is_amount(component: Component, band: PayBand) -> bool:
    """Whether a band pays an amount: always in a bonus, never in a commission, as it says in a pool."""
    return component.kind == "bonus" or (component.kind == "pool" and band.rate is None)


def _line(
    component: Component, kind: str, band: PayBand, end: Decimal | None, base: Decimal, counted: Counted
) -> PayLine:
    if _is_amount(component, band):
        amount = cents((band.amount or NONE) * counted.present)
        return PayLine(component.name, "bonus", amount, counted.measured, None, band.start, end)
    rate = band.rate or NONE
    return PayLine(component.name, kind, cents(base * rate), base, rate, band.start, end)


def with_cap(component: Component, lines: tuple[PayLine, ...], about: str = "") -> tuple[PayLine, ...]:
    """The lines, and one that takes off what goes over the component's cap."""
    return (*lines, *capped(component.name, "cap", component.cap, total(lines), about))


def capped(name: str, kind: str, cap: Decimal | None, pay: Decimal, about: str = "") -> tuple[PayLine, ...]:
    """The line that takes off what goes over a cap; none below it."""
    if cap is None or pay <= cap:
        return ()
    return (PayLine(name, kind, cap.quantize(CENT, ROUND_DOWN) - pay, pay, about=about),)
