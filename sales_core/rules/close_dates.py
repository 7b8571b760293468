"""When deals that will be won close: learned from how the won ones stood before they closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

FEW = 8  # won deals behind an answer below which a wider question is asked


class Stood(NamedTuple):
    """How a won deal stood from one change to the next, in days before it closed: `since` > `until` ≥ 0.

    late: closing day − day that was expected meanwhile, None when none was.
    """

    stage: str
    since: int
    until: int
    late: int | None


@dataclass(frozen=True)
class CloseDates:
    """What won deals tell of when a deal closes, given its stage and the day that is expected."""

    stood: tuple[Stood, ...]

    @classmethod
    def of(cls, stood: Iterable[Stood]) -> "CloseDates":
        """From the changes of all won deals."""
        return cls(tuple(stood))

    def share(self, stage: str, to_expected: int | None, days_left: int) -> tuple[float, float]:
        """Share of the deals to be won that close within `days_left` days, and how many won deals that rests on.

        to_expected: days until the expected day, negative when it has passed; None when no day is expected. It looks at
        the won deals that once stood alike: in the stage and as long before the day expected; where those are few, in
        any stage; where those are few, in the stage on any day, then on any day at all.
        """
        asked = (stage, to_expected, days_left)
        if asked not in self._found:
            self._found[asked] = self._looked_for(*asked)
        return self._found[asked]

    def _looked_for(self, stage: str, to_expected: int | None, days_left: int) -> tuple[float, float]:
        found = (0.0, 0.0)
        same = self._stages == stage
        if to_expected is not None:
            ahead = self._late + to_expected  # days that each stood before closing when it was as far from the day
            alike = (ahead > self._until) & (ahead <= self._since)
            for rows in (alike & same, alike):
                found = _share((ahead[rows] <= days_left).astype(np.float64), np.ones(int(rows.sum())))
                if found[1] >= FEW:
                    return found
        spent = self._since - self._until
        within = np.clip(np.minimum(self._since, days_left) - self._until, 0, None)
        for rows in (same, np.ones(len(same), dtype=bool)):
            found = _share(within[rows] / spent[rows], spent[rows])
            if int(rows.sum()) >= FEW:
                return found
        return found

    @cached_property
    def _found(self) -> dict[tuple[str, int | None, int], tuple[float, float]]:
        return {}

    @cached_property
    def _stages(self) -> npt.NDArray[np.str_]:
        return np.array([row.stage for row in self.stood], dtype=np.str_)

    @cached_property
    def _since(self) -> npt.NDArray[np.float64]:
        return np.array([row.since for row in self.stood], dtype=np.float64)

    @cached_property
    def _until(self) -> npt.NDArray[np.float64]:
        return np.array([row.until for row in self.stood], dtype=np.float64)

    @cached_property
    def _late(self) -> npt.NDArray[np.float64]:
        return np.array([np.nan if row.late is None else row.late for row in self.stood], dtype=np.float64)


def _share(shares: npt.NDArray[np.float64], weights: npt.NDArray[np.float64]) -> tuple[float, float]:
    whole = float(weights.sum())
    return (float((shares * weights).sum()) / whole, float(len(shares))) if whole else (0.0, 0.0)
