"""How customers are shared: rules that assign them, how full a book may be, when a customer is free for all."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from sales_core.model.ownership import CRITERIA, AssignmentRule, Ownership
from sales_core.text import settings_ownership as words
from sales_core.text.conflict import WINDOW
from sales_core.text.core import Text
from sales_core.ui.frame import viewers
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, grid
from sales_core.ui.settings_save import key, locked, offer

_RULES: Mapping[str, tuple[Text, Cell]] = {
    "order": (words.ORDER, "whole"),
    "regions": (words.REGIONS, "text"),
    "industries": (words.INDUSTRIES, "text"),
    "types": (words.TYPES, "text"),
    "tiers": (words.TIERS, "text"),
    "person": (words.PERSON, "choice"),
}
_LIMITS: Mapping[str, tuple[Text, Cell]] = {"person": (words.PERSON, "choice"), "most": (words.MOST, "whole")}
_PARTED = re.compile(r"[,，、;；/]")


def shared(page: Page) -> bool:
    """Whether there is anybody to share customers with."""
    return len(viewers(page)) > 1


def ownership(page: Page) -> None:
    """The section."""
    told = page.settings.ownership
    people = {person: Text(person, person) for person in viewers(page)}
    rules = _rules(page, told, people)
    limit, limits = _limits(page, told, people)
    days = _pool(page, told)
    with st.container(horizontal=True):
        warning = _number(page, words.WARNING, "pool_warning", told.pool_warning, 0)
        claims = _number(page, words.CLAIMS, "claim_limit", told.claim_limit, 1, words.CLAIMS_HELP)
        together = _number(page, WINDOW, "conflict_days", page.settings.conflict_days, 1)
    kept = tuple(AssignmentRule(person, *asked) for person, *asked in rules)
    wanted = Ownership(kept, limit, limits, days, told.pool_warning if warning is None else warning, claims)
    changed = {"ownership": wanted, "conflict_days": min(together or page.settings.conflict_days, 3650)}
    offer(page, words.OWNERSHIP, changed, _problems(page, kept, people))


def _rules(page: Page, told: Ownership, people: Mapping[str, Text]) -> list[tuple[Any, ...]]:
    st.markdown(page.say(words.RULES))
    rows = [
        {"order": place, "person": rule.person} | {name: ", ".join(getattr(rule, name)) for name in CRITERIA}
        for place, rule in enumerate(told.rules, 1)
    ]
    edited = grid(page, "assignment", rows, _RULES, {"person": people})
    ordered = sorted(edited, key=lambda row: (row["order"] is None, row["order"] or 0))
    return [(str(row["person"] or ""), *(_words(row[name]) for name in CRITERIA)) for row in ordered]


def _limits(page: Page, told: Ownership, people: Mapping[str, Text]) -> tuple[int | None, tuple[tuple[str, int], ...]]:
    limit = _number(page, words.LIMIT, "book_limit", told.book_limit, 1, words.LIMIT_HELP)
    st.markdown(page.say(words.LIMITS))
    rows = [{"person": person, "most": most} for person, most in told.book_limits]
    edited = grid(page, "book_limits", rows, _LIMITS, {"person": people})
    kept = [(str(row["person"]), int(row["most"])) for row in edited if row["person"] and (row["most"] or 0) > 0]
    return limit, tuple(dict(kept).items())


def _pool(page: Page, told: Ownership) -> tuple[tuple[str, int], ...]:
    st.markdown(page.say(words.POOL), help=page.say(words.POOL_HELP))
    tiers, days = dict.fromkeys((*dict(page.settings.cadence), *dict(told.pool_days))), dict(told.pool_days)
    with st.container(horizontal=True):
        found = {tier: _number(page, Text(*_tier(tier)), f"pool_{tier}", days.get(tier), 1) for tier in tiers}
    return tuple((tier, number) for tier, number in found.items() if number)


def _tier(tier: str) -> tuple[str, str]:
    return words.POOL_TIER.en.format(tier=tier), words.POOL_TIER.zh.format(tier=tier)


def _number(page: Page, label: Text, name: str, value: int | None, least: int, help_: Text | None = None) -> int | None:
    found = st.number_input(
        page.say(label), least, None, value, key=key(name), disabled=locked(page) is not None, placeholder="",
        help=page.say(help_) if help_ else None,
    )  # fmt: skip
    return None if found is None else int(found)


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(word.strip() for word in _PARTED.split(text or "") if word.strip())


def _problems(page: Page, rules: Sequence[AssignmentRule], people: Mapping[str, Text]) -> list[str]:
    found = []
    if any(rule.person not in people for rule in rules):
        found.append(page.say(words.NO_PERSON))
    if any(not rule.name for rule in rules[:-1]):
        found.append(page.say(words.NO_CRITERION))
    return found
