"""Keeps a step of a review as a batch of its own, listed among the uploads and undone there."""

from dataclasses import replace

import streamlit as st

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.reports.review_steps import Said, StepRefusedError, may_reopen, step_rows
from sales_core.reports.reviews import Review
from sales_core.text import reviews as words
from sales_core.ui.guard import allow
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

_TAKEN = "review_taken"  # counts steps, so that the forms are empty again after each
_SAID = "review_said"


def key(name: str) -> str:
    """The key of a control; it changes with each step."""
    return f"review_{name}_{st.session_state.get(_TAKEN, 0)}"


def greet() -> None:
    """Say once, after the run that kept a step, that it was kept."""
    if said := st.session_state.pop(_SAID, ""):
        st.toast(said, icon=":material/check_circle:")


def take(page: Page, review: Review, step: str, said: Said | None = None) -> None:
    """Keep the step and show the page anew; what may not be is said instead."""
    question = replace(page.question, reader=page.store.reader(page.viewer))
    try:
        rows = step_rows(question, review.person, step, said or Said(), page.viewer, page.today)
    except StepRefusedError as refused:
        st.error(plain(page.say(words.LACKS[refused.code], grade=review.proposed)), icon=":material/error:")
        return
    by, name = page.viewer.name, page.say(words.FORM)
    page.store.commit([form_sheet(Kind.REVIEWS, rows, by, page.today, name)], by, "form")
    _again(page.say(words.SENT[step]))


def reopen(page: Page, review: Review, why: str) -> None:
    """Take the lock back; PermissionError for whom the review is about, and for who does not lead them."""
    allow(page, may_reopen(review, page.viewer), "a review open again")
    page.store.undo(str(review.lock_batch), page.viewer.name, why)
    _again(page.say(words.REOPENED))


def _again(said: str) -> None:
    st.session_state[_SAID] = said
    st.session_state[_TAKEN] = st.session_state.get(_TAKEN, 0) + 1
    st.rerun()
