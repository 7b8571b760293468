"""Components whose bands are those of a quarter or a year, over the statements of shorter periods."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sales_core.model.incentive_plan import Component
from sales_core.model.period import Period, PeriodKind
from sales_core.rules.pay.bands import Banded, Counted, banded, earned, with_cap
from sales_core.rules.pay.lines import NONE, PayLine, total


def over_periods(component: Component, counted: Mapping[Period, Counted]) -> dict[Period, Banded]:
    """What the component pays in each period; the periods follow one another, from the span's first on."""
    if component.over == "period":
        return {period: banded(component, one) for period, one in counted.items()}
    found: dict[Period, Banded] = {}
    for periods in _spans(component, counted):
        paid = _running if component.settle == "running" else _settled
        found |= paid(component, periods, [counted[period] for period in periods])
    return found


def span_of(component: Component, period: Period) -> Period:
    """The quarter or year in which a statement's bands are counted; the period itself where it is as long."""
    if component.over == "period" or period.kind in (PeriodKind(component.over), PeriodKind.YEAR):
        return period
    return Period.containing(period.start, PeriodKind(component.over), period.fiscal_start)


def _spans(component: Component, counted: Mapping[Period, Counted]) -> Iterator[list[Period]]:
    by_span: dict[Period, list[Period]] = {}
    for period in counted:
        by_span.setdefault(span_of(component, period), []).append(period)
    yield from by_span.values()


def together(counted: Sequence[Counted], within: int) -> Counted:
    """Sums of several periods; a target where one of them has any.

    within: periods that the span has; each of them counts the same in the share that the person was present.
    """
    targets = [one.target for one in counted if one.target is not None]
    return Counted(
        sum((one.base for one in counted), NONE),
        sum((one.measured for one in counted), NONE),
        sum(targets, NONE) if targets else None,
        sum((one.present for one in counted), NONE) / within,
    )


def _running(component: Component, periods: Sequence[Period], counted: Sequence[Counted]) -> dict[Period, Banded]:
    """Each statement pays what the span has earned so far, less what its earlier statements paid, up to the cap.

    A bonus by attainment grows with the span, as its targets do: at 100 % in a quarter's first month a third is paid.
    """
    found: dict[Period, Banded] = {}
    paid = NONE
    whole = periods_in(span_of(component, periods[0]), periods[0])
    for place, period in enumerate(periods, 1):
        within = whole if component.by == "attainment" else place
        so_far = earned(component, together(counted[:place], within))
        less = (PayLine(component.name, "paid_before", -paid, about=periods[0].name),) if paid else ()
        found[period] = Banded(with_cap(component, (*so_far.lines, *less)), so_far.reason)
        paid += found[period].amount
    return found


def periods_in(span: Period, period: Period) -> int:
    """How many periods as long as this one a span has."""
    return len(span.months()) // len(period.months())


def _settled(component: Component, periods: Sequence[Period], counted: Sequence[Counted]) -> dict[Period, Banded]:
    """Each statement pays by its own bands, the span's last one the difference to those of the whole span.

    The cap holds for each statement: the whole span is told without it, and the last one pays no more with the
    difference than without.
    """
    found = {period: banded(component, one) for period, one in zip(periods, counted, strict=True)}
    last = periods[-1]
    span = span_of(component, last)
    if last.end == span.end and last != span:
        whole = earned(component, together(counted, periods_in(span, last)))
        before = total(line for one in found.values() for line in one.lines)
        if difference := whole.amount - before:
            line = PayLine(component.name, "true_up", difference, whole.amount, about=span.name)
            found[last] = replace(found[last], lines=with_cap(component, (*found[last].lines, line), span.name))
    return found
