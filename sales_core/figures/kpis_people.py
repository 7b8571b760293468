"""One KPI person by person: a small chart of each on one scale, or how many people are spread."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.figures.kpis import said, value_axis
from sales_core.metrics import Metric
from sales_core.text import format as fmt
from sales_core.text import kpis as words
from sales_core.text.core import Language
from sales_core.text.measures import measured

Values = Sequence[Decimal | None]


def small_line(
    metric: Metric,
    person: str,
    months: Sequence[date],
    values: Values,
    scale: tuple[float, float],
    colour: str,
    currency: str,
    language: Language,
) -> go.Figure:
    """One person's months; `scale`: the least and the most of everybody, so that the charts compare."""
    figure = go.Figure()
    hovers = [
        words.HOVER.say(
            language,
            person=theme.escaped(said(person, language)),
            month=fmt.month(month, language),
            value=measured(value, metric.unit, currency, language),
        )
        for month, value in zip(months, values, strict=True)
    ]
    figure.add_scatter(
        x=list(months),
        y=[None if value is None else float(value) for value in values],
        mode="lines+markers",
        line={"color": colour, "width": 2.2},
        marker={"size": 4},
        hovertext=hovers,
        hoverinfo="text",
        customdata=[[person, str(month)] for month in months],
    )
    latest = measured(values[-1], metric.unit, currency, language)
    theme.layout(figure, f"{said(person, language)} {latest}", height=170)
    figure.update_layout(margin_b=30)
    figure.update_yaxes(range=_padded(scale), nticks=3, showticklabels=False)
    ends = [months[0], months[-1]]
    return figure.update_xaxes(tickvals=ends, ticktext=[axis.month_name(month, ends, language) for month in ends])


def scale_of(trends: Mapping[str, Values]) -> tuple[float, float]:
    """The least (nothing, where all are above) and the most of all values."""
    known = [float(value) for values in trends.values() for value in values if value is not None]
    return min([0.0, *known]), max([0.0, *known])


def spread(metric: Metric, values: Mapping[str, Decimal], currency: str, language: Language) -> go.Figure:
    """One point per person above the middle half of everybody; the finding names the middle and both ends."""
    figure, ordered = go.Figure(), sorted(values, key=lambda person: values[person])
    figure.add_box(
        x=[float(values[person]) for person in ordered],
        y0=0,
        name="",
        boxpoints="all",
        jitter=0.6,
        pointpos=0,
        fillcolor="rgba(58,88,209,0.12)",
        line={"color": theme.TARGET, "width": 1.4},
        marker={"color": theme.ACTUAL, "size": 8, "opacity": 0.75},
        hovertext=[
            f"{theme.escaped(said(person, language))}: {measured(values[person], metric.unit, currency, language)}"
            for person in ordered
        ],
        hoverinfo="text",
        hoveron="points",
        customdata=ordered,
    )
    theme.layout(figure, _spread_finding(metric, values, ordered, currency, language), height=260, legend=False)
    shown = [Decimal(0), *values.values()]
    value_axis(figure, metric.unit, shown, currency, language, "x")
    return figure.update_yaxes(visible=False)


def _spread_finding(
    metric: Metric, values: Mapping[str, Decimal], ordered: Sequence[str], currency: str, language: Language
) -> str:
    amounts = [values[person] for person in ordered]
    middle = (amounts[(len(amounts) - 1) // 2] + amounts[len(amounts) // 2]) / 2
    low, mid, high = (measured(value, metric.unit, currency, language) for value in (amounts[0], middle, amounts[-1]))
    return words.SPREAD_FINDING.say(
        language,
        kpi=metric.label.say(language),
        middle=mid,
        low=low,
        high=high,
        lowest=said(ordered[0], language),
        highest=said(ordered[-1], language),
    )


def _padded(scale: tuple[float, float]) -> tuple[float, float]:
    room = (scale[1] - scale[0]) * 0.08 or 1.0
    return scale[0] - room, scale[1] + room
