"""Who stands where: one bar per person, the best on top."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.text import recognition as words
from sales_core.text.core import Language

MOST_BARS = 24  # the best; a table has all
Write = Callable[[Decimal | None], str]


class Placed(Protocol):
    """What a bar needs: of a leaderboard or of a contest."""

    @property
    def person(self) -> str:
        """Name."""

    @property
    def rank(self) -> int | None:
        """Place, None without a value."""

    @property
    def value(self) -> Decimal | None:
        """What it is the place of."""


def rank_bars(
    rows: Sequence[Placed],
    write: Write,
    colours: Mapping[str, str],
    title: str,
    language: Language,
    goal: Decimal | None = None,
) -> go.Figure:
    """One bar per person with a place, in the person's colour; a line at the goal where one is set.

    write: a value for the reader.
    """
    held = [row for row in rows if row.rank is not None and row.value is not None][:MOST_BARS][::-1]
    names = [theme.escaped(words.BAR.say(language, rank=row.rank, person=row.person)) for row in held]
    told = [words.HOVER.say(language, person=row.person, value=write(row.value)) for row in held]
    values = [float(row.value or 0) for row in held]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            y=names,
            x=values,
            marker_color=[colours.get(row.person, theme.OTHER) for row in held],
            hovertext=[theme.escaped(text) for text in told],
            hoverinfo="text",
            customdata=[row.person for row in held],
        )
    )
    theme.layout(figure, title, height=60 + 40 * max(len(held), 2), legend=False)
    if not title:
        figure.update_layout(height=24 + 40 * max(len(held), 2), margin_t=8)
    ends = [*values, *([float(goal)] if goal is not None else [])]
    low, high = min([0.0, *ends]), max([0.0, *ends])
    figure.update_xaxes(visible=False, range=[low * 1.03, high * 1.03 or 1])
    figure.update_yaxes(showgrid=False)
    if goal is not None:
        figure.add_vline(x=float(goal), line_dash="dot", line_color=theme.TARGET, line_width=1)
    return axis.beside(figure, names, [write(row.value) for row in held])
