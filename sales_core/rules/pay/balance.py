"""What a statement takes over from the one before and leaves to the next: debts and draws."""

from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import Draw
from sales_core.rules.pay.lines import NONE, PayLine, cents, total


@dataclass(frozen=True)
class Balance:
    """What is still owed. carried: by clawbacks beyond earnings; drawn: for recoverable draws that were paid."""

    carried: Decimal = NONE
    drawn: Decimal = NONE


NOTHING_OWED = Balance()


def settled(
    earned: Decimal, before: Balance, draw: Draw | None, present: Decimal
) -> tuple[tuple[PayLine, ...], Balance]:
    """The lines after everything earned (clawbacks and adjustments included), and the balance that is left.

    present: the share of the period for which the draw is paid. A draw fills up earnings, never a clawback: what goes
    below zero is carried on, so that a statement pays nothing at the least.
    """
    lines = [PayLine("", "carried", -before.carried)] if before.carried else []
    due = earned - before.carried
    drawn = before.drawn
    if draw is not None and (line := _draw(due, draw, present, drawn)):
        lines.append(line)
        drawn += line.amount if draw.recoverable else NONE
    paid = due + total(line for line in lines if line.kind != "carried")
    if paid < 0:
        lines.append(PayLine("", "carried_on", -paid))
    return tuple(lines), Balance(max(-paid, NONE), drawn)


def _draw(due: Decimal, draw: Draw, present: Decimal, drawn: Decimal) -> PayLine | None:
    """What is paid on top up to the draw, or what comes off for earlier ones."""
    least = cents(draw.amount * present)
    earned = max(due, NONE)
    if earned < least:
        return PayLine("", "draw", least - earned, least)
    if draw.recoverable and (back := min(drawn, earned - least)):
        return PayLine("", "recovered", -back, drawn)
    return None
