"""Where a row comes from: its cells in the sheet, who uploaded it, and what later uploads said about it."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from sales_core.intake.rows.raw_rows import raw_row, sheet_of_file
from sales_core.intake.tables.grid import Grid
from sales_core.model.batch import Batch
from sales_core.reports.row_history import RowHistory, Version, row_history
from sales_core.text import lineage as words
from sales_core.text.fields import FIELD_LABELS
from sales_core.text.words import sentence
from sales_core.ui.columns import Column
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.upload_lines import moment

_SHEET = "lineage_sheet"  # the sheet that was read last, by its file and name
CELLS = (Column("header", words.HEADER), Column("cell", words.CELL))
FIELDS = (Column("header", words.FIELD), Column("cell", words.VALUE))
VERSIONS = (
    Column("when", words.WHEN),
    Column("by", words.WHO),
    Column("where", words.WHERE),
    Column("changed", words.CHANGED),
    Column("state", words.STATE, words=words.STATES),
)


@dataclass(frozen=True)
class _Cell:
    header: str
    cell: str


@dataclass(frozen=True)
class _Line:
    when: str
    by: str
    where: str
    changed: str
    state: str


def lineage(page: Page, batch_id: int, row_number: int) -> None:
    """Everything about one row of an upload that the viewer may see."""
    reader = page.store.reader(page.viewer, page.reader.known_at)
    try:
        found = row_history(reader, batch_id, row_number)
    finally:
        reader.close()
    if not found:
        st.caption(page.say(words.HIDDEN))
        return
    st.markdown(f"**{plain(place(page, found[0].row))}**")
    st.markdown(plain(_story(page, found[0])))
    root = page.store.past.root(str(batch_id))
    if root != str(batch_id):
        st.caption(page.say(words.CORRECTED))
    _cells(page, found[0], root)
    for history in found:
        _later(page, history)


def place(page: Page, row: Version) -> str:
    """`sales.xlsx › Jan, row 12`."""
    alike = row.sheet in ("", row.file_name.rsplit(".", maxsplit=1)[0])
    text = words.PLACE_PLAIN if alike else words.PLACE
    return page.say(text, file=row.file_name, sheet=row.sheet, row=row.row_number)


def _story(page: Page, history: RowHistory) -> str:
    row = history.row
    by = words.BY if row.submitted_by else words.BY_NAMELESS
    told = page.say(by, by=row.submitted_by, when=moment(page, row.submitted_at), number=row.batch_id)
    return sentence([told, _standing(page, history)], page.language)


def _standing(page: Page, history: RowHistory) -> str:
    if history.row.counts:
        return page.say(words.COUNTS)
    if history.row.state == "undone":
        return page.say(words.UNDONE)
    counting = next((version for version in history.versions if version.counts), None)
    return page.say(words.REPLACED, number=counting.batch_id) if counting else page.say(words.NOTHING_COUNTS)


def _cells(page: Page, history: RowHistory, root: str) -> None:
    """The cells of the sheet, or what was understood where the file was not kept."""
    st.markdown(f"**{page.say(words.CELLS)}**")
    batch = next(batch for batch in page.store.batches() if batch.batch_id == root)
    grid = _sheet(page, batch)
    cells = raw_row(grid, history.row.row_number, page.store.past.header_row(root)) if grid else {}
    if cells:
        table(page, [_Cell(header, cell) for header, cell in cells.items()], CELLS, "lineage_cells")
        return
    st.caption(page.say(words.NOT_KEPT))
    rows = [_Cell(page.say(FIELD_LABELS[name]), value) for name, value in history.row.values]
    table(page, rows, FIELDS, "lineage_fields")


def _sheet(page: Page, batch: Batch) -> Grid | None:
    """The sheet as it came, read once for as many of its rows as are looked at."""
    wanted = (batch.file_sha256, batch.sheet)
    kept = st.session_state.get(_SHEET)
    if kept is None or kept[0] != wanted:
        content = page.store.past.original(batch.file_sha256)
        grid = sheet_of_file(content, batch.file_name, batch.sheet) if content else None
        kept = st.session_state[_SHEET] = (wanted, grid)
    return kept[1]


def _later(page: Page, history: RowHistory) -> None:
    st.markdown(f"**{page.say(words.VERSIONS)}**")
    if len(history.versions) == 1:
        st.caption(page.say(words.ONLY))
        return
    table(page, _lines(page, history.versions), VERSIONS, f"lineage_versions_{history.key}")


def _lines(page: Page, versions: Sequence[Version]) -> list[_Line]:
    return [
        _Line(
            moment(page, version.submitted_at),
            version.submitted_by,
            place(page, version),
            _changed(page, version, first=version is versions[0]),
            "counts" if version.counts else "undone" if version.state == "undone" else "older",
        )
        for version in versions
    ]


def _changed(page: Page, version: Version, *, first: bool) -> str:
    if first:
        return page.say(words.FIRST)
    told = [
        page.say(
            words.CHANGE,
            field=page.say(FIELD_LABELS[change.field]),
            before=change.before or "—",
            after=change.after or "—",
        )
        for change in version.changes
    ]
    return "; ".join(told) or page.say(words.SAME)
