"""What each column of a sheet was understood as, to change."""

from dataclasses import dataclass

import pyarrow as pa
import streamlit as st

from sales_core.intake.prepared import Mapped, Prepared
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind
from sales_core.text import uploads as common
from sales_core.text import uploads_columns as words
from sales_core.text.fields import FIELD_LABELS
from sales_core.ui.page import Page
from sales_core.ui.upload_answers import answer_columns
from sales_core.ui.upload_reason import sure, why
from sales_core.ui.upload_unit import units

PERIOD = "month"  # no field: the column has become rows


@dataclass(frozen=True)
class _Labels:
    """Field ↔ its label for one kind; "" is the label of a column kept with the row."""

    by_field: dict[str, str]

    def of(self, field: str | None) -> str:
        return self.by_field[field or ""]

    def field(self, label: str) -> str:
        return next(field for field, told in self.by_field.items() if told == label)


def columns(page: Page, sheet: Prepared, key: str) -> None:
    """The list of columns; a change is an answer, and the sheet is read again with it."""
    if sheet.kind is None or not sheet.mapping:
        return
    labels = _labels(page, sheet.kind, sheet.mapping)
    st.caption(page.say(words.MAP))
    shown = _shown(page, sheet, labels)
    means = page.say(common.MEANS)
    edited = st.data_editor(
        shown,
        column_config={
            means: st.column_config.SelectboxColumn(
                options=list(labels.by_field.values()), required=True, help=page.say(common.MEANS_HELP)
            )
        },
        disabled=[name for name in shown.column_names if name != means],
        hide_index=True,
        key=f"columns_{key}_{hash(sheet.mapping)}",  # starts afresh when the sheet was read again
    )
    told = [labels.field(label) for label in edited[means].to_pylist()]
    if changed := changes(sheet.mapping, told):
        answer_columns(sheet.sha256, sheet.sheet, changed)
        st.rerun()
    units(page, sheet, key)


def _shown(page: Page, sheet: Prepared, labels: _Labels) -> pa.Table:
    mapping, examples = sheet.mapping, sheet.examples
    shown = {
        page.say(common.HEADER): [column.header for column in mapping],
        page.say(common.MEANS): [labels.of(PERIOD if _across(column) else column.field) for column in mapping],
        page.say(common.HOW): [why(page, column) for column in mapping],
        page.say(words.SURE): [sure(page, column) for column in mapping],
    }
    if examples:
        shown[page.say(words.EXAMPLES)] = [
            " · ".join(examples[column.column]) if column.column < len(examples) else "" for column in mapping
        ]
    return pa.table({name: pa.array(cells, pa.string()) for name, cells in shown.items()})


def changes(mapping: tuple[Mapped, ...], told: list[str]) -> dict[str, str]:
    """Header → field where `told`, in the order of the columns, differs; a field taken over is given up elsewhere."""
    changed = {
        column.header: field
        for column, field in zip(mapping, told, strict=True)
        if field not in (column.field or "", PERIOD)
    }
    taken = set(changed.values()) - {""}
    given_up = {column.header: "" for column in mapping if column.field in taken and column.header not in changed}
    return given_up | changed


def _across(column: Mapped) -> bool:
    return column.how == "wide" and column.field is None


def _labels(page: Page, kind: Kind, mapping: tuple[Mapped, ...]) -> _Labels:
    found = {"": page.say(common.KEPT)} | ({PERIOD: page.say(words.MONTHS)} if any(map(_across, mapping)) else {})
    for name in entity_of(kind).names():
        label = page.say(FIELD_LABELS[name])
        found[name] = label if label not in found.values() else f"{label} ({name})"
    return _Labels(found)
