"""Whether points go with what a person was given: a rank correlation, and when the numbers are too few for one."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

ENOUGH = 8  # people, below which a link says nothing
GROUP = 3  # people of a region, below which its mean says nothing
_BY_CHANCE = Decimal("1.96")  # standard deviations, which chance passes once in twenty


def rank_correlation(pairs: Sequence[tuple[Decimal, Decimal]]) -> Decimal | None:
    """Spearman's, -1 to 1, ties at their mean rank; None with too few pairs or where all of one side are equal."""
    if len(pairs) < ENOUGH:
        return None
    first, second = ([*_ranks([pair[side] for pair in pairs])] for side in (0, 1))
    middle = Decimal(len(pairs) + 1) / 2
    both = sum((a - middle) * (b - middle) for a, b in zip(first, second, strict=True))
    spread = sum((a - middle) ** 2 for a in first) * sum((b - middle) ** 2 for b in second)
    return (both / Decimal(spread).sqrt()).quantize(Decimal("0.01"), ROUND_HALF_UP) if spread else None


def beyond_chance(correlation: Decimal | None, people: int) -> bool:
    """Whether a rank correlation of so many people is larger than chance alone would make it."""
    return correlation is not None and abs(correlation) * Decimal(people - 1).sqrt() > _BY_CHANCE


def mean(values: Sequence[Decimal]) -> Decimal | None:
    """The mean of the points of a group; None for a group too small."""
    return sum(values, Decimal(0)) / len(values) if len(values) >= GROUP else None


def _ranks(values: Sequence[Decimal]) -> list[Decimal]:
    places = {value: [place for place, one in enumerate(sorted(values), 1) if one == value] for value in set(values)}
    return [Decimal(sum(places[value])) / len(places[value]) for value in values]
