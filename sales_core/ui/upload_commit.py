"""Commits every ready sheet of the dropped files and says what came of it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import streamlit as st

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Batch, FileResult, SheetResult, Status
from sales_core.text import common
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.text.words import listed, sentence
from sales_core.ui import state, stores
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_answers import answers
from sales_core.ui.upload_edit import offer_edits
from sales_core.ui.upload_lines import facts, kind_name
from sales_core.ui.upload_reading import Read
from sales_core.ui.upload_tray import empty_tray

_DONE = "uploads_done"
_NAME = "uploads_submitter"
FEW = 5  # files told of one by one
STANDUP = "pages/today/standup.py"


def commit_bar(page: Page, reads: Sequence[Read], batches: Sequence[Batch]) -> None:
    """Who submits, the one button for all ready sheets, and what it leaves out."""
    counts = Counter(result.status for read in reads for result in read.results)
    ready = counts[Status.COMMITTED]
    with st.container(horizontal=True, vertical_alignment="bottom", key="uploads-commit"):
        by = _submitter(page, batches)
        label = page.say(words.COMMIT_ONE) if ready == 1 else page.say(words.COMMIT, count=fmt.count(ready))
        pressed = ready and st.button(label, type="primary", icon=":material/done_all:", key="uploads_commit")
    if told := _left_out(page, reads, bool(ready)):
        st.caption(told)
    if pressed:
        _commit(page, reads, by)


def _left_out(page: Page, reads: Sequence[Read], ready: bool) -> str:
    """What a commit leaves out and why; when nothing is `ready`, what there is to do first."""
    counts: Counter[str] = Counter()
    for read in reads:
        for sheet, result in zip(read.sheets, read.results, strict=True):
            aside = result.status is Status.HELD and not _waits(sheet, result)
            counts["aside" if aside else result.status] += 1
    left = [page.say(text, count=fmt.count(counts[why])) for why, text in words.LEFT.items() if counts[why]]
    first = words.ANSWER_FIRST if counts[Status.HELD] else words.NOTHING_READY
    if not left:
        return ""
    what = page.say(words.LEFT_OUT, what=page.say(common.COMMA).join(left))
    return sentence(["" if ready else page.say(first), what], page.language)


def results(page: Page) -> None:
    """What the last commit of this session did, until the next files are dropped or an upload is undone."""
    done: tuple[FileResult, ...] = st.session_state.get(_DONE, ())
    taken = {file.file: [sheet for sheet in file.batches if sheet.status is Status.COMMITTED] for file in done}
    taken = {name: sheets for name, sheets in taken.items() if sheets}
    if len(taken) > FEW:
        taken = {page.say(words.FILES, count=len(taken)): [sheet for sheets in taken.values() for sheet in sheets]}
    for name, sheets in taken.items():
        st.success(plain(_told(page, name, sheets)), icon=":material/check_circle:")
    known = [file.file for file in done if all(sheet.status is Status.ALREADY_IMPORTED for sheet in file.batches)]
    if known:
        names = listed(known if len(known) <= FEW else [*known[:FEW], "…"], page.language)
        st.info(plain(page.say(words.DONE_NOTHING, file=names)), icon=":material/content_copy:")
    offer_edits(page, done)
    if done:
        st.page_link(STANDUP, label=page.say(words.SEE), icon=":material/arrow_forward:")


def forget_results() -> None:
    """A new drop, or an undo, starts a new story."""
    st.session_state.pop(_DONE, None)


def _told(page: Page, file: str, sheets: Sequence[SheetResult]) -> str:
    parts = []
    for kind in dict.fromkeys(sheet.kind for sheet in sheets if sheet.kind):
        same = [sheet for sheet in sheets if sheet.kind is kind]
        rows = sum(sheet.rows.accepted for sheet in same)
        amount = sum((sheet.amount for sheet in same), start=same[0].amount * 0)
        first, last = _ends([sheet.first_date for sheet in same], min), _ends([sheet.last_date for sheet in same], max)
        parts.append(f"{kind_name(page, kind)} · {facts(page, kind, rows, amount, first, last)}")
    rejected = sum(sheet.rows.rejected for sheet in sheets)
    told = page.say(words.DONE_FILE, file=file, done=page.say(words.DONE, what="; ".join(parts)))
    short = words.DONE_REJECTED_ONE if rejected == 1 else words.DONE_REJECTED
    return sentence([told, page.say(short, rows=fmt.count(rejected)) if rejected else ""], page.language)


def _ends(days: Sequence[date | None], pick: object) -> date | None:
    known = [day for day in days if day]
    return pick(known) if known else None  # type: ignore[operator]  # min or max


def _submitter(page: Page, batches: Sequence[Batch]) -> str:
    """The viewer, or the name that was given before."""
    if page.viewer.name:
        st.caption(f"{page.say(words.SUBMITTED_BY)}: {plain(page.viewer.name)}")
        return page.viewer.name
    used = [batch.submitted_by for batch in batches if batch.source == "file" and batch.submitted_by]
    names = (
        list(dict.fromkeys([st.session_state.get(_NAME, ""), *used, *page.roster])) if not page.store.is_sample else []
    )
    chosen = st.selectbox(
        page.say(words.SUBMITTED_BY),
        [name for name in names if name],
        index=0 if used or st.session_state.get(_NAME) else None,
        accept_new_options=True,
        placeholder=page.say(words.NAME),
        help=page.say(words.SUBMITTED_BY_HELP),
        key="uploads_by",
        width=260,
    )
    return (chosen or "").strip()


def _commit(page: Page, reads: Sequence[Read], by: str) -> None:
    """Oldest first, as weekly sheets follow each other."""
    ready = [read for read in reads if any(result.status is Status.COMMITTED for result in read.results)]
    shown, done = st.empty(), []
    for place, read in enumerate(
        sorted(ready, key=lambda read: (min(sheet.as_of for sheet in read.sheets), read.name))
    ):
        shown.progress(place / len(ready), plain(page.say(words.COMMITTING, file=read.name)))
        done.append(stores.own().commit(read.sheets, by, original=read.content()))
    known = [
        read for read in reads if read not in ready and any(r.status is Status.ALREADY_IMPORTED for r in read.results)
    ]
    done += [FileResult(read.name, read.sha256, read.results) for read in known]
    st.session_state[_DONE], st.session_state[_NAME] = tuple(done), by
    waiting = any(
        _waits(sheet, result) for read in reads for sheet, result in zip(read.sheets, read.results, strict=True)
    )
    held_now = any(sheet.status is Status.HELD for file in done for sheet in file.batches)  # beside its predecessor
    if not waiting and not held_now:
        empty_tray()  # otherwise the sheets that wait for an answer would have to be dropped again
    if page.store.is_sample:  # people and periods of the sample team mean nothing to the team's own data
        state.choose(**{name: None for name in state.NAMES if name != "lang"})
    st.rerun()


def _waits(sheet: Prepared, result: SheetResult) -> bool:
    answer = answers(sheet.sha256).get(sheet.sheet)
    return result.status is Status.HELD and not (answer and answer.left_out)
