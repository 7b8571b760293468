"""Whether a difference is worth saying: how great it is, and how often chance alone makes as great a one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from scipy.stats import false_discovery_control, fisher_exact, mannwhitneyu

LEVEL = 0.05  # of the differences that are said, the share that may be chance


@dataclass(frozen=True)
class Tested:
    """effect: of rates their difference; of values the share of pairs in which the first is greater, less the share in
    which it is smaller (−1 to 1). p: the chance of at least such an effect where there is no difference.
    """

    effect: float
    p: float


def rates(hits: int, of: int, other_hits: int, other_of: int) -> Tested:
    """Two rates, by Fisher's exact test; each of at least one case."""
    found = fisher_exact([[hits, of - hits], [other_hits, other_of - other_hits]])
    return Tested(hits / of - other_hits / other_of, float(found.pvalue))


def values(ones: Sequence[Decimal], others: Sequence[Decimal]) -> Tested:
    """Two groups of values, by the Mann-Whitney test; each of at least one value."""
    found = mannwhitneyu([float(one) for one in ones], [float(one) for one in others])
    return Tested(float(2 * found.statistic / (len(ones) * len(others)) - 1), float(found.pvalue))


def worth_saying(chances: Sequence[float]) -> tuple[bool, ...]:
    """Which of the tests made together still count: the more are made, the rarer each must be (Benjamini-Hochberg)."""
    if not chances:
        return ()
    return tuple(bool(one <= LEVEL) for one in false_discovery_control(list(chances)))
