"""Which customers the tiers page lists: chosen one click down."""

from collections.abc import Sequence

import streamlit as st

from sales_core.reports.tiers_summary import Chosen, TierCell
from sales_core.text import format as fmt
from sales_core.text import tiers as words
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

MOST = 300  # rows listed; the download has all
EVERYBODY = Chosen()


def tier_filter(page: Page, cells: Sequence[TierCell]) -> Chosen:
    """Show the heading of the list with its filter, and say how many of the chosen customers are listed."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"#### {page.say(words.LIST_TITLE)}", width="stretch")
        with st.popover(page.say(words.FILTER), icon=":material/filter_list:", type="tertiary"):
            chosen = _asked(page, cells)
    shown = sum(cell.customers for cell in cells if chosen.has(cell))
    if shown > MOST and not chosen.people:
        st.caption(page.say(words.LISTED, shown=fmt.count(MOST), count=fmt.count(shown)))
    return chosen


def _asked(page: Page, cells: Sequence[TierCell]) -> Chosen:
    tiers = sorted({cell.tier for cell in cells})
    segments = [name for name in words.SEGMENTS if any(cell.segment == name for cell in cells)]
    return Chosen(
        tuple(st.pills(page.say(words.TIER_LABEL), tiers, selection_mode="multi", format_func=plain, key="tiers_tier")),
        tuple(
            st.multiselect(
                page.say(words.SEGMENT),
                segments,
                format_func=lambda name: page.say(words.SEGMENTS[name]),
                key="tiers_segment",
            )
        ),
        tuple(st.multiselect(page.say(words.OWNER), page.people, key="tiers_owner")) if len(page.people) > 1 else (),
    )
