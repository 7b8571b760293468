"""What a person's work in a period is scored by."""

from dataclasses import dataclass
from decimal import Decimal

AGAINST = ("value", "target", "before")


@dataclass(frozen=True)
class Measure:
    """One KPI of a scorecard.

    weight: 0.25 is 25 %. against: what floor, target and cap are told in: `value` (of the KPI's own unit), `target`
    (times the person's own target) or `before` (times what the KPI was for the person in the period before). Where
    less is better the floor lies above the target, and the cap below it.
    """

    key: str
    weight: Decimal
    against: str
    floor: Decimal
    target: Decimal
    cap: Decimal


@dataclass(frozen=True)
class Scorecard:
    """The measures of a role of the roster; role "" is everybody whose role has none of its own."""

    role: str
    measures: tuple[Measure, ...]
