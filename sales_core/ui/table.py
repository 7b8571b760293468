"""The table to act on: formatted by column, None as an empty cell, a selected row handed to the page."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

import pyarrow as pa
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from sales_core.text import common
from sales_core.text import format as fmt
from sales_core.text.core import Language
from sales_core.ui.columns import Column, Show, headed
from sales_core.ui.page import Page

Row = TypeVar("Row")
_TALLEST = 12  # rows shown before the table scrolls
_TALL = 430  # pixels
_TYPES = {
    Show.TEXT: pa.string(),
    Show.DATE: pa.date32(),
    Show.COUNT: pa.decimal128(20, 0),
    Show.NUMBER: pa.decimal128(24, 1),
    Show.DAYS: pa.decimal128(20, 0),
    Show.MONEY: pa.decimal128(24, 2),
    Show.WHOLE_MONEY: pa.decimal128(24, 0),
    Show.PERCENT: pa.decimal128(24, 1),
    Show.SHARE: pa.decimal128(24, 1),
}


def table(
    page: Page,
    rows: Sequence[Row],
    columns: Sequence[Column],
    key: str,
    on_pick: Callable[[Row], None] | None = None,
) -> None:
    """Show `rows`. With `on_pick`, selecting a row calls it once with that row (usually `drill.rows`)."""
    if not rows:
        st.caption(page.say(common.NO_ROWS))
        return
    st.dataframe(
        as_arrow(rows, columns, page.language),
        hide_index=True,
        height=_TALL if len(rows) > _TALLEST else "content",
        column_config=_configured(page, columns),
        placeholder="",
        key=key,
        on_select=(lambda: _note(key)) if on_pick else "ignore",
        selection_mode="single-row",
    )
    picked = st.session_state.pop(_picked(key), None)
    if on_pick and picked is not None and picked < len(rows):
        on_pick(rows[picked])


def as_arrow(rows: Sequence[object], columns: Sequence[Column], language: Language) -> pa.Table:
    """The rows as a table headed in `language`, rounded half up to what is shown; 0.256 is 25.6 of 100."""
    arrays = [
        pa.array([_shown(column, column.value(row, language)) for row in rows], _TYPES[column.show])
        for column in columns
    ]
    return pa.table(arrays, names=headed(columns, language))


def _shown(column: Column, value: Any) -> Any:
    if value is None:
        return None
    kind = _TYPES[column.show]
    if pa.types.is_decimal(kind):
        times = 100 if column.show in (Show.PERCENT, Show.SHARE) else 1
        return fmt.rounded(Decimal(value) * times, kind.scale)
    return str(value) if column.show is Show.TEXT else value


def _configured(page: Page, columns: Sequence[Column]) -> dict[str, ColumnConfig]:
    labels = headed(columns, page.language)
    return {label: _config(page, column) for label, column in zip(labels, columns, strict=True)}


def _config(page: Page, column: Column) -> ColumnConfig:
    advice = page.say(column.help) if column.help else None
    if column.show is Show.TEXT:
        return st.column_config.TextColumn(help=advice)
    if column.show is Show.DATE:
        return st.column_config.DateColumn(help=advice, format=date_format(page.language))
    if column.show is Show.SHARE:
        return st.column_config.ProgressColumn(help=advice, format="%,.1f%%", min_value=0, max_value=100)
    return st.column_config.NumberColumn(help=advice, format=number_format(column.show, page.currency, page.language))


def number_format(show: Show, currency: str, language: Language) -> str:
    """How the browser writes a number."""
    sign = fmt.symbol(currency).replace("%", "%%")
    return {
        Show.MONEY: f"{sign}%,.2f",
        Show.WHOLE_MONEY: f"{sign}%,.0f",
        Show.NUMBER: "%,.1f",
        Show.COUNT: "%,d",
        Show.PERCENT: "%,.1f%%",
        Show.DAYS: "%,d 天" if language is Language.ZH else "%,d d",
    }[show]


def date_format(language: Language) -> str:
    """How the browser writes a date."""
    return "YYYY年M月D日" if language is Language.ZH else "D MMM YYYY"


def _note(key: str) -> None:
    """A selection stays until it is taken back, but opens what is behind it only when it is made."""
    chosen = st.session_state[key].selection.rows
    if chosen:
        st.session_state[_picked(key)] = chosen[0]


def _picked(key: str) -> str:
    return f"{key}_picked"
