"""Whose a customer is: the sheet's word, what was decided on a page since, else who sold last."""

from datetime import date

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.batch import Coverage
from sales_core.model.kinds import Kind
from sales_core.model.viewer import Viewer

FIRST, MOVED, NEXT = date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16)


@pytest.fixture
def move(store):
    """`move("Acme", "Li", "Wang")` takes a customer, a deal or an action from one to another."""
    made = []

    def said(subject, before, person, what="customer", day=MOVED, why="handed_over"):
        made.append(subject)
        row = {"move_id": str(len(made)), "what": what, "subject": subject, "from_person": before, "person": person}
        row |= {"effective_on": day, "why": why, "moved_on": MOVED}
        done = store.commit([form_sheet(Kind.OWNERSHIP, [row], "Boss", MOVED, "Hand-over")], "Boss", "form")
        return done.batches[0].batch_id

    return said


def owners(store, viewer=None):
    reader = store.reader(viewer) if viewer else store.reader()
    found = reader._own.execute("select customer, person from fct_customers order by customer").fetchall()
    reader.close()
    spans = _last_spans(store)
    assert viewer or all(spans.get(customer, person) == person for customer, person in found)
    return dict(found)


def _last_spans(store):
    reader = store.reader()
    rows = reader._own.execute("select customer, person from fct_owner_spans where until is null").fetchall()
    reader.close()
    assert len(rows) == len(dict(rows))
    return dict(rows)


def deals(store):
    rows = (
        store.reader()
        ._own.execute("select person, valid_from, valid_to, status from deal_states_named order by valid_from, person")
        .fetchall()
    )
    return [(person, start.day, end and end.day, status) for person, start, end, status in rows]


def listed(given, day, **owner):
    given("customers", *({"customer": name, "person": person} for name, person in owner.items()), as_of=day)


def sold(given, number, day, person, customer="Acme"):
    row = {"order_id": number, "ordered_on": day, "person": person, "customer": customer, "amount": "10"}
    given("orders", row, as_of=date(2026, 11, 23))


def test_without_a_word_on_it_whoever_sold_last_owns_the_customer(given, store):
    sold(given, "1", "2026-10-01", "Li")
    assert owners(store) == {"Acme": "Li"}
    sold(given, "2", "2026-10-05", "Wang")
    assert owners(store) == {"Acme": "Wang"}


def test_the_customer_sheet_goes_before_the_last_sale(given, store):
    sold(given, "1", "2026-10-01", "Li")
    listed(given, FIRST, Acme="Wang")
    assert owners(store) == {"Acme": "Wang"}


def test_a_change_made_since_the_sheet_goes_before_it_and_goes_with_its_undo(given, store, move):
    listed(given, FIRST, Acme="Li", Beta="Li")
    batch = move("Acme", "Li", "Wang")
    assert owners(store) == {"Acme": "Wang", "Beta": "Li"}
    assert store.check() == ()
    store.undo(batch, "Boss")
    assert owners(store) == {"Acme": "Li", "Beta": "Li"}
    store.redo(batch, "Boss")
    assert owners(store)["Acme"] == "Wang"


def test_a_later_sheet_that_repeats_the_old_owner_says_nothing_new(given, store, move):
    listed(given, FIRST, Acme="Li")
    move("Acme", "Li", "Wang")
    listed(given, NEXT, Acme="Li")
    assert owners(store) == {"Acme": "Wang"}


def test_a_later_sheet_with_another_owner_goes_before_the_change(given, store, move):
    listed(given, FIRST, Acme="Li")
    move("Acme", "Li", "Wang")
    listed(given, NEXT, Acme="Zhao")
    assert owners(store) == {"Acme": "Zhao"}


def test_a_released_customer_is_nobodys_though_somebody_sold_to_it(given, store, move):
    sold(given, "1", "2026-10-01", "Li")
    move("Acme", "Li", None, why="released")
    assert owners(store) == {"Acme": ""}
    assert owners(store, Viewer("Li", False, ("Li",))) == {}


def test_a_sheet_without_owners_leaves_what_was_said_before(given, store):
    listed(given, FIRST, Acme="Li")
    listed(given, NEXT, Acme=None)
    assert owners(store) == {"Acme": "Li"}


def test_a_change_of_a_day_to_come_counts_once_a_sheet_reaches_that_day(given, store, move):
    listed(given, FIRST, Acme="Li")
    move("Acme", "Li", "Wang", day=NEXT)
    assert owners(store) == {"Acme": "Li"}
    listed(given, NEXT, Beta="Li")
    assert owners(store) == {"Acme": "Wang", "Beta": "Li"}


def test_owners_are_followed_through_names_that_mean_another(given, store, move):
    listed(given, FIRST, Acme="Li", Beta="Wang")
    move("Acme", "Li", "Wang")
    given("names", {"type": "person", "written": "Wang", "means": "王强"}, as_of=NEXT)
    given("names", {"type": "customer", "written": "Acme", "means": "Acme Ltd"}, as_of=NEXT)
    assert owners(store) == {"Acme Ltd": "王强", "Beta": "王强"}


def test_owners_over_time_say_from_when_until_when_and_why(given, store, move):
    sold(given, "1", "2026-10-01", "Zhao")
    sold(given, "2", "2026-10-20", "Li")
    listed(given, FIRST, Acme="Li")
    move("Acme", "Li", "Wang")
    rows = (
        store.reader()._own.execute("select person, since, until, why from fct_owner_spans order by since").fetchall()
    )
    assert rows == [
        ("Zhao", date(2026, 10, 1), date(2026, 10, 20), "sold"),
        ("Li", date(2026, 10, 20), FIRST, "sold"),
        ("Li", FIRST, MOVED, "sheet"),
        ("Wang", MOVED, None, "handed_over"),
    ]


def deal(stage, person="Li", **more):
    return {"deal_id": "D1", "person": person, "customer": "Acme", "amount": "10", "stage": stage, **more}


def test_an_open_deal_goes_along_from_the_day_on_and_counts_there_when_it_is_won(given, store, move):
    given("deals", deal("Proposal"), as_of=FIRST, coverage=Coverage.FULL)
    batch = move("id:D1", "Li", "Wang", "deal")
    assert deals(store) == [("Li", 2, 9, "open"), ("Wang", 9, None, "open")]
    given("deals", deal("Closed Won", closed_on="2026-11-12"), as_of=NEXT, coverage=Coverage.FULL)
    assert deals(store) == [("Li", 2, 9, "open"), ("Wang", 9, 16, "open"), ("Wang", 16, None, "won")]
    store.undo(batch, "Boss")
    assert deals(store) == [("Li", 2, 16, "open"), ("Li", 16, None, "won")]


def test_a_deal_that_closed_before_stays_where_it_was_though_the_sheet_came_later(given, store, move):
    given("deals", deal("Proposal"), as_of=FIRST, coverage=Coverage.FULL)
    move("id:D1", "Li", "Wang", "deal")
    given("deals", deal("Closed Won", closed_on="2026-11-05"), as_of=NEXT, coverage=Coverage.FULL)
    assert deals(store) == [("Li", 2, 9, "open"), ("Wang", 9, 16, "open"), ("Li", 16, None, "won")]


def test_the_sheets_take_a_deal_back_by_naming_somebody_else(given, store, move):
    given("deals", deal("Proposal"), as_of=FIRST, coverage=Coverage.FULL)
    move("id:D1", "Li", "Wang", "deal")
    given("deals", deal("Negotiation", "Zhao"), as_of=NEXT, coverage=Coverage.FULL)
    assert deals(store)[-1] == ("Zhao", 16, None, "open")


def test_a_deal_handed_on_twice_is_the_last_ones(given, store, move):
    given("deals", deal("Proposal"), as_of=FIRST, coverage=Coverage.FULL)
    move("id:D1", "Li", "Wang", "deal")
    listed(given, NEXT, Acme="Li")
    move("id:D1", "Li", "Zhao", "deal", day=date(2026, 11, 12))
    assert deals(store) == [("Li", 2, 9, "open"), ("Wang", 9, 12, "open"), ("Zhao", 12, None, "open")]
