"""The controls of time: the period, stepping, a free range, and a link to what is shown."""

from datetime import date
from urllib.parse import urlencode

import streamlit as st

from sales_core.model.period import Period, PeriodKind
from sales_core.text import compare
from sales_core.text import format as fmt
from sales_core.text import frame as words
from sales_core.ui import state
from sales_core.ui.chosen import in_step, key_of
from sales_core.ui.clocks import EARLIEST, LAST, clocks
from sales_core.ui.frame import TEAM, known_on
from sales_core.ui.page import Page

_KINDS = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR, PeriodKind.RANGE)


def step(page: Page, period: Period, name: str, icon: str) -> None:
    """A button to the previous or next period; the icon is seen, the words are for screen readers (style.py)."""
    st.button(
        page.say(words.NEXT if name == "next" else words.PREVIOUS),
        key=f"frame_{name}",
        icon=icon,
        on_click=state.choose,
        kwargs={"period": period.name, "as_of": None},
        type="tertiary",
    )


def when(page: Page) -> None:
    """The period's name; behind it, everything else about time."""
    label = page.period_name()
    if page.as_of != page.period.end:
        as_of = page.say(words.AS_OF_LABEL, day=fmt.day_short(page.as_of, page.language))
        label = f"{label} :gray[· {as_of}]"
    if page.compared_with:
        label = f"{label} :gray[· {page.say(compare.VERSUS, day=fmt.day_short(page.compared_with, page.language))}]"
    with st.popover(label, type="tertiary"), st.container(width=340):
        _period(page)
        clocks(page)
        st.button(
            page.say(words.LATEST),
            on_click=state.choose,
            kwargs={"period": None, "as_of": None, "known": None, "compare": None},
            icon=":material/update:",
            type="tertiary",
        )
        st.caption(page.say(words.LINK))
        st.code(link(page), language=None, wrap_lines=True)


def link(page: Page) -> str:
    """An address that opens this very view, also after newer uploads."""
    said = {
        "lang": page.language,
        "viewer": page.viewer.name,
        "person": page.person or (TEAM + page.team if page.team else ""),
        "period": page.period.name,
        "as_of": page.as_of,
        "known": known_on(),
        "compare": page.compared_with,
    }
    return f"{st.context.url or ''}?{urlencode({name: str(value) for name, value in said.items() if value})}"


def _period(page: Page) -> None:
    st.segmented_control(
        page.say(words.PERIOD),
        _KINDS,
        format_func=lambda kind: page.say(words.PERIOD_KINDS[kind]),
        key=in_step("kind", page.period.kind, page.language),
        on_change=_kind_chosen,
        args=(page,),
        required=True,
    )
    if page.period.kind is PeriodKind.RANGE:
        st.date_input(
            page.say(words.RANGE),
            key=in_step("range", _ends(page)),
            min_value=min(EARLIEST, page.period.start),
            max_value=max(LAST, page.period.end),
            on_change=_range_chosen,
            args=(page,),
            format="YYYY-MM-DD",
        )


def _kind_chosen(page: Page) -> None:
    """A longer or shorter period around the day that was looked at."""
    kind = PeriodKind(st.session_state[key_of("kind", page.period.kind, page.language)])
    if kind is PeriodKind.RANGE:
        period = Period(kind, page.period.start, page.period.end, page.period.fiscal_start)
    else:
        period = Period.containing(max(page.as_of, page.period.start), kind, page.period.fiscal_start)
    state.choose(period=period.name, as_of=None)


def _ends(page: Page) -> tuple[date, date]:
    return page.period.start, page.period.end


def _range_chosen(page: Page) -> None:
    """A range counts once both ends are chosen."""
    days: tuple[date, ...] = st.session_state[key_of("range", _ends(page))]
    if len(days) == 2:
        state.choose(period=Period(PeriodKind.RANGE, *days).name, as_of=None)
