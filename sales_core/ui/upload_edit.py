"""Rejected rows corrected in place: their cells as they stood, each with what is wrong with it."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

import pandas as pd
import streamlit as st

from sales_core.intake.prepared import Choices, Prepared
from sales_core.intake.rows.corrections import About, corrected
from sales_core.intake.values.asof import Origin
from sales_core.model.batch import FileResult, SheetResult, Status
from sales_core.text import corrections as text
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.text.words import sentence
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_issues import reasons_of, say
from sales_core.ui.upload_rejected import Rejected, told

MOST = 500  # rows edited at a time
SAID = "uploads_said"  # what the history says at its next run


def offer_edits(page: Page, done: Sequence[FileResult]) -> None:
    """Below what a commit did: the rejected rows of each of its sheets, to correct at once."""
    for file in done:
        for sheet in file.batches:
            if sheet.status is Status.COMMITTED and sheet.rows.rejected and sheet.batch_id:
                edit_rejected(page, sheet.batch_id, f"result_{sheet.batch_id}", f"said_{sheet.batch_id}")


def edit_rejected(page: Page, batch_id: str, key: str, tell: str = SAID) -> None:
    """The rows of an upload that are still to be corrected, closed until they are asked for.

    tell: where the next run finds what was taken; said here unless the history says it.
    """
    said = st.session_state.pop(tell, "") if tell != SAID else ""
    if said:
        st.success(said, icon=":material/check_circle:")
    rows, about = page.store.past.open_rows(batch_id), page.store.past.about(batch_id)
    if not rows or about is None or page.store.is_sample:
        return
    label = page.say(text.EDIT, count=fmt.count(len(rows)))
    opened = bool(said)  # whoever has just corrected a row goes on with the next
    with st.expander(label, expanded=opened, icon=":material/edit:", key=f"edit_{key}", on_change="rerun") as body:
        if body.open:
            _editor(page, about, rows, key, tell)


def _editor(page: Page, about: About, rows: Sequence[Rejected], key: str, tell: str) -> None:
    st.caption(page.say(text.EDIT_HINT))
    if len(rows) > MOST:
        st.caption(page.say(text.EDIT_SHOWN, shown=MOST, count=fmt.count(len(rows))))
    shown = rows[:MOST]
    why, row = page.say(words.REJECTED_WHY), page.say(words.SHEET_ROW)
    framed = _framed(page, about, shown, (row, why))
    edited = st.data_editor(
        framed,
        hide_index=True,
        disabled=[row, why],
        num_rows="fixed",
        column_config={
            row: st.column_config.NumberColumn(width="small", pinned=True),
            why: st.column_config.TextColumn(width="large"),
        },
        key=f"cells_{key}_{page.language}_{len(page.store.batches())}",
    )
    order = _order(page, key) if st.session_state.get(f"unclear_{key}") else ""
    if st.button(page.say(text.TAKE), type="primary", icon=":material/done:", key=f"take_{key}"):
        changed = changed_rows(shown, edited)
        if changed:
            _take(page, about, changed, (order, key, tell))
        else:
            st.info(page.say(text.UNCHANGED))


def _framed(page: Page, about: About, rows: Sequence[Rejected], added: tuple[str, str]) -> pd.DataFrame:
    headers = list(dict.fromkeys(header for _, _, cells in rows for header in cells))
    reasons = reasons_of(page, about.batch)
    columns: dict[str, list[object]] = {
        added[0]: [number for number, _, _ in rows],
        added[1]: [" ".join(told(page, number, codes, reasons)) for number, codes, _ in rows],
    }
    columns |= {header: [cells.get(header) or "" for _, _, cells in rows] for header in headers if header not in added}
    return pd.DataFrame(columns)


def changed_rows(rows: Sequence[Rejected], edited: pd.DataFrame) -> list[tuple[int, dict[str, str | None]]]:
    """Number and cells of the rows in which a cell was changed."""
    found = []
    for place, (number, _, cells) in enumerate(rows):
        now = {header: _cell(edited.iloc[place].get(header, value)) for header, value in cells.items()}
        if any((value or "") != (now[header] or "") for header, value in cells.items()):
            found.append((number, now))
    return found


def _cell(value: object) -> str | None:
    return None if value is None or value != value or not str(value).strip() else str(value)  # noqa: PLR0124 - NaN


def _order(page: Page, key: str) -> str:
    names = {"yes": page.say(words.DAY_FIRST_PLAIN), "no": page.say(words.MONTH_FIRST_PLAIN)}
    return st.radio(
        page.say(text.ORDER), list(names), format_func=names.__getitem__, horizontal=True, key=f"order_{key}"
    )


def _take(
    page: Page, about: About, rows: Sequence[tuple[int, dict[str, str | None]]], asked: tuple[str, str, str]
) -> None:
    """Commit those of the rows that are right now; what is still wrong is told. asked: order of dates, key, tell."""
    order, key, tell = asked
    by = page.viewer.name or st.session_state.get("uploads_submitter", "")
    sheet = prepared(page, about, rows, order)
    result = page.store.commit([sheet], by, source="form").batches[0]
    st.session_state[f"unclear_{key}"] = any(issue.code.startswith("day_month") for issue in result.issues)
    if result.status is Status.COMMITTED:
        st.session_state[tell] = plain(_said(page, result))
        st.rerun()
    st.warning(page.say(text.NONE_TAKEN), icon=":material/warning:")
    for issue in result.issues:
        if issue.code != "brings_back":
            st.markdown(f"- {plain(say(page, issue))}")


def prepared(page: Page, about: About, rows: Sequence[tuple[int, Mapping[str, str | None]]], order: str) -> Prepared:
    """The rows read as the sheet that they stood in."""
    digest = sha256(repr((about.sha256, about.sheet, about.batch, rows)).encode()).hexdigest()
    choices = Choices(settings=(("day_first", order),) if order else ())
    origin = Origin(about.file_name, digest, about.sheet, page.today, choices, page.store.context())
    return corrected(about, rows, origin)


def _said(page: Page, result: SheetResult) -> str:
    count = result.rows.accepted
    parts = [page.say(text.TAKEN_ONE) if count == 1 else page.say(text.TAKEN, count=fmt.count(count))]
    if result.rows.rejected:
        parts.append(page.say(text.STILL_WRONG, count=fmt.count(result.rows.rejected)))
    return sentence(parts, page.language)
