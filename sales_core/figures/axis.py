"""Axes in the reader's habit: money as 50 万 or 500 K, months as 2026年11月 or Nov 2026."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal

import plotly.graph_objects as go

from sales_core.text import format as fmt
from sales_core.text.core import Language

Axis = Literal["x", "y", "y2"]
_NAMES = 8  # of months below an axis
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


def money_axis(
    figure: go.Figure, values: Iterable[Decimal | None], currency: str, language: Language, axis: Axis = "y"
) -> go.Figure:
    """Ticks at round amounts that span `values` and nothing else."""
    marks = ticks([value for value in values if value is not None])
    texts = [fmt.money(mark, currency, language).replace(".0 ", " ") for mark in marks]
    return _set(figure, axis, marks, texts)


def percent_axis(figure: go.Figure, values: Iterable[Decimal | None], axis: Axis = "y") -> go.Figure:
    """Ticks at round percentages that span `values` (ratios)."""
    marks = ticks([value for value in values if value is not None])
    places = 0 if all(mark * 100 == (mark * 100).to_integral_value() for mark in marks) else 1
    return _set(figure, axis, marks, [fmt.percent(mark, places) for mark in marks])


def month_axis(figure: go.Figure, months: Sequence[date], language: Language) -> go.Figure:
    """Name the months of an x axis that holds dates, as many as a phone has room for; a year under the first of it."""
    every = next((step for step in (1, 2, 3, 4, 6) if len(months) <= _NAMES * step), 12)
    shown = list(months)[::every]
    names = [month_name(month, shown, language) for month in shown]
    return figure.update_xaxes(tickvals=shown, ticktext=[_two_lines(name) for name in names], tickangle=0)


def beside(figure: go.Figure, places: Sequence[str | int], texts: Sequence[str]) -> go.Figure:
    """Numbers in a column of their own at the right of the bars at `places`, where no mark crosses them."""
    for place, text in zip(places, texts, strict=True):
        figure.add_annotation(
            x=1, xref="paper", xanchor="left", y=place, text=text, align="left", showarrow=False, font_size=12
        )
    return figure.update_layout(margin_r=84)


def _two_lines(name: str) -> str:
    month, _, year = name.partition(" ") if " " in name else reversed(name.rpartition("年"))
    return f"{month}<br>{year}" if year else month


def month_name(day: date, shown: Sequence[date], language: Language) -> str:
    """A month's name with its year where the year is new: 2026年1月, 2月, … / Jan 2026, Feb, …."""
    first = all(other.year != day.year or other >= day for other in shown)
    if first:
        return fmt.month(day, language)
    return f"{day.month}月" if language is Language.ZH else fmt.month(day, language).split(" ")[0]


def ticks(values: Sequence[Decimal], wanted: int = 5) -> list[Decimal]:
    """Round numbers from at or below the least value (or 0) to at or above the greatest (or 0)."""
    low, high = min([*values, Decimal(0)]), max([*values, Decimal(0)])
    if low == high:
        return [Decimal(0)]
    step = _step((high - low) / wanted)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    return [step * place for place in range(first, last + 1)]


def _step(least: Decimal) -> Decimal:
    size = Decimal(1).scaleb(least.adjusted())
    return next(size * factor for factor in _STEPS if size * factor >= least)


def _set(figure: go.Figure, axis: Axis, marks: Sequence[Decimal], texts: Sequence[str]) -> go.Figure:
    values = [float(mark) for mark in marks]
    span = [values[0], values[-1]] if len(values) > 1 else None
    name = {"x": "xaxis", "y": "yaxis", "y2": "yaxis2"}[axis]
    figure.update_layout({name: {"tickvals": values, "ticktext": list(texts), "range": span}})
    return figure
