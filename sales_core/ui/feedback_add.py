"""Feedback noted on the page: kept like a row of a sheet, so that it counts in every score and can be undone."""

from datetime import date

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.care import owned
from sales_core.reports.tiers import tiers
from sales_core.text import care as care_words
from sales_core.text import feedback as words
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.target_save import keep, saves

MOST = 3_000  # customers that a list in the browser takes; beyond that the name is typed
_SURVEYS = {"complaint": "Complaint", "csat": "CSAT", "nps": "NPS", "comment": None}


def section(page: Page) -> None:
    """A form that folds away; nothing where nothing is kept."""
    if not page.keeps:
        return
    key = f"feedback_{saves()}"
    with st.popover(page.say(words.ADD), icon=":material/add:"):
        customer = _customer(page, key)
        names = {page.say(text): name for name, text in words.TYPES.items()}
        kind = names[st.selectbox(page.say(words.TYPE), list(names), key=f"{key}_type")]
        score = None
        if kind in ("csat", "nps"):
            least, most = (1, 5) if kind == "csat" else (0, 10)
            score = st.number_input(page.say(words.SCORE), least, most, None, key=f"{key}_{kind}")
        comment = st.text_input(page.say(words.COMMENT), key=f"{key}_comment").strip()
        today = max(page.today, page.as_of)
        day = st.date_input(page.say(words.RECEIVED), today, max_value=today, key=f"{key}_on")
        ready = bool(customer) and (score is not None or (bool(comment) and kind not in ("csat", "nps")))
        if st.button(page.say(words.SAVE), key=f"{key}_save", type="primary", disabled=not ready):
            add(page, customer, kind, score, comment, day)


def add(page: Page, customer: str, kind: str, score: int | None, comment: str, day: date) -> None:
    """Keep it as of the customer's owner; PermissionError for a customer whom the viewer may not see."""
    known = owned(page.question, customer)
    if known is None or not page.keeps:
        raise PermissionError(page.say(care_words.NOT_YOURS, customer=customer))
    row = {
        "received_on": day,
        "person": known.person or page.viewer.name or None,
        "customer": customer,
        "survey": _SURVEYS[kind],
        "score": score,
        "comment": comment,
    }
    keep(page, Kind.FEEDBACK, [row], words.ADD_FORM, page.say(words.ADDED, customer=customer))


def _customer(page: Page, key: str) -> str:
    known = tiers(page.question)
    if len(known) <= MOST:
        names = sorted(row.customer for row in known)
        return str(st.selectbox(page.say(words.WHO), names, None, key=f"{key}_who") or "")
    typed = st.text_input(page.say(words.WHO), key=f"{key}_who").strip()
    if typed and owned(page.question, typed) is None:
        st.caption(plain(page.say(care_words.NOT_YOURS, customer=typed)))
        return ""
    return typed
