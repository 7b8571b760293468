"""The controls of the frame: whom and when above the page, who looks and the language beside it."""

from datetime import date
from urllib.parse import urlencode

import streamlit as st

from sales_core.model.period import Period, PeriodKind
from sales_core.text import format as fmt
from sales_core.text import frame as words
from sales_core.text.core import Language
from sales_core.ui import state
from sales_core.ui.frame import TEAM, known_on, viewers
from sales_core.ui.page import Page

_KINDS = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR, PeriodKind.RANGE)
_LANGUAGES = {Language.EN: "English", Language.ZH: "中文"}  # each in its own words, whatever the interface speaks


def bar(page: Page, title: str, dated: bool) -> None:
    """The page's title and, on a page about a period, whom and when."""
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"## {title}", width="stretch")
        if dated:
            with st.container(
                key="whom-when", horizontal=True, vertical_alignment="center", gap="xxsmall", width="content"
            ):
                _step(page, page.period.previous(), "previous", ":material/chevron_left:")
                _when(page)
                _step(page, page.period.next(), "next", ":material/chevron_right:")
                _whom(page)


def side(page: Page) -> None:
    """Who looks, where there is a choice, and the language."""
    with st.sidebar, st.container(key="side"):
        names = viewers(page)
        if len(names) > 1:
            _choice(
                page.say(words.VIEWER),
                ["", *names],
                {"": page.say(words.MANAGER)},
                "viewer",
                page.viewer.name,
                page.language,
                help=page.say(words.VIEWER_HELP),
            )
        st.segmented_control(
            page.say(words.LANGUAGE),
            list(_LANGUAGES),
            format_func=_LANGUAGES.__getitem__,
            key=_shown("lang", page.language),
            on_change=_chosen,
            args=("lang",),
            label_visibility="collapsed",
            required=True,
        )
        st.caption(page.say(words.BASIS, basis=page.basis))


def _when(page: Page) -> None:
    label = page.period_name()
    if page.as_of != page.period.end:
        as_of = page.say(words.AS_OF_LABEL, day=fmt.day_short(page.as_of, page.language))
        label = f"{label} :gray[· {as_of}]"
    with st.popover(label, type="tertiary"), st.container(width=340):
        st.segmented_control(
            page.say(words.PERIOD),
            _KINDS,
            format_func=lambda kind: page.say(words.PERIOD_KINDS[kind]),
            key=_shown("kind", page.period.kind, page.language),
            on_change=_kind_chosen,
            args=(page,),
            required=True,
        )
        if page.period.kind is PeriodKind.RANGE:
            st.date_input(
                page.say(words.RANGE),
                key=_shown("range", (page.period.start, page.period.end)),
                on_change=_range_chosen,
                format="YYYY-MM-DD",
            )
        _moments(page)
        st.button(
            page.say(words.LATEST),
            on_click=state.choose,
            kwargs={"period": None, "as_of": None, "known": None},
            icon=":material/update:",
            type="tertiary",
        )
        st.caption(page.say(words.LINK))
        st.code(link(page), language=None, wrap_lines=True)


def _moments(page: Page) -> None:
    """The two clocks: the business date looked back from, and the day up to which uploads count."""
    st.date_input(
        page.say(words.AS_OF),
        key=_shown("as_of", page.as_of),
        max_value=max(page.period.end, page.as_of),
        on_change=_chosen,
        args=("as_of",),
        format="YYYY-MM-DD",
        help=page.say(words.AS_OF_HELP),
    )
    st.date_input(
        page.say(words.KNOWN),
        key=_shown("known", known_on()),
        max_value=page.today,
        on_change=_chosen,
        args=("known",),
        format="YYYY-MM-DD",
        help=page.say(words.KNOWN_HELP),
    )


def link(page: Page) -> str:
    """An address that opens this very view, also after newer uploads."""
    whom = page.person or (TEAM + page.team if page.team else "")
    said = {
        "lang": page.language,
        "viewer": page.viewer.name,
        "person": whom,
        "period": page.period.name,
        "as_of": page.as_of,
        "known": known_on(),
    }
    return f"{st.context.url or ''}?{urlencode({name: str(value) for name, value in said.items() if value})}"


def _step(page: Page, period: Period, name: str, icon: str) -> None:
    st.button(
        page.say(words.NEXT if name == "next" else words.PREVIOUS),  # for screen readers: style.py shows the icon only
        key=f"frame_{name}",
        icon=icon,
        on_click=state.choose,
        kwargs={"period": period.name, "as_of": None},
        type="tertiary",
    )


def _whom(page: Page) -> None:
    """One person's own rows leave nothing to choose."""
    if len(page.roster) < 2:
        return
    teams = list(dict.fromkeys(row.team for row in page.listed if row.team))
    options = ["", *([TEAM + team for team in teams] if len(teams) > 1 else []), *page.roster]
    names = {"": page.say(words.EVERYONE)} | {TEAM + team: team for team in teams}
    chosen = page.person or (TEAM + page.team if page.team else "")
    _choice(page.say(words.PERSON), options, names, "person", chosen, page.language, hidden=True)


def _choice(
    label: str,
    options: list[str],
    names: dict[str, str],
    name: str,
    chosen: str,
    language: str,
    help: str = "",
    hidden: bool = False,
) -> None:
    st.selectbox(
        label,
        options if chosen in options else [chosen, *options],
        format_func=lambda option: names.get(option, option),
        key=_shown(name, chosen, language),
        on_change=_chosen,
        args=(name, language),
        help=help or None,
        label_visibility="collapsed" if hidden else "visible",
        width=170 if hidden else "stretch",
    )


def _shown(name: str, value: object, language: str = "") -> str:
    """The key of a control, with the control brought in step with what is shown.

    language: given for a control whose options are words, because the browser remembers a choice by its word.
    """
    key = f"frame_{name}{language}"
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    return key


def _chosen(name: str, language: str = "") -> None:
    value = st.session_state[f"frame_{name}{language}"]
    state.choose(**{name: str(value) if value else None})


def _kind_chosen(page: Page) -> None:
    """A longer or shorter period around the day that was looked at."""
    kind = PeriodKind(st.session_state[f"frame_kind{page.language}"])
    if kind is PeriodKind.RANGE:
        period = Period(kind, page.period.start, page.period.end, page.period.fiscal_start)
    else:
        period = Period.containing(max(page.as_of, page.period.start), kind, page.period.fiscal_start)
    state.choose(period=period.name, as_of=None)


def _range_chosen() -> None:
    """A range counts once both ends are chosen."""
    days: tuple[date, ...] = st.session_state["frame_range"]
    if len(days) == 2:
        state.choose(period=Period(PeriodKind.RANGE, *days).name, as_of=None)
