"""What a series of months does: a season, a steady trend, or levels that change at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from ruptures import Pelt
from scipy.stats import f_oneway, kendalltau, permutation_test, theilslopes

YEAR = 12
LEAST = 12  # months that a change of level is looked for in
LEAST_SEASON = 24  # months that a season is looked for in
SHORTEST = 3  # months that a level lasts at least, so that one odd month is none
_SEASONAL = 0.01  # a season is taken out of the months only when it is as sure as this
_SHUFFLES = 1999
_PENALTY = 3.0  # × variance × log(months): what another level must explain


@dataclass(frozen=True)
class Months:
    """season: what each of the first twelve months of the series differs by, none where no season is sure.

    starts: places at which another level begins. levels: the means of the levels, without the season. slope: by how
    much a month is more than the one before, where that says more than levels. step_p, trend_p, season_p: the chance
    of as much in months that only vary; None where there are too few of them.
    """

    season: tuple[Decimal, ...] = ()
    starts: tuple[int, ...] = ()
    levels: tuple[Decimal, ...] = ()
    slope: Decimal | None = None
    step_p: float | None = None
    trend_p: float | None = None
    season_p: float | None = None


def months_told(values: Sequence[Decimal]) -> Months:
    """What the months do; nothing of fewer than LEAST, or where all are alike."""
    series = np.array([float(value) for value in values])
    if len(series) < LEAST or np.ptp(series) == 0:
        return Months()
    season, season_p = _season(series)
    plain = series - np.resize(season, len(series)) if season is not None else series
    step_p, trend_p, slope = _step_chance(plain), *_trend(plain)
    starts = _starts(plain) if step_p <= 0.05 else []
    steady = bool(starts) and _unexplained(plain, starts) > _unexplained_by_line(plain)
    if steady:
        starts = []
    return Months(
        season=() if season is None else tuple(_money(value) for value in season),
        starts=tuple(starts),
        levels=tuple(_money(part.mean()) for part in np.split(plain, starts)),
        slope=_money(slope) if not starts and trend_p <= 0.05 else None,
        step_p=step_p,
        trend_p=trend_p,
        season_p=season_p,
    )


def _season(series: Any) -> tuple[Any, float | None]:
    """Means of the calendar months less the trend, and the chance of as different ones (analysis of variance)."""
    if len(series) < LEAST_SEASON:
        return None, None
    line = theilslopes(series)
    flat = series - (line.intercept + line.slope * np.arange(len(series)))
    chance = float(f_oneway(*(flat[place::YEAR] for place in range(YEAR))).pvalue)
    means = np.array([flat[place::YEAR].mean() for place in range(YEAR)])
    return (means - means.mean() if chance <= _SEASONAL else None), chance


def _step_chance(series: Any) -> float:
    """How often the same months in another order have as clear a step: a permutation test."""
    found = permutation_test(
        (series,), _clearest, permutation_type="pairings", vectorized=True, n_resamples=_SHUFFLES,
        alternative="greater", rng=0,
    )  # fmt: skip
    return float(found.pvalue)


def _clearest(series: Any, axis: int = -1) -> Any:
    """The greatest difference of the means before and after a month, measured by how sure such a mean is."""
    moved = np.moveaxis(series, axis, -1)
    size = moved.shape[-1]
    places = np.arange(SHORTEST, size - SHORTEST + 1)
    sums = np.cumsum(moved, axis=-1)[..., places - 1]
    whole = moved.sum(axis=-1, keepdims=True)
    return (abs(sums - whole * places / size) / np.sqrt(places * (size - places) / size)).max(axis=-1)


def _starts(series: Any) -> list[int]:
    """Where the levels begin that explain most for their number (PELT with a penalty); at least the clearest one."""
    steps = np.diff(series)
    noise = np.median(abs(steps - np.median(steps))) / 0.6745 / np.sqrt(2) or series.std()
    found = Pelt(model="l2", min_size=SHORTEST, jump=1).fit(series)
    starts = found.predict(pen=_PENALTY * noise**2 * np.log(len(series)))[:-1]
    return [int(start) for start in starts]


def _trend(series: Any) -> tuple[float, float]:
    """The chance of as steady a rise or fall (Kendall's tau), and the typical step from month to month (Theil-Sen)."""
    places = np.arange(len(series))
    return float(kendalltau(places, series).pvalue), float(theilslopes(series, places).slope)


def _unexplained(series: Any, starts: list[int]) -> float:
    """How badly levels describe the months, the worse the more there are (Bayesian information criterion)."""
    rest = sum(((part - part.mean()) ** 2).sum() for part in np.split(series, starts))
    return float(len(series) * np.log(rest / len(series) + 1e-12) + (1 + 2 * len(starts)) * np.log(len(series)))


def _unexplained_by_line(series: Any) -> float:
    """The same of a straight line."""
    places = np.arange(len(series))
    rest = ((series - np.polyval(np.polyfit(places, series, 1), places)) ** 2).sum()
    return float(len(series) * np.log(rest / len(series) + 1e-12) + 2 * np.log(len(series)))


def _money(value: float) -> Decimal:
    return Decimal(str(round(float(value), 2)))
