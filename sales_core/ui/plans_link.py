"""The way from the incentives to the plans that they follow."""

import streamlit as st

from sales_core.text import plans as words
from sales_core.ui.page import Page

PLANS = "pages/results/plans.py"


def link(page: Page) -> None:
    """For whoever leads everybody and so decides on plans."""
    if page.viewer.sees_all:
        st.page_link(PLANS, label=page.say(words.TO_PLANS), icon=":material/contract_edit:")
