"""A target for a year or a team cut into months or people: the parts always add up to the whole, to the cent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from sales_core.model.period import Period, add_months
from sales_core.rules.calendar import Calendar

CENTS = 2
YEARS_BACK = 2  # how far back a month that is not over yet is looked for


class Shape(StrEnum):
    """By what a year is cut into months."""

    EVEN = "even"
    WORKING_DAYS = "working_days"
    LAST_YEAR = "last_year"


@dataclass(frozen=True)
class Season:
    """The shape of the months before. weights: empty when too little is known; missing: a month that is not."""

    weights: tuple[Decimal, ...]
    missing: date | None = None


def spread(amount: Decimal, weights: Sequence[Decimal | int], places: int = CENTS) -> tuple[Decimal, ...]:
    """`amount` cut by `weights` (largest remainder): the parts add up to it exactly.

    Negative weights count as nothing; without any weight every part is the same. places: decimals of a part, more
    where the amount itself has more. ValueError without weights.
    """
    return _fitted(amount, _ideals(Fraction(amount), _shares(weights)), _unit(amount, places))


def deal_out(
    amounts: Sequence[Decimal], weights: Sequence[Decimal | int], places: int = CENTS
) -> tuple[tuple[Decimal, ...], ...]:
    """Each of `amounts` (a team's months) cut by the same `weights` (its people): one row per weight.

    Every month adds up to the team's exactly. What rounding keeps from somebody in one month is made up for in the
    next, so that three customers a month for two people come to eighteen each in the year.
    """
    shares = _shares(weights)
    owed = [Fraction(0)] * len(shares)
    months = []
    for amount in amounts:
        owed = [due + part for due, part in zip(owed, _ideals(Fraction(amount), shares), strict=True)]
        parts = _fitted(amount, owed, _unit(amount, places))
        owed = [due - Fraction(part) for due, part in zip(owed, parts, strict=True)]
        months.append(parts)
    return tuple(zip(*months, strict=True)) if months else tuple(() for _ in shares)


def scaled(amount: Decimal, factor: Decimal, places: int = CENTS) -> Decimal:
    """`amount` times `factor`, rounded half up; nothing below zero is a target."""
    return max((amount * factor).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), Decimal(0))


def working_day_weights(span: Period, calendar: Calendar) -> tuple[Decimal, ...]:
    """Working days of each month of `span`."""
    return tuple(Decimal(calendar.working_days(month.start, month.end)) for month in span.months())


def season(span: Period, actual: Callable[[date], Decimal], known_from: date | None, as_of: date) -> Season:
    """What the months of `span` came to the last time that each was over on `as_of`: a year before, or two.

    actual: of a month by its first day. known_from: the first day that the sheets know of.
    """
    found = []
    for month in span.months():
        past = next((day for day in _years_before(month.start) if add_months(day, 1) <= as_of), None)
        if past is None or known_from is None or past < known_from.replace(day=1):
            return Season((), past or month.start)
        found.append(max(actual(past), Decimal(0)))
    return Season(tuple(found)) if any(found) else Season((), add_months(span.start, -12))


def _years_before(month: date) -> list[date]:
    return [add_months(month, -12 * years) for years in range(1, YEARS_BACK + 1)]


def _shares(weights: Sequence[Decimal | int]) -> list[Fraction]:
    held = [max(Fraction(weight), Fraction(0)) for weight in weights]
    if not held:
        raise ValueError("there is nothing to spread over")
    whole = sum(held)
    return [weight / whole for weight in held] if whole else [Fraction(1, len(held))] * len(held)


def _ideals(amount: Fraction, shares: Sequence[Fraction]) -> list[Fraction]:
    return [amount * share for share in shares]


def _unit(amount: Decimal, places: int) -> Decimal:
    exponent = amount.as_tuple().exponent
    own = -exponent if isinstance(exponent, int) else 0
    return Decimal(1).scaleb(-max(places, own))


def _fitted(amount: Decimal, ideals: Sequence[Fraction], unit: Decimal) -> tuple[Decimal, ...]:
    """Whole units as near to `ideals` as they add up to `amount`; none on the other side of zero."""
    sign, size = (-1 if amount < 0 else 1), Fraction(unit)
    wanted = [sign * ideal / size for ideal in ideals]
    given = [max(int(want // 1), 0) for want in wanted]
    left = int(abs(Fraction(amount)) / size) - sum(given)
    while left:
        step = 1 if left > 0 else -1
        able = [place for place in range(len(given)) if step > 0 or given[place]]
        able.sort(key=lambda place: step * (wanted[place] - given[place]), reverse=True)
        for place in able[: abs(left)]:
            given[place] += step
            left -= step
    return tuple(sign * count * unit for count in given)
