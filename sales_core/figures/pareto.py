"""How revenue adds up from the greatest customer to the least."""

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.concentration import FOUR_FIFTHS, Concentration
from sales_core.text import format as fmt
from sales_core.text import tier_moves as words
from sales_core.text.core import Language


def pareto_curve(found: Concentration, language: Language) -> go.Figure:
    """The share of revenue by number of customers, with the point at which it is four fifths."""
    figure = go.Figure(
        go.Scatter(
            x=[point.customers for point in found.curve],
            y=[float(point.share) for point in found.curve],
            mode="lines",
            line={"color": theme.ACTUAL, "width": 2.2},
            fill="tozeroy",
            fillcolor="rgba(58,88,209,0.12)",
            hovertext=[_hover(point.customers, fmt.percent(point.share), language) for point in found.curve],
            hoverinfo="text",
            showlegend=False,
        )
    )
    share = next((point.share for point in found.curve if point.customers >= found.most_of_it), FOUR_FIFTHS)
    figure.add_scatter(
        x=[found.most_of_it, found.most_of_it],
        y=[0, float(min(share, max(FOUR_FIFTHS, share)))],
        mode="lines",
        line={"color": theme.TARGET, "width": 1.4, "dash": "dot"},
        hoverinfo="skip",
        showlegend=False,
    )
    theme.layout(figure, pareto_title(found, language), height=300)
    axis.percent_axis(figure, [point.share for point in found.curve])
    figure.update_xaxes(range=[0, found.customers], tickformat=",d", nticks=6)
    return figure


def pareto_title(found: Concentration, language: Language) -> str:
    """How few customers bring four fifths."""
    return words.PARETO.say(language, few=fmt.count(found.most_of_it), all=fmt.count(found.customers))


def concentrated(found: Concentration, language: Language) -> str:
    """What the greatest customers bring together."""
    if not found.tops:
        return words.ONLY.say(language)
    top = found.tops[-1]
    told = words.CONCENTRATED_ONE if top.customers == 1 else words.CONCENTRATED
    numbers = {"all": fmt.count(found.customers), "share": fmt.percent(top.share, 0)}
    return told.say(language, count=fmt.count(top.customers), **numbers)


def _hover(count: int, share: str, language: Language) -> str:
    return words.PARETO_HOVER.say(language, count=fmt.count(count), share=share)
