"""A quiet line of the standup: questions about pay that wait for an answer."""

import streamlit as st

from sales_core.model.period import Period
from sales_core.reports.pay_questions import PayQuestion, open_questions
from sales_core.text import statements as words
from sales_core.ui import state
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

INCENTIVES = "pages/results/incentives.py"
_NAMED = 5


def section(page: Page) -> None:
    """One button per question, the oldest first; nothing while none waits."""
    found = open_questions(page.question)[::-1]
    if not found:
        return
    st.caption(page.say(words.OPEN_ONE if len(found) == 1 else words.OPEN_MANY, count=len(found)))
    with st.container(horizontal=True, gap="small"):
        for one in found[:_NAMED]:
            _open(page, one)


def _open(page: Page, one: PayQuestion) -> None:
    """Goes to the statements of the person and period."""
    period = Period.of_days(one.starts_on, one.ends_on, page.period.fiscal_start)
    name = page.say(words.OPEN_NAME, person=one.person, period=page.period_name(period), asked=one.asked)
    if st.button(plain(name), key=f"pay_asks_{one.question}", type="tertiary", icon=":material/contact_support:"):
        state.choose(period=period.name, person=one.person, as_of=None)
        st.switch_page(INCENTIVES)
