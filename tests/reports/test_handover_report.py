"""A leaver's customers, deals and actions go to others as one batch; what is past stays."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.ownership import AssignmentRule, Ownership
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.actions import open_actions
from sales_core.reports.care import due_now
from sales_core.reports.customer_timeline import customer_history
from sales_core.reports.handover import Plan, handover, leavers, takers, ways
from sales_core.reports.moves import Decision, move_rows
from sales_core.reports.owners import owners
from sales_core.reports.question import ask
from sales_core.reports.standup import standup
from sales_core.reports.targets import targets
from sales_core.reports.tiers import tiers

TODAY, LEFT = date(2026, 11, 23), date(2026, 11, 20)
WANG = Viewer("Wang", False, ("Wang",))


@pytest.fixture
def asked(store):
    return lambda viewer=EVERYTHING, at=None: ask(store.reader(viewer, at), TODAY, Period.parse("2026-11"), TODAY)


@pytest.fixture
def team(given):
    given("people", {"person": "Li", "left_on": LEFT}, {"person": "Wang"}, {"person": "Zhao"})
    names, amounts = ("Acme", "Beta", "Cole", "Dune"), (900, 500, 400, 100)
    given(
        "customers", *({"customer": name, "person": "Li", "region": "West"} for name in names), as_of=date(2026, 11, 2)
    )
    given(
        "orders",
        *(
            {"order_id": name, "ordered_on": "2026-11-03", "person": "Li", "customer": name, "amount": str(amount)}
            for name, amount in zip(names, amounts, strict=True)
        ),
        {"order_id": "W", "ordered_on": "2026-11-03", "person": "Wang", "customer": "Own", "amount": "50"},
        {"order_id": "Z", "ordered_on": "2026-11-03", "person": "Zhao", "customer": "Zoo", "amount": "50"},
    )
    given("deals", {"deal_id": "D1", "customer": "Acme", "person": "Li", "stage": "Proposal", "amount": "50"})
    given("deals", {"deal_id": "D2", "customer": "Own", "person": "Li", "stage": "Proposal", "amount": "20"})
    given(
        "contacts",
        {"contacted_on": "2026-11-09", "customer": "Acme", "person": "Li", "activity": "Call",
         "next_contact_on": "2026-11-12"},
    )  # fmt: skip
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "2000"})


@pytest.fixture
def to_do(store):
    row = {"action_id": "a1", "person": "Li", "action": "Send offer", "set_on": LEFT, "due_on": TODAY, "state": "open"}
    store.commit([form_sheet(Kind.ACTIONS, [row], "Li", LEFT, "Actions")], "Li", "form")


def made(store, plan, question, reason="has left"):
    moves = handover(question, plan).moves
    rows = move_rows(EVERYTHING, moves, Decision("Boss", TODAY, LEFT, reason))
    return store.commit([form_sheet(Kind.OWNERSHIP, rows, "Boss", TODAY, "Hand-over")], "Boss", "form").batches


def whose(question):
    return {row.customer: row.person for row in owners(question)}


def test_who_has_left_is_offered_first_and_takes_nothing_over(team, asked):
    assert leavers(asked()) == ("Li", "Wang", "Zhao")
    assert takers(asked(), "Li") == ("Wang", "Zhao")
    assert takers(asked(), "Wang") == ("Zhao",)


def test_rules_are_a_way_to_divide_only_where_the_team_has_any(team, asked, given):
    assert ways(asked()) == ("revenue", "count", "one")
    given("settings", {"name": "ownership", "value": encode(Ownership((AssignmentRule("Zhao", tiers=("A",)),)))})
    assert "rules" in ways(asked())


@pytest.mark.parametrize(
    ("way", "customers", "revenue"),
    [("revenue", (2, 2), (1000, 900)), ("count", (2, 2), (1000, 900)), ("one", (4, 0), (1900, 0))],
)
def test_a_book_is_divided_between_the_people_as_asked(team, asked, way, customers, revenue):
    found = handover(asked(), Plan("Li", ("Wang", "Zhao"), way))
    assert tuple(one.customers for one in found.taken) == customers
    assert tuple(one.revenue for one in found.taken) == revenue
    assert sum(one.open_amount for one in found.taken) == 70


def test_by_the_rules_whom_no_rule_gives_away_is_divided_by_revenue(team, asked, given):
    rules = (AssignmentRule("Zhao", tiers=("A",)), AssignmentRule("Li", regions=("West",)))
    given("settings", {"name": "ownership", "value": encode(Ownership(rules))})
    found = handover(asked(), Plan("Li", ("Wang", "Zhao"), "rules"))
    assert {row.tier for row in found.customers if row.person == "Wang"} <= {"B", "C"}
    assert {row.person for row in found.customers if row.tier == "A"} == {"Zhao"}


def test_the_undo_takes_back_the_customers_the_deals_and_the_actions(team, to_do, asked, store):
    before = (whose(asked()), deals_of(store), open_actions(asked()), tiers(asked()))
    known = store.batches()[0].submitted_at
    (batch,) = made(store, Plan("Li", ("Wang", "Zhao"), "revenue"), asked())
    owned = {"Acme": "Wang", "Beta": "Zhao", "Cole": "Zhao", "Dune": "Wang", "Own": "Wang", "Zoo": "Zhao"}
    assert whose(asked()) == owned
    assert deals_of(store) == {"id:D1": "Wang", "id:D2": "Wang"}
    assert [action.person for action in open_actions(asked())] == ["Wang"]
    assert [action.person for action in open_actions(asked(WANG))] == ["Wang"]
    assert whose(asked(at=known)) == before[0]
    assert store.check() == ()
    store.undo(batch.batch_id, "Boss")
    assert (whose(asked()), deals_of(store), open_actions(asked()), tiers(asked())) == before


def deals_of(store):
    return dict(store.reader()._own.execute("select key, person from fct_deals").fetchall())


def test_past_revenue_and_targets_stay_with_the_leaver(team, asked, store):
    before = {row.person: (row.actual, row.target) for row in targets(asked())}
    sold = {row.person: row.actual for row in standup(asked()) if row.person}
    made(store, Plan("Li", ("Wang", "Zhao"), "revenue"), asked())
    assert {row.person: (row.actual, row.target) for row in targets(asked())} == before
    assert {row.person: row.actual for row in standup(asked()) if row.person} == sold
    assert before["Li"] == (1900, 2000)


def test_the_next_contact_that_the_leaver_agreed_is_the_new_owners(team, asked, store):
    made(store, Plan("Li", ("Wang",), "one"), asked())
    (acme,) = [row for row in due_now(asked(WANG)) if row.customer == "Acme"]
    assert (acme.person, acme.reason, acme.last_contact_on) == ("Wang", "promised", date(2026, 11, 9))
    assert {row.person for row in tiers(asked(Viewer("Li", False, ("Li",))))} == {"Wang"}
    assert due_now(asked(Viewer("Li", False, ("Li",)))) == ()


def test_what_the_leaver_talked_about_is_told_to_the_new_owner(team, asked, store):
    made(store, Plan("Li", ("Wang",), "one"), asked())
    told = customer_history(asked(WANG), "Acme")
    assert ("contact", "Li", "Call") in {(row.what, row.person, row.detail) for row in told}


def test_a_planned_visit_goes_along_from_the_day_on(team, asked, store):
    for number, day in (("v1", date(2026, 11, 18)), ("v2", date(2026, 11, 25))):
        row = {"visit_id": number, "person": "Li", "customer": "Beta", "planned_on": day, "set_on": date(2026, 11, 16)}
        store.commit([form_sheet(Kind.VISITS, [row], "Li", date(2026, 11, 16), "Visits")], "Li", "form")
    made(store, Plan("Li", ("Zhao",), "one"), asked())
    rows = store.reader()._own.execute("select visit_id, person from visits_held order by 1").fetchall()
    assert rows == [("v1", "Li"), ("v2", "Zhao")]


def test_a_book_without_anything_hands_nothing_over(team, asked):
    found = handover(asked(), Plan("Zhao", ("Wang",), "one"))
    assert [move.subject for move in found.moves] == ["Zoo"]
    assert found.taken[0].revenue == Decimal(50)
