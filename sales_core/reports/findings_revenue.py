"""What is tested about revenue: its level, trend and season, and the shares of what it is made of."""

from collections.abc import Iterator
from decimal import Decimal

from sales_core.reports.analysis_mix import Mix, mixes
from sales_core.reports.analysis_trend import Trend, revenue_trend
from sales_core.reports.findings_kinds import Candidate, Finding, short
from sales_core.reports.question import Question
from sales_core.rules import significance

STEP, TREND, SEASON, SHARE = "step", "trend", "season", "share"
_LEAST_STEP = Decimal("0.1")  # of the level before
_LEAST_TREND = Decimal("0.1")  # of the mean, over twelve months
_LEAST_SEASON = Decimal("0.15")  # of the mean
_LEAST_SHARE = Decimal("0.03")  # of revenue
_LEAST_PAIRS = 0.4  # in which the later month's share is greater, less those in which it is smaller
_LEAST_MONTHS = 6  # on either side


def trend_tested(question: Question) -> Iterator[Candidate]:
    """Level, trend and season of the months."""
    trend = revenue_trend(question)
    told = trend.told
    mean = sum(trend.amounts, Decimal(0)) / max(len(trend.amounts), 1)
    if told.step_p is not None:
        yield _step(trend, told.step_p)
    if told.trend_p is not None:
        yield _steady(trend, mean, told.trend_p)
    if told.season_p is not None:
        yield _season(trend, mean, told.season_p)


def mix_tested(question: Question) -> Iterator[Candidate]:
    """The share of every value that revenue is told apart by."""
    for mix in mixes(question):
        for value in mix.amounts:
            if value:
                yield from _share(mix, value)


def _step(trend: Trend, chance: float) -> Candidate:
    levels, starts = trend.told.levels, trend.told.starts
    before, now = levels[-2:] if starts else (Decimal(0), Decimal(0))
    share = (now - before) / abs(before) if before else Decimal(0)
    ends = (0, *starts, len(trend.months))
    told = Finding(
        code=STEP, by="", subject="", unit="money", now=now, before=before,
        sample=ends[-1] - ends[-2], sample_before=ends[-2] - ends[-3] if starts else 0,
        since=trend.starts[-1] if starts else None, better=now > before,
        effect=short(share), chance=short(chance), test="permutation",
    )  # fmt: skip
    return Candidate(told, bool(starts) and abs(share) >= _LEAST_STEP)


def _steady(trend: Trend, mean: Decimal, chance: float) -> Candidate:
    slope = trend.told.slope or Decimal(0)
    share = slope * 12 / abs(mean) if mean else Decimal(0)
    told = Finding(
        code=TREND, by="", subject="", unit="money", now=slope, before=mean,
        sample=len(trend.months), sample_before=0, better=slope > 0,
        effect=short(share), chance=short(chance), test="kendall",
    )  # fmt: skip
    return Candidate(told, bool(slope) and abs(share) >= _LEAST_TREND)


def _season(trend: Trend, mean: Decimal, chance: float) -> Candidate:
    season = trend.told.season or (Decimal(0),)
    place = max(range(len(season)), key=lambda one: abs(season[one]))
    share = season[place] / abs(mean) if mean else Decimal(0)
    told = Finding(
        code=SEASON, by="", subject="", unit="money", now=season[place], before=mean,
        sample=len(trend.months), sample_before=0, since=trend.months[place],
        effect=short(share), chance=short(chance), test="anova",
    )  # fmt: skip
    return Candidate(told, abs(share) >= _LEAST_SEASON)


def _share(mix: Mix, value: str) -> Iterator[Candidate]:
    shares = mix.shares(value)
    sides = [[one for one in mix.within(shares, span) if one is not None] for span in (mix.later, mix.earlier)]
    now, before = mix.share(value, mix.later), mix.share(value, mix.earlier)
    if min(map(len, sides)) < _LEAST_MONTHS or now is None or before is None:
        return
    tested = significance.values(*sides)
    told = Finding(
        code=SHARE, by=mix.by, subject=value, unit="percent", now=now, before=before,
        sample=len(sides[0]), sample_before=len(sides[1]),
        effect=short(now - before), chance=short(tested.p), test="mann_whitney",
    )  # fmt: skip
    great = abs(now - before) >= _LEAST_SHARE and abs(tested.effect) >= _LEAST_PAIRS
    yield Candidate(told, great)
