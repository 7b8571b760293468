"""Whose the customers are, what the rules would move, and what changes hands as one batch."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.ownership import AssignmentRule, Ownership
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.assignment import assigned, assignment_preview, flows
from sales_core.reports.moves import Decision, Move, MoveRefusedError, move_rows, with_deals
from sales_core.reports.owners import books, owners, unowned
from sales_core.reports.question import ask

TODAY = date(2026, 11, 23)
RULES = (AssignmentRule("Wang", regions=("East",)), AssignmentRule("Li", tiers=("A",)))


def order(number, day, customer, amount, person="Li"):
    return {"order_id": number, "ordered_on": day, "person": person, "customer": customer, "amount": amount}


@pytest.fixture
def asked(store):
    return lambda viewer=EVERYTHING, at=None: ask(store.reader(viewer, at), TODAY, Period.parse("2026-11"), TODAY)


@pytest.fixture
def team(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given(
        "customers",
        {"customer": "Acme", "person": "Li", "region": "East"},
        {"customer": "Beta", "person": "Wang", "region": "East"},
        {"customer": "Fern", "region": "North"},
    )
    given("orders", order("1", "2026-11-02", "Acme", "700"), order("2", "2025-01-02", "Acme", "9"))
    given("orders", order("3", "2026-10-02", "Beta", "300", "Wang"))
    given("deals", {"deal_id": "D1", "customer": "Acme", "person": "Li", "stage": "Proposal", "amount": "50"})
    given("deals", {"deal_id": "D2", "customer": "Acme", "person": "Wang", "stage": "Proposal", "amount": "20"})


@pytest.fixture
def settled(given):
    return lambda **told: given("settings", {"name": "ownership", "value": encode(Ownership(**told))})


def applied(store, moves, viewer=EVERYTHING, reason="", effective_on=TODAY):
    rows = move_rows(viewer, moves, Decision("Boss", TODAY, effective_on, reason))
    done = store.commit([form_sheet(Kind.OWNERSHIP, rows, "Boss", TODAY, "Moves")], "Boss", "form")
    return done.batches[0].batch_id


def whose(question):
    return {row.customer: row.person for row in owners(question)}


def test_a_store_without_customers_has_no_owners(asked):
    assert owners(asked()) == books(asked()) == assignment_preview(asked()) == ()


def test_every_customer_has_its_owner_revenue_of_twelve_months_and_open_deals(team, asked):
    acme = owners(asked())[0]
    assert (acme.customer, acme.person, acme.why, acme.revenue) == ("Acme", "Li", "sheet", 700)
    assert (acme.open_deals, acme.open_amount, acme.region, acme.tier) == (2, 70, "East", "A")
    assert [row.customer for row in unowned(asked())] == ["Fern"]


def test_books_share_the_customers_and_their_revenue_and_know_their_limit(team, asked, settled):
    settled(book_limit=1, book_limits=(("Wang", 5),))
    given_books = books(asked())
    assert [(book.person, book.customers, book.revenue, book.revenue_share) for book in given_books] == [
        ("Li", 1, 700, Decimal("0.7")), ("Wang", 1, 300, Decimal("0.3")),
    ]  # fmt: skip
    assert [(book.limit, book.over) for book in given_books] == [(1, 0), (5, 0)]
    settled(book_limit=1)
    assert [book.over for book in books(asked())] == [0, 0]


def test_a_salesperson_sees_the_own_book_only(team, asked):
    assert whose(asked(Viewer("Wang", False, ("Wang",)))) == {"Beta": "Wang"}


def test_nothing_is_proposed_without_rules(team, asked):
    assert assignment_preview(asked()) == ()


def test_the_preview_says_what_the_rules_would_move_and_moves_nothing(team, asked, settled):
    settled(rules=RULES)
    (move,) = assignment_preview(asked())
    assert (move.customer, move.from_person, move.person, move.rule) == ("Acme", "Li", "Wang", "East")
    assert [(flow.person, flow.customers, flow.revenue) for flow in flows(asked())] == [("Wang", 1, 700)]
    assert whose(asked())["Acme"] == "Li"


def test_applying_takes_the_owners_open_deals_along_and_its_undo_takes_all_back(team, asked, settled, store):
    settled(rules=RULES)
    moves = with_deals(asked(), assigned(assignment_preview(asked())))
    assert [(move.what, move.subject) for move in moves] == [("customer", "Acme"), ("deal", "id:D1")]
    batch = applied(store, moves)
    assert whose(asked())["Acme"] == "Wang"
    assert {row.why for row in owners(asked()) if row.customer == "Acme"} == {"assigned"}
    assert assignment_preview(asked()) == ()
    assert deals_of(store) == {"id:D1": "Wang", "id:D2": "Wang"}
    before = store.batches()[1].submitted_at
    assert whose(asked(at=before))["Acme"] == "Li"
    store.undo(batch, "Boss")
    assert whose(asked())["Acme"] == "Li"
    assert deals_of(store) == {"id:D1": "Li", "id:D2": "Wang"}
    assert store.check() == ()


def deals_of(store):
    return dict(store.reader()._own.execute("select key, person from fct_deals").fetchall())


def test_what_the_viewer_may_not_move_is_no_part_of_any_batch(team, asked):
    mine, others = (Move("customer", name, person, "", "released") for name, person in (("B", "Wang"), ("A", "Li")))
    decided = Decision("Wang", TODAY, TODAY, "")
    viewer = Viewer("Wang", False, ("Wang",))
    assert len(move_rows(viewer, [mine], decided)) == 1
    with pytest.raises(MoveRefusedError):
        move_rows(viewer, [mine, others], decided)
