"""What a commit counts, what an undo takes back, and what a second upload changes."""

from datetime import date, datetime
from decimal import Decimal

import pyarrow as pa
import pytest
from conftest import prepared

from sales_core.model.batch import Coverage, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.model.viewer import Viewer
from sales_core.store import derive
from sales_core.store.errors import MixedStoreError, UnknownBatchError
from sales_core.store.store import open_store


def order(order_id, person, day, amount, **more):
    return {"order_id": order_id, "person": person, "ordered_on": day, "amount": amount, "customer": "X", **more}


def total(store, viewer=None, known_at=None):
    reader = store.reader(viewer or store.viewer(None), known_at=known_at)
    return reader._own.execute("select coalesce(sum(amount), 0) from fct_sales_daily").fetchall()[0][0]


def lines(store):
    return store.reader()._own.execute("select count(*) from fct_orders").fetchall()[0][0]


def test_two_identical_lines_in_one_file_are_two_sales(store, given):
    twin = {"ordered_on": "2026-11-02", "person": "Li", "customer": "X", "amount": "50"}
    result = given("orders", twin, twin)
    assert result.batches[0].rows.accepted == 2
    assert result.batches[0].amount == Decimal(100)
    assert total(store) == 100


def test_the_same_rows_in_a_second_file_count_nothing(store, given):
    twin = {"ordered_on": "2026-11-02", "person": "Li", "customer": "X", "amount": "50"}
    given("orders", twin, twin)
    again = given("orders", twin, twin, {**twin, "amount": "7"}, sha256="another file")
    assert (again.batches[0].rows.accepted, again.batches[0].rows.duplicate) == (1, 2)
    assert again.batches[0].amount == Decimal(7)
    assert total(store) == 107


def test_identical_lines_in_two_sheets_of_one_file_are_two_sales(store):
    rows = [{"ordered_on": "2026-11-02", "person": "Li", "amount": "50"}]
    sheets = [prepared(Kind.ORDERS, rows, sheet=name, sha256="one file") for name in ("Jan", "Feb")]
    result = store.commit(sheets, "Li")
    assert [told.rows.accepted for told in result.batches] == [1, 1]
    assert total(store) == 100


def test_a_corrected_order_replaces_the_line_it_corrects(store, given):
    given("orders", order("A1", "Li", "2026-11-02", "900"))
    given("orders", order("A1", "Li", "2026-11-02", "950"))
    assert total(store) == 950
    assert lines(store) == 1


def test_an_old_week_uploaded_late_never_hides_a_newer_one(store, given):
    given("orders", order("A1", "Li", "2026-11-02", "950"), as_of=date(2026, 11, 9))
    given("orders", order("A1", "Li", "2026-11-02", "900"), as_of=date(2026, 11, 2))
    assert total(store) == 950
    assert store.check() == ()


def test_the_same_file_twice_says_so_and_writes_nothing(store, given):
    given("orders", order("A1", "Li", "2026-11-02", "900"))
    before = store.batches()
    again = given("orders", order("A1", "Li", "2026-11-02", "900"))
    told = again.batches[0]
    assert told.status is Status.ALREADY_IMPORTED
    assert (told.rows.read, told.rows.accepted, told.rows.duplicate) == (1, 0, 1)
    assert told.batch_id == before[0].batch_id
    assert store.batches() == before


def test_undo_returns_to_the_row_before_and_redo_to_the_row_after(store, given):
    given("orders", order("A1", "Li", "2026-11-02", "900"))
    second = given("orders", order("A1", "Li", "2026-11-02", "950")).batches[0].batch_id
    store.undo(second, "Li", "wrong file")
    assert total(store) == 900
    assert store.batches()[0].state == "undone"
    assert store.batches()[0].reason == "wrong file"
    store.redo(second, "Li")
    assert total(store) == 950


def test_rows_that_another_upload_also_holds_survive_an_undo(store, given):
    first = given("orders", order("A1", "Li", "2026-11-02", "900")).batches[0].batch_id
    given("orders", order("A1", "Li", "2026-11-02", "900"), order("A2", "Li", "2026-11-03", "1"))
    store.undo(first, "Li")
    assert total(store) == 901


def test_a_file_can_be_imported_again_after_its_undo(store, given):
    first = given("orders", order("A1", "Li", "2026-11-02", "900")).batches[0].batch_id
    store.undo(first, "Li")
    again = given("orders", order("A1", "Li", "2026-11-02", "900")).batches[0]
    assert (again.status, again.rows.accepted) == (Status.COMMITTED, 1)
    assert total(store) == 900


def test_an_undone_batch_is_not_undone_twice(store, given):
    first = given("orders", order("A1", "Li", "2026-11-02", "900")).batches[0].batch_id
    store.undo(first, "Li")
    with pytest.raises(UnknownBatchError, match="undone already"):
        store.undo(first, "Li")
    with pytest.raises(UnknownBatchError, match="no batch 99"):
        store.undo("99", "Li")
    with pytest.raises(UnknownBatchError, match="no batch junk"):
        store.undo("junk", "Li")


def test_a_past_moment_shows_what_was_known_then(store, given):
    given("orders", order("A1", "Li", "2026-11-02", "900"), at=datetime(2026, 11, 3, 9))
    second = given("orders", order("A1", "Li", "2026-11-02", "950"), at=datetime(2026, 11, 10, 9)).batches[0].batch_id
    store.undo(second, "Li", at=datetime(2026, 11, 12, 9))
    at = [total(store, known_at=datetime(2026, 11, day, 10)) for day in (2, 3, 10, 12)]
    assert at == [0, 900, 950, 900]


def test_unbooked_and_cancelled_orders_are_kept_but_do_not_count(store, given):
    given(
        "orders",
        order("A1", "Li", "2026-11-02", "900"),
        order("A2", "Li", "2026-11-02", "50", status="审核中"),
        order("A3", "Li", "2026-11-02", "60", status="Cancelled"),
    )
    assert total(store) == 900
    assert lines(store) == 3


def test_an_open_deal_missing_from_a_full_export_of_its_owner_is_gone_from_that_day(store, given):
    open_deal = {"deal_id": "D1", "person": "Li", "amount": "10", "stage": "Proposal"}
    won_deal = {"deal_id": "D2", "person": "Li", "amount": "20", "stage": "赢单"}
    others = {"deal_id": "D3", "person": "Wang", "amount": "30", "stage": "Proposal"}
    given("deals", open_deal, won_deal, others, as_of=date(2026, 11, 2))
    given("deals", {**open_deal, "deal_id": "D4"}, as_of=date(2026, 11, 9), coverage=Coverage.FULL)
    left = store.reader()._own.execute("select deal_id from fct_deals order by deal_id").fetchall()
    assert left == [("D2",), ("D3",), ("D4",)]
    assert store.check() == ()


def test_a_salesperson_sees_only_own_rows_and_a_stranger_none(store, given):
    given("people", {"person": "Li", "role": "sales"}, {"person": "Wang"}, {"person": "Chen", "role": "销售经理"})
    given("orders", order("A1", "Li", "2026-11-02", "900"), order("A2", "Wang", "2026-11-02", "70"))
    assert total(store, store.viewer("Li")) == 900
    assert total(store, store.viewer("Wang")) == 70
    assert total(store, store.viewer("Chen")) == 970
    assert total(store, store.viewer("Nobody")) == 0
    assert total(store, Viewer()) == 0
    assert total(store) == 970


def test_narrowing_never_shows_a_salesperson_more():
    assert Viewer("Li", False, ("Li",)).narrowed(("Li", "Wang")).scope == ("Li",)


def test_a_person_known_by_id_only_takes_the_rosters_name(store, given):
    given("orders", {"order_id": "A1", "person_id": "7", "ordered_on": "2026-11-02", "amount": "5"})
    assert store.reader().people() == ("7",)
    given("people", {"person_id": "7", "person": "Li"})
    assert store.reader().people() == ("Li",)
    assert total(store, store.viewer("Li")) == 5


def test_sample_and_real_data_never_meet(tmp_path, given):
    sample = open_store(str(tmp_path / "sample.duckdb"))
    sample.mark_sample()
    rows = [order("A1", "Li", "2026-11-02", "900")]
    with pytest.raises(MixedStoreError):
        sample.commit([prepared(Kind.ORDERS, rows)], "Li")
    assert sample.commit([prepared(Kind.ORDERS, rows)], "Li", source="sample").batches[0].rows.accepted == 1
    sample.close()


def test_a_team_store_takes_no_sample_sheets(store):
    with pytest.raises(MixedStoreError):
        store.commit([prepared(Kind.ORDERS, [order("A1", "Li", "2026-11-02", "900")])], "Li", source="sample")


def test_a_preview_counts_like_a_commit_and_changes_nothing(store, given):
    given("orders", order("A1", "Li", "2026-11-02", "900"))
    sheet = prepared(
        Kind.ORDERS, [order("A1", "Li", "2026-11-02", "900"), order("A2", "Li", "2026-11-02", "1")], sha256="next"
    )
    (seen,) = store.preview([sheet])
    assert (seen.rows.accepted, seen.rows.duplicate, seen.amount) == (1, 1, Decimal(1))
    assert len(store.batches()) == 1
    assert store.commit([sheet], "Li").batches[0].rows == seen.rows


def test_a_failed_commit_leaves_nothing_behind(store, given, monkeypatch):
    given("orders", order("A1", "Li", "2026-11-02", "900"))

    def full_disk(own):
        raise OSError("no space left on device")

    monkeypatch.setattr(derive, "refresh_daily", full_disk)
    with pytest.raises(OSError, match="no space"):
        given("orders", order("A2", "Li", "2026-11-02", "1"))
    monkeypatch.undo()
    assert len(store.batches()) == 1
    assert total(store) == 900
    assert store.check() == ()


def test_a_manager_counts_among_the_salespeople_only_with_sales_of_their_own(store, given):
    given("people", {"person": "Li", "role": "客户经理"}, {"person": "Chen", "role": "销售经理"}, {"person": "New"})
    assert store.reader().people() == ("Li", "New")
    given("orders", order("A1", "Chen", "2026-11-02", "900"), order("A2", "Old", "2026-11-02", "70"))
    assert store.reader().people() == ("Chen", "Li", "New", "Old")


OPEN_DEAL = {"deal_id": "D1", "person": "Li", "amount": "10", "stage": "Proposal"}
OTHER_DEAL = {**OPEN_DEAL, "deal_id": "D2"}


def deal_states(store, deal_id):
    sql = f"select valid_from, valid_to from fct_deal_states where deal_id = '{deal_id}' order by valid_from"
    return store.reader()._own.execute(sql).fetchall()


def test_undoing_a_full_export_brings_back_the_deals_that_were_missing_from_it(store, given):
    given("deals", OPEN_DEAL, as_of=date(2026, 11, 2))
    full = given("deals", OTHER_DEAL, as_of=date(2026, 11, 9), coverage=Coverage.FULL).batches[0].batch_id
    assert deal_states(store, "D1") == [(date(2026, 11, 2), date(2026, 11, 9))]
    store.undo(full, "Li")
    assert deal_states(store, "D1") == [(date(2026, 11, 2), None)]
    assert deal_states(store, "D2") == []
    assert store.check() == ()


def test_a_deal_that_comes_back_unchanged_is_in_force_from_the_day_it_came_back(store, given):
    weeks = [date(2026, 11, day) for day in (2, 9, 16)]
    given("deals", OPEN_DEAL, as_of=weeks[0])
    given("deals", OTHER_DEAL, as_of=weeks[1], coverage=Coverage.FULL)
    given("deals", OPEN_DEAL, OTHER_DEAL, as_of=weeks[2], coverage=Coverage.FULL)
    assert deal_states(store, "D1") == [(weeks[0], weeks[1]), (weeks[2], None)]
    assert deal_states(store, "D2") == [(weeks[1], None)]
    assert store.check() == ()


def test_an_unchanged_deal_keeps_the_day_since_when_it_is_so(store, given):
    given("deals", OPEN_DEAL, as_of=date(2026, 11, 2))
    given("deals", OPEN_DEAL, as_of=date(2026, 11, 9))
    given("deals", {**OPEN_DEAL, "amount": "12"}, as_of=date(2026, 11, 16))
    assert deal_states(store, "D1") == [(date(2026, 11, 2), date(2026, 11, 16)), (date(2026, 11, 16), None)]


def test_a_text_file_under_another_name_is_the_same_file(store, given):
    rows = [order("A1", "Li", "2026-11-02", "900")]
    same = {"sha256": "the same bytes"}
    given("orders", *rows, file_name="week 45.csv", sheet="week 45", **same)
    again = given("orders", *rows, file_name="copy of week 45.csv", sheet="copy of week 45", **same)
    assert again.batches[0].status is Status.ALREADY_IMPORTED


def test_next_weeks_unchanged_export_is_another_snapshot(store, given):
    same = {"sha256": "the same bytes"}
    for day in (2, 9):
        name = f"Deals_2026_11_0{day}"
        given(
            "deals", OPEN_DEAL, as_of=date(2026, 11, day), as_of_from="file name", file_name=f"{name}.csv", sheet=name,
            **same,
        )  # fmt: skip
    assert [batch.as_of.day for batch in store.batches()] == [9, 2]
    assert deal_states(store, "D1") == [(date(2026, 11, 2), None)]


def test_the_second_sheet_of_a_workbook_is_another_sheet(store, given):
    rows = [order("A1", "Li", "2026-11-02", "900")]
    given("orders", *rows, file_name="book.xlsx", sheet="Jan", sha256="one workbook")
    second = given("orders", *rows, file_name="book.xlsx", sheet="Feb", sha256="one workbook")
    assert second.batches[0].status is Status.COMMITTED


def test_issues_and_rejected_rows_are_read_back_as_they_were(store, given):
    found = (
        Issue("not_a_number", "Sheet1", 7, "Amount", "many", (("wanted", "a number"),)),
        Issue("no_date_column", "Sheet1"),
    )
    bad = pa.table({"row_number": pa.array([7], pa.int64()), "reason": ["not_a_number"], "Amount": ["many"]})
    batch = given("orders", order("A1", "Li", "2026-11-02", "900"), issues=found, rejected=bad).batches[0].batch_id
    assert store.issues(batch, "Sheet1") == found
    assert store.rejected(batch) == ((7, "not_a_number", {"Amount": "many"}),)


def test_somebody_named_only_as_a_manager_sees_the_people_led(store, given):
    given("people", {"person": "Li", "manager": "Chen"}, {"person": "Wang", "manager": "Zhao"})
    given("orders", order("A1", "Li", "2026-11-02", "900"), order("A2", "Wang", "2026-11-02", "70"))
    assert total(store, store.viewer("Chen")) == 900
    assert store.viewer("Chen").scope == ("Li",)


def test_undoing_an_upload_takes_back_the_push_that_it_told(store, given):
    uploads = [
        given("deals", {**OPEN_DEAL, "expected_close": close}, as_of=date(2026, 11, day)).batches[0].batch_id
        for day, close in ((2, "2026-11-30"), (9, "2026-12-15"), (16, "2027-01-20"))
    ]
    pushed = "select valid_from, pushed from fct_deal_states order by valid_from"
    told = [(date(2026, 11, 2), 0), (date(2026, 11, 9), 1), (date(2026, 11, 16), 2)]
    assert store.reader()._own.execute(pushed).fetchall() == told
    store.undo(uploads[1], "Li")
    assert store.reader()._own.execute(pushed).fetchall() == [told[0], (date(2026, 11, 16), 1)]
    assert store.check() == ()
    store.redo(uploads[1], "Li")
    assert store.reader()._own.execute(pushed).fetchall() == told
