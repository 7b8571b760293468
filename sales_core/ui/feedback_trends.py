"""How the scores move, and what customers talk about, month by month."""

from datetime import date
from functools import partial

import streamlit as st

from sales_core.figures.feedback import theme_bars, theme_name
from sales_core.figures.kpis import trend_lines
from sales_core.metrics import BY_KEY
from sales_core.reports.feedback_themes import comments, feedback_themes, months, said_about
from sales_core.reports.kpis import Board
from sales_core.text import feedback as words
from sales_core.text import format as fmt
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.kpi_behind import month_behind
from sales_core.ui.page import Page

_SCORES = ("csat", "nps")
_SAID = (
    Column("day", words.DAY, Show.DATE),
    Column("customer", words.CUSTOMER),
    Column("person", words.PERSON),
    Column("type", words.TYPE, words=words.TYPES),
    Column("score", words.SCORE, Show.COUNT),
    Column("comment", words.COMMENT, width=360),
)


def scores(page: Page, board: Board) -> None:
    """CSAT and NPS side by side, those that there are."""
    keys = [kpi.key for kpi in board.of(None) if kpi.key in _SCORES]
    for key, place in zip(keys, st.columns(len(keys)) if keys else (), strict=True):
        with place:
            drawn = trend_lines(BY_KEY[key], board, page.roster, page.currency, page.language)
            chart(page, drawn, f"feedback_{key}", partial(month_behind, page, key, board))


def themes(page: Page) -> None:
    """Comments by theme."""
    if rows := feedback_themes(page.question):
        said = comments(page.question)
        bars = theme_bars(rows, months(page.question), page.settings.themes, said, page.language)
        chart(page, bars, "themes", partial(_about, page))


def _about(page: Page, picked: object) -> None:
    """Open the comments of a bar's theme and month."""
    name, _, month = str(picked).rpartition("|")
    day = date.fromisoformat(month)
    rows = said_about(page.question, name, day)
    title = page.say(
        words.ABOUT,
        theme=theme_name(name, page.settings.themes, page.language),
        month=fmt.month(day, page.language),
        count=fmt.count(len(rows)),
    )
    drill(page, title, rows, _SAID, "comments")
