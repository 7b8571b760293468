"""How many customers each person has to contact."""

from collections.abc import Sequence

import plotly.graph_objects as go

from sales_core.figures import theme
from sales_core.reports.care import CareCount
from sales_core.text import care as words
from sales_core.text import targets as target_words
from sales_core.text.core import Language

MOST = 12  # bars that can be read without scrolling
_A, _OTHER = "#2F5FA8", "#B9C3D0"


def care_bars(counts: Sequence[CareCount], language: Language) -> go.Figure:
    """One bar per person, the A customers first; the people with the most to do."""
    shown = [*reversed(counts[:MOST])]
    figure = go.Figure(
        [
            _bars(shown, [one.a_tier for one in shown], words.A_NAME.say(language), _A, language),
            _bars(shown, [one.due - one.a_tier for one in shown], words.OTHER_TIERS.say(language), _OTHER, language),
        ]
    )
    figure.update_layout(barmode="stack")
    theme.layout(figure, _finding(counts[0], language), height=96 + 34 * max(len(shown), 2))
    figure.update_layout(legend_traceorder="normal")
    figure.update_yaxes(showgrid=False)
    return figure.update_xaxes(showgrid=True, tickformat=",d", rangemode="tozero")


def _bars(shown: Sequence[CareCount], lengths: Sequence[int], name: str, colour: str, language: Language) -> go.Bar:
    return go.Bar(
        name=name,
        orientation="h",
        y=[theme.escaped(_name(one, language)) for one in shown],
        x=lengths,
        marker_color=colour,
        hovertext=[_hover(one, language) for one in shown],
        hoverinfo="text",
        customdata=[one.person for one in shown],
    )


def _finding(most: CareCount, language: Language) -> str:
    return words.CHART.say(language, person=_name(most, language), count=f"{most.due:,}")


def _hover(one: CareCount, language: Language) -> str:
    person = theme.escaped(_name(one, language))
    return words.HOVER.say(language, person=person, count=f"{one.due:,}", a=f"{one.a_tier:,}")


def _name(one: CareCount, language: Language) -> str:
    return one.person or target_words.UNASSIGNED.say(language)
