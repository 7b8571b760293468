"""What each column of a sheet was understood as, to change."""

from dataclasses import dataclass

import pyarrow as pa
import streamlit as st

from sales_core.intake.prepared import Mapped, Prepared
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind
from sales_core.text import uploads as words
from sales_core.text.fields import FIELD_LABELS
from sales_core.ui.page import Page
from sales_core.ui.upload_answers import answer_columns


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
    labels = _labels(page, sheet.kind)
    st.caption(page.say(words.MAP))
    names = [page.say(text) for text in (words.HEADER, words.MEANS, words.HOW)]
    shown = pa.table(
        [
            pa.array([column.header for column in sheet.mapping], pa.string()),
            pa.array([labels.of(column.field) for column in sheet.mapping], pa.string()),
            pa.array([_how(page, column) for column in sheet.mapping], pa.string()),
        ],
        names=names,
    )
    edited = st.data_editor(
        shown,
        column_config={
            names[1]: st.column_config.SelectboxColumn(
                options=list(labels.by_field.values()), required=True, help=page.say(words.MEANS_HELP)
            )
        },
        disabled=[names[0], names[2]],
        hide_index=True,
        key=f"columns_{key}_{hash(sheet.mapping)}",  # starts afresh when the sheet was read again
    )
    told = [labels.field(label) for label in edited[names[1]].to_pylist()]
    if changed := changes(sheet.mapping, told):
        answer_columns(sheet.sha256, sheet.sheet, changed)
        st.rerun()


def changes(mapping: tuple[Mapped, ...], told: list[str]) -> dict[str, str]:
    """Header → field where `told`, in the order of the columns, differs; a field taken over is given up elsewhere."""
    changed = {
        column.header: field for column, field in zip(mapping, told, strict=True) if field != (column.field or "")
    }
    taken = set(changed.values()) - {""}
    given_up = {column.header: "" for column in mapping if column.field in taken and column.header not in changed}
    return given_up | changed


def _labels(page: Page, kind: Kind) -> _Labels:
    found = {"": page.say(words.KEPT)}
    for name in entity_of(kind).names():
        label = page.say(FIELD_LABELS[name])
        found[name] = label if label not in found.values() else f"{label} ({name})"
    return _Labels(found)


def _how(page: Page, column: Mapped) -> str:
    how = words.HOWS.get(column.how)
    return page.say(how) if how else ""
