"""How customers are tiered, how often each tier is contacted, and which markets count as new."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from sales_core.model.tier_rules import METHODS
from sales_core.reports.tier_row import LEAST_PURCHASES, QUIET_DAYS
from sales_core.text import settings as words
from sales_core.text import tier_choice as choice
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, decimal, grid, ratio
from sales_core.ui.settings_save import key, locked, offer
from sales_core.ui.settings_tier_rules import problems, tier_rules

_FIELDS: Mapping[str, tuple[Text, Cell]] = {"tier": (words.TIER, "text"), "days": (words.DAYS, "whole")}


def tiers(page: Page) -> None:
    """The section."""
    method = _method(page)
    wanted = {"tier_method": method, **_numbers(page)}
    if method == "rules" or page.settings.tier_rules:
        wanted["tier_rules"] = tier_rules(page)
    st.markdown(page.say(words.CADENCE))
    edited = grid(page, "cadence", [{"tier": tier, "days": days} for tier, days in page.settings.cadence], _FIELDS)
    wanted["cadence"] = tuple((str(row["tier"] or ""), int(row["days"] or 0)) for row in edited)
    wanted["new_markets"] = _markets(page)
    told = [] if 0 < wanted["tier_a"] < wanted["tier_b"] else [page.say(words.TIER_ORDER)]
    if any(not tier or days < 1 for tier, days in wanted["cadence"]):
        told.append(page.say(words.CADENCE_PROBLEM))
    told += [page.say(problem) for problem in problems(wanted.get("tier_rules", ()))]
    offer(page, words.TIERS, wanted, told)


def _method(page: Page) -> str:
    chosen = st.segmented_control(
        page.say(choice.METHOD),
        METHODS,
        format_func=lambda name: page.say(choice.METHODS[name]),
        default=page.settings.tier_method,
        required=True,
        key=key("tier_method"),
        help=page.say(choice.BEFORE),
        disabled=locked(page) is not None,
    )
    return str(chosen)


def _numbers(page: Page) -> dict[str, Any]:
    """Shares of revenue, the window and the factor of risk."""
    now, closed = page.settings, locked(page) is not None
    told = page.say(choice.FACTOR_HELP, least=LEAST_PURCHASES, days=QUIET_DAYS)
    with st.container(horizontal=True):
        a = st.number_input(
            page.say(words.TIER_A), 0.0, 100.0, float(now.tier_a * 100), key=key("tier_a"), disabled=closed
        )
        b = st.number_input(
            page.say(words.TIER_B), 0.0, 100.0, float(now.tier_b * 100), key=key("tier_b"), disabled=closed
        )
        months = st.number_input(
            page.say(choice.WINDOW), 1, 60, now.tier_months, key=key("tier_months"), disabled=closed,
            help=page.say(choice.WINDOW_HELP),
        )  # fmt: skip
        factor = st.number_input(
            page.say(choice.FACTOR), 1.0, 20.0, float(now.risk_factor), 0.5, key=key("risk_factor"), disabled=closed,
            help=told,
        )  # fmt: skip
    return {"tier_a": ratio(a), "tier_b": ratio(b), "tier_months": int(months), "risk_factor": decimal(factor, 2)}


def _markets(page: Page) -> tuple[str, ...]:
    markets = st.multiselect(
        page.say(words.NEW_MARKETS),
        page.settings.new_markets,
        default=page.settings.new_markets,
        key=key("markets"),
        help=page.say(words.NEW_MARKETS_HELP),
        accept_new_options=True,
        disabled=locked(page) is not None,
    )
    return tuple(str(market) for market in markets)
