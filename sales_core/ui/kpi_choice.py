"""Which KPIs the page shows, and which of them is drawn."""

from collections.abc import Sequence

import streamlit as st

from sales_core.metrics import BY_KEY, Metric
from sales_core.reports.kpis_formulas import FORMULAS
from sales_core.text import kpis as words
from sales_core.ui.kpi_names import metric_of
from sales_core.ui.page import Page

# What a manager asks for first; the rest is one click away.
FIRST = (
    "revenue", "orders", "margin", "new_customers", "repurchase_rate", "collections", "collection_rate", "win_rate",
    "sales_cycle", "activities", "csat", "nps", "active_customers", "average_order", "average_won_deal",
)  # fmt: skip
CARDS = 12
NOW_ONLY = tuple(formula.key for formula in FORMULAS if formula.now_only)  # which have no trend


def asked(page: Page, keys: Sequence[str]) -> tuple[list[str], Metric | None]:
    """Which of `keys` are shown, in their order, and the metric that is drawn."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        drawn = st.container(width=260)
        shown = _chosen(page, keys)
        with drawn:
            return shown, _drawn(page, [key for key in shown if key not in NOW_ONLY] or shown) if shown else None


def _chosen(page: Page, keys: Sequence[str]) -> list[str]:
    # What a team measures itself it wants to see.
    own = [key for key in keys if key not in BY_KEY]
    first = [*[key for key in FIRST if key in keys][: max(CARDS - len(own), 0)], *own] or list(keys)[:CARDS]
    with st.popover(page.say(words.CHOOSE), icon=":material/tune:", type="tertiary"):
        chosen = st.pills(
            page.say(words.CHOSEN),
            keys,
            default=first,
            format_func=lambda key: page.say(metric_of(page, key).label),
            selection_mode="multi",
            key="kpis_chosen",
        )
    return [key for key in keys if key in chosen]


def _drawn(page: Page, keys: Sequence[str]) -> Metric:
    key = st.selectbox(
        page.say(words.SHOWN),
        keys,
        format_func=lambda key: page.say(metric_of(page, key).label),
        key="kpis_drawn",
        label_visibility="collapsed",
    )
    return metric_of(page, key)
