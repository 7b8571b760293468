"""The rows behind a number, each with the file, sheet and row number that it came from."""

from collections.abc import Sequence

import streamlit as st

from sales_core.text import common
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.table import table

# Fields that rows behind a number have beside their own.
SOURCE = (
    Column("file_name", common.SOURCE_FILE),
    Column("sheet", common.SOURCE_SHEET),
    Column("row_number", common.SOURCE_ROW, Show.COUNT),
)
MOST = 1000


def drill(page: Page, title: str, rows: Sequence[object], columns: Sequence[Column], name: str = "rows") -> None:
    """Open a dialog with `rows`, which have the fields of `columns` and of SOURCE; `name` as for a download."""
    st.dialog(title, width="large")(_body)(page, title, rows, (*columns, *SOURCE), name)


def _body(page: Page, title: str, rows: Sequence[object], columns: Sequence[Column], name: str) -> None:
    if len(rows) > MOST:
        st.caption(page.say(common.ROWS_SHOWN, shown=f"{MOST:,}", count=f"{len(rows):,}"))
    else:
        st.caption(page.say(common.ROWS_BEHIND, count=f"{len(rows):,}"))
    table(page, rows[:MOST], columns, f"drill_{name}")
    if rows:
        download(page, f"{name}_rows", title, rows, columns)
