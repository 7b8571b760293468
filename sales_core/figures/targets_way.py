"""A team's way to its target, day by day."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.targets_way import DayRow
from sales_core.text import format as fmt
from sales_core.text import targets as words
from sales_core.text.core import Language

MOST_IN_A_ROW, LEGEND_ROW = 3, 22  # what a phone has room for beside each other, and the height of a second row
Write = Callable[[Decimal | None], str]
Range = tuple[Decimal, Decimal]


def way(
    days: Sequence[DayRow], write: Write, language: Language, colour: str = theme.ACTUAL, lands: Range | None = None
) -> go.Figure:
    """What was reached day by day, the line that leads to the target by working days, and the year before.

    lands: between what the period is likely to end, drawn at its last day.
    """
    known = [day for day in days if day.actual is not None]
    figure = go.Figure()
    if any(day.due for day in days):
        figure.add_trace(
            _line(days, [day.due for day in days], words.WAY_DUE.say(language), write, theme.TARGET, "dot")
        )
    past = [day.last_year for day in days]
    if any(past):
        name = words.WAY_LAST_YEAR.say(language)
        figure.add_trace(_line(days, past, name, write, theme.PEOPLE[1], "dash"))
    reached = _line(known, [day.actual for day in known], words.WAY_ACTUAL.say(language), write, colour, "solid")
    figure.add_trace(reached.update(fill="tozeroy", fillcolor=_tint(colour)))
    if lands and days:
        figure.add_trace(_end(days[-1].day, lands, write, language, colour))
    theme.layout(figure, way_finding(known, write, language), height=300, legend=True)
    figure.update_layout(hovermode="x unified")
    if len(figure.data) > MOST_IN_A_ROW:
        figure.update_layout(margin_t=figure.layout.margin.t + LEGEND_ROW)
    _write_axis(figure, [*(day.due for day in days), *(day.actual for day in known), *past, *(lands or ())], write)
    return _day_axis(figure, [day.day for day in days], language)


def way_finding(known: Sequence[DayRow], write: Write, language: Language) -> str:
    """How far the last known day is above or below the line."""
    if not known or known[-1].actual is None:
        return words.WAY_NO_TARGET.say(language, actual=write(Decimal(0)))
    last, due = known[-1].actual, known[-1].due
    if due is None:
        return words.WAY_NO_TARGET.say(language, actual=write(last))
    return (words.WAY_BEHIND if last < due else words.WAY_AHEAD).say(language, gap=write(abs(last - due)))


def _line(
    days: Sequence[DayRow], values: Sequence[Decimal | None], name: str, write: Write, colour: str, dash: str
) -> go.Scatter:
    return go.Scatter(
        x=[day.day for day in days],
        y=[None if value is None else float(value) for value in values],
        name=name,
        mode="lines",
        line={"color": colour, "width": 2.5 if dash == "solid" else 1.5, "dash": dash},
        customdata=[write(value) for value in values],
        hovertemplate="%{customdata}",
    )


def _end(day: date, lands: Range, write: Write, language: Language, colour: str) -> go.Scatter:
    low, high = lands
    return go.Scatter(
        x=[day, day],
        y=[float(low), float(high)],
        name=words.WAY_LANDS.say(language),
        mode="lines+markers",
        line={"color": colour, "width": 4},
        marker={"symbol": "line-ew", "size": 12, "line": {"width": 3, "color": colour}},
        customdata=[write(low), write(high)],
        hovertemplate="%{customdata}",
        opacity=0.55,
        cliponaxis=False,
    )


def _tint(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, .12)"


def _write_axis(figure: go.Figure, values: Sequence[Decimal | None], write: Write) -> None:
    marks = axis.ticks([value for value in values if value is not None])
    figure.update_yaxes(tickvals=[float(m) for m in marks], ticktext=[write(m).replace(".0 ", " ") for m in marks])


def _day_axis(figure: go.Figure, days: Sequence[date], language: Language) -> go.Figure:
    if len(days) > 45:
        return axis.month_axis(figure, [day for day in days if day.day == 1] or [days[0]], language)
    shown = list(days)[:: max(1, len(days) // 4)]
    figure.update_xaxes(tickangle=0, tickvals=shown, ticktext=[fmt.day_short(day, language) for day in shown])
    return figure
