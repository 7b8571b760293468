"""Charts of the analysis: revenue with its levels, and the shares of what it is made of."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.analysis_mix import Mix
from sales_core.reports.analysis_trend import Trend
from sales_core.text import analysis as words
from sales_core.text import format as fmt
from sales_core.text.core import Language
from sales_core.text.measures import signed


def trend_levels(trend: Trend, currency: str, language: Language) -> go.Figure:
    """A bar per month, and the level that it belongs to; `customdata` of a bar is its month."""
    figure = go.Figure()
    figure.add_bar(
        x=list(trend.months),
        y=[float(amount) for amount in trend.amounts],
        marker_color=theme.EXPECTED,
        name=words.TREND_REVENUE.say(language),
        hovertext=[_said(*pair, currency, language) for pair in zip(trend.months, trend.amounts, strict=True)],
        hoverinfo="text",
        customdata=[str(month) for month in trend.months],
    )  # fmt: skip
    if trend.told.slope is None and trend.level:
        figure.add_scatter(
            x=list(trend.months),
            y=[float(level) for level in trend.level],
            mode="lines",
            line={"color": theme.ACTUAL, "width": 2.5, "shape": "hvh"},
            name=words.TREND_LEVELS.say(language),
            hoverinfo="skip",
        )
    theme.layout(figure, trend_finding(trend, currency, language), height=320)
    axis.money_axis(figure, trend.amounts, currency, language)
    return axis.month_axis(figure, trend.months, language)


def trend_finding(trend: Trend, currency: str, language: Language) -> str:
    """Since when revenue has run at another level, how it moves, or around what it varies."""
    told = trend.told
    if not told.levels:
        return words.TREND_SHORT.say(language, months=len(trend.months))
    if told.starts:
        before, now = (fmt.money(level, currency, language) for level in told.levels[-2:])
        return words.TREND_STEP.say(language, now=now, before=before, since=fmt.month(trend.starts[-1], language))
    if told.slope is not None:
        slope = signed(fmt.money(told.slope, currency, language), told.slope)
        return words.TREND_STEADY.say(language, slope=slope)
    return words.TREND_LEVEL.say(language, level=fmt.money(told.levels[0], currency, language))


def mix_shares(mix: Mix, currency: str, language: Language) -> go.Figure:
    """The shares of each month, stacked; `customdata` of a bar is the place of its value and its month."""
    figure = go.Figure()
    for place, value in enumerate(mix.amounts):
        shares = mix.shares(value)
        figure.add_bar(
            x=list(mix.months),
            y=[None if share is None else float(share) for share in shares],
            name=theme.escaped(named(value, language)),
            marker_color=theme.OTHER if value is None else theme.PEOPLE[place % len(theme.PEOPLE)],
            hovertext=_hovers(mix, value, shares, currency, language),
            hoverinfo="text",
            customdata=[[str(place), str(month)] for month in mix.months],
        )
    theme.layout(figure, mix_finding(mix, language), height=340)
    figure.update_layout(barmode="relative", bargap=0.15, legend_traceorder="normal")
    axis.percent_axis(figure, [Decimal(1)])
    return axis.month_axis(figure, mix.months, language)


def mix_finding(mix: Mix, language: Language) -> str:
    """The share that moved most; with one year only, the greatest."""
    known = [value for value in mix.amounts if value is not None]
    shares = {value: (mix.share(value, mix.later), mix.share(value, mix.earlier)) for value in known}
    moved = {value: now - before for value, (now, before) in shares.items() if now is not None and before is not None}
    if not moved:
        greatest = known[0]
        return words.MIX_ONLY.say(language, subject=named(greatest, language), now=fmt.percent(shares[greatest][0]))
    most = max(moved, key=lambda value: abs(moved[value]))
    now, before = (fmt.percent(share) for share in shares[most])
    return words.MIX_SHIFT.say(language, subject=named(most, language), now=now, before=before)


def named(value: str | None, language: Language) -> str:
    """A value; what the sheets do not state, and the others, in words."""
    return words.MIX_OTHERS.say(language) if value is None else value or words.MIX_UNSAID.say(language)


def _said(month: date, amount: Decimal, currency: str, language: Language) -> str:
    return words.MONTH_VALUE.say(language, month=fmt.month(month, language), value=fmt.money_exact(amount, currency))


def _hovers(
    mix: Mix, value: str | None, shares: Sequence[Decimal | None], currency: str, language: Language
) -> list[str]:
    return [
        words.MIX_HOVER.say(
            language,
            subject=theme.escaped(named(value, language)),
            month=fmt.month(month, language),
            share=fmt.percent(share),
            value=fmt.money(amount, currency, language),
        )
        for month, share, amount in zip(mix.months, shares, mix.amounts[value], strict=True)
    ]
