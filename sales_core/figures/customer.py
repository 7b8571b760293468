"""What one customer brought, month by month: the last twelve months stand out from those before."""

from collections.abc import Sequence

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.customer import Month
from sales_core.text import customer as words
from sales_core.text import format as fmt
from sales_core.text.core import Language

YEAR = 12


def month_bars(months: Sequence[Month], currency: str, language: Language) -> go.Figure:
    """One bar per month; `customdata` is its first day."""
    figure = go.Figure(
        go.Bar(
            x=[row.month for row in months],
            y=[float(row.revenue) for row in months],
            marker_color=[theme.EXPECTED] * (len(months) - YEAR) + [theme.ACTUAL] * YEAR,
            hovertext=[_hover(row, currency, language) for row in months],
            hoverinfo="text",
            customdata=[str(row.month) if row.revenue else None for row in months],
            unselected={"marker": {"opacity": 1}},
            showlegend=False,
        )
    )
    theme.layout(figure, month_title(months, currency, language), height=240)
    axis.month_axis(figure, [row.month for row in months], language)
    return axis.money_axis(figure, [row.revenue for row in months], currency, language)


def month_title(months: Sequence[Month], currency: str, language: Language) -> str:
    """Which month brought most."""
    best = max(months, key=lambda row: row.revenue)
    if best.revenue <= 0:
        return words.MONTHS.say(language)
    amount = fmt.money(best.revenue, currency, language)
    return words.MONTHS_BEST.say(language, month=fmt.month(best.month, language), amount=amount)


def _hover(row: Month, currency: str, language: Language) -> str:
    return words.MONTH_HOVER.say(
        language, month=fmt.month(row.month, language), amount=fmt.money_exact(row.revenue, currency)
    )
