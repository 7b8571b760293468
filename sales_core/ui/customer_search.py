"""Which customer the page is about: by its address, or found by a part of its name."""

from collections.abc import Sequence

import streamlit as st

from sales_core.reports.customer import customer_named, customers_like
from sales_core.reports.tier_row import TierRow
from sales_core.text import customer as words
from sales_core.text import format as fmt
from sales_core.text import tiers as tier_words
from sales_core.ui.columns import Column, Show
from sales_core.ui.customer_link import CHOSEN
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table

MOST = 20
_KEPT, _TEXT = "customer_chosen", "customer_search"


def chosen(page: Page) -> TierRow | None:
    """The customer in the address, or looked at last; says so where the reader sees none of this name."""
    name = st.query_params.get(CHOSEN) or st.session_state.get(_KEPT, "")
    if not name:
        return None
    found = customer_named(page.question, name)
    if found is None:
        st.info(plain(page.say(words.NOT_FOUND, name=name)), icon=":material/person_off:")
        return None
    st.session_state[_KEPT] = st.query_params[CHOSEN] = found.customer
    return found


def search(page: Page, now: TierRow | None) -> None:
    """A field to find another customer; before any is chosen, the greatest ones to choose from."""
    text = st.text_input(
        page.say(words.SEARCH), key=_TEXT, placeholder=page.say(words.SEARCH_HINT), icon=":material/search:", width=360,
        label_visibility="collapsed",
    )  # fmt: skip
    wanted = (text or "").strip()
    if not wanted and now is not None:
        return
    found = customers_like(page.question, wanted)
    st.caption(plain(_told(page, wanted, found)))
    if found:
        table(page, found[:MOST], _columns(page), f"found_{wanted}", _go)


def _told(page: Page, wanted: str, found: Sequence[TierRow]) -> str:
    if not found:
        return page.say(words.NONE_FOUND, name=wanted)
    if len(found) > MOST and wanted:
        return page.say(words.FOUND, count=fmt.count(len(found)), shown=MOST)
    return page.say(words.PICK)


def _columns(page: Page) -> tuple[Column, ...]:
    return (
        Column("customer", tier_words.CUSTOMER),
        Column("person", tier_words.OWNER, words={"": tier_words.UNOWNED}),
        Column("tier", tier_words.TIER_LABEL),
        Column("revenue", tier_words.REVENUE.filled(months=page.settings.tier_months), Show.WHOLE_MONEY),
        Column("life", tier_words.LIFE, words=tier_words.LIVES),
    )


def _go(row: TierRow) -> None:
    """Show the customer with an empty field."""
    st.session_state[_KEPT] = st.query_params[CHOSEN] = row.customer
    st.session_state.pop(_TEXT, None)
    st.rerun()
