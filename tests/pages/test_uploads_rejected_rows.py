"""Rejected rows come back as a sheet that says what is wrong and can be corrected and uploaded."""

from datetime import date
from types import SimpleNamespace

import fastexcel
import pytest
from openpyxl import load_workbook

from sales_core.intake.prepare import prepare_file
from sales_core.model.kinds import Kind
from sales_core.text.core import Language
from sales_core.ui.upload_rejected import from_table, rejected_xlsx

from .uploads_steps import BAD

REASONS = {3: ["There is no such day."], 4: ["Not a number."]}


@pytest.fixture
def english():
    return SimpleNamespace(language=Language.EN, say=lambda text: text.say(Language.EN))


@pytest.fixture
def returned(tmp_path, english):
    """The download for a sheet with two bad rows."""
    (tmp_path / "bad.csv").write_text(BAD)
    (sheet,) = prepare_file(tmp_path / "bad.csv", today=date(2026, 11, 24))
    path = tmp_path / "bad_rejected.xlsx"
    path.write_bytes(rejected_xlsx(english, from_table(sheet.rejected), REASONS))
    return path


def test_each_row_stands_as_it_was_with_what_is_wrong_and_where_it_stood(returned):
    rows = fastexcel.read_excel(returned).load_sheet(0, header_row=None, dtypes="string").to_arrow().to_pylist()
    assert [list(row.values()) for row in rows] == [
        ["Order ID", "Order Date", "Salesperson", "Customer", "Amount", "What is wrong", "Row in the sheet"],
        ["A4", "2026-02-31", "Li", "Beta", "20", "There is no such day.", "3"],
        ["A5", "2026-11-05", "Li", "Beta", "abc", "Not a number.", "4"],
    ]


def test_corrected_rows_can_be_uploaded_as_they_are(returned):
    book = load_workbook(returned)
    book.active["B2"], book.active["E3"] = "2026-02-28", "30"
    book.save(returned)
    (sheet,) = prepare_file(returned, today=date(2026, 11, 24))
    assert (sheet.kind, sheet.rows.accepted, sheet.amount, sheet.table["order_id"].to_pylist()) == (
        Kind.ORDERS, 2, 50, ["A4", "A5"],
    )  # fmt: skip


def test_a_cell_that_looks_like_a_formula_stays_text(english, tmp_path):
    path = tmp_path / "formula.xlsx"
    path.write_bytes(rejected_xlsx(english, [(2, "not_a_number", {"Customer": "=1+1", "Amount": "x"})], {}))
    cell = load_workbook(path).active["A2"]
    assert (cell.data_type, cell.value) == ("s", "=1+1")
