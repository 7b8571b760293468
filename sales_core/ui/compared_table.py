"""A table that says in its cells what changed since an earlier day, and which rows are new or gone."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler
from streamlit.elements.lib.column_types import ColumnConfig

from sales_core.text import common
from sales_core.text import compare as words
from sales_core.text import format as fmt
from sales_core.text.core import Text
from sales_core.ui.cells import as_arrow, configured, in_cell
from sales_core.ui.columns import Column, Show, headed
from sales_core.ui.compare import Pair
from sales_core.ui.page import Page
from sales_core.ui.written import moved, written

Cell = tuple[int, str]  # the place of a row and the field of a column
_ACCENT, _FAINT = {False: "#3A58D1", True: "#99A0EF"}, "#8A94A3"  # on light, on dark; of what is gone
_CHARACTER, _AROUND, _WIDEST = 7.6, 22, 380  # pixels


def compared(
    page: Page, pairs: Sequence[Pair[Any]], columns: Sequence[Column]
) -> tuple[str, Styler, dict[str, ColumnConfig]]:
    """How many rows are new, changed or gone, the table with a first column that says so, and its columns.

    A number that changed still sorts as the number that it is. Days that only went by make no row a changed one.
    """
    rows = [pair.then if pair.now is None else pair.now for pair in pairs]
    changes = _changes(page, pairs, columns)
    texts = _texts(page, rows, columns, changes)
    loud = {column.field for column in columns if column.show is not Show.DAYS}
    cells = {cell for cell in changes if cell[1] in loud}
    marks = [_mark(pair, place in {row for row, _ in cells}) for place, pair in enumerate(pairs)]
    frame = as_arrow(rows, columns, page.language).to_pandas(types_mapper=pd.ArrowDtype)
    frame.insert(0, _since(page), [page.say(mark) if mark else "" for mark in marks])
    fields = ("", *(column.field for column in columns))
    styled = frame.style.apply(_colours, axis=None, marks=marks, cells=cells, fields=fields)
    for (place, field), text in texts.items():
        styled.format(
            partial(_said, text), subset=pd.IndexSlice[place, frame.columns[fields.index(field)]], na_rep=text
        )
    return _counted(page, marks), styled, _config(page, columns, texts)


def _counted(page: Page, marks: Sequence[Text | None]) -> str:
    """How many rows became what; that none did."""
    day = fmt.day_short(page.compared_with, page.language)
    counts = [(words.NEW, marks.count(words.NEW)), (words.CHANGED, marks.count(words.CHANGED))]
    counts.append((words.GONE, marks.count(words.GONE)))
    told = [page.say(words.COUNT, count=fmt.count(count), what=page.say(mark)) for mark, count in counts if count]
    if not told:
        return page.say(words.NO_ROW_CHANGED, day=day)
    return page.say(words.COUNTS, day=day, counts=page.say(common.COMMA).join(told))


def _since(page: Page) -> str:
    return page.say(words.SINCE_COLUMN, day=fmt.day_short(page.compared_with, page.language))


def _said(text: str, value: object) -> str:
    return text


def _changes(page: Page, pairs: Sequence[Pair[Any]], columns: Sequence[Column]) -> dict[Cell, str]:
    """What became of each cell that changed; a row that is new or gone has none."""
    found = {}
    for place, pair in enumerate(pairs):
        if pair.now is None or pair.then is None:
            continue
        for column in columns:
            now, then = column.value(pair.now, page.language), column.value(pair.then, page.language)
            if column.compared and in_cell(column, now) != in_cell(column, then):
                found[place, column.field] = moved(page, column.show, now, then)
    return found


def _texts(page: Page, rows: Sequence[Any], columns: Sequence[Column], changes: Mapping[Cell, str]) -> dict[Cell, str]:
    """What each cell says, of the columns in which any changed."""
    changed = [column for column in columns if any(field == column.field for _, field in changes)]
    texts = {}
    for place, row in enumerate(rows):
        for column in changed:
            text = written(page, column.show, column.value(row, page.language))
            if told := changes.get((place, column.field)):
                text = page.say(words.CELL, value=text or fmt.EMPTY, change=told)
            texts[place, column.field] = text
    return texts


def _mark(pair: Pair[Any], changed: bool) -> Text | None:
    if pair.then is None:
        return words.NEW
    if pair.now is None:
        return words.GONE
    return words.CHANGED if changed else None


def _colours(
    frame: pd.DataFrame, marks: Sequence[Text | None], cells: set[Cell], fields: Sequence[str]
) -> pd.DataFrame:
    """What changed in the accent colour, new rows on a tint of it, gone ones faint."""
    accent = _ACCENT[st.context.theme.type == "dark"]
    of_rows = {words.NEW: f"background-color: {accent}1F", words.GONE: f"color: {_FAINT}"}
    css = pd.DataFrame("", index=frame.index, columns=frame.columns)
    for place, mark in enumerate(marks):
        css.iloc[place, :] = of_rows.get(mark, "") if mark else ""
    for row, field in cells:
        css.iloc[row, fields.index(field)] = f"color: {accent}; font-weight: 600"
    return css


def _config(page: Page, columns: Sequence[Column], texts: Mapping[Cell, str]) -> dict[str, ColumnConfig]:
    """Columns without a change as ever; of the others the browser shows the texts only without a format."""
    found = configured(page, columns)
    for label, column in zip(headed(columns, page.language), columns, strict=True):
        told = [text for (_, field), text in texts.items() if field == column.field]
        if told:
            width = _width([label, *told])
            found[label] = _unformatted(column.show, page.say(column.help) if column.help else None, width)
    return found


def _unformatted(show: Show, advice: str | None, width: int) -> ColumnConfig:
    if show is Show.TEXT:
        return st.column_config.TextColumn(help=advice, width=width)
    if show is Show.DATE:
        return st.column_config.DateColumn(help=advice, width=width)
    return st.column_config.NumberColumn(help=advice, width=width)


def _width(texts: Sequence[str]) -> int:
    """Room for the longest text; the browser measures only the values behind them."""
    longest = max(sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text) for text in texts)
    return min(int(longest * _CHARACTER) + _AROUND, _WIDEST)
