"""Questions about a statement: asked by the person, answered by whoever leads, settled by either."""

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.incentives import Statement, flat
from sales_core.reports.pay_acts import ANSWER, CLOSE, About, PayRefusedError, question_rows, reply_row
from sales_core.reports.pay_questions import PayQuestion, pay_questions
from sales_core.text import statements as words
from sales_core.ui import pay_line, statement_keep
from sales_core.ui.page import Page
from sales_core.ui.plain import plain


def section(page: Page, told: Statement, about: About) -> None:
    """Every question with its answer, and the form to ask."""
    key = (about.person, about.period.start, about.plan_id)
    found = [one for one in pay_questions(page.question) if (one.person, one.starts_on, one.plan_id) == key]
    if found:
        st.markdown(f"**{page.say(words.QUESTIONS)}**")
    for one in found:
        with st.container(border=True):
            _told(page, one)
            if page.keeps and one.state != "closed":
                _reply(page, one, about)
    if page.keeps and (page.viewer.name == about.person or page.viewer.leads_person(about.person)):
        with st.expander(page.say(words.ASK), icon=":material/contact_support:"):
            _form(page, told, about)


def _told(page: Page, one: PayQuestion) -> None:
    asked = page.say(words.SAID_BY, by=one.asked_by or page.say(words.OWNER), day=page.day(one.asked_on))
    state = page.say(words.QUESTION_STATES[one.state])
    st.markdown(f"{plain(one.asked)}  \n:gray[{plain(asked)} · {plain(state)}]")
    if one.answer and one.answered_on:
        by = page.say(words.SAID_BY, by=one.answered_by or page.say(words.OWNER), day=page.day(one.answered_on))
        st.markdown(f"{plain(one.answer)}  \n:gray[{plain(by)}]")


def _reply(page: Page, one: PayQuestion, about: About) -> None:
    leader = page.viewer.leads_person(about.person)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if leader:
            said = st.text_input(page.say(words.ANSWER), key=f"answer_{one.question}", width=320)
            if st.button(page.say(words.ANSWER), key=f"answer_send_{one.question}"):
                _keep(page, one, about, ANSWER, said)
        if (leader or page.viewer.name == about.person) and st.button(
            page.say(words.CLOSE), key=f"close_{one.question}"
        ):
            _keep(page, one, about, CLOSE, "")


def _keep(page: Page, one: PayQuestion, about: About, step: str, said: str) -> None:
    try:
        row = reply_row(page.viewer, about, one.question, step, said, page.today)
    except PayRefusedError as refused:
        statement_keep.refuse(page, refused)
        return
    done = words.ANSWERED_SAID if step == ANSWER else words.CLOSED_SAID
    statement_keep.keep_row(page, Kind.PAY_QUESTIONS, row, words.ASK_FORM, done)


def _form(page: Page, told: Statement, about: About) -> None:
    lines = dict(zip((pay_line.named(page, row, True) for row in flat([told])), told.lines, strict=False))
    whole = page.say(words.WHOLE)
    with st.form("pay_ask", border=False, clear_on_submit=True):
        which = st.selectbox(page.say(words.ABOUT_LINE), [whole, *lines])
        said = st.text_input(page.say(words.YOUR_QUESTION))
        if st.form_submit_button(page.say(words.SEND)):
            try:
                row = question_rows(page.viewer, about, said, lines.get(which), page.today)
            except PayRefusedError as refused:
                statement_keep.refuse(page, refused)
                return
            statement_keep.keep_row(page, Kind.PAY_QUESTIONS, row, words.ASK_FORM, words.ASKED_SAID)
