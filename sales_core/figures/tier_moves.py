"""Moves between tiers as a small matrix: a row per tier then, a column per tier now, a cell per flow."""

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import theme
from sales_core.reports.tier_moves import WAYS, Flow
from sales_core.text import format as fmt
from sales_core.text import tier_moves as words
from sales_core.text.core import Language

# Light and dark text stand out from each; a sign in the cell says the same.
_COLOURS = {"up": "#A9D8C6", "new": "#9DBBEA", "back": "#C9DAF5", "same": "#DDE3EA", "down": "#F6CFA6",
            "lost": "#EDAE74"}  # fmt: skip
_SIGNS = {"up": "▲", "new": "+", "back": "+", "same": "", "down": "▼", "lost": "−"}
_INK = "#1E2530"
_ROW = 52  # pixels


def moves_matrix(flows: Sequence[Flow], day: str, currency: str, language: Language) -> go.Figure:
    """Cells can be clicked; `customdata` is the place of the flow among `flows`. day: the earlier moment as written."""
    rows, columns = rows_of(flows), list(dict.fromkeys(flow.now for flow in _by_now(flows)))
    named = [_row_name(was, way, language) for was, way in rows]
    figure = go.Figure(
        _bars(flows, currency, language).update(
            y=[named[rows.index(_row(flow))] for flow in flows],
            base=[columns.index(flow.now) + 0.02 for flow in flows],
        )
    )
    theme.layout(figure, title(flows, day, currency, language), height=84 + _ROW * len(rows))
    figure.update_yaxes(showgrid=False, autorange="reversed", categoryorder="array", categoryarray=named, ticks="")
    figure.update_xaxes(
        tickvals=[place + 0.5 for place in range(len(columns))],
        ticktext=[theme.escaped(tier_name(tier, "lost", language)) for tier in columns],
        side="top", tickangle=0, range=[0, len(columns)], ticks="",
    )  # fmt: skip
    figure.update_layout(bargap=0.06, margin_r=4)
    return figure


def _bars(flows: Sequence[Flow], currency: str, language: Language) -> go.Bar:
    """Bars of one unit stand in for cells: unlike a heat map's, they can be clicked."""
    return go.Bar(
        orientation="h",
        x=[0.96] * len(flows),
        marker_color=[_COLOURS[flow.way] for flow in flows],
        text=[_told(flow, currency, language) for flow in flows],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 12, "color": _INK},
        hovertext=[theme.escaped(hover(flow, currency, language)) for flow in flows],
        hoverinfo="text",
        customdata=list(range(len(flows))),
        selected={"textfont": {"color": _INK}},  # the browser fails on a click where only one of the two is told
        unselected={"marker": {"opacity": 1}, "textfont": {"color": _INK}},
        showlegend=False,
    )


def rows_of(flows: Sequence[Flow]) -> list[tuple[str | None, str]]:
    """The rows: each tier then, and who did not buy then by whether it ever had."""
    return list(dict.fromkeys(_row(flow) for flow in sorted(flows, key=lambda flow: flow.was is None)))


def tier_name(tier: str | None, way: str, language: Language) -> str:
    """A tier, or what it means to have none."""
    return words.WAYS[way].say(language) if tier is None else tier


def title(flows: Sequence[Flow], day: str, currency: str, language: Language) -> str:
    """By how much the revenue of the window changed."""
    change = sum((flow.revenue_now - flow.revenue_was for flow in flows), Decimal(0))
    said = words.CHANGE_UP if change > 0 else words.CHANGE_DOWN if change else words.CHANGE_NONE
    told = said.say(language, amount=fmt.money(abs(change), currency, language))
    return words.CHART.say(language, day=day, change=told)


def hover(flow: Flow, currency: str, language: Language) -> str:
    """What one flow is, in a line."""
    told = words.HOVER_ONE if flow.customers == 1 else words.HOVER
    return told.say(
        language,
        was=tier_name(flow.was, flow.way, language),
        now=tier_name(flow.now, flow.way, language),
        way=words.WAYS[flow.way].say(language),
        count=fmt.count(flow.customers),
        before=fmt.money(flow.revenue_was, currency, language),
        after=fmt.money(flow.revenue_now, currency, language),
    )


def ways(flows: Sequence[Flow]) -> dict[str, int]:
    """How many customers went which way; those that stayed are left out."""
    counts = {way: sum(flow.customers for flow in flows if flow.way == way) for way in WAYS if way != "same"}
    return {way: count for way, count in counts.items() if count}


def _row(flow: Flow) -> tuple[str | None, str]:
    return flow.was, flow.way if flow.was is None else ""


def _row_name(was: str | None, way: str, language: Language) -> str:
    return theme.escaped(tier_name(was, way or "same", language))


def _by_now(flows: Sequence[Flow]) -> list[Flow]:
    """Columns in the order of tiers, those that are lost last."""
    first = {flow.now: place for place, flow in enumerate(flows)}
    tiers = list(dict.fromkeys((*(flow.was for flow in flows), *(flow.now for flow in flows))))
    order = [tier for tier in tiers if tier is not None and tier in first]
    return sorted(flows, key=lambda flow: len(order) if flow.now is None else order.index(flow.now))


def _told(flow: Flow, currency: str, language: Language) -> str:
    """How many, and what they bring; what the lost brought."""
    amount = flow.revenue_was if flow.now is None else flow.revenue_now
    sign = f"{_SIGNS[flow.way]} " if _SIGNS[flow.way] else ""
    return f"{sign}{fmt.count(flow.customers)}<br>{fmt.money(amount, currency, language)}"
