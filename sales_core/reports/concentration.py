"""How much of the revenue hangs on few customers."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from sales_core.reports.question import Question
from sales_core.reports.tiers import tiers
from sales_core.reports.tiers_behind import TierBehind, rows_of
from sales_core.reports.tiers_kept import kept

TOPS = (1, 5, 10)
FOUR_FIFTHS = Decimal("0.8")
MOST_POINTS = 150


@dataclass(frozen=True)
class Point:
    """The greatest `customers` customers together bring this share of revenue."""

    customers: int
    share: Decimal


@dataclass(frozen=True)
class Concentration:
    """Customers with revenue in the trailing window, the greatest first; shares of their revenue, 0.25 means 25 %.

    tops: of TOPS, those that are fewer than all. most_of_it: how few of them bring four fifths. curve: from none to all
    in at most MOST_POINTS steps. others: customers whose returns were more than their purchases; they have no share.
    """

    customers: int
    revenue: Decimal
    tops: tuple[Point, ...]
    most_of_it: int
    curve: tuple[Point, ...]
    others: int


def concentration(question: Question) -> Concentration | None:
    """None where nothing was bought."""
    return next(iter(kept(question, _concentration)), None)


def top_behind(question: Question, count: int) -> tuple[TierBehind, ...]:
    """The revenue of the trailing window; tier tells `top` for the greatest customers and `rest` for the others."""
    ranked = sorted(tiers(question), key=lambda row: (-row.revenue, row.customer))
    found: Mapping[str, str] = {
        row.customer: "top" if place < count else "rest" for place, row in enumerate(ranked) if row.revenue > 0
    }
    return rows_of(question, found, "window")


def _concentration(question: Question) -> tuple[Concentration, ...]:
    rows = tiers(question)
    amounts = sorted((row.revenue for row in rows if row.revenue > 0), reverse=True)
    if not amounts:
        return ()
    sums = list(accumulate(amounts))
    points = [Point(place, so_far / sums[-1]) for place, so_far in enumerate(sums, 1)]
    return (
        Concentration(
            len(amounts),
            sums[-1],
            tuple(points[count - 1] for count in TOPS if count < len(amounts)),
            next(point.customers for point in points if point.share >= FOUR_FIFTHS),
            (Point(0, Decimal(0)), *_thinned(points)),
            sum(row.orders > 0 and row.revenue <= 0 for row in rows),
        ),
    )


def _thinned(points: list[Point]) -> list[Point]:
    """Every point while they are few, else as many as can be seen, the last among them."""
    step = -(-len(points) // MOST_POINTS)
    return [point for point in points if point.customers % step == 0 or point is points[-1]]
