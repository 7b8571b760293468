"""How many deals get to each stage, and how many go on."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import plotly.graph_objects as go

from sales_core.figures import theme
from sales_core.reports.funnel import WON, FunnelRow
from sales_core.text import closed_deals as words
from sales_core.text import format as fmt
from sales_core.text.core import Language, Text


def funnel_bars(
    rows: Sequence[FunnelRow], names: Mapping[str, Text], language: Language, closed: int | None = None
) -> go.Figure:
    """One bar per stage from the first down to won, each with its deals and the share that goes on.

    `customdata` of a bar is its stage. closed: all deals that closed, of which some may have stood in no known stage.
    """
    labels = [_name(row, names, language) for row in rows]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            y=labels,
            x=[row.reached for row in rows],
            marker_color=[theme.GOOD if row.stage == WON else theme.ACTUAL for row in rows],
            text=[_told(row, language) for row in rows],
            textposition="auto",
            insidetextanchor="start",
            cliponaxis=False,
            hovertext=[_hover(row, label, language) for row, label in zip(rows, labels, strict=True)],
            hoverinfo="text",
            customdata=[row.stage for row in rows],
            showlegend=False,
        )
    )
    theme.layout(figure, finding(rows, names, language, closed), height=70 + 38 * len(rows))
    figure.update_yaxes(autorange="reversed", showgrid=False)
    figure.update_xaxes(visible=False, range=[0, 1.35 * max(row.reached for row in rows)])
    return figure


def finding(rows: Sequence[FunnelRow], names: Mapping[str, Text], language: Language, closed: int | None = None) -> str:
    """How many were won, and after which stage most deals are lost."""
    whole = closed or max(row.reached for row in rows)
    told = {"won": rows[-1].reached, "all": whole}
    lost = {row: row.reached - after.reached for row, after in pairwise(rows)}
    most = max(lost, key=lambda row: lost[row], default=None)
    if most is None or not lost[most]:
        return words.FUNNEL_ALL.say(language, **told)
    return words.FUNNEL.say(language, **told, stage=_name(most, names, language))


def _name(row: FunnelRow, names: Mapping[str, Text], language: Language) -> str:
    if row.stage == WON:
        return words.WON.say(language)
    return theme.escaped(names[row.stage].say(language) if row.stage in names else row.stage)


def _told(row: FunnelRow, language: Language) -> str:
    if row.conversion is None:
        return f"{row.reached}"
    return f"{row.reached} · " + words.NEXT.say(language, conversion=fmt.percent(row.conversion, 0))


def _hover(row: FunnelRow, label: str, language: Language) -> str:
    if row.conversion is None:
        return f"{label}: {row.reached}"
    told = {"conversion": fmt.percent(row.conversion, 0), "rate": fmt.percent(row.win_rate, 0)}
    return words.HOVER.say(language, stage=label, reached=row.reached, **told, days=fmt.days(row.median_days, language))
