"""What a statement takes over from the one before and leaves to the next: debts and draws."""

from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import Draw
from sales_core.rules.pay.lines import NONE, PayLine, cents


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
    below zero is carried on, so that a statement pays the draw at the least, without one nothing. What was drawn comes
    off whatever is earned over the draw, also after the plan has ended its draw or made it one for good.
    """
    lines = [PayLine("", "carried", -before.carried)] if before.carried else []
    due = earned - before.carried
    drawn = before.drawn
    if due < 0:
        lines.append(PayLine("", "carried_on", -due))
    least = cents(draw.amount * present) if draw else NONE
    if line := _draw(max(due, NONE), least, drawn):
        lines.append(line)
        drawn += line.amount if line.kind == "recovered" or (draw and draw.recoverable) else NONE
    return tuple(lines), Balance(max(-due, NONE), drawn)


def _draw(earned: Decimal, least: Decimal, drawn: Decimal) -> PayLine | None:
    """What is paid on top up to the draw, or what comes off for earlier ones."""
    if earned < least:
        return PayLine("", "draw", least - earned, least)
    if back := min(drawn, earned - least):
        return PayLine("", "recovered", -back, drawn)
    return None
