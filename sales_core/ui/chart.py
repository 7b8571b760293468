"""Puts a figure on the page."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from sales_core.figures import theme
from sales_core.text.core import Language
from sales_core.ui.page import Page
from sales_core.ui.plain import plain


def chart(page: Page, figure: Any, key: str, on_pick: Callable[[Any], None] | None = None) -> None:
    """Show a plotly figure under its title in the reader's light or dark colours, without the bar of tools.

    on_pick: called once with the `customdata` of a bar or point when it is clicked (usually `drill`).
    """
    title = theme.untitled(figure)
    if title:
        st.markdown(f"##### {plain(title)}")
    st.plotly_chart(
        theme.inked(figure, st.context.theme.type == "dark"),
        key=key,
        alt=title or None,
        theme=None,
        on_select=(lambda: _note(key)) if on_pick else "ignore",
        selection_mode="points",
        config={
            "displayModeBar": False,
            "responsive": True,
            "scrollZoom": False,
            "doubleClick": False,
            "locale": "zh-CN" if page.language is Language.ZH else "en",
        },
    )
    picked = st.session_state.pop(_picked(key), None)
    if on_pick and picked is not None:
        on_pick(picked)


def _note(key: str) -> None:
    """A selection stays until it is taken back, but opens what is behind it only when it is made."""
    points = st.session_state[key].selection.points
    if points and points[0].get("customdata") is not None:
        st.session_state[_picked(key)] = points[0]["customdata"]


def _picked(key: str) -> str:
    return f"{key}_picked"
