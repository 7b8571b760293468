"""By when feedback is answered, and which themes its comments are counted by."""

import re
from collections.abc import Mapping
from typing import Any

import streamlit as st

from sales_core.model.theme import Theme
from sales_core.text import feedback as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, grid
from sales_core.ui.settings_save import key, locked, offer

_FIELDS: Mapping[str, tuple[Text, Cell]] = {
    "name": (words.THEME_EN, "text"),
    "name_zh": (words.THEME_ZH, "text"),
    "words": (words.WORDS, "text"),
}
_COMMAS = re.compile(r"[,，、;；]")
_LABELS = {"complaint": words.COMPLAINT_DAYS, "low": words.LOW_DAYS}


def feedback(page: Page) -> None:
    """The section."""
    with st.container(horizontal=True):
        days = tuple((name, _days(page, name, stored)) for name, stored in page.settings.feedback_days)
    st.markdown(page.say(words.THEMES))
    shown = [{"name": one.name, "name_zh": one.name_zh, "words": ", ".join(one.words)} for one in page.settings.themes]
    rows = grid(page, "themes", shown, _FIELDS)
    wrong = [page.say(words.THEMES_PROBLEM)] if any(not _whole(row) for row in rows) else []
    offer(page, words.SETTINGS, {"feedback_days": days, "themes": read(rows)}, wrong)


def read(rows: list[dict[str, Any]]) -> tuple[Theme, ...]:
    """The themes of the grid; a name in one language serves for both."""
    return tuple(
        Theme(row["name"] or row["name_zh"], row["name_zh"] or row["name"], _words(row)) for row in rows if _whole(row)
    )


def _days(page: Page, name: str, stored: int) -> int:
    closed = locked(page) is not None
    return st.number_input(page.say(_LABELS[name]), 0, 60, stored, key=key(f"feedback_{name}"), disabled=closed)


def _words(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(word.strip() for word in _COMMAS.split(row["words"] or "") if word.strip())


def _whole(row: Mapping[str, Any]) -> bool:
    return bool((row["name"] or row["name_zh"]) and _words(row))
