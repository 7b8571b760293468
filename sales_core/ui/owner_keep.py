"""Keeps what changes hands as one batch, listed among the uploads and undone there as one."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.reports.moves import Decision, Move, MoveRefusedError, move_rows
from sales_core.reports.pool import as_told
from sales_core.text import owner_moves as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.target_save import editor, said_after


def keep(page: Page, form: Text, moves: Sequence[Move], said: str, reason: str, effective_on: date) -> None:
    """Keep all of it and show the page anew, which then says `said` once; or say that the viewer may not."""
    decided = Decision(editor(page), page.as_of, effective_on, reason)
    try:
        rows = move_rows(page.viewer, moves, decided) if page.keeps and as_told(page.question, moves) else []
    except MoveRefusedError:
        rows = []
    if not rows:
        st.error(page.say(words.REFUSED), icon=":material/block:")
        return
    sheet = form_sheet(Kind.OWNERSHIP, rows, decided.by, page.as_of, page.say(form))
    page.store.commit([sheet], decided.by, "form")
    said_after(said)
    st.rerun()
