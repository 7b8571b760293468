"""When a badge is earned: a criterion met in so many periods in a row."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Earned:
    """at: places of the periods that completed it, oldest first. run: met periods in a row since it was last earned."""

    at: tuple[int, ...]
    run: int


def earned(met: Sequence[bool], in_a_row: int) -> Earned:
    """`met`: whether the criterion was met, period by period; after it is earned the count begins again."""
    at, run = [], 0
    for place, one in enumerate(met):
        run = run + 1 if one else 0
        if run == in_a_row:
            at.append(place)
            run = 0
    return Earned(tuple(at), run)
