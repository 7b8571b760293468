"""The one look of every chart: quiet grid, no background of its own, colours that stay with their meaning."""

import html
from collections.abc import Sequence

import plotly.graph_objects as go

FONT = '"Source Sans", "Source Sans 3", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

# Told apart with every common kind of colour blindness, and from the light and the dark background (tested).
PEOPLE = ("#3A58D1", "#D59E10", "#4DB7B3", "#793F86", "#99A0EF", "#B03300", "#B5A770", "#8D3C3C")
OTHER = "#A3ABB6"  # nobody's: unassigned rows, "others"
ACTUAL = PEOPLE[0]
TARGET = "#8A94A3"
EXPECTED = "#B9C6DB"

# Never alone: a mark goes with each.
GOOD, BAD, WARN = "#14856B", "#CC4B37", "#C98A10"
UP, DOWN, LEVEL = "▲", "▼", "●"

_TITLE = 34  # pixels that a title takes
_INK = {False: ("#3A4350", "#E4E8EE"), True: ("#D5DAE1", "#363D48")}  # text and grid on light, on dark


def person_colours(people: Sequence[str]) -> dict[str, str]:
    """One colour per person by the order of the whole roster (`page.roster`), so that it is the same on every page."""
    return {person: PEOPLE[place % len(PEOPLE)] for place, person in enumerate(people)}


def mark(good: bool | None) -> str:
    """The sign that goes with a colour: ▲ good, ▼ bad, ● neither."""
    return LEVEL if good is None else (UP if good else DOWN)


def tone(good: bool | None) -> str:
    """The colour of good, bad or neither."""
    return TARGET if good is None else (GOOD if good else BAD)


def layout(figure: go.Figure, finding: str, height: int = 320, legend: bool | None = None) -> go.Figure:
    """Give a figure the one look; its title is what it shows, in plain words.

    legend: None shows one when there are at least two named traces.
    """
    named = [trace for trace in figure.data if trace.name]
    figure.update_layout(
        title={"text": escaped(finding), "x": 0, "xanchor": "left", "y": 1, "yanchor": "top", "yref": "container"},
        title_font={"size": 15, "weight": 600},
        title_automargin=False,
        title_pad={"t": 6, "l": 2},
        height=height,
        margin={"l": 8, "r": 12, "t": 64 if _legend(legend, named) else 44, "b": 8},
        font={"family": FONT, "size": 13},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        colorway=PEOPLE,
        showlegend=_legend(legend, named),
        legend={"orientation": "h", "x": 0, "xanchor": "left", "y": 1, "yanchor": "bottom", "title": {"text": ""}},
        hoverlabel={"font": {"family": FONT, "size": 13}},
        bargap=0.35,
        dragmode=False,
    )
    figure.update_xaxes(title=None, showgrid=False, zeroline=False, automargin=True, fixedrange=True)
    figure.update_yaxes(title=None, showgrid=True, zeroline=False, automargin=True, fixedrange=True)
    return figure


def inked(figure: go.Figure, dark: bool) -> go.Figure:
    """The figure with text and grid for a light or dark background."""
    text, grid = _INK[dark]
    figure.update_layout(font_color=text, title_font_color=text, template="none")
    figure.update_xaxes(gridcolor=grid, linecolor=grid, tickcolor=grid)
    figure.update_yaxes(gridcolor=grid, linecolor=grid, tickcolor=grid)
    return figure


def larger(figure: go.Figure, times: float) -> go.Figure:
    """The figure with larger type and as much more height, for a screen that is looked at from afar."""
    figure.update_layout(font_size=13 * times, height=figure.layout.height * times)
    figure.update_annotations(font_size=12 * times)
    if figure.layout.margin.r:
        figure.update_layout(margin_r=figure.layout.margin.r * times)
    return figure


def untitled(figure: go.Figure) -> str:
    """Take the title out of the figure and give its plain text: beside the figure it wraps on a narrow screen."""
    text = html.unescape(figure.layout.title.text or "")
    if text:
        height, top = figure.layout.height, figure.layout.margin.t
        figure.update_layout(title=None)
        if height and top:
            figure.update_layout(height=height - _TITLE, margin_t=max(top - _TITLE, 8))
    return text


def escaped(text: str) -> str:
    """Text from a sheet in a figure: plotly would read its angle brackets as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _legend(wanted: bool | None, named: Sequence[object]) -> bool:
    return len(named) > 1 if wanted is None else wanted
