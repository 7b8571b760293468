"""A template is filled in, uploaded and understood, for every kind and in both languages."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from sales_core.intake.columns.columns import map_columns
from sales_core.intake.prepare import prepare_file
from sales_core.intake.templates import template
from sales_core.model.batch import Status
from sales_core.model.entities import ENTITIES, Entity, entity_of
from sales_core.model.kinds import SHEETS, FieldType, Kind
from sales_core.text.core import Language
from sales_core.text.fields import FIELD_GUIDANCE, FIELD_LABELS, KIND_LABELS

KINDS = list(SHEETS)
OWN = {"person_id": "E{row}", "credit_split": "Ann 60%, Bob 40%"}  # what no text of any other field may be
VALUES = {
    FieldType.TEXT: "上海澜石 Ltd",
    FieldType.ID: "00123",
    FieldType.DATE: date(2026, 11, 3),
    FieldType.MONEY: 1234.5,
    FieldType.NUMBER: 7,
    FieldType.PERCENT: 0.25,
}


def made(kind: Kind, language: Language) -> bytes:
    names = entity_of(kind).names()
    headers = {name: FIELD_LABELS[name].say(language) for name in names}
    guidance = {name: FIELD_GUIDANCE[name].say(language) for name in names if name in FIELD_GUIDANCE}
    return template(kind, headers, guidance, {"status": ["open", "won"]}, KIND_LABELS[kind].say(language))


def filled(content: bytes, entity: Entity, path, rows: int = 1):
    book = openpyxl.load_workbook(BytesIO(content))
    page = book.active
    for row in range(3, 3 + rows):
        for place, field in enumerate(entity.fields, 1):
            page.cell(row, place, OWN.get(field.name, "").format(row=row) or VALUES[field.type])
    book.save(path)
    return path


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_in_template_comes_back_whole(kind, language, tmp_path):
    entity = entity_of(kind)
    path = filled(made(kind, language), entity, tmp_path / "filled.xlsx")
    (sheet,) = prepare_file(path, today=date(2026, 11, 24))
    assert (sheet.kind, sheet.status) == (kind, Status.COMMITTED)
    assert {column.field for column in sheet.mapping} == set(entity.names())
    row = sheet.table.to_pylist()[0]
    for field in entity.fields:
        if field.type is FieldType.MONEY:
            assert row[field.name] == Decimal("1234.5000")
        elif field.type is FieldType.PERCENT:
            assert row[field.name] == Decimal("0.250000")
        elif field.type is FieldType.DATE:
            assert row[field.name] == date(2026, 11, 3)
        else:
            assert row[field.name]
    assert row["extra"] is None


def test_the_guidance_row_is_skipped_and_counted(tmp_path):
    path = filled(made(Kind.ORDERS, Language.ZH), entity_of(Kind.ORDERS), tmp_path / "filled.xlsx", rows=2)
    (sheet,) = prepare_file(path, today=date(2026, 11, 24))
    assert (sheet.rows.read, sheet.rows.accepted, sheet.rows.skipped) == (3, 2, 1)


@pytest.mark.parametrize("language", list(Language))
def test_an_empty_template_says_that_nothing_is_in_it(language, tmp_path):
    path = tmp_path / "empty.xlsx"
    path.write_bytes(made(Kind.DEALS, language))
    (sheet,) = prepare_file(path, today=date(2026, 11, 24))
    assert (sheet.status, sheet.issues[0].code) == (Status.REFUSED, "no_rows")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KINDS)
def test_every_label_is_understood_as_its_field(kind, language):
    names = entity_of(kind).names()
    mapping = map_columns([FIELD_LABELS[name].say(language) for name in names], kind)
    assert [column.field for column in mapping] == list(names)


def test_every_field_has_a_label_and_every_kind_a_name():
    assert {name for entity in ENTITIES for name in entity.names()} == set(FIELD_LABELS)
    assert {str(kind) for kind in Kind} == set(KIND_LABELS)
