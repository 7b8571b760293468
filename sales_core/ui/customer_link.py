"""The way from a customer that is listed somewhere to the page that has everything about it."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from sales_core.reports.customer import customer_named
from sales_core.text import customer as words
from sales_core.ui.columns import Column
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.tier_hand import tier_hand

PAGE = "pages/customers/customer.py"
CHOSEN = "customer"  # in the address
_MOST = 300


def customer_link(page: Page, customer: str) -> None:
    """A link to the customer's page; none to a customer of whom the viewer sees nothing there."""
    if customer_named(page.question, customer) is None:
        return
    st.page_link(
        PAGE,
        label=page.say(words.OPEN, customer=plain(customer)),
        icon=":material/person_search:",
        query_params={CHOSEN: customer},
    )


def customer_top(page: Page, customer: str) -> None:
    """Above the rows of a customer: what gave it its tier, and the way to its page."""
    row = customer_named(page.question, customer)
    if row is not None:
        customer_link(page, customer)
        tier_hand(page, row)


def customers_list(page: Page, rows: Sequence[Any], columns: Sequence[Column], key: str) -> None:
    """The first customers of a number; picking one opens its page."""
    if len(rows) == 1:
        customer_link(page, rows[0].customer)
        return
    st.caption(page.say(words.PICK))
    table(page, rows[:_MOST], columns, key, open_customer)


def open_customer(row: Any) -> None:
    """Go to the page of a row's customer."""
    st.switch_page(PAGE, query_params={CHOSEN: row.customer})
