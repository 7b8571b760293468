"""Which KPIs the page shows, and which of them is drawn."""

from collections.abc import Sequence

import streamlit as st

from sales_core.metrics import BY_KEY, Metric
from sales_core.text import kpis as words
from sales_core.ui.page import Page

# What a manager asks for first; the rest is one click away.
_FIRST = (
    "revenue", "orders", "margin", "new_customers", "repurchase_rate", "collections", "collection_rate", "win_rate",
    "sales_cycle", "activities", "csat", "nps", "active_customers", "average_order", "average_won_deal",
)  # fmt: skip
_CARDS = 10


def chosen(page: Page, metrics: Sequence[Metric]) -> list[str]:
    """The keys of the KPIs that are shown: ten of `metrics` at first, then as chosen."""
    keys = [metric.key for metric in metrics]
    first = [key for key in _FIRST if key in keys][:_CARDS]
    with (
        st.container(horizontal=True, horizontal_alignment="right"),
        st.popover(page.say(words.CHOOSE), icon=":material/tune:", type="tertiary"),
    ):
        asked = st.pills(
            page.say(words.CHOSEN),
            keys,
            default=first,
            format_func=lambda key: page.say(BY_KEY[key].label),
            selection_mode="multi",
            key="kpis_chosen",
        )
    return [key for key in keys if key in asked]


def drawn(page: Page, keys: Sequence[str]) -> Metric:
    """The KPI of the chart, one of `keys`."""
    key = st.selectbox(
        page.say(words.SHOWN),
        keys,
        format_func=lambda key: page.say(BY_KEY[key].label),
        key="kpis_drawn",
        label_visibility="collapsed",
        width=260,
    )
    return BY_KEY[key]
