"""A quiet line of the standup: reviews that wait for the word of who looks."""

import streamlit as st

from sales_core.reports.reviews_waiting import Waiting, reviews_waiting
from sales_core.text import reviews as words
from sales_core.ui import state
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

REVIEWS = "pages/results/reviews.py"
_NAMED = 5


def section(page: Page) -> None:
    """One button per review, the oldest first; nothing while none waits."""
    found = reviews_waiting(page.question, page.viewer)
    if not found:
        return
    st.caption(page.say(words.WAITING_HERE, count=len(found)))
    with st.container(horizontal=True, gap="small"):
        for one in found[:_NAMED]:
            _open(page, one)


def _open(page: Page, one: Waiting) -> None:
    name = page.say(words.WAITING_ONE, person=one.person, period=page.period_name(one.period))
    key = f"review_waits_{one.person}_{one.period.name}"
    if st.button(plain(name), key=key, type="tertiary", icon=":material/grading:"):
        state.choose(period=one.period.name, person=one.person, as_of=None)
        st.switch_page(REVIEWS)
