"""A small table to fill in on the settings page."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

import pyarrow as pa
import streamlit as st

from sales_core.text.core import Text
from sales_core.ui.cells import date_format
from sales_core.ui.page import Page
from sales_core.ui.settings_save import key, locked

_TYPES = {"text": pa.string(), "number": pa.float64(), "whole": pa.int64(), "date": pa.date32(), "choice": pa.string()}
_TYPES |= {"yes": pa.bool_(), "told": pa.string()}
Cell = Literal["text", "number", "whole", "date", "choice", "yes", "told"]  # told: cannot be changed


def grid(
    page: Page,
    name: str,
    rows: Sequence[Mapping[str, Any]],
    fields: Mapping[str, tuple[Text, Cell]],
    choices: Mapping[str, Mapping[str, Text]] | None = None,
    rows_may: Literal["fixed", "add", "dynamic"] = "dynamic",
    closed: bool | None = None,
) -> list[dict[str, Any]]:
    """Let `rows` be edited and give them as they are then; new rows without any value are left out.

    fields: field → (label, kind of cell). choices: field → value → word, for cells of the kind choice. closed: whether
    nothing can be changed; None: as the settings.
    """
    closed = locked(page) is not None if closed is None else closed
    said = {field: {value: page.say(word) for value, word in words.items()} for field, words in (choices or {}).items()}
    columns = {
        field: pa.array([_shown(row.get(field), said.get(field)) for row in rows], _TYPES[cell])
        for field, (_, cell) in fields.items()
    }
    edited = st.data_editor(
        pa.table(columns),
        column_config={field: _config(page, *told, said.get(field)) for field, told in fields.items()},
        num_rows="fixed" if closed else rows_may,
        disabled=closed,
        hide_index=True,
        height="content" if rows_may == "fixed" else "auto",
        placeholder="",
        key=key(name),
    )
    kept = 0 if rows_may == "dynamic" else len(rows)
    return [
        _read(row, said)
        for place, row in enumerate(edited.to_pylist())
        if place < kept or any(value is not None for value in row.values())
    ]


def decimal(value: float | None, places: int = 6) -> Decimal:
    """A number as it was typed; NaN when nothing was, which no check lets pass."""
    return Decimal("NaN") if value is None else Decimal(str(round(value, places)))


def ratio(percent: float | None) -> Decimal:
    """A percentage as it was typed, as a ratio: 2.5 is 0.025."""
    value = decimal(percent, 4)
    return value if value.is_nan() else Decimal(f"{(value / 100).normalize():f}")


def _shown(value: Any, words: Mapping[str, str] | None) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return words.get(value, value) if words else value


def _read(row: Mapping[str, Any], said: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The row with words of a closed set turned back into their values, and text without blanks around it."""
    values = {field: {word: value for value, word in words.items()} for field, words in said.items()}
    read = {field: value.strip() if isinstance(value, str) else value for field, value in row.items()}
    return {field: values[field].get(value, value) if field in values else value for field, value in read.items()}


def _config(page: Page, label: Text, cell: Cell, words: Mapping[str, str] | None) -> Any:
    said = page.say(label)
    if cell == "choice":
        return st.column_config.SelectboxColumn(said, options=list((words or {}).values()), required=True)
    if cell == "date":
        return st.column_config.DateColumn(said, format=date_format(page.language))
    if cell in ("number", "whole"):
        return st.column_config.NumberColumn(said, step=1 if cell == "whole" else None)
    if cell == "yes":
        return st.column_config.CheckboxColumn(said)
    return st.column_config.TextColumn(said, disabled=cell == "told")
