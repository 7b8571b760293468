"""Money received (回款) for the orders."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from _catalog import KEVIN, LAST_DAY, LI, workday_from
from _lines import total
from _orders import Order

_FIRST = date(2025, 11, 1)
_TERMS = {"a": 45, "b": 30, "c": 30}
_DELAY = {LI: (-8, 12), KEVIN: (-2, 30)}  # days around the due day
METHODS = {
    LI: ("银行转账", "银行转账", "银行承兑汇票"),
    KEVIN: ("Bank transfer", "Bank transfer", "Acceptance bill"),
}


@dataclass(frozen=True)
class Receipt:
    """Money received in yuan for one order."""

    order: Order
    day: date
    due: date
    amount: Decimal
    method: str
    code: str = ""


def _of_order(rng: Random, order: Order) -> list[Receipt]:
    """A large order is paid in two parts, a few orders are paid late."""
    amount, due = total(order.lines), order.day + timedelta(days=_TERMS[order.customer.size])
    late = rng.randint(25, 60) if rng.random() < (0.06 if order.owner == LI else 0.16) else 0
    day = workday_from(due + timedelta(days=rng.randint(*_DELAY[order.owner]) + late))
    method = rng.choice(METHODS[order.owner])
    if amount < 40000:
        return [Receipt(order, day, due, amount, method)]
    part = (amount * Decimal("0.3")).quantize(Decimal("0.01"))
    first = workday_from(order.day + timedelta(days=rng.randint(1, 6)))
    return [
        Receipt(order, first, first, part, METHODS[order.owner][0]),
        Receipt(order, day, due, amount - part, method),
    ]


def receipts(rng: Random, orders: Iterable[Order]) -> tuple[Receipt, ...]:
    """Everything received from November 2025 until the last day, in order of day."""
    found = [r for order in orders if not order.is_return for r in _of_order(rng, order) if _FIRST <= r.day <= LAST_DAY]
    found.sort(key=lambda r: (r.day, r.order.code))
    seen: dict[str, int] = defaultdict(int)
    numbered = []
    for receipt in found:
        prefix = f"HK{receipt.day:%Y%m}" if receipt.order.owner == LI else f"RC-{receipt.day:%y%m}"
        seen[prefix] += 1
        numbered.append(replace(receipt, code=f"{prefix}-{seen[prefix]:03d}"))
    return tuple(numbered)
