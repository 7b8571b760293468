"""How the cells of a table on the screen are typed and written: the browser formats them, so that they sort."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pyarrow as pa
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from sales_core.text import format as fmt
from sales_core.text.core import Language
from sales_core.ui.columns import Column, Show, headed
from sales_core.ui.page import Page

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


def as_arrow(rows: Sequence[object], columns: Sequence[Column], language: Language) -> pa.Table:
    """The rows as a table headed in `language`, rounded half up to what is shown; 0.256 is 25.6 of 100."""
    arrays = [
        pa.array([in_cell(column, column.value(row, language)) for row in rows], _TYPES[column.show])
        for column in columns
    ]
    return pa.table(arrays, names=headed(columns, language))


def in_cell(column: Column, value: Any) -> Any:
    """The value as it is shown: rounded, a ratio as a percentage."""
    if value is None:
        return None
    kind = _TYPES[column.show]
    if pa.types.is_decimal(kind):
        times = 100 if column.show in (Show.PERCENT, Show.SHARE) else 1
        return fmt.rounded(Decimal(value) * times, kind.scale)
    return str(value) if column.show is Show.TEXT else value


def configured(page: Page, columns: Sequence[Column]) -> dict[str, ColumnConfig]:
    """How each column is written, by its heading."""
    labels = headed(columns, page.language)
    return {label: _config(page, column) for label, column in zip(labels, columns, strict=True)}


def _config(page: Page, column: Column) -> ColumnConfig:
    advice = page.say(column.help) if column.help else None
    if column.show is Show.TEXT:
        return st.column_config.TextColumn(help=advice, width=column.width)
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
