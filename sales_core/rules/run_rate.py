"""Business that comes without standing in the pipeline first: what past stretches of working days brought."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

LONGEST = 20  # working days of one stretch; a longer time is made of several


@dataclass(frozen=True)
class RunRate:
    """totals: what stretches of `length` working days brought, each beginning a day after the last."""

    totals: tuple[Decimal, ...]
    length: int

    @property
    def apart(self) -> Decimal:
        """How many stretches that do not overlap there are room for."""
        return Decimal(len(self.totals) + self.length - 1) / self.length if self.totals else Decimal(0)

    @property
    def mean(self) -> Decimal:
        """Of one stretch."""
        return sum(self.totals, Decimal(0)) / len(self.totals) if self.totals else Decimal(0)

    def expected(self, workdays: int) -> Decimal:
        """What that many working days bring on average."""
        return self.mean * workdays / self.length


def stretches(daily: Sequence[Decimal], workdays_left: int) -> RunRate:
    """Stretches as long as the time left, LONGEST at most. daily: amount of every working day, in order."""
    length = max(1, min(workdays_left, LONGEST))
    sums = [Decimal(0)]
    for amount in daily:
        sums.append(sums[-1] + amount)
    return RunRate(tuple(sums[end] - sums[end - length] for end in range(length, len(sums))), length)
