"""Where each person is likely to land: a range, its middle and the target."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.landing import LandingRow
from sales_core.text import format as fmt
from sales_core.text import landing as words
from sales_core.text import targets
from sales_core.text.core import Language
from sales_core.text.words import listed

MOST = 24
LIKELY = Decimal("0.5")
Write = Callable[[Decimal | None], str]


def landing_ranges(
    rows: Sequence[LandingRow], write: Write, colours: Mapping[str, str], language: Language
) -> go.Figure:
    """One range per person who has one; the least likely to reach a target first."""
    held = [row for row in rows if row.landing is not None and row.low is not None and row.high is not None]
    held = sorted(held, key=lambda row: (row.probability is None, row.probability or 0))[:MOST]
    names = [theme.escaped(row.person or targets.UNASSIGNED.say(language)) for row in held]
    figure = go.Figure()
    for row, name in zip(held, names, strict=True):
        colour = colours.get(row.person or "", theme.OTHER)
        figure.add_trace(
            go.Scatter(
                x=[float(row.low or 0), float(row.high or 0)], y=[name, name], mode="lines", showlegend=False,
                line={"color": colour, "width": 12}, opacity=0.35, hoverinfo="skip",
            )
        )  # fmt: skip
    figure.add_trace(_middles(held, names, write, colours, language))
    if any(row.target is not None for row in held):
        figure.add_trace(_targets(held, names, language))
    theme.layout(figure, finding(rows, language), height=100 + 46 * max(len(held), 2), legend=True)
    marks = axis.ticks([value for row in held for value in (row.low, row.high, row.target) if value is not None])
    figure.update_xaxes(
        rangemode="tozero", tickvals=[float(m) for m in marks], ticktext=[write(m).replace(".0 ", " ") for m in marks]
    )
    axis.beside(figure, names, [_told(row, write) for row in held])
    return figure.update_yaxes(showgrid=False)


def finding(rows: Sequence[LandingRow], language: Language) -> str:
    """Who is more likely than not to reach the target."""
    aimed = [row for row in rows if row.probability is not None]
    likely = [row.person or "" for row in aimed if (row.probability or 0) >= LIKELY]
    if not aimed:
        return words.RANGES_PLAIN.say(language)
    if not likely:
        return words.RANGES_NONE.say(language)
    return words.RANGES_REACH.say(language, count=len(likely), people=listed(likely, language))


def _told(row: LandingRow, write: Write) -> str:
    chance = row.probability
    sign = "" if chance is None else f"{theme.mark(chance >= LIKELY)} {fmt.percent(chance, 0)}<br>"
    return sign + theme.escaped(write(row.landing))


def _middles(
    held: Sequence[LandingRow], names: Sequence[str], write: Write, colours: Mapping[str, str], language: Language
) -> go.Scatter:
    return go.Scatter(
        x=[float(row.landing or 0) for row in held],
        y=list(names),
        mode="markers",
        name=words.LANDING.say(language),
        marker={"size": 12, "color": [colours.get(row.person or "", theme.OTHER) for row in held]},
        hovertext=[_hover(row, write, language) for row in held],
        hoverinfo="text",
        customdata=[row.person for row in held],
    )


def _targets(held: Sequence[LandingRow], names: Sequence[str], language: Language) -> go.Scatter:
    return go.Scatter(
        x=[None if row.target is None else float(row.target) for row in held],
        y=list(names),
        mode="markers",
        name=words.TARGET.say(language),
        marker={"symbol": "line-ns", "size": 26, "line": {"width": 3, "color": theme.TARGET}},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _hover(row: LandingRow, write: Write, language: Language) -> str:
    told = {"landing": write(row.landing), "low": write(row.low), "high": write(row.high), "target": write(row.target)}
    return theme.escaped(words.RANGE_HOVER.say(language, person=row.person or targets.UNASSIGNED.say(language), **told))
