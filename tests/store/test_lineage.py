"""From a row to the cells that it was read from, who uploaded it and what later uploads said."""

import json
from datetime import date

import pytest

from sales_core.cli.main import main
from sales_core.intake.prepare import prepare_file
from sales_core.intake.rows.raw_rows import raw_row, sheet_of_file
from sales_core.model.viewer import Viewer
from sales_core.reports.row_history import FieldChange, row_history

TODAY = date(2026, 11, 24)
FIRST = 'Sales of November,,,,\nOrder ID,Order Date,Salesperson,Amount,Remark\nA1,2026-11-02,Li,"1,000.00",urgent\n'
SECOND = "Order ID,Order Date,Salesperson,Amount\nA1,2026-11-02,Li,1200\nA2,2026-11-03,Wang,5\n"


@pytest.fixture
def upload(store, tmp_path):
    """`upload("name.csv", text)` commits a file and gives its first sheet's result."""

    def commit(name, text, by="Chen"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return store.commit(prepare_file(path, today=TODAY), by, original=path).batches[0]

    return commit


def cells(store, batch, row):
    found = next(each for each in store.batches() if each.batch_id == batch)
    content = store.past.original(found.file_sha256)
    return raw_row(sheet_of_file(content, found.file_name, found.sheet), row, store.past.header_row(batch))


def test_the_cells_are_shown_as_they_stood_in_the_file(upload, store):
    upload("week1.csv", FIRST)
    assert cells(store, "1", 3) == {
        "Order ID": "A1", "Order Date": "2026-11-02", "Salesperson": "Li", "Amount": "1,000.00", "Remark": "urgent",
    }  # fmt: skip


def test_a_file_is_kept_once_however_many_of_its_sheets_and_uploads_there_are(upload, store):
    upload("week1.csv", FIRST)
    store.undo("1", "Chen")
    upload("week1 again.csv", FIRST)
    assert store._own.execute("select count(*) from log.original_file").fetchall() == [(1,)]
    assert store.past.original(store.batches()[0].file_sha256).decode() == FIRST


def test_a_file_that_is_not_the_committed_one_is_not_kept(store, tmp_path):
    path = tmp_path / "week1.csv"
    path.write_text(FIRST)
    store.commit(prepare_file(path, today=TODAY), "Chen", original=b"something else")
    assert not store.past.has_original(store.batches()[0].file_sha256)


def test_a_later_upload_of_the_same_order_shows_what_it_changed(upload, store):
    upload("week1.csv", FIRST)
    upload("week2.csv", SECOND, by="Wang")
    (history,) = row_history(store.reader(), 1, 3)
    assert [(each.batch_id, each.row_number, each.submitted_by, each.counts) for each in history.versions] == [
        ("1", 3, "Chen", False),
        ("2", 2, "Wang", True),
    ]
    assert history.versions[1].changes == (FieldChange("amount", "1000", "1200"),)
    store.undo("2", "Chen")
    (history,) = row_history(store.reader(), 1, 3)
    assert [(each.state, each.counts) for each in history.versions] == [("committed", True), ("undone", False)]


def test_what_an_undone_upload_said_is_not_what_a_later_one_is_compared_with(upload, store):
    upload("week1.csv", FIRST)
    upload("week2.csv", SECOND)
    store.undo("2", "Chen")
    upload("week3.csv", SECOND.replace("1200", "1000"))
    (history,) = row_history(store.reader(), 1, 3)
    assert history.versions[2].changes == ()


def test_a_salesperson_may_not_open_the_rows_of_others(upload, store):
    upload("week2.csv", SECOND)
    assert row_history(store.reader(Viewer("Li", False, ("Li",))), 1, 3) == ()
    assert len(row_history(store.reader(Viewer("Wang", False, ("Wang",))), 1, 3)) == 1


def test_as_known_before_a_later_upload_that_upload_is_not_told(upload, store):
    upload("week1.csv", FIRST)
    known = store.batches()[0].submitted_at
    upload("week2.csv", SECOND)
    (history,) = row_history(store.reader(known_at=known), 1, 3)
    assert [each.batch_id for each in history.versions] == ["1"]


def test_the_command_line_tells_a_row(upload, store, capsys):
    upload("week1.csv", FIRST)
    address = store.address
    store.close()
    assert main(["row", "1", "3", "--json", "--store", address]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["cells"]["Amount"] == "1,000.00"
    assert told["rows"][0]["row"]["submitted_by"] == "Chen"
    assert main(["row", "1", "99", "--store", address]) == 1
