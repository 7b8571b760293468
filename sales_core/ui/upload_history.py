"""The history of uploads: a table to pick from, newest first, undone ones greyed and marked in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from sales_core.model.batch import Batch
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.text import uploads_history as history
from sales_core.ui.cells import as_arrow, date_format, number_format
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page
from sales_core.ui.target_save import told_editor
from sales_core.ui.upload_batch import batch_details, may_look_at
from sales_core.ui.upload_lines import MONEY, kind_name, moment, source_name

MOST = 300  # uploads listed; the filter reaches the others
LONGEST = 48  # characters of a file and sheet in the table
_TALL = 420
_COLUMNS = (
    Column("when", history.WHEN),
    Column("by", history.BY),
    Column("state", history.STATE, words=history.STATES),
    Column("kind", history.KIND),
    Column("file", history.FILE),
    Column("as_of", history.AS_OF, Show.DATE),
    Column("accepted", words.ACCEPTED, Show.COUNT),
    Column("duplicate", words.DUPLICATE, Show.COUNT),
    Column("rejected", words.REJECTED, Show.COUNT),
    Column("skipped", words.SKIPPED, Show.COUNT),
    Column("amount", history.AMOUNT, Show.MONEY),
)


@dataclass(frozen=True)
class _Line:
    when: str
    by: str
    file: str
    kind: str
    as_of: date
    accepted: int
    duplicate: int
    rejected: int
    skipped: int
    amount: Decimal | None
    state: str


def seen(page: Page, batches: Sequence[Batch]) -> list[Batch]:
    """The uploads that the viewer may look at."""
    return [batch for batch in batches if may_look_at(page, batch)]


def upload_history(page: Page, batches: Sequence[Batch]) -> None:
    """The table, and below it the upload that was picked."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"#### {page.say(history.TITLE)}", width="content")
        chosen = _filtered(page, batches)
    if not batches:
        st.caption(page.say(history.NONE if page.viewer.sees_all else history.OWN_ONLY))
        return
    if said := st.session_state.pop("uploads_said", ""):
        st.success(said, icon=":material/history:")
    picked = _table(page, chosen[:MOST])
    if len(chosen) > MOST:
        st.caption(page.say(history.SHOWN, shown=MOST, count=fmt.count(len(chosen))))
    if picked is None:
        st.caption(page.say(history.PICK))
    else:
        batch_details(page, picked)


def _filtered(page: Page, batches: Sequence[Batch]) -> list[Batch]:
    people = list(dict.fromkeys(batch.submitted_by for batch in batches if batch.submitted_by))
    kinds = list(dict.fromkeys(batch.kind for batch in batches))
    if len(people) < 2 and len(kinds) < 2:
        return list(batches)
    with st.popover(page.say(history.FILTER), icon=":material/filter_list:", type="tertiary"):
        person = st.selectbox(
            page.say(history.BY), people, index=None, placeholder=page.say(history.ANY_PERSON), key="uploads_person"
        )
        kind = st.selectbox(
            page.say(history.KIND),
            kinds,
            index=None,
            format_func=lambda option: kind_name(page, option),
            placeholder=page.say(history.ANY_KIND),
            key=f"uploads_kind_{page.language}",
        )
    return [batch for batch in batches if person in (None, batch.submitted_by) and kind in (None, batch.kind)]


def _table(page: Page, batches: Sequence[Batch]) -> Batch | None:
    rows = [_line(page, batch) for batch in batches]
    names = [page.say(column.label) for column in _COLUMNS]
    framed = as_arrow(rows, _COLUMNS, page.language).to_pandas()
    styled = framed.style.apply(
        lambda line: ["color: #8A929C" if rows[line.name].state == "undone" else ""] * len(names), axis=1
    )
    newest = batches[0].batch_id if batches else ""
    event = st.dataframe(
        styled,
        hide_index=True,
        height=_TALL if len(rows) > 10 else "content",
        column_config={name: _config(page, column) for name, column in zip(names, _COLUMNS, strict=True)},
        placeholder="",
        key=f"uploads_history_{page.language}_{len(batches)}_{newest}",  # another list forgets what was picked
        on_select="rerun",
        selection_mode="single-row",
    )
    chosen = event.selection.rows
    return batches[chosen[0]] if chosen and chosen[0] < len(batches) else None


def _line(page: Page, batch: Batch) -> _Line:
    rows = batch.rows
    return _Line(
        when=moment(page, batch.submitted_at),
        by=told_editor(page, batch.submitted_by) if batch.source == "form" else batch.submitted_by,
        file=shortened(source_name(page, batch)),
        kind=kind_name(page, batch.kind),
        as_of=batch.as_of,
        accepted=rows.accepted,
        duplicate=rows.duplicate,
        rejected=rows.rejected,
        skipped=rows.skipped,
        amount=batch.amount if batch.kind in MONEY else None,
        state=batch.state,
    )


def shortened(name: str, most: int = LONGEST) -> str:
    """A long name without its middle, so that the counts stay in view; the upload's own heading has it whole."""
    half = (most - 1) // 2
    return name if len(name) <= most else f"{name[:half]}…{name[-half:]}"


def _config(page: Page, column: Column) -> ColumnConfig:
    if column.show is Show.DATE:
        return st.column_config.DateColumn(format=date_format(page.language))
    if column.show in (Show.COUNT, Show.MONEY):
        return st.column_config.NumberColumn(format=number_format(column.show, page.currency, page.language))
    return st.column_config.TextColumn()
