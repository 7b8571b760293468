"""Which customers matter most: ABC by share of revenue, RFM by quintiles, and when each is due for contact."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

# Segment by (recency, frequency, monetary) above the mean score.
SEGMENTS: dict[tuple[bool, bool, bool], str] = {
    (True, True, True): "important_value",
    (True, False, True): "important_develop",
    (False, True, True): "important_keep",
    (False, False, True): "important_win_back",
    (True, True, False): "general_value",
    (True, False, False): "general_develop",
    (False, True, False): "general_keep",
    (False, False, False): "general_win_back",
}


@dataclass(frozen=True)
class Bought:
    """What one customer bought: date of the last purchase, number of purchases, their sum."""

    customer: str
    last_on: date
    frequency: int
    monetary: Decimal


@dataclass(frozen=True)
class Rfm:
    """Scores from 1 (worst fifth) to 5 (best fifth) and the segment, one of the values of SEGMENTS."""

    customer: str
    recency: int
    frequency: int
    monetary: int
    segment: str


def abc(revenue: Mapping[str, Decimal], a: Decimal = Decimal("0.8"), b: Decimal = Decimal("0.95")) -> dict[str, str]:
    """Tier by customer: A, B or C, the greatest first.

    A customer is A while the customers before it have less than `a` of all revenue (so the one that
    crosses the line is A), B while they have less than `b`, else C. Equal revenue goes by name. Customers at
    zero or below are C and take nothing from the total, so the shares stay between 0 and 1.
    """
    ranked = sorted(revenue.items(), key=lambda item: (-item[1], item[0]))
    total = sum((amount for _, amount in ranked if amount > 0), Decimal(0))
    to_a, to_b = total * a, total * b
    tiers: dict[str, str] = {}
    before = Decimal(0)
    for customer, amount in ranked:
        if amount <= 0:
            tiers[customer] = "C"
            continue
        tiers[customer] = "A" if before < to_a else "B" if before < to_b else "C"
        before += amount
    return tiers


def quintiles(values: Sequence[Any]) -> list[int]:
    """Score of each value, 1 to 5, greater is better: 1 + the number of whole fifths that have a smaller value.

    Equal values have equal scores, whatever their order.
    """
    order = sorted(range(len(values)), key=values.__getitem__)
    scores = [0] * len(values)
    smaller = 0
    for place, at in enumerate(order):
        if place and values[at] != values[order[place - 1]]:
            smaller = place
        scores[at] = 1 + 5 * smaller // len(values)
    return scores


def rfm(customers: Iterable[Bought]) -> tuple[Rfm, ...]:
    """RFM scores and segments, in the order given.

    Each of the three is high when its score is above the mean score of all customers; where all have the same
    score none is above the mean.
    """
    rows = tuple(customers)
    recency = quintiles([row.last_on for row in rows])
    frequency = quintiles([row.frequency for row in rows])
    monetary = quintiles([row.monetary for row in rows])
    sums, count = (sum(recency), sum(frequency), sum(monetary)), len(rows)
    return tuple(
        Rfm(row.customer, r, f, m, SEGMENTS[r * count > sums[0], f * count > sums[1], m * count > sums[2]])
        for row, r, f, m in zip(rows, recency, frequency, monetary, strict=True)
    )


def next_due(last_contact: date | None, cadence_days: int | None) -> date | None:
    """The day by which the customer should be contacted again; None when never contacted or without a cadence."""
    if last_contact is None or cadence_days is None:
        return None
    return last_contact + timedelta(days=cadence_days)


def days_overdue(last_contact: date | None, cadence_days: int | None, as_of: date) -> int | None:
    """Days since the contact was due; 0 when it is due on `as_of` or later, None where nothing is due."""
    due = next_due(last_contact, cadence_days)
    return None if due is None else max((as_of - due).days, 0)
