"""Puts a figure on the page."""

from typing import Any

import streamlit as st

from sales_core.figures import theme
from sales_core.text.core import Language
from sales_core.ui.page import Page


def chart(page: Page, figure: Any, key: str) -> None:
    """Show a plotly figure in the reader's light or dark colours, without the bar of tools."""
    dark = st.context.theme.type == "dark"
    st.plotly_chart(
        theme.inked(figure, dark),
        key=key,
        theme=None,
        config={
            "displayModeBar": False,
            "responsive": True,
            "scrollZoom": False,
            "doubleClick": False,
            "locale": "zh-CN" if page.language is Language.ZH else "en",
        },
    )
