"""Keeps what is done about statements, each step as a batch of its own; what may not be is said instead."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.incentives import Statement
from sales_core.reports.pay_acts import About, PayRefusedError, step_rows
from sales_core.reports.question import Question
from sales_core.text import statements as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.target_save import keep


def about(told: Statement) -> About:
    """What a step of the statement is about."""
    return About(told.person, told.plan.plan_id, told.period)


def question_of(page: Page) -> Question:
    """The page's question as the store is now, about everybody whom the viewer may see."""
    return replace(page.question, reader=page.store.reader(page.viewer))


def take(page: Page, which: Sequence[About], step: str, said: str = "") -> None:
    """Take a step for statements of one period."""
    try:
        rows = step_rows(question_of(page), which, step, said, page.today)
    except PayRefusedError as refused:
        refuse(page, refused)
        return
    keep(page, Kind.STATEMENTS, rows, words.FORM, page.say(words.DONE[step]))


def keep_row(page: Page, kind: Kind, row: Mapping[str, object], form: Text, said: Text) -> None:
    """Keep one row of an adjustment or a question."""
    keep(page, kind, [row], form, page.say(said))


def refuse(page: Page, refused: PayRefusedError) -> None:
    """Say why something was not kept."""
    st.error(plain(page.say(words.REFUSED[refused.code])), icon=":material/error:")
