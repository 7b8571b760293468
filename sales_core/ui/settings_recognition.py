"""What a team shows of each other, its badges, and what a next step takes."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from sales_core.model.recognition import MEASURES, MOST, REVIEWS, SHOWN, TENURE, Badge, Criterion, Recognition
from sales_core.reports.person_values import told_in
from sales_core.text import recognition as recognition_words
from sales_core.text import settings_recognition as words
from sales_core.text.core import Text
from sales_core.ui.kpi_names import every_metric
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, decimal, grid
from sales_core.ui.settings_save import key, locked, offer

_BADGES: Mapping[str, tuple[Text, Cell]] = {
    "name": (words.NAME, "text"),
    "name_zh": (words.NAME_ZH, "text"),
    "key": (words.KPI, "choice"),
    "measure": (words.MEASURE, "choice"),
    "goal": (words.GOAL, "number"),
    "in_a_row": (words.IN_A_ROW, "whole"),
}
_STEPS: Mapping[str, tuple[Text, Cell]] = {
    "step": (words.STEP, "text"),
    "role": (words.ROLE, "text"),
    "key": (words.KPI, "choice"),
    "measure": (words.MEASURE, "choice"),
    "goal": (words.GOAL, "number"),
    "months": (words.MONTHS, "whole"),
}
_HUNDRED = Decimal(100)


def recognition(page: Page) -> None:
    """The section."""
    stored = page.settings.recognition
    shown = st.selectbox(
        page.say(words.SHOWN), SHOWN, SHOWN.index(stored.shown), key=key("recognition_shown"), width=320,
        format_func=lambda one: page.say(words.SHOWNS[one]), help=page.say(words.SHOWN_HELP),
        disabled=locked(page) is not None,
    )  # fmt: skip
    st.markdown(page.say(words.BADGES))
    badges = grid(page, "badges", [_shown(page, vars(row)) for row in stored.badges], _BADGES, _choices(page))
    st.markdown(page.say(words.STEPS))
    more = {TENURE: recognition_words.TENURE, REVIEWS: recognition_words.REVIEW_POINTS}
    steps = grid(page, "next_steps", [_shown(page, vars(row)) for row in stored.steps], _STEPS, _choices(page, more))
    told = [page.say(words.PROBLEMS[code], most=MOST) for code in problems(badges, steps)]
    wanted = stored if told else Recognition(shown, _badges(page, badges), _criteria(page, steps))
    offer(page, words.SETTINGS, {"recognition": wanted}, told)


def problems(badges: Sequence[Mapping[str, Any]], steps: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Codes of what is wrong with what was typed."""
    rows = (*badges, *steps)
    if any(not row.get("name") and not row.get("step") for row in rows) or any(not row["key"] for row in rows):
        yield "name"
    if any(row["goal"] is None for row in rows):
        yield "goal"
    months = [row.get("in_a_row", row.get("months")) for row in rows]
    if any(count is not None and not 1 <= count <= MOST for count in months):
        yield "months"
    names = [row["name"] for row in badges]
    if len(set(names)) < len(names):
        yield "twice"


def _choices(page: Page, more: Mapping[str, Text] | None = None) -> Mapping[str, Mapping[str, Text]]:
    known = {metric.key: metric.label for metric in every_metric(page)}
    used = {row.key: Text(row.key, row.key) for row in page.settings.recognition.badges if row.key not in known}
    return {
        "key": {**known, **used, **(more or {})},
        "measure": {name: recognition_words.MEASURES[name] for name in MEASURES},
    }


def _shown(page: Page, row: Mapping[str, Any]) -> dict[str, Any]:
    """Ratios as percentages, as they are typed."""
    return {**row, "goal": row["goal"] * (_HUNDRED if _is_ratio(page, row["key"], row["measure"]) else 1)}


def _is_ratio(page: Page, name: str, measure: str) -> bool:
    return name not in (TENURE, REVIEWS) and told_in(page.question, name, measure) == "percent"


def _badges(page: Page, rows: Sequence[Mapping[str, Any]]) -> tuple[Badge, ...]:
    return tuple(
        Badge(row["name"], row["name_zh"] or "", row["key"], _how(row), _goal(page, row), row["in_a_row"] or 1)
        for row in rows
    )


def _criteria(page: Page, rows: Sequence[Mapping[str, Any]]) -> tuple[Criterion, ...]:
    return tuple(
        Criterion(row["step"], row["role"] or "", row["key"], _how(row), _goal(page, row), row["months"] or 12)
        for row in rows
    )


def _how(row: Mapping[str, Any]) -> str:
    return "amount" if row["key"] in (TENURE, REVIEWS) else row["measure"] or "amount"


def _goal(page: Page, row: Mapping[str, Any]) -> Decimal:
    goal = decimal(row["goal"], 4) / (_HUNDRED if _is_ratio(page, row["key"], _how(row)) else 1)
    return Decimal(f"{goal.normalize():f}")
