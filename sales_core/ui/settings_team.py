"""The settings that every team looks at first: its name, currency, what counts as revenue, the fiscal year."""

import streamlit as st

from sales_core.text import settings as words
from sales_core.text.numbers import SYMBOLS
from sales_core.ui.page import Page
from sales_core.ui.settings_save import key, locked, offer


def team(page: Page) -> None:
    """The section."""
    settings, closed = page.settings, locked(page) is not None
    currencies = list(dict.fromkeys((settings.currency, *SYMBOLS)))
    left, right = st.columns(2)
    with left:
        name = st.text_input(page.say(words.NAME), settings.team, key=key("team"), disabled=closed)
        currency = st.selectbox(
            page.say(words.CURRENCY), currencies, key=key("currency"), disabled=closed, accept_new_options=True
        )
    with right:
        basis = st.selectbox(
            page.say(words.BASIS),
            list(words.BASES),
            list(words.BASES).index(settings.revenue_basis),
            format_func=lambda value: page.say(words.BASES[value]),
            key=key("basis"),
            help=page.say(words.BASIS_HELP),
            disabled=closed,
        )
        fiscal = st.selectbox(
            page.say(words.FISCAL),
            range(1, 13),
            settings.fiscal_start - 1,
            format_func=lambda month: page.say(words.MONTHS[month - 1]),
            key=key("fiscal"),
            disabled=closed,
        )
    wanted = {
        "team": (name or "").strip(),
        "currency": (currency or settings.currency).strip().upper(),
        "revenue_basis": basis,
        "fiscal_start": fiscal,
    }
    offer(page, words.TEAM, wanted)
