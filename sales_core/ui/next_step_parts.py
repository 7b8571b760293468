"""How near each person is to a promotion or development, and what is still missing."""

from collections.abc import Sequence
from types import SimpleNamespace

import streamlit as st

from sales_core.model.recognition import TENURE
from sales_core.reports.next_steps import Met, StepRow, next_steps
from sales_core.reports.person_values import less_is_better
from sales_core.text import recognition as words
from sales_core.text.words import listed
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.recognition_told import capital, criterion, figure, goal_told
from sales_core.ui.table import table

_COLUMNS = (
    Column("person", words.PERSON),
    Column("step", words.STEP, width=160),
    Column("share", words.STEP_SHARE, Show.SHARE),
    Column("met", words.STEP_MET),
    Column("missing", words.STEP_MISSING, width=420),
)
_CRITERIA = (
    Column("criterion", words.CRITERION, width=320),
    Column("value", words.VALUE),
    Column("share", words.MET_SHARE, Show.SHARE),
)


def section(page: Page) -> None:
    """Nothing where the team has no criteria, but a hint for who sets them."""
    rows = next_steps(page.question)
    if not rows and not (page.viewer.sees_all and page.keeps):
        return
    st.markdown(f"#### {page.say(words.STEPS)}", help=page.say(words.STEPS_HELP))
    if not rows:
        st.caption(page.say(words.STEPS_NONE))
        return
    if ready := list(dict.fromkeys(row.person for row in rows if row.is_ready)):
        st.markdown(plain(page.say(words.STEP_READY, people=listed(ready, page.language))))
    st.caption(page.say(words.PICK_STEP))
    shown, before = told(page, rows), page.then(lambda at: told(at, next_steps(at.question)))
    table(page, shown, _COLUMNS, "next_steps", lambda row: _open(page, row.row), before, by=("person", "step"))
    download(page, "next_steps", page.say(words.STEPS), shown, _COLUMNS)


def told(page: Page, rows: Sequence[StepRow]) -> list[SimpleNamespace]:
    """The rows as a table has them."""
    return [
        SimpleNamespace(
            person=row.person,
            step=row.step,
            share=row.share,
            met=page.say(words.STEP_OF, met=row.met, of=row.of),
            missing=capital(listed([_asked(page, one) for one in row.criteria if not one.progress.met], page.language)),
            row=row,
        )
        for row in rows
    ]


def _open(page: Page, row: StepRow) -> None:
    st.dialog(plain(f"{row.person} · {row.step}"), width="large")(_body)(page, row)


def _body(page: Page, row: StepRow) -> None:
    rows = [
        SimpleNamespace(
            criterion=capital(_asked(page, one)),
            value=figure(page, one.progress.value, one.unit, one.criterion.measure),
            share=one.progress.share,
        )
        for one in row.criteria
    ]
    table(page, rows, _CRITERIA, "next_step")


def _asked(page: Page, one: Met) -> str:
    """What is asked for, over how long."""
    asked, goal = one.criterion, goal_told(page, one.criterion.goal, one.unit)
    less = less_is_better(page.question, asked.key, asked.measure)
    told = criterion(page, asked.key, asked.measure, goal, less)
    return told if asked.key == TENURE else page.say(words.OVER, criterion=told, count=asked.months)
