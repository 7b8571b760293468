"""The first rows of a sheet as they were understood."""

from typing import Any

import pyarrow as pa
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, FieldType, Kind
from sales_core.text import uploads as words
from sales_core.text.fields import FIELD_LABELS
from sales_core.ui.cells import date_format, number_format
from sales_core.ui.columns import Show
from sales_core.ui.page import Page
from sales_core.ui.upload_values import METRIC, metric_name

FIRST = 8


def first_rows(page: Page, kind: Kind, table: pa.Table, key: str) -> None:
    """Fields that have a value in these rows, headed and written in the reader's language."""
    top, entity = table.slice(0, FIRST), entity_of(kind)
    filled = [name for name in entity.names() if top[name].null_count < len(top)]
    labels = {"row_number": page.say(words.SHEET_ROW)} | {name: page.say(FIELD_LABELS[name]) for name in filled}
    shown = {_once(labels, name): _shown(page, top, entity, name) for name in labels}
    st.caption(page.say(words.ROW_AS_UNDERSTOOD if len(top) == 1 else words.ROWS_AS_UNDERSTOOD, count=len(top)))
    st.dataframe(
        pa.table(shown),
        column_config={_once(labels, name): _config(page, entity, name) for name in labels},
        hide_index=True,
        placeholder="",
        key=f"rows_{key}",
    )


def _once(labels: dict[str, str], name: str) -> str:
    """The label, with the field's own name where two would read the same."""
    same = [other for other, label in labels.items() if label == labels[name]]
    return labels[name] if same[0] == name else f"{labels[name]} ({name})"


def _shown(page: Page, top: pa.Table, entity: Entity, name: str) -> Any:
    if name == METRIC:
        return pa.array([value and metric_name(page, value) for value in top[name].to_pylist()], pa.string())
    percent = name != "row_number" and entity.type_of(name) is FieldType.PERCENT
    if not percent:
        return top[name]
    return pa.array([None if value is None else float(value * 100) for value in top[name].to_pylist()], pa.float64())


def _config(page: Page, entity: Entity, name: str) -> ColumnConfig:
    if name == "row_number":
        return st.column_config.NumberColumn(format="%d", pinned=True)
    show = {FieldType.MONEY: Show.MONEY, FieldType.PERCENT: Show.PERCENT}.get(entity.type_of(name))
    if show:
        return st.column_config.NumberColumn(format=number_format(show, page.currency, page.language))
    if entity.type_of(name) is FieldType.NUMBER:
        return st.column_config.NumberColumn(format="localized")
    if entity.type_of(name) is FieldType.DATE:
        return st.column_config.DateColumn(format=date_format(page.language))
    return st.column_config.TextColumn()
