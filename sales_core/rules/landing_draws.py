"""Draws how the rest of a period may go, rates and shares included, since they are only estimates."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sales_core.rules.run_rate import RunRate
from sales_core.rules.win_rates import Rate

DRAWS = 2_000
ALONE = 40  # greatest deals drawn one by one; of the others only their sum is
_SEED = 20_260_101  # the same question has the same answer

Draws = npt.NDArray[np.float64]


class Drawn(NamedTuple):
    """A deal to draw: share of its like that closes in time when won, and how many won deals that rests on."""

    amount: Decimal
    rate: Rate
    share: float
    deals: float


def deal_draws(deals: Sequence[Drawn]) -> Draws:
    """The sum of the deals' amounts in each draw.

    Deals of one rate share its draw, and all share how late deals are.
    """
    draw = np.random.default_rng(_SEED)
    late = draw.standard_normal(DRAWS)
    total = np.zeros(DRAWS)
    by_rate: dict[Rate, list[Drawn]] = defaultdict(list)
    for deal in deals:
        by_rate[deal.rate].append(deal)
    greatest = sorted((abs(deal.amount) for deal in deals), reverse=True)[:ALONE]
    least = greatest[-1] if len(deals) > ALONE else Decimal(-1)
    for rate, group in by_rate.items():
        total += _group(draw, late, rate, group, least)
    return total


def _group(draw: np.random.Generator, late: Draws, rate: Rate, group: Sequence[Drawn], least: Decimal) -> Draws:
    won = draw.beta(float(rate.won), float(rate.lost), DRAWS)
    total = np.zeros(DRAWS)
    mean, spread = np.zeros(DRAWS), np.zeros(DRAWS)
    for deal in group:
        amount, unsure = float(deal.amount), np.sqrt(deal.share * (1 - deal.share) / (deal.deals + 1))
        chance = won * np.clip(deal.share + late * unsure, 0, 1)
        if abs(deal.amount) > least:
            total += amount * (draw.random(DRAWS) < chance)
        else:
            mean += amount * chance
            spread += amount**2 * chance * (1 - chance)
    return total + mean + np.sqrt(spread) * draw.standard_normal(DRAWS)


def run_rate_draws(run_rate: RunRate, workdays: int) -> Draws:
    """Whole stretches drawn from the past ones, a part of one for the rest, and how little their mean is known."""
    if not run_rate.totals or workdays <= 0:
        return np.zeros(DRAWS)
    draw = np.random.default_rng(_SEED + 1)
    totals = np.array([float(total) for total in run_rate.totals])
    whole, rest = divmod(workdays, run_rate.length)
    drawn = draw.choice(totals, (DRAWS, whole)).sum(axis=1)
    if rest:
        part = rest / run_rate.length
        drawn += part * totals.mean() + np.sqrt(part) * (draw.choice(totals, DRAWS) - totals.mean())
    unsure = totals.std() / np.sqrt(float(run_rate.apart)) * workdays / run_rate.length
    return np.asarray(drawn + unsure * draw.standard_normal(DRAWS), dtype=np.float64)
