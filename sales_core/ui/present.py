"""The presenter mode of the standup: the team, each person with anything to tell, the wrap-up, one view at a time."""

from collections.abc import Sequence

import streamlit as st

from sales_core.reports.standup_summary import Summary, summary
from sales_core.text import present as words
from sales_core.ui import present_run, present_style, present_views
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.present_run import Run, clock, current, enter, go
from sales_core.ui.target_parts import who

WRAP_UP = "wrap-up"  # beside "" for the team and the names of people, none of which is kept


def start_button(page: Page) -> None:
    """Opens the mode; one person alone holds no meeting."""
    if page.person is None:
        label = page.say(words.START)
        st.button(label, key="present_start", icon=":material/slideshow:", type="primary", on_click=go, args=(0,))


def show(page: Page) -> None:
    """The view that the address names, with the ways to the others."""
    present_style.style()
    run = current(page)
    told = summary(page.question, run.meeting_id)
    views = _views(told)
    place = present_run.place(len(views))
    enter(run, str(place))
    _bar(page, run, views, place)
    if place == 0:
        present_views.team(page, run, told)
    elif place == len(views) - 1:
        present_views.wrap_up(page, run, told)
    else:
        present_views.person(page, run, told, views[place])


def _views(told: Summary) -> list[str]:
    return ["", *(row.person for row in told.rows if row.person), WRAP_UP]


def _bar(page: Page, run: Run, views: Sequence[str], place: int) -> None:
    """Where we are, what it is about, the clock, and the ways on: by button, by arrow, by remote control."""
    last = len(views) - 1
    with st.container(key="present-bar", horizontal=True, vertical_alignment="center", gap="small"):
        _step(page, "previous", place - 1, "Left", place == 0)
        with st.popover(page.say(words.POSITION, place=place + 1, count=last + 1), type="tertiary"):
            for other, name in enumerate(views):
                st.button(
                    plain(_title(page, name)), key=f"present_go_{other}", on_click=go, args=(other,), type="tertiary"
                )
        st.markdown(f"# {plain(_title(page, views[place]))}", width="stretch")
        with st.container(key="present-clock", width="content"):
            clock(page, run)
        if place < last:
            st.button(page.say(words.FINISH), key="present_finish", on_click=go, args=(last,), type="tertiary")
        _step(page, "next", place + 1, "Right", place == last)
    with st.container(key="present-remote"):
        _step(page, "previous", place - 1, "PageUp", place == 0, "remote_")
        _step(page, "next", place + 1, "PageDown", place == last, "remote_")


def _step(page: Page, name: str, to: int, shortcut: str, ends: bool, by: str = "") -> None:
    st.button(
        page.say(words.NEXT if name == "next" else words.PREVIOUS),
        key=f"present_{by}{name}",
        on_click=go,
        args=(to,),
        shortcut=shortcut,
        disabled=ends,
        type="primary" if name == "next" else "secondary",
    )


def _title(page: Page, name: str) -> str:
    return page.say(words.WRAP_UP) if name == WRAP_UP else name or who(page)
