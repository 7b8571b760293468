"""Attainment of each person against what is due by now."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.text import format as fmt
from sales_core.text import targets as words
from sales_core.text.core import Language
from sales_core.text.words import listed

MOST_BARS = 24  # the people furthest behind; a table has all
MOST_NAMED = 2
Write = Callable[[Decimal | None], str]


class Standing(Protocol):
    """What a bar needs of a row: of the targets report or of the standup."""

    @property
    def person(self) -> str | None:
        """Name, "" for what names nobody."""

    @property
    def target(self) -> Decimal | None:
        """In the metric's unit."""

    @property
    def actual(self) -> Decimal:
        """In the metric's unit."""

    @property
    def attainment(self) -> Decimal | None:
        """1 means 100 %."""

    @property
    def expected(self) -> Decimal | None:
        """The part of the target that is due by now."""


def attainment_bars(
    rows: Sequence[Standing], write: Write, colours: Mapping[str, str], language: Language
) -> go.Figure:
    """One bar per person with a target, the furthest first, and a mark where it should be by now.

    write: an amount of the metric for the reader.
    """
    held = sorted((row for row in rows if row.attainment is not None), key=lambda row: row.attainment or 0)[:MOST_BARS]
    names = [theme.escaped(row.person or words.UNASSIGNED.say(language)) for row in held]
    reached = [float(row.attainment or 0) for row in held]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            y=names,
            x=reached,
            marker_color=[colours.get(row.person or "", theme.OTHER) for row in held],
            hovertext=[_hover(row, write, language) for row in held],
            hoverinfo="text",
            customdata=[row.person for row in held],
            showlegend=False,
        )
    )
    due = [_due(row) for row in held]
    figure.add_trace(_marks(names, due, language))
    theme.layout(figure, finding(rows, language), height=100 + 46 * max(len(held), 2), legend=True)
    figure.add_vline(x=1, line_dash="dot", line_color=theme.TARGET, line_width=1)
    axis.percent_axis(figure, [*(row.attainment for row in held), Decimal(1)], "x")
    figure.update_xaxes(range=[min([0.0, *reached]), max([1.0, *reached, *(share or 0 for share in due)]) * 1.03])
    axis.beside(figure, names, [_told(row, write) for row in held])
    figure.update_yaxes(showgrid=False)
    return figure


def finding(rows: Sequence[Standing], language: Language) -> str:
    """Who is behind and who ahead, by how many points of the target; by number when there are many."""
    lead = {row.person or words.UNASSIGNED.say(language): lead_of(row) for row in rows}
    known = {person: points for person, points in lead.items() if points is not None}
    behind = [p for p in sorted(known, key=known.__getitem__) if fmt.rounded(known[p] * 100) < 0]
    ahead = [p for p in sorted(known, key=known.__getitem__, reverse=True) if fmt.rounded(known[p] * 100) > 0]
    if not known:
        return words.BARS_NONE.say(language)
    if not behind:
        return words.BARS_ALL_AHEAD.say(language)
    named = len(behind) + len(ahead) <= MOST_NAMED
    told = [_listed(people, known, named, language) for people in (behind, ahead)]
    if not ahead:
        return words.BARS_ALL_BEHIND.say(language, behind=told[0])
    return words.BARS_BEHIND.say(language, behind=told[0], ahead=told[1])


def lead_of(row: Standing) -> Decimal | None:
    """(actual − due by now) ÷ target: 0.06 is six points ahead of pace."""
    if not row.target or row.expected is None or row.target < 0:
        return None
    return (row.actual - row.expected) / row.target


def _listed(people: Sequence[str], points: Mapping[str, Decimal], named: bool, language: Language) -> str:
    if not named:
        return words.BARS_MANY.say(language, count=len(people))
    said = [
        words.BARS_POINTS.say(language, person=person, points=words.said_points(points[person], language))
        for person in people
    ]
    return listed(said, language)


def _told(row: Standing, write: Write) -> str:
    lead = lead_of(row)
    sign = "" if lead is None else f"{theme.mark(lead >= 0)} "
    return f"{sign}{fmt.percent(row.attainment, 0)}<br>{theme.escaped(write(row.actual))}"


def _due(row: Standing) -> float | None:
    return float(row.expected / row.target) if row.expected is not None and row.target else None


def _marks(names: Sequence[str], due: Sequence[float | None], language: Language) -> go.Scatter:
    shares = {fmt.percent(Decimal(share), 0) for share in due if share is not None}
    return go.Scatter(
        x=list(due),
        y=list(names),
        mode="markers",
        name=words.DUE_MARK.say(language, share=shares.pop() if len(shares) == 1 else "").strip(),
        marker={"symbol": "line-ns", "size": 26, "line": {"width": 3, "color": theme.TARGET}},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _hover(row: Standing, write: Write, language: Language) -> str:
    return theme.escaped(
        words.BAR_HOVER.say(
            language,
            person=row.person or words.UNASSIGNED.say(language),
            actual=write(row.actual),
            target=write(row.target),
            attainment=fmt.percent(row.attainment),
            expected=write(row.expected),
        )
    )
