"""One upload of the history: what it changed, undo and redo."""

import streamlit as st

from sales_core.model.batch import Batch
from sales_core.store.errors import UnknownBatchError
from sales_core.text import corrections
from sales_core.text import format as fmt
from sales_core.text import uploads_history as history
from sales_core.text.core import Text
from sales_core.text.words import listed, sentence
from sales_core.ui.cards import cards
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_commit import forget_results
from sales_core.ui.upload_counts import count_cards
from sales_core.ui.upload_edit import edit_rejected
from sales_core.ui.upload_effect import upload_effect
from sales_core.ui.upload_issues import issue_table, reasons_of, rejected_download
from sales_core.ui.upload_lines import facts, kind_name, moment, source_name


def batch_details(page: Page, batch: Batch) -> None:
    """What it is and did, its findings, and the way to take it back or put it back."""
    with st.container(border=True, key="upload"):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.markdown(f"#### {plain(name(page, batch))}", width="content")
            _undo_or_redo(page, batch)
        st.markdown(plain(story(page, batch)))
        cards(count_cards(page, batch.kind, batch.rows, batch.amount), "upload")
        if said := corrections_story(page, batch.batch_id):
            st.markdown(plain(said))
        with st.container(horizontal=True):
            _rejected(page, batch)
            _original(page, batch)
        if batch.state != "undone":
            edit_rejected(page, batch.batch_id, f"batch_{batch.batch_id}")
        upload_effect(page, batch)
        if issues := page.store.issues(batch.batch_id, batch.sheet):
            issue_table(page, issues, f"batch_{batch.batch_id}")


def corrections_story(page: Page, batch_id: str) -> str:
    """How many of its rejected rows were corrected since, or whose rows it brings back; "" when neither."""
    past = page.store.past
    if (root := past.root(batch_id)) != batch_id:
        return page.say(corrections.CORRECTS, number=root)
    since = past.since().get(batch_id)
    if since is None or not since.by:
        return ""
    uploads = listed([page.say(corrections.UPLOAD, number=number) for number in since.by], page.language)
    count, done = fmt.count(since.open + since.corrected), fmt.count(since.corrected)
    told = page.say(corrections.SINCE, rejected=count, corrected=done, uploads=uploads, open=fmt.count(since.open))
    return sentence([told, page.say(corrections.STAYS, uploads=uploads)], page.language)


def _rejected(page: Page, batch: Batch) -> None:
    """The rows that are still to be corrected."""
    past, number = page.store.past, batch.batch_id
    count = len(past.open_rows(number))
    reasons = reasons_of(page, past.root(number)) if count else {}
    rejected_download(
        page,
        reasons,
        lambda: past.open_rows(number),
        count,
        batch.file_name,
        f"batch_{number}",
        past.about(number),
    )


def _original(page: Page, batch: Batch) -> None:
    past, digest = page.store.past, batch.file_sha256
    if past.has_original(digest):
        st.download_button(
            page.say(corrections.ORIGINAL),
            lambda: past.original(digest) or b"",
            file_name=batch.file_name,
            key=f"original_{batch.batch_id}",
            icon=":material/draft:",
            on_click="ignore",
            help=page.say(corrections.ORIGINAL_HELP),
        )


def name(page: Page, batch: Batch) -> str:
    """`Orders · sales.xlsx › Jan`."""
    return f"{kind_name(page, batch.kind)} · {source_name(page, batch)}"


def story(page: Page, batch: Batch) -> str:
    """Who, when, as of which day; what its rows are dated; who undid it or put it back, and why."""
    when, day = moment(page, batch.submitted_at), page.day(batch.as_of)
    parts = [_by(page, history.SUBMITTED, history.SUBMITTED_NAMELESS, batch.submitted_by, when=when, day=day)]
    if batch.first_date and batch.last_date:
        parts.append(page.say(history.SPAN, first=page.day(batch.first_date), last=page.day(batch.last_date)))
    since = moment(page, batch.state_at)
    if batch.state == "undone":
        parts.append(_by(page, history.UNDONE_BY, history.UNDONE_NAMELESS, batch.state_by, when=since))
    elif batch.state == "redone":
        parts.append(_by(page, history.REDONE_BY, history.REDONE_NAMELESS, batch.state_by, when=since))
    if batch.reason:
        parts.append(page.say(history.REASON_GIVEN, reason=batch.reason))
    return sentence(parts, page.language)


def may_look_at(page: Page, batch: Batch) -> bool:
    """A salesperson's own uploads only, since a sheet can hold the rows of others."""
    return page.viewer.sees_all or batch.submitted_by in page.viewer.scope


def _by(page: Page, named: Text, nameless: Text, by: str, **values: object) -> str:
    return page.say(named, by=by, **values) if by else page.say(nameless, **values)


def _undo_or_redo(page: Page, batch: Batch) -> None:
    if page.store.is_sample:
        st.caption(page.say(history.SAMPLE), width="content")
    elif batch.state == "undone":
        if st.button(page.say(history.REDO), icon=":material/redo:", key=f"redo_{batch.batch_id}"):
            _set(page, batch, undone=False, reason="")
    else:
        with st.popover(page.say(history.UNDO), icon=":material/undo:", key=f"undo_{batch.batch_id}"):
            st.markdown(page.say(history.UNDO_HELP))
            reason = st.text_input(
                page.say(history.REASON), placeholder=page.say(history.REASON_HINT), key=f"reason_{batch.batch_id}"
            )
            if st.button(page.say(history.UNDO_CONFIRM), type="primary", key=f"undo_confirm_{batch.batch_id}"):
                _set(page, batch, undone=True, reason=reason.strip())


def _set(page: Page, batch: Batch, *, undone: bool, reason: str) -> None:
    if page.store.is_sample or not may_look_at(page, batch):
        raise PermissionError(f"{page.viewer.name} may not undo {batch.batch_id}")
    by = page.viewer.name or st.session_state.get("uploads_submitter", "")
    try:
        with st.spinner(page.say(history.UNDOING)):
            (page.store.undo if undone else page.store.redo)(batch.batch_id, by, reason)
    except UnknownBatchError:
        said = page.say(history.STALE)
    else:
        done = facts(page, batch.kind, batch.rows.accepted, batch.amount, batch.first_date, batch.last_date)
        what = page.say(history.WHAT, name=name(page, batch), facts=done)
        said = page.say(history.UNDONE if undone else history.REDONE, what=what)
    st.session_state["uploads_said"] = plain(said)
    forget_results()
    st.rerun()
