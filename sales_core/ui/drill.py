"""The rows behind a number, each with the file, sheet and row number that it came from."""

from collections.abc import Callable, Sequence

import streamlit as st

from sales_core.reports.question import MOST_BEHIND
from sales_core.text import common
from sales_core.text import lineage as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.drill_sums import told
from sales_core.ui.lineage import lineage
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table

# Fields that rows behind a number have beside their own.
SOURCE = (
    Column("file_name", common.SOURCE_FILE),
    Column("sheet", common.SOURCE_SHEET),
    Column("row_number", common.SOURCE_ROW, Show.COUNT),
)
MOST = 1000
_CHOSEN = "drill_row"  # batch and row number of the row that was picked


def drill(
    page: Page,
    title: str,
    rows: Sequence[object],
    columns: Sequence[Column],
    name: str = "rows",
    act: Callable[[], None] | None = None,
    sums: Sequence[str] = (),
    by: str = "",
) -> None:
    """Open a dialog with `rows`, which have the fields of `columns` and of SOURCE; `name` as for a download.

    act: shows, above the rows, what can be done about them. sums: fields whose sums are told above the rows; by: a
    field by whose values rows and sums are told apart, as those above and below the line of a ratio.
    """
    st.session_state.pop(_CHOSEN, None)
    lines = told(page, rows, columns, sums, by)
    st.dialog(plain(title), width="large")(_body)(page, title, rows, (*columns, *SOURCE), name, act, lines)


def drill_one(page: Page, title: str, row: object, columns: Sequence[Column], name: str = "one_row") -> None:
    """Open a dialog with one row, its cell in the sheet below it."""
    st.session_state.pop(_CHOSEN, None)
    _choose(row)
    st.dialog(plain(title), width="large")(_body)(
        page, title, [row], (*columns, *SOURCE), name, None, told(page, [row], columns, (), "")
    )


def _body(
    page: Page,
    title: str,
    rows: Sequence[object],
    columns: Sequence[Column],
    name: str,
    act: Callable[[], None] | None,
    lines: Sequence[str],
) -> None:
    if act:
        act()
    if len(rows) > MOST:
        st.caption(page.say(common.ROWS_SHOWN, shown=f"{MOST:,}", count=f"{len(rows):,}"))
    if len(rows) >= MOST_BEHIND:
        st.caption(page.say(common.MOST_BEHIND, most=f"{MOST_BEHIND:,}"))
    for line in lines:
        st.caption(plain(line))
    known = any(getattr(row, "batch_id", None) for row in rows[:MOST])
    if known:
        st.caption(page.say(words.PICK))
    table(page, rows[:MOST], columns, f"drill_{name}", _choose if known else None)
    if _CHOSEN in st.session_state:
        with st.container(border=True, key="lineage"):
            lineage(page, *st.session_state[_CHOSEN])
    if rows:
        download(page, f"{name}_rows", title, rows, columns)


def _choose(row: object) -> None:
    """Keep the picked row, so that it stays open while something else of the dialog is used."""
    if batch := getattr(row, "batch_id", None):
        st.session_state[_CHOSEN] = (batch, getattr(row, "row_number"))  # noqa: B009 - every drilled row has one
