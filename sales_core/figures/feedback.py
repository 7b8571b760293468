"""What customers talk about, month by month."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.model.theme import Theme
from sales_core.reports.feedback_themes import OTHER, ThemeMonth
from sales_core.text import feedback as words
from sales_core.text import format as fmt
from sales_core.text.core import Language

MOST = 7  # themes with a colour of their own


def theme_name(name: str, themes: Sequence[Theme], language: Language) -> str:
    """The theme in the reader's language."""
    if name == OTHER:
        return words.OTHER.say(language)
    known = next((one for one in themes if one.name == name), None)
    return (known.name_zh if known and language is Language.ZH and known.name_zh else name) or name


def theme_bars(
    rows: Sequence[ThemeMonth], months: Sequence[date], themes: Sequence[Theme], comments: int, language: Language
) -> go.Figure:
    """Stacked bars of comments, a theme in its colour; what is about none of them in grey. comments: all of them."""
    cells = {(row.theme, row.month): row for row in rows}
    totals = Counter[str]()
    for row in rows:
        totals[row.theme] += row.comments
    shown = [one.name for one in themes if totals[one.name]][:MOST]
    figure = go.Figure()
    for place, name in enumerate([*shown, *([OTHER] if totals[OTHER] else [])]):
        colour = theme.OTHER if name == OTHER else theme.PEOPLE[place % len(theme.PEOPLE)]
        figure.add_trace(_bars(name, theme_name(name, themes, language), cells, months, colour, language))
    figure.update_layout(barmode="stack")
    theme.layout(figure, _finding(totals, themes, comments, language), height=320, legend=True)
    figure.update_layout(legend_traceorder="normal")
    return axis.month_axis(figure, months, language)


def _bars(
    name: str,
    said: str,
    cells: Mapping[tuple[str, date], ThemeMonth],
    months: Sequence[date],
    colour: str,
    language: Language,
) -> go.Bar:
    found = [cells.get((name, month)) for month in months]
    return go.Bar(
        name=theme.escaped(said),
        x=list(months),
        y=[row.comments if row else 0 for row in found],
        marker_color=colour,
        hovertext=[_hover(row, said, language) if row else "" for row in found],
        hoverinfo="text",
        customdata=[f"{name}|{month}" for month in months],
    )


def _hover(row: ThemeMonth, said: str, language: Language) -> str:
    month, count = fmt.month(row.month, language), fmt.count(row.comments)
    return words.THEME_HOVER.say(
        language, theme=theme.escaped(said), month=month, count=count, unhappy=fmt.count(row.unhappy)
    )


def _finding(totals: Counter[str], themes: Sequence[Theme], comments: int, language: Language) -> str:
    known = [(name, count) for name, count in totals.most_common() if name != OTHER]
    if not known:
        return words.THEMES_NONE.say(language)
    name, count = known[0]
    said = theme_name(name, themes, language)
    return words.THEMES_LEAD.say(language, theme=said, count=fmt.count(count), all=fmt.count(comments))
