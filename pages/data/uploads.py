"""Sheets in, and what each did."""

import streamlit as st

from sales_core.text import uploads as words
from sales_core.ui import frame, stores
from sales_core.ui.empty import template_button
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.upload_choices import KINDS
from sales_core.ui.upload_commit import commit_bar, forget_results, results
from sales_core.ui.upload_finding import detail, sentence
from sales_core.ui.upload_history import seen, upload_history
from sales_core.ui.upload_tray import drop, tray


def take(page: Page) -> None:
    """Files dropped, understood and committed; they always go to the team's own store."""
    results(page)
    if dropped := drop(page, forget_results):
        above, kept = st.container(), stores.own().batches()
        reads = tray(page, dropped, kept)
        with above:
            commit_bar(page, reads, kept)


def templates(page: Page) -> None:
    """A sheet of each kind to fill in."""
    with st.expander(page.say(words.TEMPLATES), icon=":material/table_view:"):
        st.caption(page.say(words.TEMPLATES_HINT))
        with st.container(horizontal=True):
            for kind in KINDS:
                template_button(page, kind)


page = frame.current()
batches = seen(page, page.store.batches())
counted = [] if page.store.is_sample else batches
finding(sentence(page, counted), detail(page, counted))
take(page)
templates(page)
upload_history(page, batches)
