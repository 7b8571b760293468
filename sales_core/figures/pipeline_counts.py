"""Open deals by stage where the sheets give no amounts: their number instead."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from sales_core.figures import theme
from sales_core.figures.pipeline import deals, stage_name
from sales_core.reports.pipeline import StageRow
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.text.core import Language, Text


def stage_counts(rows: Sequence[StageRow], names: Mapping[str, Text], language: Language) -> go.Figure:
    """One bar per open stage, the first stage on top, as long as the number of its deals.

    names: the stages' names by stage; `customdata` of a bar is its stage. At least one row must be open.
    """
    shown = [row for row in reversed(rows) if row.status == "open"]
    labels = [stage_name(row.stage, names, language) for row in shown]
    figure = go.Figure(
        go.Bar(
            y=labels,
            x=[row.deals for row in shown],
            text=[fmt.count(row.deals) for row in shown],
            orientation="h",
            marker_color=theme.ACTUAL,
            hoverinfo="none",
            customdata=[row.stage for row in shown],
            cliponaxis=False,
        )
    )
    most = max(shown, key=lambda row: row.deals)
    finding = words.CHART_COUNTS.say(
        language,
        stage=stage_name(most.stage, names, language),
        count=fmt.count(most.deals),
        total=deals(sum(row.deals for row in shown), language),
    )
    theme.layout(figure, finding, height=90 + 36 * max(len(shown), 4))
    figure.update_yaxes(showgrid=False)
    figure.update_xaxes(visible=False)
    return figure
