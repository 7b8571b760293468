"""One customer, product or person under one name, however sheets write it."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.model.viewer import EVERYTHING
from sales_core.store.store import open_store

NOON = datetime(2026, 11, 23, 12)


def line(person="Li Wei", customer="Acme", amount="100", product="GTX Pro", **more):
    return {"person": person, "customer": customer, "amount": amount, "product": product,
            "ordered_on": "2026-11-02"} | more  # fmt: skip


@pytest.fixture
def by(store):
    """`by("customer")` gives the amount of each name in the orders, as `viewer` sees them at `known_at`."""

    def sums(field, viewer=EVERYTHING, known_at=None):
        own = store.reader(viewer, known_at)._own
        return dict(own.execute(f"select {field}, sum(amount)::int from fct_orders group by all").fetchall())

    return sums


def test_width_case_and_spaces_make_no_second_name(given, by):
    given(
        "orders",
        line("Li Wei", "ACME corp", "1", "GTXPro"),
        line("li  wei", "Acme Corp", "2", "GTX Pro"),
        line("ＬＩ　ＷＥＩ", "Acme Corp", "4", "GTX Pro"),
    )
    assert by("customer") == {"Acme Corp": 7}
    assert by("product") == {"GTX Pro": 7}
    assert by("person") == {"Li Wei": 7}  # each spelled once: the first


def test_the_sheet_about_them_decides_the_spelling(given, by):
    given("orders", line("LI WEI", "ACME"), line("LI WEI", "ACME", order_id="B"))
    given("customers", {"customer": "Acme"})
    given("people", {"person": "Li Wei", "person_id": "7"})
    assert (by("customer"), by("person")) == ({"Acme": 200}, {"Li Wei": 200})


def test_a_persons_id_counts_before_the_name(given, by):
    given("people", {"person": "Li Wei", "person_id": "7"}, {"person": "Chen", "person_id": "8"})
    given("orders", line("li wei", person_id="8"), line("LIWEI"))
    assert by("person") == {"Chen": 100, "Li Wei": 100}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_most_frequent_spelling_wins_in_whatever_order_they_come(given, by, order):
    sheets = [[line(customer="acme", order_id="1")],
              [line(customer="ACME", order_id="2"), line(customer="ACME", amount="5", order_id="3")],
              [line(customer="Acme", order_id="4")]]  # fmt: skip
    for place in order:
        given("orders", *sheets[place])
    assert by("customer") == {"ACME": 305}


def test_row_security_compares_the_same_names(given, by, store):
    given("orders", line("Li Wei"), line("li  wei", amount="7"), line("Chen", amount="50"))
    given("people", {"person": "Li Wei", "role": "sales"}, {"person": "Chen", "role": "sales", "manager": "LIWEI"})
    assert by("person", store.viewer("ｌｉ ｗｅｉ")) == {"Li Wei": 107, "Chen": 50}
    assert by("person", store.viewer("CHEN")) == {"Chen": 50}
    assert by("person", store.viewer("nobody")) == {}
    assert store.reader(EVERYTHING, people=("LI WEI",)).people() == ("Li Wei",)


def test_two_entries_of_the_roster_for_one_person_are_one(given, store):
    given("people", {"person": "Li Wei", "person_id": "7", "team": "A"}, {"person": "LIWEI", "person_id": "9"})
    given("orders", line("", person_id="9"))
    assert store.reader().people() == ("Li Wei",)


def test_an_alias_maps_a_person_to_the_roster_and_chains_are_followed(given, by, store):
    given("people", {"person": "李伟", "person_id": "7"})
    given("orders", line("小李"), line("李总", amount="5"))
    given("names", {"type": "人员", "written": "李总", "means": "小李"},
          {"type": "person", "written": "小李", "means": "李伟"})  # fmt: skip
    assert by("person") == {"李伟": 105}
    assert by("person", store.viewer("小李")) == {"李伟": 105}
    assert store.check() == ()


def test_a_circle_of_aliases_is_not_closed(given, by):
    given("orders", line(customer="A"), line(customer="B", amount="5"))
    given("names", {"type": "customer", "written": "A", "means": "B"},
          {"type": "customer", "written": "B", "means": "a"})  # fmt: skip
    assert by("customer") == {"B": 105}


def test_merging_is_undone_exactly_and_replays(given, by, store):
    given("orders", line(customer="Acme", amount="1"), line(customer="Apex", amount="2"), line("Chen", "Apex"))
    before = by("customer"), by("person")
    given("names", {"type": "customer", "written": "Apex", "means": "Acme"},
          {"type": "person", "written": "Chen", "means": "Li Wei"}, at=NOON)  # fmt: skip
    assert (by("customer"), by("person")) == ({"Acme": 103}, {"Li Wei": 103})
    merged = store.batches()[0]
    store.undo(merged.batch_id, "Li")
    assert (by("customer"), by("person")) == before
    assert by("customer", known_at=merged.submitted_at) == {"Acme": 103}
    assert store.check() == ()
    store.redo(merged.batch_id, "Li")
    assert by("customer") == {"Acme": 103}


def test_splitting_takes_the_alias_away_and_undo_brings_it_back(given, by, store):
    given("orders", line(customer="Acme", amount="1"), line(customer="Apex", amount="2"))
    given("names", {"type": "customer", "written": "Apex", "means": "Acme"})
    given("names", {"type": "customer", "written": "Apex", "means": "Apex"})
    assert by("customer") == {"Acme": 1, "Apex": 2}
    store.undo(store.batches()[0].batch_id, "Li")
    assert by("customer") == {"Acme": 3}
    given("names", {"type": "customer", "written": "Apex", "means": "Acme", "relation": "different"})
    assert by("customer") == {"Acme": 1, "Apex": 2}
    assert store.check() == ()


def test_a_merged_customer_is_one_in_the_list_of_customers_with_its_id_too(given, store):
    given("customers", {"customer": "Acme", "customer_id": "1"}, {"customer": "Acme Trading", "customer_id": "2"})
    given("collections", {"customer_id": "2", "collected_on": "2026-11-02", "amount": "9"})
    given("names", {"type": "customer", "written": "Acme Trading", "means": "Acme"})
    own = store.reader()._own
    assert own.execute("select customer from fct_customers").fetchall() == [("Acme",)]
    assert own.execute("select customer, amount from fct_collections").fetchall() == [("Acme", Decimal(9))]


def test_deals_of_every_week_are_shown_under_one_name(given, store):
    for week, name in ((2, "acme"), (9, "Acme"), (16, "ACME")):
        given("deals", {"deal_id": "D", "customer": name, "stage": "Qualification", "person": "Li Wei"},
              as_of=date(2026, 11, week))  # fmt: skip
    found = store.reader()._own.execute("select distinct customer from fct_deal_states").fetchall()
    assert (len(found), store.check()) == (1, ())


def test_a_lake_keeps_the_same_names(tmp_path):
    store = open_store(f"ducklake:{tmp_path}/catalogue.ducklake|{tmp_path}/data")
    store.commit([prepared(Kind.ORDERS, [line(customer="Acme"), line(customer="ACME"), line(customer="Apex")])], "Li")
    store.commit([prepared(Kind.NAMES, [{"type": "customer", "written": "apex", "means": "Acme"}])], "Li")
    own = store.reader()._own
    assert own.execute("select customer, sum(amount)::int from fct_orders group by all").fetchall() == [("Acme", 300)]
    assert store.check() == ()
    store.close()
