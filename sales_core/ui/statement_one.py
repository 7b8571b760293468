"""One statement: its steps, lines in words, adjustments by hand, and questions about it."""

import streamlit as st

from sales_core.reports.incentives import Statement, flat
from sales_core.reports.pay_acts import FORWARD, About, open_steps
from sales_core.text import pay_lines
from sales_core.text import statements as words
from sales_core.ui import incentive_lines, statement_adjust, statement_ask, statement_files, statement_keep
from sales_core.ui.incentive_behind import behind_statement
from sales_core.ui.incentive_parts import plan_name
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.statement_document import steps
from sales_core.ui.table import table


def show(page: Page, told: Statement) -> None:
    """Open the dialog."""
    title = f"{told.person} · {page.period_name(told.period)} · {page.money_exact(told.total)}"
    behind_statement(page, title, flat([told])[-1], lambda: _above(page, told))


def _above(page: Page, told: Statement) -> None:
    """Above the rows that the statement counts: how it stands, its lines in words, and what can be done about it."""
    about = statement_keep.about(told)
    st.markdown(
        f"**{plain(page.say(pay_lines.STATES[told.state]))}** · {plain(plan_name(page, told.plan, told.period))}"
    )
    for said in steps(page, told):
        st.caption(plain(said))
    lines = incentive_lines.lines(page, [told])
    table(page, lines, incentive_lines.OF_ONE, "statement_one")
    statement_files.files(page, told)
    if page.keeps:
        _steps(page, told, about)
    statement_adjust.section(page, told, about)
    statement_ask.section(page, told, about)


def _steps(page: Page, told: Statement, about: About) -> None:
    """A button per step that the viewer may take; sending back asks for a reason."""
    may = open_steps(page.viewer, about, told.kept, page.today)
    if not may:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for step in FORWARD:
            if step in may and st.button(
                page.say(words.STEPS[step]), type="primary", help=page.say(words.STEP_HELP[step]), key=f"pay_{step}"
            ):
                statement_keep.take(page, [about], step)
        if "reject" in may:
            why = st.text_input(page.say(words.REASON), key="pay_reject_why", width=260)
            label, advice = page.say(words.STEPS["reject"]), page.say(words.STEP_HELP["reject"])
            if st.button(label, help=advice, key="pay_reject"):
                statement_keep.take(page, [about], "reject", why)
