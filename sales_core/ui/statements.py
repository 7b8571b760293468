"""The statements of the period: how each stands, and the steps that many can take at once."""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.incentives import Statement, incentives
from sales_core.reports.pay_acts import FORWARD, open_steps
from sales_core.reports.pay_questions import open_questions
from sales_core.text import format as fmt
from sales_core.text import incentives as incentive_words
from sales_core.text import pay_lines
from sales_core.text import statements as words
from sales_core.ui import statement_files, statement_keep, statement_one
from sales_core.ui.columns import Column, Show
from sales_core.ui.incentive_parts import heading, plan_name
from sales_core.ui.page import Page
from sales_core.ui.table import table
from sales_core.ui.target_save import saves

_COLUMNS = (
    Column("person", incentive_words.PERSON),
    Column("period", incentive_words.PERIOD),
    Column("plan", words.PLAN),
    Column("total", words.TOTAL, Show.MONEY),
    Column("state", words.STATE, words=pay_lines.STATES),
    Column("questions", words.ASKED, Show.COUNT),
)


def section(page: Page, told: Sequence[Statement]) -> None:
    """A table of the statements, and above it the steps for all that may take them."""
    heading(page, words.TITLE, page.say(words.PICK))
    if page.keeps:
        _for_all(page, told)
    rows = _rows(page, told)
    several = {row.plan for row in rows}
    columns = [one for one in _COLUMNS if one.field != "plan" or len(several) > 1]
    if not any(row.questions for row in rows):
        columns = [one for one in columns if one.field != "questions"]
    then = page.then(lambda at: _rows(at, incentives(at.question)))
    key = f"statements_{saves()}"
    table(
        page,
        rows,
        columns,
        key,
        lambda row: statement_one.show(page, row.statement),
        then,
        by=("person", "period", "plan"),
    )
    statement_files.payroll(page, told)


def _rows(page: Page, told: Sequence[Statement]) -> list[SimpleNamespace]:
    waiting = [(one.person, one.starts_on, one.plan_id) for one in open_questions(page.question)]
    return [
        SimpleNamespace(
            person=one.person,
            period=page.period_name(one.period),
            plan=plan_name(page, one.plan, one.period),
            total=one.total,
            state=one.state,
            questions=waiting.count((one.person, one.period.start, one.plan.plan_id)) or None,
            statement=one,
        )
        for one in told
    ]


def _for_all(page: Page, told: Sequence[Statement]) -> None:
    """One button per step that more than one statement may take, for the statements of the last period that has any."""
    which = [(statement_keep.about(one), one.kept) for one in told]
    steps = [(one, open_steps(page.viewer, one, kept, page.today)) for one, kept in which]
    with st.container(horizontal=True):
        for step in FORWARD:
            ready = [one for one, may in steps if step in may]
            last = max((one.period.start for one in ready), default=date.min)
            ready = [one for one in ready if one.period.start == last]
            label = page.say(words.ALL[step], count=fmt.count(len(ready)))
            if len(ready) > 1 and st.button(label, help=page.say(words.STEP_HELP[step]), key=f"pay_all_{step}"):
                statement_keep.take(page, ready, step)
