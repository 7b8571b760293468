"""Keeps contests, and closes those that are over, each as a batch that can be undone."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.reports.contest_steps import ContestRefusedError, Draft, closing_rows, contest_rows, dropped_rows
from sales_core.reports.contests import Contest, contests
from sales_core.text import contests as words
from sales_core.ui.page import Page
from sales_core.ui.target_save import editor, keep, said_after

Rows = Sequence[Mapping[str, object]]


def settle(page: Page) -> None:
    """Close what is over and told of to its end, and look again; whoever looks first after that."""
    if not page.keeps or not page.reader.has(Kind.CONTESTS):
        return
    due = [one for one in contests(page.wide, page.today, ("ended",)) if one.settles]
    for one in due:
        try:
            rows = closing_rows(page.wide, one.terms.contest_id, None, page.today)
        except ContestRefusedError:  # somebody else's look has closed it
            continue
        sheet = form_sheet(Kind.CONTESTS, rows, editor(page), page.as_of, page.say(words.FORM))
        page.store.commit([sheet], editor(page), "form")
    if due:
        st.rerun()


def save(page: Page, draft: Draft) -> None:
    """Keep a new or changed contest."""
    _kept(page, lambda: contest_rows(page.wide, draft, page.viewer, page.today), page.say(words.SAVED))


def drop(page: Page, one: Contest) -> None:
    """Take a contest off."""
    number = one.terms.contest_id
    _kept(page, lambda: dropped_rows(page.wide, number, page.viewer, page.today), page.say(words.DROPPED))


def close(page: Page, one: Contest) -> None:
    """Keep the result as it is known now."""
    number = one.terms.contest_id
    _kept(page, lambda: closing_rows(page.wide, number, page.viewer, page.today), page.say(words.CLOSED_SAID))


def reopen(page: Page, one: Contest) -> None:
    """Take the closing back."""
    page.store.undo(str(one.closed_batch), editor(page), page.say(words.REOPEN))
    said_after(page.say(words.REOPENED))
    st.rerun()


def _kept(page: Page, make: Callable[[], Rows], said: str) -> None:
    try:
        rows = make()
    except ContestRefusedError as refused:
        st.error(page.say(words.LACKS[refused.code]), icon=":material/error:")
        return
    keep(page, Kind.CONTESTS, rows, words.FORM, said)
