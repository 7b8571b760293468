"""Where the revenue of the trailing window came from: RFM segments, split by tier."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.tiers_summary import TierCell
from sales_core.text import format as fmt
from sales_core.text import tiers as words
from sales_core.text.core import Language

# From what matters most to what matters least; other tiers of the team's own come after.
_SHADES = {"A": "#2F5FA8", "B": "#7FA8DC", "C": "#B9C3D0"}
_AT_RISK = ("important_keep", "important_win_back")


def segment_bars(cells: Sequence[TierCell], currency: str, language: Language) -> go.Figure:
    """One bar per segment: its revenue, split by tier, with the number of customers at its end."""
    known = [cell for cell in cells if cell.segment]
    segments = [name for name in reversed(words.SEGMENTS) if any(cell.segment == name for cell in known)]
    figure = go.Figure([_bars(known, tier, segments, currency, language) for tier in _tiers(known)])
    figure.update_layout(barmode="stack")
    totals = {name: _revenue(cell for cell in known if cell.segment == name) for name in segments}
    figure.add_trace(_counts(known, totals, language))
    theme.layout(figure, at_risk(cells, currency, language), height=80 + 34 * max(len(segments), 3), legend=True)
    figure.update_layout(legend_traceorder="normal")
    figure.update_yaxes(showgrid=False)
    figure.update_xaxes(showgrid=True)
    return axis.money_axis(figure, [*totals.values()], currency, language, "x")


def at_risk(cells: Sequence[TierCell], currency: str, language: Language) -> str:
    """What the chart shows: how much comes from important customers who stopped buying."""
    cells = [cell for cell in cells if cell.segment in _AT_RISK]
    count = sum(cell.customers for cell in cells)
    if not count:
        return words.CHART_ALL_WELL.say(language)
    told = words.CHART_ONE_AT_RISK if count == 1 else words.CHART_AT_RISK
    return told.say(language, count=fmt.count(count), revenue=fmt.money(_revenue(cells), currency, language))


def _bars(cells: Sequence[TierCell], tier: str, segments: Sequence[str], currency: str, language: Language) -> go.Bar:
    shown = {cell.segment: cell for cell in cells if cell.tier == tier}
    bars = [shown.get(name) for name in segments]
    return go.Bar(
        name=theme.escaped(words.TIER.say(language, tier=tier)),
        orientation="h",
        y=[words.SEGMENTS[name].say(language) for name in segments],
        x=[float(cell.revenue) if cell else 0 for cell in bars],
        marker_color=_SHADES.get(tier, theme.OTHER),
        hovertext=[_hover(cell, currency, language) if cell else "" for cell in bars],
        hoverinfo="text",
        customdata=[f"{tier}|{name}" for name in segments],
    )


def _counts(cells: Sequence[TierCell], totals: dict[str, Decimal], language: Language) -> go.Scatter:
    """The number of customers at the end of each bar."""
    counts = [sum(cell.customers for cell in cells if cell.segment == name) for name in totals]
    return go.Scatter(
        x=[float(max(total, Decimal(0))) for total in totals.values()],
        y=[words.SEGMENTS[name].say(language) for name in totals],
        mode="text",
        text=[f" {fmt.count(count)}" for count in counts],
        textposition="middle right",
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _hover(cell: TierCell, currency: str, language: Language) -> str:
    return theme.escaped(
        words.CHART_HOVER.say(
            language,
            segment=words.SEGMENTS[cell.segment or ""].say(language),
            tier=cell.tier,
            count=fmt.count(cell.customers),
            revenue=fmt.money(cell.revenue, currency, language),
        )
    )


def _tiers(cells: Sequence[TierCell]) -> list[str]:
    return sorted({cell.tier for cell in cells}, key=lambda tier: (tier not in _SHADES, tier))


def _revenue(cells: Iterable[TierCell]) -> Decimal:
    return sum((cell.revenue for cell in cells), Decimal(0))
