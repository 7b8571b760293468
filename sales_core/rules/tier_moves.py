"""How customers move between tiers from one moment to another; every customer is in exactly one flow."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

# What became of a customer. new: first purchase since; back: bought before, but not in the earlier window.
WAYS = ("up", "new", "back", "same", "down", "lost")


@dataclass(frozen=True, slots=True)
class Standing:
    """A customer who bought within the window of a moment."""

    tier: str
    revenue: Decimal


@dataclass(frozen=True, slots=True)
class Moved:
    """One customer; was, now: its tier at the two moments, None where it had bought nothing in that window."""

    customer: str
    was: str | None
    now: str | None
    way: str
    revenue_was: Decimal
    revenue_now: Decimal


@dataclass(frozen=True)
class Flow:
    """The customers who went the same way between the same tiers; their revenue in the window of each moment."""

    was: str | None
    now: str | None
    way: str
    customers: int
    revenue_was: Decimal
    revenue_now: Decimal


def moved(
    was: Mapping[str, Standing], now: Mapping[str, Standing], known: Collection[str], placed: Callable[[str], Any]
) -> Iterator[Moved]:
    """Every customer of either moment. known: who had bought by the earlier one. placed: sorts tiers, best first."""
    for customer in dict.fromkeys((*was, *now)):
        before, after = was.get(customer), now.get(customer)
        yield Moved(
            customer,
            before.tier if before else None,
            after.tier if after else None,
            _way(before, after, customer in known, placed),
            before.revenue if before else Decimal(0),
            after.revenue if after else Decimal(0),
        )


def _way(was: Standing | None, now: Standing | None, known: bool, placed: Callable[[str], Any]) -> str:
    if now is None:
        return "lost"
    if was is None:
        return "back" if known else "new"
    if was.tier == now.tier:
        return "same"
    return "up" if placed(now.tier) < placed(was.tier) else "down"


def flows(customers: Iterator[Moved] | Collection[Moved]) -> list[Flow]:
    """Their sums by way and tiers, in no order."""
    found: dict[tuple[str | None, str | None, str], list[Moved]] = {}
    for one in customers:
        found.setdefault((one.was, one.now, one.way), []).append(one)
    return [
        Flow(
            *between,
            len(group),
            sum((one.revenue_was for one in group), Decimal(0)),
            sum((one.revenue_now for one in group), Decimal(0)),
        )
        for between, group in found.items()
    ]
