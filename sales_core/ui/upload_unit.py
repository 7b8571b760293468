"""Asks below the columns what the bare numbers of a money column stand for."""

import streamlit as st

from sales_core.intake.prepared import Mapped, Prepared
from sales_core.intake.words.headers import unit_in_title, unit_of
from sales_core.model.entities import entity_of
from sales_core.model.kinds import FieldType, Kind
from sales_core.text import uploads_columns as words
from sales_core.ui.page import Page
from sales_core.ui.upload_answers import answer_setting


def units(page: Page, sheet: Prepared, key: str) -> None:
    """One choice per money column whose unit the sheet does not say."""
    if sheet.kind is None or not (asked := unsaid(sheet, sheet.kind)):
        return
    told = dict(sheet.choices.settings)
    with st.container(horizontal=True):
        for column in asked:
            name = f"unit.{column.header}"
            now = told.get(name, "1")
            chosen = st.selectbox(
                page.say(words.UNIT, header=column.header),
                list(words.UNITS),
                index=list(words.UNITS).index(now) if now in words.UNITS else 0,
                format_func=lambda unit: page.say(words.UNITS[unit]),
                key=f"unit_{key}_{column.column}_{page.language}",
                help=page.say(words.UNIT_HELP),
                width=220,
            )
            if chosen != now and (now in words.UNITS):
                answer_setting(sheet.sha256, sheet.sheet, name, chosen)
                st.rerun()


def unsaid(sheet: Prepared, kind: Kind) -> list[Mapped]:
    """The money columns whose unit neither their header nor a title gives."""
    if any(unit_in_title(title) for title in sheet.titles):
        return []
    entity = entity_of(kind)
    return [
        column
        for column in sheet.mapping
        if column.field
        and column.field in entity.names()
        and entity.type_of(column.field) is FieldType.MONEY
        and unit_of(column.header).factor is None
    ]
