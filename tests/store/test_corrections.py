"""Rejected rows that come back corrected count once each, and nothing that counted before changes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.intake.rows.corrections import corrected
from sales_core.intake.values.asof import Origin
from sales_core.model.batch import Status

HEAD = "日期,业务员,客户,金额\n"
TODAY = date(2026, 11, 24)
SHEET = HEAD + "2026-11-02,李,甲,100\n2026-11-02,李,甲,一百\n2026-11-31,李,乙,20\n2026-11-05,王,丙,30\n"


@pytest.fixture
def upload(store, tmp_path):
    """`upload("name.csv", text)` commits a file."""

    def commit(name, text, **choices):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return store.commit(prepare_file(path, Choices(**choices), today=TODAY), "Li", original=path).batches

    return commit


@pytest.fixture
def correct(store):
    """`correct({3: {"金额": "100"}})` brings rejected rows of batch 1 back with these cells changed."""

    def commit(changes, batch="1", name="corrected", by="Wang"):
        about = store.past.about(batch)
        rows = {row: dict(cells) for row, _, cells in store.rejected(store.past.root(batch))}
        told = [(row, rows.get(row, {}) | cells) for row, cells in changes.items()]
        origin = Origin(about.file_name, f"{name}{changes}", about.sheet, TODAY, Choices())
        return store.commit([corrected(about, told, origin)], by, source="form").batches[0]

    return commit


def amounts(store):
    found = store._own.execute("select amount from current.orders order by amount").fetchall()
    return [int(amount) for (amount,) in found]


def counts(result):
    rows = result.rows
    assert rows.read == rows.accepted + rows.duplicate + rows.rejected + rows.skipped
    return rows.accepted, rows.duplicate, rows.rejected


def test_a_corrected_twin_of_a_row_that_counts_is_a_sale_of_its_own(upload, correct, store):
    assert counts(upload("sales.csv", SHEET)[0]) == (2, 0, 2)
    assert counts(correct({3: {"金额": "100"}, 4: {"日期": "2026-11-30"}})) == (2, 0, 0)
    assert amounts(store) == [20, 30, 100, 100]
    assert store.check() == ()


def test_the_correction_says_which_batch_it_corrects_and_keeps_its_day(upload, correct, store):
    upload("sales.csv", SHEET, as_of=date(2026, 11, 9))
    correct({3: {"金额": "100"}})
    since = store.past.since()["1"]
    assert (since.corrected, since.open, since.by) == (1, 1, ("2",))
    assert store.batches()[0].as_of == date(2026, 11, 9)
    assert [row for row, _, _ in store.past.open_rows("1")] == [4]


def test_a_row_that_is_still_wrong_stays_open_with_its_new_cells_and_reason(upload, correct, store):
    upload("sales.csv", SHEET)
    assert counts(correct({3: {"金额": "100"}, 4: {"日期": "30 Foo", "金额": "21"}})) == (1, 0, 1)
    (row,) = store.past.open_rows("1")
    assert (row[0], row[2]["日期"], row[2]["金额"]) == (4, "30 Foo", "21")
    assert counts(correct({4: {"日期": "2026-11-30"}})) == (1, 0, 0)
    assert store.past.open_rows("2") == ()


def test_the_same_correction_twice_counts_once(upload, correct, store):
    upload("sales.csv", SHEET)
    correct({3: {"金额": "100"}})
    assert correct({3: {"金额": "100"}}).status is Status.ALREADY_IMPORTED
    assert counts(correct({3: {"金额": "100.00"}}, name="another")) == (0, 1, 0)
    assert amounts(store) == [30, 100, 100]


def test_a_row_corrected_before_is_not_corrected_again_to_something_else(upload, correct, store):
    upload("sales.csv", SHEET)
    correct({3: {"金额": "100"}})
    result = correct({3: {"金额": "999"}, 4: {"日期": "2026-11-30"}})
    assert counts(result) == (1, 0, 1)
    assert ("already_corrected", 3) in [(issue.code, issue.row) for issue in result.issues]
    assert amounts(store) == [20, 30, 100, 100]
    store.undo("2", "Li")
    assert counts(correct({3: {"金额": "999"}}, name="then")) == (1, 0, 0)
    assert amounts(store) == [20, 30, 100, 999]


def test_a_row_that_was_not_rejected_is_not_taken_a_second_time(upload, correct, store):
    upload("sales.csv", SHEET)
    result = correct({2: {"日期": "2026-11-02", "业务员": "李", "客户": "甲", "金额": "100"}})
    assert (result.status, result.rows.rejected) == (Status.REFUSED, 1)
    assert amounts(store) == [30, 100]


def test_the_whole_sheet_corrected_and_uploaded_adds_the_same_rows(upload, correct, store):
    upload("sales.csv", SHEET)
    whole = SHEET.replace("一百", "100").replace("2026-11-31", "2026-11-30")
    assert counts(upload("sales fixed.csv", whole)[0]) == (2, 2, 0)
    assert counts(correct({3: {"金额": "100"}})) == (0, 1, 0)
    assert amounts(store) == [20, 30, 100, 100]


def test_after_a_correction_the_whole_corrected_sheet_brings_nothing_new(upload, correct, store):
    upload("sales.csv", SHEET)
    correct({3: {"金额": "100"}, 4: {"日期": "2026-11-30"}})
    whole = SHEET.replace("一百", "100").replace("2026-11-31", "2026-11-30")
    assert counts(upload("sales fixed.csv", whole)[0]) == (0, 4, 0)
    assert amounts(store) == [20, 30, 100, 100]


def test_a_correction_stays_when_the_upload_that_it_corrects_is_undone(upload, correct, store):
    upload("sales.csv", SHEET)
    correct({3: {"金额": "100"}})
    store.undo("1", "Li")
    assert amounts(store) == [100]
    assert store.check() == ()
    store.redo("1", "Li")
    assert amounts(store) == [30, 100, 100]


def test_a_unit_in_the_title_holds_for_corrected_rows_too(upload, correct, store):
    upload("sales.csv", "订单明细（单位：万元）,,,\n" + SHEET)
    result = correct({4: {"金额": "1.5"}})
    assert result.amount == Decimal(15_000)


def test_a_correction_of_a_sheet_that_this_store_does_not_know_is_a_sheet_like_any_other(upload, store):
    upload("sales.csv", SHEET)
    about = replace(store.past.about("1"), sha256="another", batch="1")
    row = {"日期": "2026-11-05", "业务员": "王", "客户": "丙", "金额": "30"}
    sheet = corrected(about, [(3, row)], Origin("x.xlsx", "digest", "x", TODAY, Choices()))
    assert counts(store.commit([sheet], "Li").batches[0]) == (0, 1, 0)


def test_a_corrected_whole_sheet_that_takes_the_place_of_the_first_leaves_no_row_open(upload, store):
    upload("sales.csv", SHEET)
    whole = SHEET.replace("一百", "100").replace("2026-11-31", "2026-11-30")
    replacing = (("upload", "replace"), ("accept", "all"))
    assert counts(upload("sales.csv", whole, settings=replacing)[0]) == (4, 0, 0)
    assert store.batches()[1].state == "undone"
    assert (store.past.since(), store.past.open_rows("1")) == ({}, ())
    assert len(store.rejected("1")) == 2  # what was rejected then can still be looked up
    store.undo("2", "Li")
    assert (store.past.since()["1"].open, len(store.past.open_rows("1"))) == (2, 2)


def test_beside_a_corrected_whole_sheet_open_rows_stay_listed_and_count_once_when_they_come(upload, correct, store):
    upload("sales.csv", SHEET)
    whole = SHEET.replace("一百", "100").replace("2026-11-31", "2026-11-30")
    upload("sales.csv", whole, settings=(("upload", "add"), ("accept", "all")))
    assert store.past.since()["1"].open == 2
    assert counts(correct({3: {"金额": "100"}, 4: {"日期": "2026-11-30"}})) == (0, 2, 0)
    assert (store.past.since()["1"].open, store.past.open_rows("1")) == (0, ())
    assert amounts(store) == [20, 30, 100, 100]


def test_corrected_rows_lie_in_the_year_that_was_answered_for_their_sheet_only(upload, correct, store):
    text = HEAD + "11月2日,李,甲,100\n11月3日,李,甲,一百\n"
    upload("sales.csv", text, settings=(("year", "2024"),), as_of=date(2026, 11, 9))
    assert counts(correct({3: {"金额": "50"}})) == (1, 0, 0)
    days = store._own.execute("select ordered_on from current.orders order by 1").fetchall()
    assert days == [(date(2024, 11, 2),), (date(2024, 11, 3),)]
    assert store.context().remembered == {}
