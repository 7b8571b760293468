"""Amounts given or taken by hand in a statement: proposed with a reason, counted once approved."""

from decimal import Decimal

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.incentives import Statement
from sales_core.reports.pay_acts import About, PayRefusedError, adjustment_row, decision_row
from sales_core.reports.pay_kept import Adjustment, adjustments
from sales_core.text import statements as words
from sales_core.ui import statement_keep
from sales_core.ui.page import Page
from sales_core.ui.plain import plain


def section(page: Page, told: Statement, about: About) -> None:
    """What was proposed and decided, and for whoever leads the person the form."""
    found = [
        one
        for one in adjustments(page.question, about.plan_id)
        if (one.person, one.starts_on) == (about.person, about.period.start)
    ]
    may = page.keeps and page.viewer.leads_person(about.person) and told.state == "calculated"
    for one in found:
        _told(page, one, about, may)
    if may:
        with st.expander(page.say(words.ADJUST), icon=":material/tune:"):
            _form(page, about)


def _told(page: Page, one: Adjustment, about: About, may: bool) -> None:
    by = one.proposed_by or page.say(words.OWNER)
    told = {"amount": page.money_exact(one.amount), "reason": one.reason, "by": by, "day": page.day(one.proposed_on)}
    state = page.say(words.ADJUSTMENT_STATES[one.step])
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"{plain(page.say(words.ADJUSTMENT, **told))} :gray[{plain(state)}]")
        if not may or one.step != "propose":
            return
        for label, approve in ((words.APPROVE, True), (words.DECLINE, False)):
            if st.button(page.say(label), key=f"adjust_{one.adjustment}_{approve}"):
                _decide(page, one, about, approve)


def _decide(page: Page, one: Adjustment, about: About, approve: bool) -> None:
    try:
        row = decision_row(page.viewer, about, one, approve, page.today)
    except PayRefusedError as refused:
        statement_keep.refuse(page, refused)
        return
    statement_keep.keep_row(page, Kind.ADJUSTMENTS, row, words.ADJUST_FORM, words.DECIDED)


def _form(page: Page, about: About) -> None:
    with st.form("pay_adjust", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        amount = st.number_input(page.say(words.AMOUNT), value=0.0, step=100.0, format="%.2f", width=200)
        reason = st.text_input(page.say(words.REASON), width=320)
        if st.form_submit_button(page.say(words.PROPOSE)):
            try:
                row = adjustment_row(page.viewer, about, Decimal(f"{amount:.2f}"), reason, page.today)
            except PayRefusedError as refused:
                statement_keep.refuse(page, refused)
                return
            statement_keep.keep_row(page, Kind.ADJUSTMENTS, row, words.ADJUST_FORM, words.PROPOSED)
