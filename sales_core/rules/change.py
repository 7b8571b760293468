"""How a number differs from an earlier one."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Change:
    """absolute: in the number's own unit. relative: 0.1 means 10 % more, None when the earlier number was zero."""

    absolute: Decimal
    relative: Decimal | None


def change(value: Decimal | None, base: Decimal | None) -> Change | None:
    """`value` against `base`; None when one of them is missing.

    relative = (value − base) ÷ |base|, so that its sign always says whether the number rose.
    """
    if value is None or base is None:
        return None
    absolute = value - base
    return Change(absolute, absolute / abs(base) if base else None)
