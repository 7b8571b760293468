"""A table that says in its cells what changed since an earlier day, and which rows are new or gone."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler
from streamlit.elements.lib.column_types import ColumnConfig

from sales_core.text import compare as words
from sales_core.text import format as fmt
from sales_core.text.core import Text
from sales_core.ui.cells import as_arrow, configured, in_cell
from sales_core.ui.columns import Column, Show, headed
from sales_core.ui.compare import Pair
from sales_core.ui.page import Page
from sales_core.ui.written import moved, written

_ACCENT, _FAINT = {False: "#3A58D1", True: "#99A0EF"}, "#8A94A3"  # on light, on dark; of what is gone


def compared(
    page: Page, pairs: Sequence[Pair[Any]], columns: Sequence[Column]
) -> tuple[Styler, dict[str, ColumnConfig]]:
    """The table with a first column of what became of each row, and how its columns are written.

    A number that changed still sorts as the number that it is.
    """
    changes = {
        (place, column.field): told
        for place, pair in enumerate(pairs)
        for column in columns
        if (told := _change(page, pair, column))
    }
    rows = [pair.then if pair.now is None else pair.now for pair in pairs]
    frame = as_arrow(rows, columns, page.language).to_pandas(types_mapper=pd.ArrowDtype)
    marks = [
        _mark(pair, any((place, column.field) in changes for column in columns)) for place, pair in enumerate(pairs)
    ]
    day = page.say(words.SINCE_COLUMN, day=fmt.day_short(page.compared_with, page.language))
    frame.insert(0, day, [page.say(mark) if mark else "" for mark in marks])
    return _styled(page, frame, marks, changes, rows, columns), _config(page, columns, changes)


def _change(page: Page, pair: Pair[Any], column: Column) -> str:
    """What became of a cell; "" while it is the same, or the whole row is new or gone."""
    if pair.now is None or pair.then is None:
        return ""
    now, then = column.value(pair.now, page.language), column.value(pair.then, page.language)
    return "" if in_cell(column, now) == in_cell(column, then) else moved(page, column.show, now, then)


def _mark(pair: Pair[Any], changed: bool) -> Text | None:
    if pair.then is None:
        return words.NEW
    if pair.now is None:
        return words.GONE
    return words.CHANGED if changed else None


def _styled(
    page: Page,
    frame: pd.DataFrame,
    marks: Sequence[Text | None],
    changes: dict[tuple[int, str], str],
    rows: Sequence[object],
    columns: Sequence[Column],
) -> Styler:
    labels = headed(columns, page.language)
    styled = frame.style.apply(_colours, axis=None, marks=marks, changes=_places(changes, columns))
    for label, column in zip(labels, columns, strict=True):
        if not any(field == column.field for _, field in changes):
            continue
        for place, row in enumerate(rows):
            value = written(page, column.show, column.value(row, page.language))
            told = changes.get((place, column.field))
            text = page.say(words.CELL, value=value or fmt.EMPTY, change=told) if told else value
            styled.format(lambda _, text=text: text, subset=pd.IndexSlice[place, label], na_rep=text)
    return styled


def _places(changes: dict[tuple[int, str], str], columns: Sequence[Column]) -> set[tuple[int, int]]:
    """Row and column of each changed cell in the table with its first column of marks."""
    places = {column.field: place for place, column in enumerate(columns, 1)}
    return {(row, places[field]) for row, field in changes}


def _colours(frame: pd.DataFrame, marks: Sequence[Text | None], changes: set[tuple[int, int]]) -> pd.DataFrame:
    """What changed in the accent colour, new rows on a tint of it, gone ones faint."""
    accent = _ACCENT[st.context.theme.type == "dark"]
    of_rows = {words.NEW: f"background-color: {accent}1F", words.GONE: f"color: {_FAINT}"}
    css = pd.DataFrame("", index=frame.index, columns=frame.columns)
    for place, mark in enumerate(marks):
        css.iloc[place, :] = of_rows.get(mark, "") if mark else ""
    for row, column in changes:
        css.iloc[row, column] = f"color: {accent}; font-weight: 600"
    return css


def _config(page: Page, columns: Sequence[Column], changes: dict[tuple[int, str], str]) -> dict[str, ColumnConfig]:
    """Columns without a change as ever; the browser writes the texts of the others only without a format."""
    found = configured(page, columns)
    changed = {field for _, field in changes}
    for label, column in zip(headed(columns, page.language), columns, strict=True):
        if column.field in changed:
            found[label] = _unformatted(column.show, page.say(column.help) if column.help else None)
    return found


def _unformatted(show: Show, advice: str | None) -> ColumnConfig:
    if show is Show.TEXT:
        return st.column_config.TextColumn(help=advice)
    return st.column_config.DateColumn(help=advice) if show is Show.DATE else st.column_config.NumberColumn(help=advice)
