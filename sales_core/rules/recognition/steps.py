"""How near somebody is to what a next step (a promotion, a development) takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.rules.recognition.ranks import reaches

_NONE, _WHOLE = Decimal(0), Decimal(1)


@dataclass(frozen=True)
class Progress:
    """share: 1 is there; None without a value."""

    value: Decimal | None
    goal: Decimal
    share: Decimal | None
    met: bool


def progress(value: Decimal | None, goal: Decimal, less_is_better: bool = False) -> Progress:
    """How much of the way to the goal is done, never more than all of it, and all of it only when the goal is met."""
    if value is None:
        return Progress(None, goal, None, False)
    met = reaches(value, goal, less_is_better)
    if met:
        return Progress(value, goal, _WHOLE, True)
    part, whole = (goal, value) if less_is_better else (value, goal)
    return Progress(value, goal, max(part / whole, _NONE) if whole > 0 else _NONE, False)


def together(parts: Sequence[Progress]) -> Decimal:
    """The mean of the ways, each counted alike; one without a value counts as not begun."""
    return sum((one.share or _NONE for one in parts), _NONE) / len(parts) if parts else _NONE


def months_between(start: date, end: date) -> int:
    """Whole months from `start` to `end`; none before."""
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    return max(months, 0)
