"""A sheet beside the last upload of the same sheet, taking its place, and answers kept for the next one."""

from datetime import date
from decimal import Decimal

import pytest
from conftest import empty_store
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from review_steps import HEAD, orders, prepare, upload

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.model.batch import Comparison, Coverage, Status
from sales_core.model.kinds import Kind
from sales_core.store.compare import series

__all__ = ["prepare", "upload"]
CHANGED = HEAD + "A1,2026-11-01,Li Wei,C1,101\nA2,2026-11-02,Wang Fang,C2,150\nA4,2026-11-04,Li Wei,C0,7\n"


def test_new_changed_and_vanished_rows_and_both_totals_are_counted(upload, store, prepare):
    first = upload("orders.csv", orders(1, 3))
    result = upload("orders (1).csv", CHANGED)
    assert result.compared == Comparison(
        first.batch_id, date(2026, 11, 23), 1, 1, 1, Decimal("306.0000"), Decimal("258.0000")
    )
    rows = store.compared_rows(prepare("orders.csv", CHANGED)[0], first.batch_id)
    assert [(row.change, row.row) for row in rows] == [("changed", 3), ("vanished", 4), ("new", 4)]
    assert (rows[0].before["amount"], rows[0].after["amount"]) == (Decimal(102), Decimal(150))


def test_a_sheet_of_other_dates_has_no_vanished_rows(upload):
    upload("orders 2026-11-09.csv", orders(1, 7, day=2))
    compared = upload("orders 2026-11-16.csv", orders(8, 14, day=9)).compared
    assert (compared.new, compared.changed, compared.vanished) == (7, 0, 0)


def test_names_of_a_sheet_without_dates_numbers_and_copy_marks():
    names = ("orders 2026-11-16.csv", "Orders (1).csv", "orders v2 副本.csv", "2026年11月 orders.csv", "orders W46.csv")
    assert {series(name, name[:-4]) for name in names} == {("orders", "")}
    assert series("周报.xlsx", "11月") == series("周报20261116.xlsx", "12月") == ("周报", "")
    assert series("周报.xlsx", "Sheet1") != series("周报.xlsx", "Sheet2")


def standing(store):
    tables = ("current.orders", "mart.sales_daily", "mart.customer_daily")
    rows = [sorted(map(str, store._own.execute(f"from store.{name}").fetchall())) for name in tables]
    return rows, {batch.batch_id: batch.state != "undone" for batch in store.batches()}


def test_a_sheet_that_takes_the_place_of_the_last_one_leaves_only_its_own_rows(upload, store):
    first = upload("orders.csv", orders(1, 12))
    before = standing(store)[0]
    second = upload("orders.csv", CHANGED, upload="replace")
    assert (second.status, second.rows.accepted, second.rows.duplicate) == (Status.COMMITTED, 3, 0)
    assert [(batch.batch_id, batch.state, batch.reason) for batch in store.batches()][1] == (
        first.batch_id, "undone", f"replaced by batch {second.batch_id}",
    )  # fmt: skip
    assert len(standing(store)[0][0]) == 3
    replaced = standing(store)
    store.undo(second.batch_id, "Li")
    assert standing(store) == (before, {first.batch_id: True, second.batch_id: False})
    store.redo(second.batch_id, "Li")
    assert standing(store) == replaced
    assert store.check() == ()


def test_an_explicit_add_keeps_what_is_missing_and_asks_no_more(upload, store):
    upload("orders.csv", orders(1, 12))
    assert upload("orders.csv", orders(9, 12, day=1), upload="add").status is Status.COMMITTED
    assert len(standing(store)[0][0]) == 12


def test_looking_at_a_replacement_changes_nothing(upload, store, prepare):
    upload("orders.csv", orders(1, 12))
    before = standing(store), store.batches()
    store.preview(prepare("orders.csv", CHANGED, upload="replace"))
    assert (standing(store), store.batches()) == before


ROWS = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 9)), min_size=1, max_size=6, unique_by=lambda row: row[0])


@pytest.mark.long
@settings(max_examples=25, deadline=None)
@drawn(sheets=st.lists(ROWS, min_size=2, max_size=4))
def test_a_chain_of_replacements_is_undone_step_by_step(sheets, tmp_path_factory):
    folder = tmp_path_factory.mktemp("chain")
    store = empty_store(folder)
    try:
        steps, numbers = [], []
        for place, rows in enumerate(sheets):
            path = folder / "orders.csv"
            lines = "".join(f"A{key},2026-11-0{key},Li,C,{amount}\n" for key, amount in rows)
            path.write_text(HEAD + lines + f"Z{place},2026-11-09,Li,C,1\n")
            steps.append(standing(store)[0])
            choices = Choices(settings=(("upload", "replace"), ("accept", "all")))
            numbers.append(
                store.commit(prepare_file(path, choices, today=date(2026, 11, 23)), "Li").batches[0].batch_id
            )
        after = standing(store)[0]
        for number, before in zip(reversed(numbers), reversed(steps), strict=True):
            store.undo(number, "Li")
            assert standing(store)[0] == before
            assert store.check() == ()
        for number in numbers:
            store.redo(number, "Li")
        assert standing(store)[0] == after
        assert store.check() == ()
    finally:
        store.close()


def test_what_was_answered_is_remembered_until_its_upload_is_undone(upload, store, prepare):
    text = "Number,Day,Who,Firm,Sum\nA1,2026-11-02,Li,Acme,10\n"
    told = [("Number", "order_id"), ("Day", "ordered_on"), ("Who", "person"), ("Firm", "customer"), ("Sum", "amount")]
    result = upload("list.csv", text, kind=Kind.ORDERS, mapping=told, accept="all", **{"unit.Sum": "10000"})
    ((signature, choices),) = store.context().remembered.items()
    assert signature == store._own.execute("select signature from log.batch").fetchall()[0][0]
    assert choices == Choices(Kind.ORDERS, tuple(told), (("unit.Sum", "10000"),))
    store.undo(result.batch_id, "Li")
    assert store.context().remembered == {}
    store.redo(result.batch_id, "Li")
    assert list(store.context().remembered.values()) == [choices]


def test_a_date_an_accepted_guard_or_what_a_sheet_covers_is_not_remembered(upload, store):
    upload("orders.csv", orders(1, 3), as_of=date(2026, 11, 9), accept="all", upload="add")
    assert store.context().remembered == {}
    upload("orders2.csv", orders(4, 6), coverage=Coverage.PERIOD, day_first="yes")
    assert list(store.context().remembered.values()) == [Choices(settings=(("day_first", "yes"),))]
