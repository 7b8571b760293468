"""Points against what a person was given: one mark per person."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.fairness import Fair, Link
from sales_core.text import fairness as words
from sales_core.text import format as fmt
from sales_core.text.core import Language

Write = Callable[[Decimal], str]


def scatter(
    rows: Sequence[Fair], link: Link, write: Write, colours: Mapping[str, str], currency: str, language: Language
) -> go.Figure:
    """One mark per person with points and the factor of `link`; write: a value of the factor."""
    known = [(row, getattr(row, link.factor)) for row in rows]
    held = [(row, value) for row, value in known if value is not None and row.points is not None]
    told = [
        words.HOVER.say(language, person=row.person, points=fmt.number(row.points), value=write(value))
        for row, value in held
    ]
    figure = go.Figure(
        go.Scatter(
            x=[float(value) for _, value in held],
            y=[float(row.points or 0) for row, _ in held],
            mode="markers",
            marker={"size": 11, "color": [colours.get(row.person, theme.OTHER) for row, _ in held]},
            hovertext=[theme.escaped(text) for text in told],
            hoverinfo="text",
            customdata=[row.person for row, _ in held],
        )
    )
    factor = words.FACTORS[link.factor].say(language)
    title = words.CHART.say(language, factor=factor, correlation=fmt.number(link.correlation, 2))
    theme.layout(figure, title, height=340, legend=False)
    values = [value for _, value in held]
    if link.factor == "inherited":
        axis.money_axis(figure, values, currency, language, "x")
    elif link.factor == "a_share":
        axis.percent_axis(figure, values, "x")
    return figure
