"""Scores a period's work: each KPI by floor, target and cap, weighted."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from sales_core.model.issue import Issue
from sales_core.model.scorecard import AGAINST, Measure, Scorecard

FULL, TOP = Decimal(100), Decimal(120)  # points at the target, and from the cap on
_FOUR, _TWO, _ONE = Decimal("0.0001"), Decimal("0.01"), Decimal(1)
NO_VALUE, NO_BASE = "no_value", "no_base"


@dataclass(frozen=True)
class Line:
    """One measure of a person.

    value, base, floor, target, cap: in the KPI's unit; base: the person's own target or the value of the period
    before, None where the measure counts in values. points: 0 to 120, None when there is nothing to score. counted:
    the weight that it has in the total, more than its own when others have no points. missing: "", no_value or
    no_base.
    """

    key: str
    weight: Decimal
    against: str
    value: Decimal | None
    base: Decimal | None
    floor: Decimal | None
    target: Decimal | None
    cap: Decimal | None
    points: Decimal | None
    counted: Decimal | None
    missing: str


@dataclass(frozen=True)
class Scored:
    """total: the points of the lines by their weights; None when no line has any."""

    total: Decimal | None
    lines: tuple[Line, ...]

    @property
    def missing(self) -> tuple[Line, ...]:
        """Lines without points: their weight goes to the others in proportion."""
        return tuple(line for line in self.lines if line.points is None)


def points(value: Decimal, floor: Decimal, target: Decimal, cap: Decimal) -> Decimal:
    """0 up to the floor, 100 at the target, 120 from the cap on, in a straight line between; to two places.

    A floor above the target says that less is better. A cap at the target leaves 100 as the most.
    """
    if floor > target:
        return points(-value, -floor, -target, -cap)
    if value >= target:
        beyond = min(value, cap) - target
        return _rounded(FULL + (TOP - FULL) * beyond / (cap - target) if cap > target else FULL, _TWO)
    return _rounded(FULL * (value - floor) / (target - floor), _TWO) if value > floor else Decimal(0)


def line(measure: Measure, value: Decimal | None, base: Decimal | None = None) -> Line:
    """One measure scored; what is shown, to four places, is what counts."""
    value = None if value is None else _rounded(value, _FOUR)
    base = None if measure.against == "value" or base is None else _rounded(base, _FOUR)
    times = _ONE if measure.against == "value" else base if base and base > 0 else None
    if times is None:
        missing = NO_VALUE if value is None else NO_BASE
        return Line(measure.key, measure.weight, measure.against, value, base, None, None, None, None, None, missing)
    floor, target, cap = (_rounded(part * times, _FOUR) for part in _limits(measure))
    found, missing = (None, NO_VALUE) if value is None else (points(value, floor, target, cap), "")
    return Line(measure.key, measure.weight, measure.against, value, base, floor, target, cap, found, None, missing)


def total(lines: Sequence[Line]) -> Scored:
    """The lines with the weight that counts and their total; a line without points gives its weight to the others."""
    known = sum((one.weight for one in lines if one.points is not None), Decimal(0))
    if not known:
        return Scored(None, tuple(lines))
    whole = sum((one.points * one.weight for one in lines if one.points is not None), Decimal(0)) / known
    return Scored(_rounded(whole, _TWO), tuple(_counted(one, known) for one in lines))


def check_card(card: Scorecard, less_is_better: Collection[str] = ()) -> tuple[Issue, ...]:
    """Every finding, none for a sound scorecard; `row` is the measure's number from 1.

    Codes: card_empty, card_twice, card_not_a_number, card_weight, card_against, card_order, card_weights (value: what
    they come to, as a ratio).
    """
    if not card.measures:
        return (Issue("card_empty"),)
    found = [issue for row, one in enumerate(card.measures, 1) for issue in _measure(row, one, less_is_better)]
    keys = [one.key for one in card.measures]
    found += [Issue("card_twice", row=row, value=key) for row, key in enumerate(keys, 1) if key in keys[: row - 1]]
    weights = [one.weight for one in card.measures]
    if all(weight.is_finite() for weight in weights) and sum(weights) != 1:
        found.append(Issue("card_weights", value=str(sum(weights))))
    return tuple(found)


def _measure(row: int, one: Measure, less_is_better: Collection[str]) -> Iterator[Issue]:
    if not all(part.is_finite() for part in (one.weight, *_limits(one))):
        yield Issue("card_not_a_number", row=row, value=one.key)
        return
    if not 0 < one.weight <= 1:
        yield Issue("card_weight", row=row, value=one.key)
    if one.against not in AGAINST:
        yield Issue("card_against", row=row, value=one.key)
    sign = -1 if one.key in less_is_better else 1
    if not sign * one.floor < sign * one.target <= sign * one.cap:
        yield Issue("card_order", row=row, column="down" if sign < 0 else "up", value=one.key)


def _limits(measure: Measure) -> tuple[Decimal, Decimal, Decimal]:
    return measure.floor, measure.target, measure.cap


def _counted(one: Line, known: Decimal) -> Line:
    return replace(one, counted=None if one.points is None else _rounded(one.weight / known, _FOUR))


def _rounded(value: Decimal, places: Decimal) -> Decimal:
    return Decimal(value).quantize(places, ROUND_HALF_UP)  # counts come as whole numbers
