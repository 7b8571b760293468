"""Spreads visits over the working days of a week, so that a day stays in one region where that is possible."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date


def propose(regions: Mapping[str, str], days: Sequence[date], each: int) -> dict[str, date]:
    """A day for each of the first customers, as many as there is room for.

    regions: customer → region, the most pressing customer first. each: visits that a day has room for. Customers of one
    region share a day; regions with few share one only when the days do not suffice. The day of the most pressing
    customer comes first.
    """
    chosen = list(regions)[: each * len(days)]
    places = {customer: place for place, customer in enumerate(chosen)}
    trips = _few(_trips(chosen, regions, each), len(days), each)
    trips.sort(key=lambda trip: min(places[customer] for customer in trip))
    planned = {customer: day for trip, day in zip(trips, days, strict=False) for customer in trip}
    return {customer: planned[customer] for customer in chosen}


def _trips(chosen: Iterable[str], regions: Mapping[str, str], each: int) -> list[list[str]]:
    """Customers of one region at a time, no more than fit into a day."""
    found: dict[str, list[str]] = {}
    for customer in chosen:
        found.setdefault(regions[customer], []).append(customer)
    return [members[first : first + each] for members in found.values() for first in range(0, len(members), each)]


def _few(trips: list[list[str]], most: int, each: int) -> list[list[str]]:
    """The same customers in no more than `most` trips: the smallest go along with others, whole if they fit."""
    left = [list(trip) for trip in trips]
    while len(left) > most:
        smallest = min(left, key=len)
        left.remove(smallest)
        with_room = [trip for trip in left if len(trip) + len(smallest) <= each]
        if with_room:
            max(with_room, key=len).extend(smallest)
            continue
        for customer in smallest:
            min(left, key=len).append(customer)
    return left
