"""A team whose truth is known: how often its deals are won, how late they close, what comes without the pipeline."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import numpy as np

from sales_core.rules.close_dates import CloseDates, Stood
from sales_core.rules.landing import Learned, Left, OpenDeal
from sales_core.rules.run_rate import stretches
from sales_core.rules.win_rates import Closed, win_rates

FIRST = date(2000, 1, 1)
STAGES = ("lead", "proposal", "talks")
GO_ON = (0.5, 0.6, 0.7)  # chance to leave each stage for the next one, the last one for won
MONTH, HISTORY = 30, 360  # every day is a working day here
RESTATED = 14


@dataclass(frozen=True)
class Simulated:
    """A deal: when each stage began, how it ended, and every day that was expected, from when on."""

    person: str
    amount: Decimal
    entered: tuple[int, ...]
    ended: int
    won: bool
    told: tuple[tuple[int, int], ...]

    def at(self, day: int) -> OpenDeal | None:
        """As it stands at the end of a day; None before its first and from its last day on."""
        if not self.entered[0] <= day < self.ended:
            return None
        stage = STAGES[sum(began <= day for began in self.entered) - 1]
        expected = [until for began, until in self.told if began <= day][-1]
        return OpenDeal(
            f"{self.entered[0]} {self.amount}", self.person, stage, self.amount, FIRST + timedelta(days=expected)
        )


class Team:
    """Deals and sales without a deal over some days; all of it drawn from `seed`."""

    def __init__(self, seed: int, days: int, deals_a_day: float = 0.6, sales_a_day: float = 1.5) -> None:
        self.draw = np.random.default_rng(seed)
        self.deals = [
            self._deal(day, f"P{number % 2}") for day in range(days) for number in range(self.draw.poisson(deals_a_day))
        ]
        self.daily = [self._amount(self.draw.poisson(sales_a_day), 2_000) for _ in range(days)]
        self._longest = max((deal.ended - deal.entered[0] for deal in self.deals), default=0)

    def _lived(self, after: int, until: int) -> list[Simulated]:
        """Every deal that was open at some time between two days, and some more, in order of their first day."""
        first = bisect_left(self.deals, after - self._longest, key=_begun)
        return self.deals[first : bisect_right(self.deals, until, key=_begun)]

    def open_deals(self, day: int) -> list[OpenDeal]:
        """The deals that are open at the end of a day, as they stand then."""
        return [found for deal in self._lived(day, day) if (found := deal.at(day))]

    def _amount(self, count: int, median: float) -> Decimal:
        return Decimal(round(float(self.draw.lognormal(np.log(median), 0.6, count).sum()), 2)) if count else Decimal(0)

    def _deal(self, day: int, person: str) -> Simulated:
        entered, won, now = [], True, day
        for go_on in GO_ON:
            entered.append(now)
            now += 1 + int(self.draw.gamma(2, 8))
            if self.draw.random() >= go_on:
                won = False
                break
        told = [(day, day + 20 + int(self.draw.gamma(2, 10)))]
        while told[-1][1] < now:  # a day that has passed is told anew
            told.append((told[-1][1], told[-1][1] + RESTATED))
        return Simulated(person, self._amount(1, 8_000), tuple(entered), now, won, tuple(told))

    def learned(self, day: int, left: int) -> Learned:
        """What the days up to `day` teach about the `left` days after it."""
        closed = [deal for deal in self._lived(day - HISTORY, day) if day - HISTORY <= deal.ended <= day]
        reached: dict[tuple[str, str], Counter[bool]] = defaultdict(Counter)
        for deal in closed:
            for stage in STAGES[: len(deal.entered)]:
                reached[deal.person, stage][deal.won] += 1
        counts = {key: Closed(counter[True], counter[False]) for key, counter in reached.items()}
        won = [deal for deal in closed if deal.won]
        everything = Closed(len(won), len(closed) - len(won))
        run_rate = stretches(self._without_deals(day, left), left)
        return Learned(win_rates(everything, counts), _closing(won), run_rate, HISTORY)

    def _without_deals(self, day: int, left: int) -> list[Decimal]:
        """Day by day: sales without a deal, and won deals by the chance that they would not have been there before."""
        daily = self.daily[day - HISTORY + 1 : day + 1]
        for deal in self._lived(day - HISTORY, day):
            age = deal.ended - deal.entered[0]
            if deal.won and day - HISTORY < deal.ended <= day and age < left:
                daily[deal.ended - day - 1] += deal.amount * (left - age) / left
        return daily

    def between(self, after: int, until: int) -> Decimal:
        """What really came after one day up to another."""
        lived = self._lived(after, until)
        won = sum((deal.amount for deal in lived if deal.won and after < deal.ended <= until), Decimal(0))
        return won + sum(self.daily[after + 1 : until + 1], Decimal(0))


def _begun(deal: Simulated) -> int:
    return deal.entered[0]


def _closing(won: list[Simulated]) -> CloseDates:
    return CloseDates.of(row for deal in won for row in _stood(deal))


def _stood(deal: Simulated) -> Iterator[Stood]:
    """One row per change of stage or of the day expected."""
    changes = sorted({*deal.entered, *(began for began, _ in deal.told)})
    for began, end in pairwise((*changes, deal.ended)):
        stage = STAGES[sum(day <= began for day in deal.entered) - 1]
        expected = [until for day, until in deal.told if day <= began][-1]
        yield Stood(stage, deal.ended - began, deal.ended - end, deal.ended - expected)


def left_of(day: int, end: int) -> Left:
    """The rest of a month."""
    return Left(FIRST + timedelta(days=day), FIRST + timedelta(days=end), end - day)
