"""A contact logged in one row: kept as an upload of its own, so that it counts everywhere and can be undone."""

from datetime import date

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.care import owned
from sales_core.reports.care_lines import CareLine, ways_used
from sales_core.reports.pool import PoolRow
from sales_core.text import care as words
from sales_core.ui.customer_link import customer_link
from sales_core.ui.customer_rows import HISTORY, customer_rows
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.target_save import keep


def open_customer(page: Page, row: CareLine | PoolRow) -> None:
    """What the sheets say about one customer, below the form."""
    rows = customer_rows(page, row.customer)

    def above() -> None:
        customer_link(page, row.customer)
        if page.keeps:
            offer(page, row.customer)

    drill(page, page.say(words.WHOLE_STORY, customer=row.customer), rows, HISTORY, "customer", above)


def offer(page: Page, customer: str) -> None:
    """The form of one row."""
    with st.form("care_log", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        ways = list(ways_used(page.question) or (page.say(word) for word in words.WAYS.values()))
        how = st.selectbox(page.say(words.HOW), ways, accept_new_options=True, width=120, key="care_how")
        said = st.text_input(page.say(words.SAID), key="care_said", width=300)
        today = max(page.today, page.as_of)
        day = st.date_input(page.say(words.ON), today, max_value=today, width=140, key="care_on")
        following = st.date_input(page.say(words.NEXT), None, min_value=today, width=170, key="care_next")
        if st.form_submit_button(page.say(words.SAVE), type="primary"):
            log(page, customer, how or ways[0], said, day, following)


def log(page: Page, customer: str, how: str, said: str, day: date, following: date | None = None) -> None:
    """Keep the contact as made by whoever logs it, of a manager by the customer's owner.

    PermissionError for a customer whom the viewer may not see.
    """
    known = owned(page.question, customer)
    if known is None or not page.keeps:
        raise PermissionError(page.say(words.NOT_YOURS, customer=customer))
    person = page.viewer.name if not page.viewer.sees_all and page.viewer.name else known.person
    row = {
        "contacted_on": day,
        "person": person or page.viewer.name or None,
        "customer": customer,
        "activity": how,
        "subject": said,
        "next_contact_on": following,
    }
    keep(page, Kind.CONTACTS, [row], words.LOG_FORM, page.say(words.LOGGED, customer=customer))
