"""Rejected rows come back as a sheet that says what is wrong and can be corrected and uploaded."""

from datetime import date
from types import SimpleNamespace

import fastexcel
import pytest
from openpyxl import load_workbook
from showing import said

from sales_core.intake.prepare import prepare_file
from sales_core.model.kinds import Kind
from sales_core.store.past import Since
from sales_core.text.core import Language
from sales_core.ui.plain import plain
from sales_core.ui.upload_rejected import about_sheet, from_table, rejected_xlsx

from .uploads_steps import BAD, by_prefix, commit, drop, pick, press

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
    path.write_bytes(rejected_xlsx(english, from_table(sheet.rejected), REASONS, about_sheet(sheet)))
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
    assert sheet.table["row_number"].to_pylist() == [3, 4]


def test_corrected_rows_are_recognised_as_those_of_their_upload(uploads, store, returned):
    commit(drop(uploads(), bad__csv=BAD))
    book = load_workbook(returned)
    book.active["B2"], book.active["E3"] = "2026-02-28", "still wrong"
    book.save(returned)
    app = drop(uploads(), bad_rejected__xlsx=returned.read_bytes())
    assert "Rejected rows of bad.csv, sheet “bad”" in str([frame.value for frame in app.dataframe])
    app = commit(app)
    assert store.past.since()["1"] == Since(1, 1, ("2",))
    assert "One row of one sheet was rejected" in said(app)
    app = pick(app, 1)
    assert plain("2 rows rejected, 1 corrected since (upload 2), 1 open.") in said(app)


def test_rejected_rows_are_corrected_in_place_and_taken_at_once(uploads, store):
    app = pick(commit(drop(uploads(), bad__csv=BAD)), 0)
    app = press(open_editor(app, "edit_batch_1"), "take_batch_1")
    assert "Change a cell first." in [info.value for info in app.info]
    edit(app, "cells_batch_1", {1: {"Amount": "30"}})
    app = press(app, "take_batch_1")
    assert "1 row taken." in said(app)
    assert [row for row, _, _ in store.past.open_rows("1")] == [3]
    assert (store.batches()[0].source, store.batches()[0].amount) == ("form", 30)


def test_a_row_that_is_still_wrong_is_not_taken_and_says_why(uploads, store):
    app = open_editor(commit(drop(uploads(), bad__csv=BAD)), "edit_result_1")
    edit(app, "cells_result_1", {0: {"Order Date": "2026-02-30"}})
    app = press(app, "take_result_1")
    assert "No row was taken yet." in said(app)
    assert "2026\\-02\\-30" in said(app) or "2026-02-30" in said(app)
    assert len(store.batches()) == 1


def open_editor(app, key):
    app.session_state[key] = True
    app.run()
    assert not app.exception
    return app


def edit(app, prefix, cells):
    """Change cells of an editor: place of the row → header → text."""
    key = by_prefix(app.dataframe, prefix).key
    app.session_state[key] = {"edited_rows": cells, "added_rows": [], "deleted_rows": []}


def test_a_cell_that_looks_like_a_formula_stays_text(english, tmp_path):
    path = tmp_path / "formula.xlsx"
    path.write_bytes(rejected_xlsx(english, [(2, "not_a_number", {"Customer": "=1+1", "Amount": "x"})], {}))
    cell = load_workbook(path).active["A2"]
    assert (cell.data_type, cell.value) == ("s", "=1+1")
