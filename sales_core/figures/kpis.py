"""One KPI month by month, a line per person in the person's colour."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.metrics import Metric
from sales_core.reports.kpis import Board
from sales_core.text import format as fmt
from sales_core.text import kpis as words
from sales_core.text.core import Language
from sales_core.text.measures import measured

EVERYBODY = "*"  # in the data of a point: no one person
MOST = 6  # lines that can still be told apart
Trends = Mapping[str | None, Sequence[Decimal | None]]


def trend_lines(metric: Metric, board: Board, roster: Sequence[str], currency: str, language: Language) -> go.Figure:
    """Lines over the board's months, the running one dotted; with one person or none, the one line of everybody.

    roster: everybody, in the order that gives each a colour.
    """
    trends, colours = board.trends(metric.key), theme.person_colours(roster)
    shown = drawn(trends)
    figure = go.Figure()
    for person in shown:
        colour = theme.ACTUAL if person is None else colours.get(person, theme.OTHER)
        name = theme.escaped(said(person, language)) if len(shown) > 1 else None
        hovers = _hovers(metric, board.months, person, trends[person], currency, language)
        whole = len(board.months) if board.month_is_over else len(board.months) - 1
        who = EVERYBODY if person is None else person
        _line(figure, board, (0, whole), trends[person], hovers, colour, name, who)
        if whole < len(board.months):
            _line(figure, board, (whole - 1, whole + 1), trends[person], hovers, colour, None, who)
    theme.layout(figure, trend_finding(metric, board.months, trends, currency, language), height=330)
    values = [value for person in shown for value in trends[person]]
    value_axis(figure, metric.unit, values, currency, language)
    return axis.month_axis(figure, board.months, language)


def _line(
    figure: go.Figure,
    board: Board,
    part: tuple[int, int],
    values: Sequence[Decimal | None],
    hovers: Sequence[str],
    colour: str,
    name: str | None,
    who: str,
) -> None:
    """One stretch of a line, from the first month of `part` to before the second; without a name it is dotted."""
    stretch, dotted = slice(*part), part[0] > 0
    figure.add_scatter(
        name=name,
        showlegend=name is not None,
        x=list(board.months[stretch]),
        y=[None if value is None else float(value) for value in values[stretch]],
        mode="lines+markers",
        line={"color": colour, "width": 2.2, "dash": "dot" if dotted else "solid"},
        marker={"size": 5},
        hovertext=hovers[stretch],
        hoverinfo="text",
        customdata=[[who, str(month)] for month in board.months[stretch]],
    )


def _hovers(
    metric: Metric,
    months: Sequence[date],
    person: str | None,
    values: Sequence[Decimal | None],
    currency: str,
    language: Language,
) -> list[str]:
    return [
        words.HOVER.say(
            language,
            person=theme.escaped(said(person, language)),
            month=fmt.month(month, language),
            value=measured(value, metric.unit, currency, language),
        )
        for month, value in zip(months, values, strict=True)
    ]


def drawn(trends: Trends) -> list[str | None]:
    """Whose lines are drawn: the largest in the last month that has values, in the order given."""
    people = [person for person in trends if person is not None and any(v is not None for v in trends[person])]
    if len(people) < 2:
        return [None]
    largest = sorted(people, key=lambda person: -(_last(trends[person]) or Decimal(0)))[:MOST]
    return [person for person in people if person in largest]


def trend_finding(metric: Metric, months: Sequence[date], trends: Trends, currency: str, language: Language) -> str:
    """Who leads in the last month; where less is better, who is lowest."""
    kpi = metric.label.say(language)
    known = {person: trends[person][-1] for person in drawn(trends)}
    values = {person: value for person, value in known.items() if value is not None}
    if not values:
        return words.CHART_EMPTY.say(language, kpi=kpi)
    best = (max if metric.direction == "up" else min)(values, key=lambda person: values[person])
    month, value = fmt.month(months[-1], language), measured(values[best], metric.unit, currency, language)
    if best is None:
        return words.CHART_ALONE.say(language, kpi=kpi, month=month, value=value)
    told = words.CHART_LEADS if metric.direction == "up" else words.CHART_LOWEST
    return told.say(language, kpi=kpi, month=month, value=value, person=said(best, language))


def said(person: str | None, language: Language) -> str:
    """A person's name; everybody and nobody in words."""
    return words.EVERYBODY.say(language) if person is None else person or words.UNASSIGNED.say(language)


def _last(values: Sequence[Decimal | None]) -> Decimal | None:
    return next((value for value in reversed(values) if value is not None), None)


def value_axis(
    figure: go.Figure,
    unit: str,
    values: Sequence[Decimal | None],
    currency: str,
    language: Language,
    along: Literal["x", "y"] = "y",
) -> go.Figure:
    """An axis of values in the unit of a KPI."""
    if unit == "money":
        return axis.money_axis(figure, values, currency, language, along)
    if unit == "percent":
        return axis.percent_axis(figure, values, along)
    marks = axis.ticks([value for value in values if value is not None])
    named = {
        "tickvals": [float(mark) for mark in marks],
        "ticktext": [fmt.number(mark, 0 if mark == mark.to_integral_value() else 1) for mark in marks],
    }
    return figure.update_xaxes(named) if along == "x" else figure.update_yaxes(named)
