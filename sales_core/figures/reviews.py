"""How many points each measure, or each person, has."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import theme
from sales_core.metrics import BY_KEY
from sales_core.reports.reviews import Review
from sales_core.text import format as fmt
from sales_core.text import reviews as words
from sales_core.text.core import Language, Text

MOST_BARS = 24
_FULL, _TOP = 100, 120


def measure_bars(review: Review, language: Language) -> go.Figure:
    """One bar per measure with points, the scorecard's first on top; a line where the target is."""
    lines = [line for line in reversed(review.scored.lines) if line.points is not None]
    names = [named(line.key).say(language) for line in lines]
    good = [None if line.points == _FULL else (line.points or 0) > _FULL for line in lines]
    points, keys = [line.points or Decimal(0) for line in lines], [line.key for line in lines]
    figure = _bars(names, points, [theme.tone(one) for one in good], keys, language)
    figure.update_traces(
        text=[f"{theme.mark(one)} {fmt.number(value)}" for one, value in zip(good, points, strict=True)]
    )
    return _laid(figure, _finding(review, language), len(lines))


def people_bars(reviews: Sequence[Review], colours: Mapping[str, str], language: Language) -> go.Figure:
    """One bar per person with points in the person's colour, the most on top."""
    held = sorted((one for one in reviews if one.scored.total is not None), key=_total)[-MOST_BARS:]
    names = [one.person for one in held]
    shades = [colours.get(name, theme.OTHER) for name in names]
    figure = _bars(names, [_total(one) for one in held], shades, names, language)
    title = words.CHART_NONE.say(language)
    if held:
        title = words.CHART_PEOPLE.say(language, person=held[-1].person, points=fmt.number(_total(held[-1])))
    return _laid(figure, title, len(held))


def named(key: str) -> Text:
    """The name of a KPI; one that is no more keeps its key."""
    return BY_KEY[key].label if key in BY_KEY else Text(key, key)


def _total(review: Review) -> Decimal:
    return review.scored.total or Decimal(0)


def _bars(
    names: Sequence[str], points: Sequence[Decimal], shades: Sequence[str], keys: Sequence[str], language: Language
) -> go.Figure:
    told = [
        words.CHART_HOVER.say(language, name=name, points=fmt.number(value))
        for name, value in zip(names, points, strict=True)
    ]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            y=[theme.escaped(name) for name in names],
            x=[float(value) for value in points],
            marker_color=list(shades),
            text=[fmt.number(value) for value in points],
            textposition="auto",
            insidetextanchor="end",
            textangle=0,
            cliponaxis=False,
            hovertext=[theme.escaped(text) for text in told],
            hoverinfo="text",
            customdata=list(keys),
        )
    )
    return figure.add_vline(x=_FULL, line_dash="dot", line_color=theme.TARGET, line_width=1)


def _laid(figure: go.Figure, title: str, bars: int) -> go.Figure:
    theme.layout(figure, title, height=84 + 40 * max(bars, 2), legend=False)
    figure.update_xaxes(range=[0, _TOP + 10], tickvals=[0, 25, 50, 75, _FULL, _TOP], showgrid=True)
    return figure.update_yaxes(showgrid=False)


def _finding(review: Review, language: Language) -> str:
    lines = sorted((line for line in review.scored.lines if line.points is not None), key=lambda line: line.points or 0)
    if not lines:
        return words.CHART_NONE.say(language)
    best, least = named(lines[-1].key).say(language), named(lines[0].key).say(language)
    if len(lines) == 1:
        return words.CHART_ONE.say(language, kpi=best, points=fmt.number(lines[0].points))
    return words.CHART_BEST.say(language, kpi=best, least=least)
