"""The table to act on: formatted by column, None as an empty cell, a selected row handed to the page."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from sales_core.text import common
from sales_core.ui.cells import as_arrow, configured
from sales_core.ui.columns import Column
from sales_core.ui.compare import paired
from sales_core.ui.compared_table import compared
from sales_core.ui.page import Page

Row = TypeVar("Row")
_TALLEST = 12  # rows shown before the table scrolls
_TALL = 430  # pixels


def table(
    page: Page,
    rows: Sequence[Row],
    columns: Sequence[Column],
    key: str,
    on_pick: Callable[[Row], None] | None = None,
    before: Sequence[Row] | None = None,
    by: Sequence[str] = (),
) -> None:
    """Show `rows`. With `on_pick`, selecting a row calls it once with that row (usually `drill.rows`).

    before: the same rows as known on the day compared with (`page.then`); those with the same values in the fields
    `by` are the same row.
    """
    pairs = None if before is None else paired(rows, before, by)
    if not rows and not pairs:
        st.caption(page.say(common.NO_ROWS))
        return
    data, config = as_arrow(rows, columns, page.language), configured(page, columns)
    if pairs is not None:
        told, data, config = compared(page, pairs, columns)
        st.caption(told)
    st.dataframe(
        data,
        hide_index=True,
        height=_TALL if len(pairs or rows) > _TALLEST else "content",
        column_config=config,
        placeholder="",
        key=key,
        on_select=(lambda: _note(key)) if on_pick else "ignore",
        selection_mode="single-row",
    )
    picked = st.session_state.pop(_picked(key), None)
    if on_pick and picked is not None and picked < len(rows):
        on_pick(rows[picked])


def _note(key: str) -> None:
    """A selection stays until it is taken back, but opens what is behind it only when it is made."""
    chosen = st.session_state[key].selection.rows
    if chosen:
        st.session_state[_picked(key)] = chosen[0]


def _picked(key: str) -> str:
    return f"{key}_picked"
