"""By which rate open deals are weighted, chosen where both are known."""

import streamlit as st

from sales_core.reports.weighted import SET, ways
from sales_core.text import weighted as words
from sales_core.ui.chosen import kept_in_step
from sales_core.ui.page import Page

_WAY = "weighted_by"


def way(page: Page) -> str:
    """The way that the reader chose, where there is a choice."""
    chosen = st.session_state.get(_WAY, SET)
    return str(chosen) if chosen in ways(page.question) else SET


def choose(page: Page) -> None:
    """Ask for the way; nothing where deals can be weighted in one way only."""
    offered = ways(page.question)
    if len(offered) < 2:
        return
    key = kept_in_step(f"{_WAY}_{page.language}", way(page))
    with st.container(horizontal=True, horizontal_alignment="left", vertical_alignment="center"):
        st.segmented_control(
            page.say(words.BY),
            offered,
            format_func=lambda name: page.say(words.BYS[name]),
            key=key,
            on_change=lambda: st.session_state.update({_WAY: st.session_state[key]}),
            help=page.say(words.BY_HELP),
            required=True,
        )
