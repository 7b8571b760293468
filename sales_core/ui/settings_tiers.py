"""How customers are tiered, how often each tier is contacted, and which markets count as new."""

from collections.abc import Mapping

import streamlit as st

from sales_core.text import settings as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, grid, ratio
from sales_core.ui.settings_save import key, locked, offer

_FIELDS: Mapping[str, tuple[Text, Cell]] = {"tier": (words.TIER, "text"), "days": (words.DAYS, "whole")}


def tiers(page: Page) -> None:
    """The section."""
    settings, closed = page.settings, locked(page) is not None
    with st.container(horizontal=True):
        a = st.number_input(
            page.say(words.TIER_A), 0.0, 100.0, float(settings.tier_a * 100), key=key("tier_a"), disabled=closed
        )
        b = st.number_input(
            page.say(words.TIER_B), 0.0, 100.0, float(settings.tier_b * 100), key=key("tier_b"), disabled=closed
        )
    st.markdown(page.say(words.CADENCE))
    edited = grid(page, "cadence", [{"tier": tier, "days": days} for tier, days in settings.cadence], _FIELDS)
    markets = st.multiselect(
        page.say(words.NEW_MARKETS),
        settings.new_markets,
        default=settings.new_markets,
        key=key("markets"),
        help=page.say(words.NEW_MARKETS_HELP),
        accept_new_options=True,
        disabled=closed,
    )
    problems = [] if 0 < a < b else [page.say(words.TIER_ORDER)]
    if any(not row["tier"] or not row["days"] or row["days"] < 1 for row in edited):
        problems.append(page.say(words.CADENCE_PROBLEM))
    wanted = {
        "tier_a": ratio(a),
        "tier_b": ratio(b),
        "cadence": tuple((str(row["tier"] or ""), int(row["days"] or 0)) for row in edited),
        "new_markets": tuple(str(market) for market in markets),
    }
    offer(page, words.TIERS, wanted, problems)
