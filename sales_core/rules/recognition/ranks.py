"""Who stands where: equal values share a place, and the next place is counted on from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Ranked:
    """One person's place; None without a value."""

    person: str
    value: Decimal | None
    rank: int | None


def ranked(values: Mapping[str, Decimal | None], less_is_better: bool = False) -> tuple[Ranked, ...]:
    """The best first, 1, 2, 2, 4; those without a value last, by name."""
    told = {person: value for person, value in values.items() if value is not None}
    order = sorted(told, key=lambda person: (told[person] if less_is_better else -told[person], person.lower(), person))
    placed = [told[person] for person in order]
    rest = sorted((person for person in values if person not in told), key=lambda person: (person.lower(), person))
    with_place = (Ranked(person, told[person], placed.index(told[person]) + 1) for person in order)
    return (*with_place, *(Ranked(person, None, None) for person in rest))


def reaches(value: Decimal | None, goal: Decimal | None, less_is_better: bool = False) -> bool:
    """Whether a value is as good as the goal; nothing reaches a goal that is not set."""
    if value is None or goal is None:
        return False
    return value <= goal if less_is_better else value >= goal
