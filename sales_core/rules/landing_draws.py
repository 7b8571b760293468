"""Draws how the rest of a period may go, rates and shares included, since they are only estimates."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from sales_core.rules.run_rate import RunRate
from sales_core.rules.win_rates import Rate

DRAWS = 2_000
ALONE = 40  # greatest deals drawn one by one; of the others only their sum is
_SEED = 20_260_101  # the same question has the same answer

Draws = npt.NDArray[np.float64]


class Drawn(NamedTuple):
    """A deal to draw: share of its like that closes in time when won, and how many won deals that rests on.

    key: a deal has the same luck whatever else is drawn with it, so that a change shows and nothing else.
    """

    amount: Decimal
    rate: Rate
    share: float
    deals: float
    key: str = ""


def deal_draws(deals: Sequence[Drawn]) -> Draws:
    """The sum of the deals' amounts in each draw.

    Deals of one rate share its draw, and all share how late deals are.
    """
    late = _luck("late").standard_normal(DRAWS)
    total = np.zeros(DRAWS)
    by_rate: dict[Rate, list[Drawn]] = defaultdict(list)
    for deal in deals:
        by_rate[deal.rate].append(deal)
    greatest = sorted((abs(deal.amount) for deal in deals), reverse=True)[:ALONE]
    least = greatest[-1] if len(deals) > ALONE else Decimal(-1)
    for rate, group in by_rate.items():
        total += _group(late, rate, group, least)
    return total


def _luck(of: str) -> np.random.Generator:
    return np.random.default_rng((_SEED, crc32(of.encode())))


def _group(late: Draws, rate: Rate, group: Sequence[Drawn], least: Decimal) -> Draws:
    draw = _luck(f"{rate.won} {rate.lost}")
    won = draw.beta(float(rate.won), float(rate.lost), DRAWS)
    total = np.zeros(DRAWS)
    small = [deal for deal in group if abs(deal.amount) <= least]
    for deal in group:
        if abs(deal.amount) > least:
            chance = won * np.clip(deal.share + late * _unsure(deal), 0, 1)
            total += float(deal.amount) * (_luck(deal.key).random(DRAWS) < chance)
    if not small:
        return total
    # Of many small deals only the mean and the spread of their sum are drawn.
    amounts = np.array([float(deal.amount) for deal in small])
    shares = np.array([deal.share for deal in small])
    unsure = float((amounts * np.array([_unsure(deal) for deal in small])).sum())
    mean = won * np.clip((amounts * shares).sum() + late * unsure, 0, None)
    spread = won * (amounts**2 * shares).sum() - won**2 * (amounts**2 * shares**2).sum()
    return np.asarray(total + mean + np.sqrt(spread) * draw.standard_normal(DRAWS), dtype=np.float64)


def _unsure(deal: Drawn) -> float:
    """How little the share is known, as a standard deviation."""
    return float(np.sqrt(deal.share * (1 - deal.share) / (deal.deals + 1)))


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
