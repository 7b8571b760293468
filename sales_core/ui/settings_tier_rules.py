"""The team's own rules for tiers, in the order in which they are tried."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import streamlit as st

from sales_core.model.tier_rules import TierRule
from sales_core.text import tier_choice as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, decimal, grid

_FIELDS: Mapping[str, tuple[Text, Cell]] = {
    "position": (words.ORDER, "number"),
    "tier": (words.TIER, "text"),
    "revenue": (words.REVENUE, "number"),
    "potential": (words.POTENTIAL, "text"),
    "industries": (words.INDUSTRIES, "text"),
    "regions": (words.REGIONS, "text"),
    "strategic": (words.STRATEGIC, "yes"),
}


def tier_rules(page: Page) -> tuple[TierRule, ...]:
    """Let them be edited and give them as they are then."""
    st.markdown(page.say(words.RULES))
    st.caption(page.say(words.RULES_HINT))
    rows = [
        vars(rule) | {"position": place, "industries": ", ".join(rule.industries), "regions": ", ".join(rule.regions)}
        for place, rule in enumerate(page.settings.tier_rules, 1)
    ]
    return read(grid(page, "tier_rules", rows, _FIELDS))


def read(rows: Sequence[Mapping[str, Any]]) -> tuple[TierRule, ...]:
    """The rules in the order of their numbers; one without a number comes last."""
    placed = sorted(rows, key=lambda row: float("inf") if row["position"] is None else row["position"])
    return tuple(
        TierRule(
            row["tier"] or "",
            None if row["revenue"] is None else decimal(row["revenue"], 2),
            row["potential"] or "",
            _names(row["industries"]),
            _names(row["regions"]),
            bool(row["strategic"]),
        )
        for row in placed
    )


def problems(rules: Sequence[TierRule]) -> Iterator[Text]:
    """What is wrong with them."""
    if any(not rule.tier for rule in rules):
        yield words.NO_TIER


def _names(written: str | None) -> tuple[str, ...]:
    parts = (written or "").replace("，", ",").replace("、", ",").split(",")
    return tuple(name.strip() for name in parts if name.strip())
