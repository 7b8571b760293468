"""What the preview says of the store's total is what the total is after the commit."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from conftest import empty_store, prepared
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from review_steps import HEAD, orders, prepare, upload

from sales_core.intake.prepared import Choices, Mapped
from sales_core.model.batch import Status, WholeTotal
from sales_core.model.kinds import Kind

__all__ = ["prepare", "upload"]


def total(store, kind="orders"):
    found = store._own.execute(f"select coalesce(sum(amount), 0) from current.{kind}").fetchall()
    return Decimal(found[0][0])


def told(before, after):
    return WholeTotal(Decimal(before), Decimal(after))


def whole(store, sheets):
    return [result.whole for result in store.preview(sheets)]


def test_new_and_changed_rows_move_the_total_and_known_ones_do_not(upload, store, prepare):
    upload("orders.csv", orders(1, 3))
    sheet = prepare(
        "more.csv", HEAD + "A1,2026-11-01,Li Wei,C1,101\nA2,2026-11-02,Wang Fang,C2,150\nA9,2026-11-09,Li,C,7\n"
    )
    assert whole(store, sheet) == [told(306, 361)]
    store.commit(sheet, "Li")
    assert total(store) == 361


def test_a_replacement_takes_out_what_it_does_not_hold(upload, store, prepare):
    upload("before.csv", HEAD + "A2,2026-11-02,Wang Fang,C2,40\n", as_of=date(2026, 11, 9))
    upload("orders.csv", orders(1, 12))
    kept = orders(1, 1, scale=2)
    sheet = prepare("orders.csv", kept, upload="replace", accept="all")
    assert whole(store, sheet) == [told(1278, 242)]  # A2 counts again as the older upload had it
    store.commit(sheet, "Li")
    assert total(store) == 242


def test_a_sheet_that_waits_tells_what_the_total_would_be_with_it(upload, store, prepare):
    upload("orders.csv", orders(1, 12))
    (held,) = store.preview(prepare("orders.csv", orders(1, 3) + "A12,2026-11-12,Wang Fang,C0,112\n"))
    assert (held.status, held.whole) == (Status.HELD, told(1278, 1278))


def test_an_older_sheet_does_not_overrule_a_newer_one(given, store):
    given("deals", {"deal_id": "D1", "amount": "10"}, as_of=date(2026, 11, 16))
    late = prepared(
        Kind.DEALS, [{"deal_id": "D1", "amount": "5"}, {"deal_id": "D2", "amount": "3"}], as_of=date(2026, 11, 9)
    )
    assert whole(store, [late]) == [told(10, 13)]
    store.commit([late], "Li")
    assert total(store, "deals") == 13


def test_kinds_without_an_amount_have_no_total(store):
    assert whole(store, [prepared(Kind.PEOPLE, [{"person": "Li"}])]) == [None]


def test_equal_rows_of_a_sheet_that_waits_do_not_number_those_that_go_in(store):
    def line(order, amount, day=1):
        return {"order_id": order, "ordered_on": f"2026-11-0{day}", "person": "Li", "customer": "X", "amount": amount}

    before = [line("A1", "5"), line("A1", "3"), line("A1", "0"), line("A2", "0"), line("A1", "0")]
    store.commit([_sheet(Kind.ORDERS, 0, 0, before, 0, "add")], "Li")
    waiting = _sheet(Kind.ORDERS, 1, 0, [line("A2", "0", 5), line("A1", "0"), line("A2", "0")], 0, "")
    going = _sheet(Kind.ORDERS, 1, 1, [line("A1", "1")], 0, "add")
    held, sure = store.preview([waiting, going])
    assert (held.status, sure.status) == (Status.HELD, Status.COMMITTED)
    assert sure.whole == told(8, 4)  # its one line takes the place of the first, not of the second
    store.commit([waiting, going], "Li")
    assert total(store) == 4


ROW = st.fixed_dictionaries(
    {
        "order_id": st.sampled_from(["A1", "A2", "A3", "A4", None]),
        "deal_id": st.sampled_from(["A1", "A2", "A3", "A4"]),
        "ordered_on": st.integers(1, 5).map(lambda day: f"2026-11-0{day}"),
        "person": st.sampled_from(["Li", "Wang"]),
        "customer": st.sampled_from(["X", "Y"]),
        "amount": st.decimals(-500, 900, places=4).map(str),
    }
)
UNPRICED = st.fixed_dictionaries({"deal_id": st.sampled_from(["A1", "A2"]), "amount": st.none()})
SHEET = st.tuples(
    st.lists(ROW | UNPRICED, min_size=1, max_size=6), st.integers(0, 20), st.sampled_from(["add", "replace", ""])
)
FILES = st.lists(st.lists(SHEET, min_size=1, max_size=2), min_size=1, max_size=5)


@pytest.mark.parametrize("kind", [Kind.ORDERS, Kind.DEALS])
@settings(max_examples=12, deadline=None)
@drawn(files=FILES)
def test_what_is_told_is_what_comes(kind, files, tmp_path_factory):
    store = empty_store(tmp_path_factory.mktemp("whole"))
    try:
        for place, sheets in enumerate(files):
            ready = [_sheet(kind, place, tab, *sheet) for tab, sheet in enumerate(sheets)]
            before = total(store, kind)
            results = store.preview(ready)
            store.commit(ready, "Li")
            sure = {result.whole for result in results if result.status is Status.COMMITTED}
            assert sure in (set(), {WholeTotal(before, total(store, kind))})
    finally:
        store.close()


def _sheet(kind, place, tab, rows, days, choice):
    """choice: add or replace, answered with every guard; "": nothing answered, so that it may be held."""
    rows = [row for row in rows if kind is Kind.DEALS or row["amount"]]  # an order without an amount is rejected
    day = date(2026, 11, 1) + timedelta(days=days)
    sheet = prepared(kind, rows, as_of=day, file_name="orders.xlsx", sheet=f"Sheet{tab}", sha256=f"{place}")
    answers = (("upload", choice), ("accept", "all")) if choice else ()
    column = Mapped(0, "Amount", "amount", "exact", 1.0)
    return replace(sheet, choices=Choices(settings=answers), mapping=(column,), signature="amount")
