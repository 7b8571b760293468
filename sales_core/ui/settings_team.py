"""The settings that every team looks at first: its name, currency, revenue, fiscal year and closed books."""

from datetime import date

import streamlit as st

from sales_core.text import settings as words
from sales_core.text.numbers import SYMBOLS
from sales_core.ui.clocks import EARLIEST
from sales_core.ui.page import Page
from sales_core.ui.settings_save import key, locked, offer


def team(page: Page) -> None:
    """The section."""
    settings = page.settings
    left, right = st.columns(2)
    with left:
        name = st.text_input(page.say(words.NAME), settings.team, key=key("team"), disabled=locked(page) is not None)
        currency = _currency(page)
    with right:
        basis = _basis(page)
        fiscal = _fiscal(page)
    with left:
        until = _closed_until(page)
    with right:
        after = _closed_after(page, until)
    wanted = {
        "team": name.strip(),
        "currency": currency,
        "revenue_basis": basis,
        "fiscal_start": fiscal,
        "closed_until": until,
        "closed_after": after,
    }
    offer(page, words.TEAM, wanted)


def _currency(page: Page) -> str:
    stored = page.settings.currency
    chosen = st.selectbox(
        page.say(words.CURRENCY),
        list(dict.fromkeys((stored, *SYMBOLS))),
        key=key("currency"),
        disabled=locked(page) is not None,
        accept_new_options=True,
    )
    return (chosen or stored).strip().upper()


def _basis(page: Page) -> str:
    return st.selectbox(
        page.say(words.BASIS),
        list(words.BASES),
        list(words.BASES).index(page.settings.revenue_basis),
        format_func=lambda value: page.say(words.BASES[value]),
        key=key("basis"),
        help=page.say(words.BASIS_HELP),
        disabled=locked(page) is not None,
    )


def _fiscal(page: Page) -> int:
    return st.selectbox(
        page.say(words.FISCAL),
        range(1, 13),
        page.settings.fiscal_start - 1,
        format_func=lambda month: page.say(words.MONTHS[month - 1]),
        key=key("fiscal"),
        disabled=locked(page) is not None,
    )


def _closed_until(page: Page) -> date | None:
    return st.date_input(
        page.say(words.CLOSED_UNTIL),
        page.settings.closed_until,
        min_value=EARLIEST,
        format="YYYY-MM-DD",
        key=key("closed_until"),
        help=page.say(words.CLOSED_UNTIL_HELP),
        disabled=locked(page) is not None,
    )


def _closed_after(page: Page, until: date | None) -> int:
    return st.number_input(
        page.say(words.CLOSED_AFTER),
        min_value=0,
        value=page.settings.closed_after,
        step=1,
        key=key("closed_after"),
        help=page.say(words.CLOSED_AFTER_HELP),
        disabled=locked(page) is not None or until is not None,
    )
