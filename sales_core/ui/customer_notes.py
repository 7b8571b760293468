"""Notes on one customer, seen by everybody who sees the customer."""

from uuid import uuid4

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.customer import CustomerNote, customer_named, customer_notes
from sales_core.reports.tier_row import TierRow
from sales_core.text import customer as words
from sales_core.text import tier_choice
from sales_core.ui.guard import allow
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.standup_keep import keep
from sales_core.ui.target_parts import heading

_SAVED = "note_saved"  # counts saves, so that the form is empty again after each


def notes(page: Page, row: TierRow) -> None:
    """What was noted, and a form for more; nothing where there is neither."""
    found = customer_notes(page.question, row.customer)
    if not found and not page.keeps:
        return
    heading(page.say(words.NOTES))
    for note in found:
        _note(page, row, note)
    if page.keeps:
        _add(page, row)


def _note(page: Page, row: TierRow, note: CustomerNote) -> None:
    by = note.noted_by or page.say(tier_choice.OWNER)
    with st.container(horizontal=True, vertical_alignment="center"):
        told = page.say(words.NOTE_BY, day=page.day(note.noted_on), by=by)
        st.markdown(f"{plain(note.note)}  \n:gray[{plain(told)}]", width="stretch")
        if (
            page.keeps
            and _may_take_out(page, note)
            and st.button(
                "",
                icon=":material/close:",
                type="tertiary",
                help=page.say(words.TAKE_OUT),
                key=f"note_out_{note.note_id}",
            )
        ):
            take_out(page, row, note)


def _may_take_out(page: Page, note: CustomerNote) -> bool:
    """Whoever wrote it, and who leads."""
    return page.viewer.leads or note.noted_by == page.viewer.name


def _add(page: Page, row: TierRow) -> None:
    key = f"customer_note_{st.session_state.get(_SAVED, 0)}"
    with st.popover(page.say(words.ADD_NOTE), icon=":material/add:"):
        note = st.text_area(page.say(words.NOTE), key=key, placeholder=page.say(words.NOTE_HINT)).strip()
        if st.button(page.say(words.SAVE), key=f"{key}_save", type="primary", disabled=not note):
            add(page, row, note)


def add(page: Page, row: TierRow, note: str) -> None:
    """Keep a note of the viewer's."""
    told = {"note_id": uuid4().hex, "customer": row.customer, "note": note}
    _keep(page, **told, noted_on=page.as_of, noted_by=page.viewer.name)


def take_out(page: Page, row: TierRow, note: CustomerNote) -> None:
    """Leave the note out from now on; PermissionError for somebody else's."""
    allow(page, _may_take_out(page, note) and note in customer_notes(page.question, row.customer), "this note")
    _keep(page, note_id=note.note_id, customer=row.customer, noted_on=note.noted_on, noted_by=note.noted_by)


def _keep(page: Page, **told: object) -> None:
    """Keep it and show the page anew, with an empty form; PermissionError for a customer out of sight."""
    allow(page, customer_named(page.question, str(told["customer"])) is not None, "a note")
    keep(page, words.FORM, (Kind.CUSTOMER_NOTES, told))
    st.session_state[_SAVED] = st.session_state.get(_SAVED, 0) + 1
    st.rerun()
