"""Orders, returns, and the two rows that the sheets get wrong."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from _catalog import KEVIN, LI
from _customers import BY_NAME, Customer
from _deals import Deal
from _lines import Line, line


@dataclass(frozen=True)
class Order:
    """One order; a return has negative quantities.

    flaw: "date" or "amount" when the sheet's row is wrong in that column. On such an order `day` only says in
    which sheet it stands.
    """

    owner: str
    day: date
    customer: Customer
    lines: tuple[Line, ...]
    deal: Deal | None = None
    flaw: str = ""
    code: str = ""

    @property
    def is_return(self) -> bool:
        """Whether goods came back."""
        return self.lines[0].quantity < 0


def _one(owner: str, day: str, customer: str, code: str, quantity: int, flaw: str = "") -> Order:
    who = BY_NAME[customer]
    return Order(owner, date.fromisoformat(day), who, (line(code, quantity, who.number),), flaw=flaw)


def returns() -> list[Order]:
    """Goods that came back."""
    return [
        _one(LI, "2026-02-06", "上海曜阳暖通设备有限公司", "HS-T240", -4),
        _one(LI, "2026-07-15", "杭州云岫制药有限公司", "HS-P330", -3),
        _one(LI, "2026-11-11", "嘉兴禾田食品有限公司", "HS-P110", -2),
        _one(KEVIN, "2026-05-12", "Zhuhai Seaview Electronics Co., Ltd.", "HS-F310", -1),
        _one(KEVIN, "2026-08-18", "Tianjin Harbor Pharma Co., Ltd.", "HS-L410", -2),
        _one(KEVIN, "2026-11-17", "Pearl Delta Auto Systems Co., Ltd.", "HS-P220", -3),
    ]


def flawed() -> list[Order]:
    """A day that does not exist, and an amount that was left open."""
    return [
        _one(LI, "2026-04-30", "昆山捷邦电子有限公司", "HS-T110", 10, "date"),
        _one(KEVIN, "2026-11-13", "Nanning Sugar Union Co., Ltd.", "HS-P110", 4, "amount"),
    ]


def number(orders: Iterable[Order]) -> list[Order]:
    """The orders by day, each with its number within its owner's month."""
    seen: dict[str, int] = defaultdict(int)
    numbered = []
    for order in sorted(orders, key=lambda o: (o.day, o.owner, o.customer.number, -o.lines[0].quantity)):
        kind = ("TH" if order.is_return else "XS") if order.owner == LI else ("KR-" if order.is_return else "KW-")
        prefix = f"{kind}{order.day:%Y%m}" if order.owner == LI else f"{kind}{order.day:%y%m}"
        seen[prefix] += 1
        numbered.append(replace(order, code=f"{prefix}-{seen[prefix]:03d}"))
    return numbered
