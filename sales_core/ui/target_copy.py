"""Last year's targets or results times a factor, as this year's targets: looked at, then saved at once."""

from decimal import Decimal

import streamlit as st

from sales_core.reports.target_spread import SOURCES, copied_plan
from sales_core.reports.targets_months import year_of
from sales_core.text import targets_plan as words
from sales_core.ui.page import Page
from sales_core.ui.target_preview import preview
from sales_core.ui.target_save import saves


def copy(page: Page, metric: str) -> None:
    """Opens a dialog with what there is to copy."""
    title = page.say(words.COPY)
    if st.button(title, icon=":material/content_copy:", key="copy_targets"):
        st.dialog(title, width="large")(_copy)(page, metric)


def _copy(page: Page, metric: str) -> None:
    year = year_of(page.question)
    has = [source for source in SOURCES if copied_plan(page.question, metric, year, source, Decimal(1))]
    if not has:
        st.caption(page.say(words.NOTHING_TO_COPY, year=page.period_name(year.year_before())))
        return
    key = f"copy_{metric}_{year.name}_{page.language}_{saves()}"
    with st.container(horizontal=True):
        source = st.segmented_control(
            page.say(words.SOURCE),
            has,
            default=has[0],
            format_func=lambda name: page.say(words.SOURCES[name]),
            key=f"{key}_source",
            required=True,
        )
        factor = st.number_input(
            page.say(words.FACTOR), min_value=0.0, value=1.1, step=0.05, format="%.2f", key=f"{key}_factor",
            help=page.say(words.FACTOR_HELP), width=170,
        )  # fmt: skip
    preview(page, metric, copied_plan(page.question, metric, year, str(source), Decimal(f"{factor:.4f}")), "copy")
