"""What a person would be paid who sold more: the statement's own calculation with more in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sales_core.model.incentive_plan import Component, PayBand
from sales_core.model.period import Period
from sales_core.rules.pay.bands import Counted, banded, ordered, start_in_measure
from sales_core.rules.pay.events import Event
from sales_core.rules.pay.lines import NONE
from sales_core.rules.pay.next_step import NextStep, next_step
from sales_core.rules.pay.spans import periods_in, span_of, together
from sales_core.rules.pay.statement import Worked


@dataclass(frozen=True)
class Further:
    """What a component would count on top; base, measured: as in Counted."""

    base: Decimal = NONE
    measured: Decimal = NONE


@dataclass(frozen=True)
class More:
    """What one person would sell on top in one statement period.

    counted: by the name of a component with bands or a pool; events: by the name of a SPIFF.
    """

    person: str
    period: Period
    counted: Mapping[str, Further] = field(default_factory=dict)
    events: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Accelerator:
    """The next step of a component, and the band that applies until then; None below the first one."""

    now: PayBand | None
    step: NextStep


def with_more(worked: Sequence[Worked], more: More) -> list[Worked]:
    """A person's periods with what would be sold on top."""
    return [_with(one, more) if one.period == more.period else one for one in worked]


def added(counted: Counted, further: Further) -> Counted:
    """What is counted with what comes on top."""
    return replace(counted, base=counted.base + further.base, measured=counted.measured + further.measured)


def reached(component: Component, told: Mapping[Period, Counted]) -> Counted:
    """What decides the bands of a component in the last of these periods: its own sales, or those of its span so far.

    told: periods one after another, from the span's first on.
    """
    last = max(told, key=lambda period: period.start)
    span = span_of(component, last)
    if span == last or component.settle == "end":
        return told[last]
    within = [told[period] for period in sorted(told, key=lambda period: period.start) if period.start >= span.start]
    return together(within, periods_in(span, last) if component.by == "attainment" else len(within))


def band_of(component: Component, counted: Counted) -> PayBand | None:
    """The highest band that is reached; None where nothing is paid."""
    if banded(component, counted).reason:
        return None
    if component.by == "attainment" and not counted.target:
        return ordered(component)[0]
    starts = ((band, start_in_measure(component, band.start, counted.target)) for band in ordered(component))
    return [band for band, start in starts if start <= counted.measured][-1]


def accelerator(component: Component, counted: Counted) -> Accelerator | None:
    """The next step up from where the component stands."""
    step = next_step(component, counted)
    return Accelerator(band_of(component, counted), step) if step else None


def _with(one: Worked, more: More) -> Worked:
    counted = {name: added(told, more.counted.get(name, Further())) for name, told in one.counted.items()}
    return replace(one, counted=counted)
