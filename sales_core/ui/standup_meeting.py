"""What the standup page has of the meetings: with which one it compares, what is open from them."""

from datetime import date

import streamlit as st

from sales_core.reports.changes import upload_days
from sales_core.reports.meetings import Since, since_last
from sales_core.reports.standup import Standup
from sales_core.text import format as fmt
from sales_core.text import present as words
from sales_core.text import standup as standup_words
from sales_core.ui.page import Page

_SINCE = "standup_since"
MEETING = "meeting"  # the choice of the last standup, beside the days of uploads


def since(page: Page) -> Since | None:
    """What the reader chose to compare with; None for the last standup, before the first for the upload before."""
    chosen = st.session_state.get(_SINCE)
    return Since(chosen) if chosen in upload_days(page.question)[1:] else None


def choose_since(page: Page, met: Standup) -> None:
    """Offer the last standup and the earlier uploads, where there are several."""
    last, days = since_last(page.question), upload_days(page.question)[1:]
    choices: list[str | date] = [*([MEETING] if last else []), *days]
    if len(choices) < 2:
        return
    held = last.held_on if last else None
    st.session_state[_SINCE] = MEETING if met.since and met.since.held_on else met.changes.since
    st.selectbox(
        page.say(words.COMPARE),
        choices,
        key=_SINCE,
        format_func=lambda choice: _named(page, choice, held),
        width=300,
    )


def heading(page: Page, met: Standup) -> str:
    """Since when the changes are told."""
    if met.since and met.since.held_on:
        return page.say(words.SINCE_MEETING, day=page.day(met.since.held_on))
    return page.say(standup_words.SINCE, day=page.day(met.changes.since))


def since_day(page: Page, met: Standup) -> str:
    """The same short enough for a sentence."""
    if met.since and met.since.held_on:
        return page.say(words.SINCE_MEETING, day=fmt.day_short(met.since.held_on, page.language))
    return page.say(standup_words.SINCE, day=fmt.day_short(met.changes.since, page.language))


def _named(page: Page, choice: str | date, held: date | None) -> str:
    if isinstance(choice, date):
        return page.say(words.THE_UPLOAD, day=page.day(choice))
    return page.say(words.THE_MEETING, day=page.day(held))
