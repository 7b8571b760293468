"""What a plan pays, worked out a second time: plain Python after the words of the plan, in fractions and whole cents.

It shares nothing with the rules of pay but the plan itself: no function, no rounding, no order of work.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import floor

MONTHS = {"period": 1, "month": 1, "quarter": 3, "year": 12}


@dataclass
class Sold:
    """What one component counts for one person (or the team) in one statement period: whole target, share present."""

    base: Fraction
    measured: Fraction
    target: Fraction | None
    present: Fraction = Fraction(1)


def cents(amount: Fraction) -> int:
    """Whole cents of an amount; half a cent goes away from zero."""
    whole = floor(abs(amount) * 100 + Fraction(1, 2))
    return whole if amount >= 0 else -whole


def edges(component) -> list[tuple]:
    """Start, end (None: none), rate and amount of each band, lowest first."""
    bands = sorted(component.bands, key=lambda band: band.start)
    ends = [Fraction(band.start) for band in bands[1:]] + [None]
    return [(Fraction(band.start), end, band.rate, band.amount) for band, end in zip(bands, ends, strict=True)]


def inside(start: Fraction, end: Fraction | None, level: Fraction) -> Fraction:
    """How much of `level` lies from `start` to `end`."""
    return max(Fraction(0), (level if end is None else min(level, end)) - start)


def by_bands(component, sold: Sold) -> list[int]:
    """What the bands pay for what was sold, line by line, in cents and before any cap."""
    bands, level = edges(component), sold.measured
    if component.by == "attainment":
        target = None if sold.target is None else sold.target * sold.present
        if target is None or target <= 0:
            if len(bands) != 1 or bands[0][0] != 0:
                return []
            return flat(component, bands[0], sold)
        level = sold.measured / target
    if sold.measured < 0 or sold.base < 0 or level < Fraction(component.threshold):
        return []
    reached = [band for band in bands if band[0] <= level]
    if not reached:
        return []
    if component.method == "retroactive":
        return [paid(reached[-1], sold.base, sold.present)]
    if level == 0:
        return [paid(band, sold.base, sold.present) for band in reached]
    return [paid(band, sold.base * inside(band[0], band[1], level) / level, sold.present) for band in reached]


def flat(component, band: tuple, sold: Sold) -> list[int]:
    """A single band from nothing on needs no target."""
    return [paid(band, sold.base, sold.present)] if sold.base >= 0 and sold.measured >= 0 else []


def paid(band: tuple, base: Fraction, present: Fraction) -> int:
    """A rate pays on the base, an amount for the time that somebody was there."""
    if band[2] is not None:
        return cents(base * Fraction(band[2]))
    return cents(Fraction(band[3]) * present)


def held(lines: list[int], cap) -> list[int]:
    """The lines, and one that takes off what goes over the cap."""
    if cap is None or sum(lines) <= floor(Fraction(cap) * 100):
        return lines
    return [*lines, floor(Fraction(cap) * 100) - sum(lines)]


def so_far(months: list[Sold], of: int) -> Sold:
    """Several statement periods of a span of `of` of them as one."""
    targets = [month.target * month.present for month in months if month.target is not None]
    present = sum((month.present for month in months), Fraction(0)) / of
    target = sum(targets, Fraction(0)) / present if targets and present else None
    base = sum((month.base for month in months), Fraction(0))
    return Sold(base, sum((month.measured for month in months), Fraction(0)), target, present)


def over(component, each: int, first_month: int, sold: list[Sold]) -> list[list[int]]:
    """The lines of one component in successive statements of `each` months, the first from month `first_month` (0..)."""
    size = max(1, MONTHS[component.over] // each) if component.over != "period" else 1
    told: list[list[int]] = []
    spans: list[list[Sold]] = []
    for number, one in enumerate(sold):
        place = (first_month // each + number) % size
        if number == 0 or place == 0:
            spans.append([])
        spans[-1].append(one)
        earlier = told[number - len(spans[-1]) + 1 :]
        told.append(one_statement(component, spans[-1], earlier, size, place == size - 1))
    return told


def one_statement(component, span: list[Sold], earlier: list[list[int]], size: int, last: bool) -> list[int]:
    """What the last of the statements of a span pays for the component."""
    paid_before = sum(map(sum, earlier))
    if size == 1:
        return held(by_bands(component, span[-1]), component.cap)
    if component.settle == "running":
        lines = by_bands(component, so_far(span, size))
        return held([*lines, -paid_before], component.cap)
    own = held(by_bands(component, span[-1]), component.cap)
    if not last:
        return own
    return held([*own, sum(by_bands(component, so_far(span, size))) - paid_before - sum(own)], component.cap)


def pooled(whole: int, weights: dict[str, Fraction]) -> dict[str, int]:
    """Whole cents shared by weights: everybody's whole cents, then a cent each to the largest remainders."""
    total = sum(weights.values())
    if not total:
        return dict.fromkeys(weights, 0)
    sign = 1 if whole >= 0 else -1
    exact = {name: abs(whole) * weight / total for name, weight in weights.items()}
    shares = {name: floor(amount) for name, amount in exact.items()}
    order = sorted(exact, key=lambda name: (shares[name] - exact[name], name))
    for name in order[: abs(whole) - sum(shares.values())]:
        shares[name] += 1
    return {name: sign * share for name, share in shares.items()}


def spiffs(component, events: list[tuple]) -> list[int]:
    """Cents for each event (day, reference, person, count) in order of days, as long as the budget lasts."""
    left = None if component.budget is None else floor(Fraction(component.budget) * 100)
    got = []
    for day, _, _, count in sorted(events):
        late = component.ends_on is not None and day > component.ends_on
        early = component.starts_on is not None and day < component.starts_on
        amount = 0 if late or early else cents(Fraction(component.amount) * Fraction(count))
        amount = amount if left is None else min(amount, left)
        left = None if left is None else left - amount
        got.append(amount)
    return got


def clawed(returned: Fraction, base: Fraction, first_paid: int) -> int:
    """What a return takes back: the share of what was first paid on all that was sold."""
    return -cents(returned * Fraction(first_paid, 100) / base)


def settle(earned: int, carried: int, drawn: int, draw, present: Fraction) -> tuple[list[int], int, int]:
    """The lines that carry, draw and recover; what is carried on (at most 0) and what is still to be recovered."""
    due = earned + carried
    least = cents(Fraction(draw.amount) * present) if draw else 0
    lines, owed = [carried], min(due, 0)
    if due < least:
        top = least - max(due, 0)
        drawn += top if draw and draw.recoverable else 0
        return [*lines, -owed, top], owed, drawn
    back = min(drawn, due - least)
    return [*lines, -back], owed, drawn - back
