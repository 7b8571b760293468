"""One piece of feedback: handed over, answered, asked again; each step kept as an upload of its own."""

from datetime import date
from decimal import Decimal
from typing import Any

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.feedback import WAITING, Case, feedback
from sales_core.text import care as care_words
from sales_core.text import feedback as words
from sales_core.text import format as fmt
from sales_core.ui.customer_link import customer_link
from sales_core.ui.drill import drill
from sales_core.ui.feedback_parts import CASE
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.target_save import keep


def open_case(page: Page, row: Any) -> None:
    """What was said, and above it what can be done about it."""

    def above() -> None:
        customer_link(page, row.customer)
        if page.keeps:
            _act(page, row.case)

    drill(page, f"{row.customer} · {page.say(words.TYPES[row.type])}", [row], CASE, "case", above)


def handle(page: Page, case: Case, **changed: object) -> None:
    """Keep the case with what changed of it; PermissionError for feedback that the viewer may not see."""
    known = next((one for one in feedback(page.question) if one.key == case.key), None)
    if not page.keeps or known is None:
        raise PermissionError(page.say(care_words.NOT_YOURS, customer=case.customer))
    told: dict[str, object] = {
        "owner": case.owner,
        "due_on": case.due_on,
        "state": "open" if case.state in WAITING else case.state,
        "resolution": case.resolution,
        "resolved_on": case.resolved_on,
        "asked_on": case.asked_on,
        "new_score": case.new_score,
    }
    whose = {"feedback": known.key, "person": known.person}
    keep(page, Kind.CASES, [told | changed | whose], words.FORM, page.say(words.SAVED))


def _act(page: Page, case: Case) -> None:
    if case.comment:
        st.markdown(f"> {plain(case.comment)}")
    if case.state in WAITING:
        _answer(page, case)
    else:
        _again(page, case)


def _answer(page: Page, case: Case) -> None:
    """Who sees to it by when, and how it was resolved."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        people = list(dict.fromkeys([*([case.owner] if case.owner else []), *page.roster]))
        owner = st.selectbox(
            page.say(words.OWNER),
            people,
            0 if case.owner else None,
            accept_new_options=True,
            key="case_owner",
            width=180,
        )
        due = st.date_input(page.say(words.DUE), case.due_on, key="case_due", width=150)
        if st.button(page.say(words.SAVE), key="case_save", disabled=(owner or "", due) == (case.owner, case.due_on)):
            handle(page, case, owner=owner or None, due_on=due)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        resolution = st.text_input(
            page.say(words.RESOLUTION), case.resolution, key="case_resolution", width=420
        ).strip()
        day = _day(page, page.say(words.RESOLVED_ON), "case_resolved_on", case.received_on)
        if st.button(page.say(words.RESOLVE), key="case_resolve", type="primary", disabled=not resolution):
            told = {"owner": owner or page.viewer.name or None, "due_on": due, "state": "resolved"}
            handle(page, case, **told, resolution=resolution, resolved_on=day)


def _again(page: Page, case: Case) -> None:
    """Whether the customer is content now; opened again where not."""
    if case.new_score is not None and case.score is not None:
        told = page.say(words.BETTER, old=fmt.count(int(case.score)), new=fmt.count(int(case.new_score)))
        st.markdown(f"**{plain(told)}**")
    st.caption(page.say(words.ASK_HINT))
    most = 5 if case.type == "csat" else 10
    with st.container(horizontal=True, vertical_alignment="bottom"):
        score = st.number_input(page.say(words.NEW_SCORE), 0, most, None, key="case_new_score", width=140)
        day = _day(page, page.say(words.ASKED_ON), "case_asked_on", case.resolved_on or case.received_on)
        if st.button(page.say(words.ASK_AGAIN), key="case_ask", type="primary", disabled=score is None):
            handle(page, case, state="asked_again", asked_on=day, new_score=Decimal(score or 0))
        if st.button(page.say(words.REOPEN), key="case_reopen"):
            handle(page, case, state="open", resolved_on=None)


def _day(page: Page, label: str, key: str, earliest: date) -> date:
    last = max(page.today, page.as_of, earliest)
    return st.date_input(label, last, min_value=earliest, max_value=last, key=key, width=150)
