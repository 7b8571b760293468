"""The lists of the presenter mode: what is to do, at risk and in the way, each settled with one click."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import streamlit as st

from sales_core.reports.actions import Action
from sales_core.reports.attention import AttentionRow
from sales_core.reports.contacts_due import DueContact
from sales_core.reports.meetings import Note
from sales_core.text import format as fmt
from sales_core.text import present as words
from sales_core.text import targets as target_words
from sales_core.text.core import Text
from sales_core.ui.attention_why import why
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.present_run import Run, take
from sales_core.ui.standup_keep import Filled, action_row, resolved_row

MOST = 4  # lines of a list: what does not fit is counted
WEEK = timedelta(days=7)
Line = Callable[[], None]


def show(page: Page, title: Text, key: str, lines: Sequence[Line], most: int = MOST) -> None:
    """A title with its first lines, and how many more there are."""
    with st.container(key=f"present-list-{key}", gap="xsmall"):
        st.markdown(f"### {plain(page.say(title))}")
        for line in lines[:most]:
            line()
        if not lines:
            st.markdown(f":gray[{page.say(words.NOTHING)}]")
        elif len(lines) > most:
            st.markdown(f":gray[{page.say(words.MORE, count=len(lines) - most)}]")


def action(page: Page, run: Run, one: Action, named: bool = False) -> Line:
    """What is to do, by when; done, or put off by a week."""
    day = fmt.day_short(one.due_on, page.language)
    due = page.say(words.LATE_SINCE if one.overdue else words.DUE_ON, day=day) if one.due_on else page.say(words.NO_DAY)
    owner = f"{one.person or page.say(target_words.WHOLE_TEAM)} · " if named else ""
    later = max(page.as_of, one.due_on or page.as_of) + WEEK
    buttons = (
        ("done", words.DONE, ":material/check:", action_row(page, one, state="done")),
        ("later", words.LATER, ":material/event_repeat:", action_row(page, one, due_on=later)),
    )

    def line() -> None:
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            _said(one.action, f"{owner}{due}", "red" if one.overdue else "gray")
            for name, label, icon, row in buttons if page.keeps else ():
                _button(page, run, f"act-{name}-{one.action_id}", label, icon, row)

    return line


def blocker(page: Page, run: Run, one: Note, named: bool = False) -> Line:
    """What stands in the way, since when; resolved with one click."""
    since = page.say(words.SINCE_DAY, day=fmt.day_short(one.noted_on, page.language))
    owner = f"{one.person or page.say(target_words.WHOLE_TEAM)} · " if named else ""

    def line() -> None:
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            _said(one.note, f"{owner}{since}", "gray")
            if page.keeps:
                key = f"act-resolve-{one.note_id}"
                _button(page, run, key, words.RESOLVED, ":material/check:", resolved_row(page, one))

    return line


def contact(page: Page, one: DueContact) -> Line:
    """A customer to get in touch with."""
    late = page.say(words.TIER_LATE, tier=one.tier, days=fmt.days(one.days, page.language))
    told = late if one.days else page.say(words.TIER_DUE, tier=one.tier)
    if one.visit:
        told = page.say(words.VISIT)
    said = page.say(words.CONTACT, customer=one.customer)
    return lambda: _said(said, told, "red" if one.days else "gray")


def answer(page: Page, row: AttentionRow) -> Line:
    """A customer who waits for an answer."""
    said = page.say(words.ANSWER, customer=row.customer)
    return lambda: _said(said, why(page, row), "red" if row.days else "gray")


def risk(page: Page, row: AttentionRow) -> Line:
    """A deal with what is wrong with it."""
    amount = page.money(row.amount) if row.amount else ""
    return lambda: _said(row.subject, " · ".join(filter(None, (amount, why(page, row)))), "gray")


def note(page: Page, one: Note, named: bool = False) -> Line:
    """What was said."""
    owner = (one.person or page.say(target_words.WHOLE_TEAM)) if named else ""
    return lambda: _said(one.note, owner, "gray")


def _said(text: str, detail: str, colour: str) -> None:
    more = f"  \n:{colour}[{plain(detail)}]" if detail else ""
    st.markdown(f"{plain(text)}{more}", width="stretch")


def _button(page: Page, run: Run, key: str, label: Text, icon: str, filled: Filled) -> None:
    st.button(page.say(label), key=key, icon=icon, help=page.say(label), on_click=take, args=(page, run, filled))
