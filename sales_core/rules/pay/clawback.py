"""What is taken back when sales that were paid come back, at the rate at which they were first paid."""

from collections.abc import Iterable
from decimal import Decimal

from sales_core.rules.pay.lines import BY_RATE, NONE, PayLine, cents


def first_rate(lines: Iterable[PayLine], component: str) -> Decimal | None:
    """The rate that a statement paid on a component's base, over all its bands and after its cap and the plan's.

    None where nothing was counted by a rate. Where one band paid everything and no cap took anything off, it is the
    band's own rate, not the rounded pay by the base. In a running span: what had been paid by then on all that had
    been sold by then. Of a span that is settled at its end it is what the period itself paid; what its true-up added
    is taken back besides, by rules/pay/true_up.py.
    """
    lines = tuple(lines)
    rate = own_rate(lines, component)
    return None if rate is None else rate * left_by_cap(lines)


def own_rate(lines: Iterable[PayLine], component: str) -> Decimal | None:
    """The same before the plan's cap."""
    told = [line for line in lines if line.component == component]
    paid = [line for line in told if line.kind in BY_RATE]
    base = sum((line.base for line in paid), NONE)
    if base <= 0:
        return None
    earned = sum((line.base * (line.rate or NONE) for line in paid), NONE)
    over = sum((line.amount for line in told if line.kind == "cap" and not line.about), NONE)
    return max(earned + over, NONE) / base


def left_by_cap(lines: Iterable[PayLine]) -> Decimal:
    """What the plan's cap left of each unit that a statement's components earned."""
    left = [(line.base + line.amount) / line.base for line in lines if line.kind == "plan_cap" and line.base]
    return left[0] if left else Decimal(1)


def clawback(
    lines: Iterable[PayLine], component: str, returned: Decimal, about: str, kind: str = "clawback"
) -> PayLine | None:
    """The line for `returned` sales (below zero: taken back) of the statement with these lines; None: it paid nothing.

    about: the period of that statement.
    """
    rate = first_rate(lines, component)
    if not rate:
        return None
    return PayLine(component, kind, cents(returned * rate), returned, rate, about=about)
