"""The download under a table: the file is made only when it is asked for."""

from collections.abc import Callable, Sequence

import streamlit as st

from sales_core.text import common
from sales_core.ui.columns import Column
from sales_core.ui.page import Page
from sales_core.ui.sheet import xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def download(
    page: Page,
    name: str,
    title: str,
    rows: Sequence[object] | Callable[[], Sequence[object]],
    columns: Sequence[Column],
) -> None:
    """Offer `rows` as an xlsx file.

    name: short ASCII name of what it is: it starts the file's name and tells two downloads on one page
    apart. title: in the reader's language, the sheet's name. rows: a function is called when the file is
    asked for, outside the page's run, so it may not use streamlit.
    """

    def made() -> bytes:
        return xlsx(page, title, rows() if callable(rows) else rows, columns)

    st.download_button(
        page.say(common.DOWNLOAD),
        made,
        file_name=file_name(page, name),
        mime=XLSX,
        key=f"download_{name}",
        icon=":material/download:",
        on_click="ignore",
        type="tertiary",
    )


def file_name(page: Page, name: str) -> str:
    """`targets_2026-Q4_2026-11-24.xlsx`: what, which period, as of when."""
    return f"{name}_{page.period.name.replace('..', '_')}_{page.as_of}.xlsx"
