"""Who had to do with a customer in conflict, in the order of first touch, each with its row; and the decision on it."""

import streamlit as st

from sales_core.reports.conflicts import Conflict
from sales_core.text import conflict as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.conflict_decide import decide
from sales_core.ui.drill import drill
from sales_core.ui.page import Page

_COLUMNS = (
    Column("first_on", words.WHEN, Show.DATE),
    Column("person", words.WHO),
    Column("kind", words.WHAT, words=words.KINDS),
    Column("reference", words.REFERENCE),
    Column("amount", words.AMOUNT, Show.MONEY),
    Column("touches", words.TOUCHES, Show.COUNT),
    Column("recent_on", words.LAST, Show.DATE),
    Column("customer", words.WRITTEN),
)


def show(page: Page, row: Conflict) -> None:
    """A dialog: the decision or its form, then the evidence."""

    def above() -> None:
        if row.why:
            st.caption(page.say(words.WHY[row.why]))
        decide(page, row)
        if not all(one.seen for one in row.touched):
            st.caption(page.say(words.HIDDEN))

    drill(page, row.customer, row.touched, _COLUMNS, "conflict", above)
