"""The lines of a statement, each rounded to the cent once."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

BY_RATE = frozenset({"marginal", "retroactive", "flat"})  # kinds whose amount is base × rate
TAKEN_BACK = frozenset({"clawback", "unpaid", "paid_late", "true_up_back"})  # or given again, of sales paid before
CENT, NONE = Decimal("0.01"), Decimal("0.00")
_FINE, _WIDE = Decimal("1e-12"), Context(prec=60)


@dataclass(frozen=True)
class PayLine:
    """One line; amount is rounded half up to 0.01.

    component: the plan's component that it belongs to, "" for the statement as a whole. kind: how it came about:
        marginal, retroactive, flat (base × rate), bonus, pool, spiff, scorecard, cap, plan_cap, paid_before, true_up,
        clawback, unpaid, paid_late, true_up_back, correction, adjustment, carried, draw, recovered or carried_on.
    band_from, band_to: attainment (1 is 100 %) or amount where a band starts and ends; None: no end, or no band.
    rate: of base, where the amount is their product; of a SPIFF, of which the budget may have cut a part.
    about: the period, event, question or reason that it is about.
    """

    component: str
    kind: str
    amount: Decimal
    base: Decimal = NONE
    rate: Decimal | None = None
    band_from: Decimal | None = None
    band_to: Decimal | None = None
    about: str = ""


def fine(amount: Decimal) -> Decimal:
    """Without what a division left behind the twelfth place: a third of 0.03 is 0.01 again."""
    found = amount.quantize(_FINE, ROUND_HALF_UP, _WIDE)
    return amount if found == amount else found


def cents(amount: Decimal) -> Decimal:
    """Rounded half up, away from zero at the half, to 0.01."""
    return fine(amount).quantize(CENT, ROUND_HALF_UP)


def total(lines: Iterable[PayLine]) -> Decimal:
    """The sum of the lines."""
    return sum((line.amount for line in lines), NONE)
