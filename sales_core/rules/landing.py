"""Where a period will end: actual so far + open deals that close in it + business that comes without the pipeline.

The method, in one place. Each open deal is won with the rate of its stage (`win_rates`) and, when won, closes in
what is left of the period with the share of past won deals that would have (`close_dates`). Business without the
pipeline comes as in past stretches of the same length (`run_rate`). The expectation is worked out; interval and
probability come from drawing all of it together many times (`landing_draws`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from sales_core.rules.close_dates import CloseDates
from sales_core.rules.landing_draws import Drawn, Draws, deal_draws, run_rate_draws
from sales_core.rules.run_rate import RunRate
from sales_core.rules.win_rates import WinRates

LOW, HIGH = 10, 90  # percentiles: 80 % of outcomes lie between
CLOSED, STRETCHES, WORKDAYS = 10, 3, 40  # fewest closed deals, stretches and working days to learn from
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class OpenDeal:
    """A deal that is open. certain: it is won and closes in the period whatever was learned (for a what-if)."""

    key: str
    person: str
    stage: str
    amount: Decimal
    expected_close: date | None
    certain: bool = False


@dataclass(frozen=True)
class Learned:
    """What the store's own history says. run_rate: of the people in question together.

    workdays: working days that the store looks back, at most a year.
    """

    rates: WinRates
    closing: CloseDates
    run_rate: RunRate
    workdays: int


@dataclass(frozen=True)
class Chance:
    """An open deal's part: won × closes = chance that it is won in the period; expected = amount × chance."""

    deal: OpenDeal
    won: Decimal
    closes: Decimal
    expected: Decimal


@dataclass(frozen=True)
class Landing:
    """Money to the cent. low, high: 80 % of outcomes lie between. probability: of reaching the target, if there is one.

    landing = actual + from_deals + from_run_rate.
    """

    actual: Decimal
    from_deals: Decimal
    from_run_rate: Decimal
    landing: Decimal
    low: Decimal
    high: Decimal
    probability: Decimal | None
    chances: tuple[Chance, ...]


@dataclass(frozen=True)
class Left:
    """The rest of a period: from the day after `as_of` to `end`, with its working days."""

    as_of: date
    end: date
    workdays: int


def too_thin(learned: Learned, deals: Sequence[OpenDeal]) -> bool:
    """Whether there is too little history to say anything: too few days, or closed deals where deals are open."""
    few_deals = bool(deals) and learned.rates.closed < CLOSED
    return few_deals or learned.workdays < max(STRETCHES * learned.run_rate.length, WORKDAYS)


def landing(
    actual: Decimal, target: Decimal | None, deals: Sequence[OpenDeal], learned: Learned, left: Left
) -> Landing:
    """The landing of the people whose `actual`, open `deals` and run rate are given."""
    each = chances(deals, learned, left)
    from_deals = sum((chance.expected for chance in each), Decimal(0))
    from_run_rate = _cents(learned.run_rate.expected(left.workdays))
    certain = actual + sum((chance.deal.amount for chance in each if chance.deal.certain), Decimal(0))
    outcomes = float(certain) + rest_draws([chance.deal for chance in each if not chance.deal.certain], learned, left)
    low, high = np.percentile(outcomes, (LOW, HIGH))
    reached = None if target is None else _share(float((outcomes >= float(target)).mean()))
    return Landing(
        actual, from_deals, from_run_rate, actual + from_deals + from_run_rate, _cents(low), _cents(high), reached,
        each,
    )  # fmt: skip


def rest_draws(deals: Sequence[OpenDeal], learned: Learned, left: Left) -> Draws:
    """What open deals and business without the pipeline may still bring, in each draw."""
    drawn = [_drawn(deal, learned, left) for deal in deals]
    return deal_draws(drawn) + run_rate_draws(learned.run_rate, left.workdays)


def chances(deals: Sequence[OpenDeal], learned: Learned, left: Left) -> tuple[Chance, ...]:
    """Every deal's part, the most expected first."""
    return tuple(sorted((_chance(deal, learned, left) for deal in deals), key=lambda one: -one.expected))


def _chance(deal: OpenDeal, learned: Learned, left: Left) -> Chance:
    if deal.certain:
        return Chance(deal, Decimal(1), Decimal(1), _cents(deal.amount))
    won = learned.rates.of(deal.person, deal.stage).mean
    closes = Decimal(repr(_closes(deal, learned, left)[0]))
    return Chance(deal, won, closes, _cents(deal.amount * won * closes))


def _closes(deal: OpenDeal, learned: Learned, left: Left) -> tuple[float, float]:
    expected = None if deal.expected_close is None else (deal.expected_close - left.as_of).days
    return learned.closing.share(deal.stage, expected, (left.end - left.as_of).days)


def _drawn(deal: OpenDeal, learned: Learned, left: Left) -> Drawn:
    return Drawn(deal.amount, learned.rates.of(deal.person, deal.stage), *_closes(deal, learned, left), deal.key)


def _cents(amount: Decimal | float) -> Decimal:
    return Decimal(amount).quantize(_CENT, ROUND_HALF_UP)


def _share(value: float) -> Decimal:
    return Decimal(value).quantize(Decimal("0.001"), ROUND_HALF_UP)
