"""Which rules the attention list goes by, and from when on each is met."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from sales_core.model.attention import Rule, RuleSetting, differing, problem
from sales_core.model.kinds import Kind
from sales_core.model.settings import Settings
from sales_core.model.settings_text import encode
from sales_core.reports.attention_fed import fed_rules
from sales_core.text import attention as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, decimal, grid, ratio
from sales_core.ui.settings_save import key, locked, offer, save

_FIELDS: Mapping[str, tuple[Text, Cell]] = {
    "rule": (words.RULE, "told"),
    "on": (words.ON, "yes"),
    "threshold": (words.FROM, "number"),
    "unit": (words.COUNTS, "told"),
}
_STALLED = "stalled_deal"


def attention(page: Page) -> None:
    """The section."""
    st.caption(page.say(words.SETTINGS_HINT))
    rules = fed_rules(page.question)
    rows = grid(page, "attention", [_shown(page, rule) for rule in rules], _FIELDS, rows_may="fixed")
    told = read(rules, rows)
    wrong = [page.say(words.PROBLEM, rule=page.say(words.RULES[one.code])) for one in told if _wrong(one)]
    offer(page, words.SETTINGS, wanted(page.settings, told), wrong)
    _reset(page)


def read(rules: Sequence[Rule], rows: Sequence[Mapping[str, Any]]) -> list[RuleSetting]:
    """What the rows of the grid say of the rules; a percentage as a ratio."""
    return [
        RuleSetting(rule.code, bool(row["on"]), _threshold(rule, row["threshold"]))
        for rule, row in zip(rules, rows, strict=True)
    ]


def wanted(settings: Settings, told: Sequence[RuleSetting]) -> dict[str, object]:
    """The settings that say the same: of rules that are not told as before, and the stalled factor on its own."""
    shown = {one.code for one in told}
    own = [RuleSetting(one.code, one.on) if one.code == _STALLED else one for one in told]
    kept = [one for one in settings.attention if one.code not in shown]
    factor = next((one.threshold for one in told if one.code == _STALLED), settings.stalled_after)
    return {"attention": differing([*own, *kept]), "stalled_after": factor}


def _shown(page: Page, rule: Rule) -> dict[str, object]:
    unit = page.say(words.UNITS[rule.code]) if rule.unit else ""
    times = 100 if rule.unit == "share" else 1
    threshold = None if rule.threshold is None else rule.threshold * times
    return {"rule": page.say(words.RULES[rule.code]), "on": rule.on, "threshold": threshold, "unit": unit}


def _threshold(rule: Rule, value: float | None) -> Decimal | None:
    if not rule.unit:
        return None
    return ratio(value) if rule.unit == "share" else decimal(value, 2)


def _wrong(one: RuleSetting) -> bool:
    return problem(one.code, one.threshold)


def _reset(page: Page) -> None:
    """Every rule as it is for a team that has said nothing."""
    default, now = Settings(), page.settings
    changed = [name for name in ("attention", "stalled_after") if getattr(now, name) != getattr(default, name)]
    off = not changed or locked(page) is not None
    if st.button(page.say(words.RESET), key=key("attention_reset"), type="tertiary", disabled=off):
        rows = [{"name": name, "value": encode(getattr(default, name))} for name in changed]
        save(page, words.SETTINGS, Kind.SETTINGS, rows)
