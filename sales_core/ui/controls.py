"""The controls of the frame: whom and when above the page, who looks and the language beside it."""

import streamlit as st

from sales_core.text import frame as words
from sales_core.text.core import Language
from sales_core.ui.chosen import chosen, in_step, pick
from sales_core.ui.frame import TEAM, viewers
from sales_core.ui.page import Page
from sales_core.ui.when import step, when

_LANGUAGES = {Language.EN: "English", Language.ZH: "中文"}  # each in its own words, whatever the interface speaks


def bar(page: Page, title: str, dated: bool) -> None:
    """The page's title and, on a page about a period, whom and when."""
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"## {title}", width="stretch")
        if dated:
            with st.container(
                key="whom-when", horizontal=True, vertical_alignment="center", gap="xxsmall", width="content"
            ):
                step(page, page.period.previous(), "previous", ":material/chevron_left:")
                when(page)
                step(page, page.period.next(), "next", ":material/chevron_right:")
                _whom(page)


def side(page: Page) -> None:
    """Who looks, where there is a choice, the language, and what revenue is counted from."""
    with st.sidebar, st.container(key="side"):
        _viewer(page)
        st.segmented_control(
            page.say(words.LANGUAGE),
            list(_LANGUAGES),
            format_func=_LANGUAGES.__getitem__,
            key=in_step("lang", page.language),
            on_change=chosen,
            args=("lang", page.language),
            label_visibility="collapsed",
            required=True,
        )
        st.caption(page.say(words.BASIS, basis=page.basis))


def _viewer(page: Page) -> None:
    names = viewers(page)
    if len(names) < 2:
        return
    pick(
        page.say(words.VIEWER),
        ["", *names],
        {"": page.say(words.MANAGER)},
        "viewer",
        page.viewer.name,
        page.language,
        help=page.say(words.VIEWER_HELP),
    )


def _whom(page: Page) -> None:
    """One person's own rows leave nothing to choose."""
    if len(page.roster) < 2:
        return
    teams = list(dict.fromkeys(row.team for row in page.listed if row.team))
    options = ["", *([TEAM + team for team in teams] if len(teams) > 1 else []), *page.roster]
    names = {"": page.say(words.EVERYONE)} | {TEAM + team: team for team in teams}
    now = page.person or (TEAM + page.team if page.team else "")
    pick(page.say(words.PERSON), options, names, "person", now, page.language, hidden=True)
