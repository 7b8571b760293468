"""What the standup page has of the meetings: with which one it compares, what is open from them."""

from collections.abc import Callable, Sequence
from datetime import date
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.actions import actions
from sales_core.reports.changes import upload_days
from sales_core.reports.meetings import Meeting, Note, Since, last_held, open_blockers, said_in, since_last
from sales_core.reports.standup import Standup
from sales_core.reports.standup_summary import Summary, summary
from sales_core.text import format as fmt
from sales_core.text import present as words
from sales_core.text import standup as standup_words
from sales_core.text import targets as target_words
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import XLSX, file_name
from sales_core.ui.page import Page
from sales_core.ui.present_run import ENDED
from sales_core.ui.standup_keep import keep, resolved_row
from sales_core.ui.summary_sheet import summary_xlsx
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading as title

_SINCE = "standup_since"
MEETING = "meeting"  # the choice of the last standup, beside the days of uploads

_SAID = (
    Column("name", words.WHO),
    Column("note", words.WHAT),
    Column("noted_on", words.NOTED_ON, Show.DATE),
)


def since(page: Page) -> Since | None:
    """What the reader compares with or chose; None for the last standup, before the first for the upload before."""
    chosen = st.session_state.get(_SINCE) if page.before is None else page.before.as_of
    return Since(chosen) if chosen in upload_days(page.question)[1:] else None


def choose_since(page: Page, met: Standup) -> None:
    """Offer the last standup and the earlier uploads, where there are several."""
    last, days = since_last(page.question), upload_days(page.question)[1:]
    choices: list[str | date] = [*([MEETING] if last else []), *days]
    if len(choices) < 2 or page.compared_with:
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


def start(page: Page, button: Callable[[Page], None]) -> None:
    """The way into the presenter mode, and what came of the last standup, where one was held."""
    last = last_held(page.question)
    if last and st.session_state.pop(ENDED, False):
        st.success(_kept(page, last), icon=":material/check:")
    with st.container(horizontal=True):
        button(page)
        if last:
            label = page.say(words.SUMMARY_OF, day=fmt.day_short(last.held_on, page.language))
            summary_download(page, lambda: summary(page.question, last.meeting_id), label)


def _kept(page: Page, last: Meeting) -> str:
    agreed = [one for one in actions(page.question) if one.meeting_id == last.meeting_id]
    counts = {"actions": len(agreed), "blockers": len(open_blockers(page.question))}
    return page.say(words.KEPT, minutes=last.minutes, **counts)


def summary_download(page: Page, told: Callable[[], Summary], label: str) -> None:
    """Offer the one-page summary; it is worked out and made only when it is asked for."""
    st.download_button(
        label,
        lambda: summary_xlsx(page, told()),
        file_name=file_name(page, "standup_summary"),
        mime=XLSX,
        key="download_standup_summary",
        icon=":material/download:",
        on_click="ignore",
    )


def section(page: Page) -> None:
    """What is in the way, until it is resolved, and what was said in the last standup."""
    blockers, last = open_blockers(page.question), last_held(page.question)
    if blockers:
        title(page.say(words.BLOCKERS))
        if page.keeps:
            st.caption(page.say(words.RESOLVE_PICK))
        pick, then = _resolve(page) if page.keeps else None, page.then(_blockers_at)
        table(page, _named_notes(page, blockers), _SAID, "blockers", pick, then, by=("note_id",))
    said = said_in(page.question, last.meeting_id) if last else ()
    if last and said:
        with st.expander(page.say(words.LAST, day=page.day(last.held_on)), key="last_standup", on_change="rerun") as it:
            if it.open:
                table(page, _named_notes(page, said), _SAID, "last_notes")


def _blockers_at(page: Page) -> list[SimpleNamespace]:
    return _named_notes(page, open_blockers(page.question))


def _named_notes(page: Page, rows: Sequence[Note]) -> list[SimpleNamespace]:
    whole = page.say(target_words.WHOLE_TEAM)
    return [SimpleNamespace(**vars(row), name=row.person or whole, row=row) for row in rows]


def _resolve(page: Page) -> Callable[[SimpleNamespace], None]:
    def resolve(shown: SimpleNamespace) -> None:
        keep(page, words.FORM, resolved_row(page, shown.row))
        st.rerun()

    return resolve
