"""Badges: who has earned which, and how near the next is."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.badges import BadgeRow, badges
from sales_core.reports.kpis import kpi_values
from sales_core.reports.person_months import whole_months
from sales_core.reports.person_values import less_is_better
from sales_core.text import recognition as words
from sales_core.ui import kpi_behind
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.recognition_told import capital, criterion, figure, goal_told
from sales_core.ui.table import table

_COLUMNS = (
    Column("person", words.PERSON),
    Column("badge", words.BADGE, width=160),
    Column("times", words.TIMES, Show.COUNT),
    Column("last_on", words.LAST_ON, Show.DATE),
    Column("run", words.RUN),
    Column("latest", words.LATEST),
    Column("criterion", words.CRITERION, width=320),
)


def section(page: Page) -> None:
    """Every badge that can be told of from the sheets."""
    st.markdown(f"#### {page.say(words.BADGES)}", help=page.say(words.BADGES_HELP))
    rows = badges(page.question)
    if not rows:
        st.caption(page.say(words.BADGES_NONE))
        return
    st.caption(page.say(words.PICK_BADGE))
    shown, before = told(page, rows), page.then(lambda at: told(at, badges(at.question)))
    table(page, shown, _COLUMNS, "badges", lambda row: _behind(page, row.row), before, by=("person", "badge"))
    download(page, "badges", page.say(words.BADGES), shown, _COLUMNS)


def in_period(page: Page) -> list[BadgeRow]:
    """Those earned by a month that ended in the page's period."""
    return [row for row in badges(page.question) if any(day in page.period for day in row.earned_on)]


def show_list(page: Page, title: str, rows: Sequence[BadgeRow]) -> None:
    """Open the badges behind a number."""
    st.dialog(title, width="large")(lambda: table(page, told(page, rows), _COLUMNS, "badges_behind"))()


def named(page: Page, name: str, name_zh: str) -> str:
    """A badge's name in the reader's language, where it has one."""
    return (name_zh or name) if page.language == "zh" else name


def told(page: Page, rows: Sequence[BadgeRow]) -> list[SimpleNamespace]:
    """The rows as a table has them, those earned most lately first."""
    latest = sorted(rows, key=lambda row: -(row.last_on.toordinal() if row.last_on else 0))
    return [_row(page, row) for row in latest]


def _row(page: Page, row: BadgeRow) -> SimpleNamespace:
    goal = goal_told(page, row.goal, row.unit)
    asked = criterion(page, row.key, row.measure, goal, less_is_better(page.question, row.key, row.measure))
    if row.needed > 1:
        asked = page.say(words.IN_A_ROW, criterion=asked, count=row.needed)
    return SimpleNamespace(
        person=row.person,
        badge=named(page, row.name, row.name_zh),
        times=row.times,
        last_on=row.last_on,
        run=page.say(words.RUN_OF, run=row.run, needed=row.needed) if row.needed > 1 else "",
        latest=figure(page, row.latest, row.unit, row.measure),
        criterion=capital(asked),
        row=row,
    )


def _behind(page: Page, row: BadgeRow) -> None:
    """The rows of the last whole month."""
    if not row.is_seen:
        return
    (month,) = whole_months(page.question, 1)
    asked = replace(page.question, period=month, as_of=month.end)
    found = kpi_values(asked, (row.key,), by_person=True)
    value = next((kpi.value for kpi in found if kpi.person == row.person), None)
    kpi_behind.behind(replace(page, question=asked), row.key, row.person, value)
