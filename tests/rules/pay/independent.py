"""What a plan pays, worked out a second time: plain Python after the words of the plan, in fractions and whole cents.

It shares nothing with the rules of pay but the plan itself: no function, no rounding, no order of work.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import floor

MONTHS = {"month": 1, "quarter": 3, "year": 12}
NOTHING = Fraction(0)


@dataclass
class Sold:
    """What a component counts of somebody in one statement; target: cut to the time; there: the share of the time."""

    base: Fraction = NOTHING
    measured: Fraction = NOTHING
    target: Fraction | None = None
    there: Fraction = Fraction(1)


@dataclass
class Told:
    """The cents of each line, and what a unit of the base was paid before rounding (None: not by a rate).

    whole: where it settles a span, what a unit of all that the span sold has been paid with it.
    """

    lines: list[int] = field(default_factory=list)
    rate: Fraction | None = None
    whole: Fraction | None = None


def cents(amount: Fraction) -> int:
    """Whole cents of an amount; half a cent goes away from zero."""
    whole = floor(abs(amount) * 100 + Fraction(1, 2))
    return whole if amount >= 0 else -whole


def time_there(plan, person: str, first: date, last: date, holidays: set[date]) -> Fraction:
    """Working days from first to last on which the plan holds for the person, of all of them."""
    worked = there = 0
    for number in range((last - first).days + 1):
        day = first + timedelta(number)
        if day.weekday() < 5 and day not in holidays:
            worked += 1
            there += holds(plan, person, day)
    return Fraction(there, worked)


def holds(plan, person: str, day: date) -> bool:
    """Whether a plan holds for a person on a day."""
    if day < plan.starts_on or (plan.ends_on and day > plan.ends_on):
        return False
    return not plan.members or any(
        one.person == person and (one.starts_on or day) <= day <= (one.ends_on or day) for one in plan.members
    )


def by_bands(component, sold: Sold) -> list[Fraction]:
    """What each band pays for what was sold, before rounding and before any cap."""
    bands = sorted(component.bands, key=lambda band: band.start)
    starts = [Fraction(band.start) for band in bands]
    if sold.measured < 0 or (sold.base < 0 and component.kind != "bonus"):
        return []
    level = sold.measured
    if component.by == "attainment":
        if not sold.target or sold.target < 0:
            return [pays(component, bands[0], sold.base, sold.there)] if starts == [0] else []
        level = sold.measured / sold.target
    reached = [number for number, start in enumerate(starts) if start <= level]
    if level < Fraction(component.threshold) or not reached:
        return []
    if component.method == "retroactive":
        return [pays(component, bands[reached[-1]], sold.base, sold.there)]
    found = []
    for number in reached:
        top = min([level, *starts[number + 1 : number + 2]])
        part = (top - starts[number]) / level if level else 1
        found.append(pays(component, bands[number], sold.base * part, sold.there))
    return found


def pays(component, band, base: Fraction, there: Fraction) -> Fraction:
    """A rate pays on the base, an amount for the time that somebody was there."""
    if component.kind == "bonus" or band.rate is None:
        return Fraction(band.amount or 0) * there
    return base * Fraction(band.rate)


def up_to(cap, lines: list[int]) -> list[int]:
    """The lines, and one that takes off what goes over the cap."""
    most = sum(lines) if cap is None else floor(Fraction(cap) * 100)
    return lines if sum(lines) <= most else [*lines, most - sum(lines)]


def one_by_one(component, each: int, place: int, sold: list[Sold]) -> list[Told]:
    """A component in successive statements of `each` months; the first is number `place` of its fiscal year."""
    size = max(1, MONTHS.get(component.over, 1) // each)
    told: list[Told] = []
    for number in range(len(sold)):
        begun = max(0, number - (place + number) % size)
        last = (place + number) % size == size - 1
        before = sum(sum(one.lines) for one in told[begun:number])
        if size == 1 or component.settle == "end":
            told.append(in_itself(component, sold[number]))
        else:
            told.append(so_far(component, sold[begun : number + 1], size, before))
        if size > 1 and component.settle == "end" and last:
            span = together(sold[begun : number + 1], size)
            whole = sum(map(cents, by_bands(component, span)))
            told[-1].lines = up_to(component.cap, [*told[-1].lines, whole - before - sum(told[-1].lines)])
            over = Fraction(before + sum(told[-1].lines) - whole, 100)
            if span.base > 0 and component.kind == "commission":
                told[-1].whole = (sum(by_bands(component, span)) + over) / span.base
    return told


def in_itself(component, sold: Sold) -> Told:
    """A statement by its own bands."""
    exact = by_bands(component, sold)
    lines = up_to(component.cap, [cents(one) for one in exact])
    return Told(lines, rate_of(component, exact, lines[len(exact) :], sold.base))


def so_far(component, span: list[Sold], size: int, before: int) -> Told:
    """The last statement of a span that runs: what it has earned by now less what it has paid."""
    now = together(span, size if component.by == "attainment" else len(span))
    exact = by_bands(component, now)
    lines = up_to(component.cap, [*map(cents, exact), -before])
    return Told(lines, rate_of(component, exact, lines[len(exact) + 1 :], now.base))


def rate_of(component, exact: list[Fraction], over: list[int], base: Fraction) -> Fraction | None:
    """What was paid on each unit of the base, once the cap has taken its part."""
    if component.kind != "commission" or not exact or not base:
        return None
    return max(NOTHING, sum(exact) + Fraction(sum(over), 100)) / base


def together(span: list[Sold], size: int) -> Sold:
    """Statements of a span as one; the time there is told of `size` statements."""
    targets = [one.target for one in span if one.target is not None]
    return Sold(
        sum((one.base for one in span), NOTHING),
        sum((one.measured for one in span), NOTHING),
        sum(targets) if targets else None,
        sum((one.there for one in span), NOTHING) / size,
    )


def shares(whole: int, weights: dict[str, Fraction]) -> dict[str, int]:
    """Whole cents by weights: everybody's full cents, then a cent each to the largest rests, the first names first."""
    together_ = sum(weights.values())
    if not together_:
        return dict.fromkeys(weights, 0)
    exact = {name: abs(whole) * weight / together_ for name, weight in weights.items()}
    found = {name: floor(amount) for name, amount in exact.items()}
    by_rest = sorted(exact, key=lambda name: (found[name] - exact[name], name))
    for name in by_rest[: abs(whole) - sum(found.values())]:
        found[name] += 1
    return {name: share if whole >= 0 else -share for name, share in found.items()}


def settle(earned: int, owed: int, drawn: int, draw, there: Fraction) -> tuple[list[int], int, int]:
    """The lines that carry, draw and recover, then what is owed to the next statement and still to be recovered."""
    due = earned - owed
    least = cents(Fraction(draw.amount) * there) if draw else 0
    lines, owed = [-owed, max(-due, 0)], max(-due, 0)
    if draw and due < least:
        more = least - max(due, 0)
        return [*lines, more], owed, drawn + (more if draw.recoverable else 0)
    back = max(0, min(drawn, due - least))
    return [*lines, -back], owed, drawn - back


def spiffs(component, events: list[tuple]) -> list[tuple]:
    """Person, day and cents of each event (day, reference, person, count) that counts: in its days, or taken back."""
    price, got, units, found = Fraction(component.amount), {}, {}, []
    for day, reference, person, told in sorted(events, key=lambda one: (one[0], one[3] < 0, *one[1:])):
        key, count = (person, reference), Fraction(told)
        early, late = day < (component.starts_on or day), day > (component.ends_on or day)
        if (early or late) and not (count < 0 and key in units):
            continue
        amount = cents(price * count)
        if count < 0 and key in units:
            gone = min(Fraction(1), -count / units[key]) if units[key] else 1
            amount = -cents(Fraction(got[key], 100) * gone)
        if count < 0:
            amount = max(amount, -sum(paid for who, _, paid in found if who == person))
        elif component.budget is not None:
            amount = min(amount, floor(Fraction(component.budget) * 100) - sum(paid for _, _, paid in found))
        if count > 0 or key in units:
            units[key] = max(units.get(key, 0) + count, 0)
            got[key] = got.get(key, 0) + amount
        found.append((person, day, amount))
    return found
