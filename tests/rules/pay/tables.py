"""What the worked examples of pay are written with: plans in few words, and lines as a reader would work them out."""

from collections.abc import Iterable
from decimal import Decimal

from sales_core.model.incentive_plan import Component, PayBand
from sales_core.model.period import Period
from sales_core.rules.pay.bands import Banded, Counted, banded
from sales_core.rules.pay.lines import PayLine
from sales_core.rules.pay.spans import over_periods

STEPS = "0: 2%, 1: 4%, 1.2: 6%"
TWO = "0: 2%, 1: 4%"


def money(text: str | int) -> Decimal:
    return Decimal(str(text).replace(",", ""))


def bands(text: str) -> tuple[PayBand, ...]:
    """`0: 2%, 1: 500` are 2 % from 0 on and an amount of 500 from 1 on."""
    found = []
    for part in text.split(", "):
        start, pay = part.split(": ")
        if pay.endswith("%"):
            found.append(PayBand(money(start), rate=money(pay[:-1]) / 100))
        else:
            found.append(PayBand(money(start), amount=money(pay)))
    return tuple(found)


def commission(steps: str = STEPS, **other: object) -> Component:
    return Component("commission", bands=bands(steps), **other)


def bonus(steps: str, **other: object) -> Component:
    return Component("bonus", kind="bonus", bands=bands(steps), **other)


def sold(base: str | int, target: str | int | None = None, measured: str | int | None = None) -> Counted:
    """Sales of `base`, out of `measured` for which the target is set."""
    return Counted(
        money(base), money(base if measured is None else measured), None if target is None else money(target)
    )


def paid(component: Component, base: str, target: str | None = "100,000", measured: str | None = None) -> Banded:
    return banded(component, sold(base, target, measured))


def worked(lines: Iterable[PayLine]) -> str:
    """`100000 at 2% = 2000.00, cap -400.00`."""
    return ", ".join(
        f"{line.base.normalize():f} at {(line.rate * 100).normalize():f}% = {line.amount}"
        if line.rate is not None
        else f"{line.kind} {line.amount}"
        for line in lines
    )


def over(component: Component, first: str, rows: Iterable[tuple[object, object]]) -> list[str]:
    """The lines of successive statements of (sales, target), the first of them of the period `first`."""
    counted, period = {}, Period.parse(first)
    for base, target in rows:
        counted[period] = sold(base, target)
        period = period.next()
    return [worked(one.lines) for one in over_periods(component, counted).values()]
