"""Who is to be contacted today, and what a contact that is logged on a page does to every number."""

from datetime import date

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.care import care, care_counts
from sales_core.reports.care_lines import contacts_to_make
from sales_core.reports.kpis import kpi_values
from sales_core.reports.question import Question
from sales_core.reports.tiers import tiers
from sales_core.reports.visits import visits
from sales_core.rules.calendar import Calendar

MONDAY, THURSDAY = date(2026, 11, 23), date(2026, 11, 26)


def asked(store, as_of=MONDAY, viewer=None):
    reader = store.reader(viewer) if viewer else store.reader()
    return Question(reader, Period.parse("2026-11"), as_of, Calendar())


def logged(store, day=THURSDAY, **more):
    row = {"contacted_on": day, "person": "Li", "customer": "Acme", "activity": "Call", "subject": "prices"} | more
    return store.commit([form_sheet(Kind.CONTACTS, [row], "Li", MONDAY, "Care")], "Li", "form").batches[0].batch_id


@pytest.fixture
def team(given):
    given(
        "customers",
        {"customer": "Acme", "person": "Li", "tier": "A", "region": "East"},
        {"customer": "Beta", "person": "Li", "tier": "B", "next_contact_on": "2026-11-20"},
        {"customer": "Cole", "person": "Wang", "tier": "C"},
        {"customer": "Dune", "person": "Wang", "tier": "B"},
    )
    given(
        "contacts",
        {"contacted_on": "2026-11-09", "person": "Li", "customer": "Acme", "activity": "Visit", "subject": "samples"},
        {"contacted_on": "2026-11-12", "person": "Li", "customer": "Beta"},
        {"contacted_on": "2026-11-16", "person": "Wang", "customer": "Dune", "next_contact_on": "2026-11-23"},
    )


def test_cadence_sheet_and_promise_each_make_a_customer_due(team, store):
    assert [(row.customer, row.reason, row.days_overdue) for row in care(asked(store))] == [
        ("Acme", "cadence", 7), ("Beta", "noted", 3), ("Dune", "promised", 0), ("Cole", "never", None),
    ]  # fmt: skip
    assert [(one.person, one.due, one.a_tier, one.promised, one.never) for one in care_counts(asked(store))] == [
        ("Li", 2, 1, 1, 0), ("Wang", 2, 0, 1, 1),
    ]  # fmt: skip


def test_a_salesperson_is_told_of_own_customers_only(team, store):
    own = asked(store, viewer=Viewer("Wang", False, ("Wang",)))
    assert [row.customer for row in care(own)] == ["Dune", "Cole"]


def test_the_list_says_what_there_is_to_talk_about(team, given, store):
    given("deals", {"deal_id": "1", "deal": "Line 2", "person": "Li", "customer": "Acme", "stage": "Proposal",
                    "amount": "900"})  # fmt: skip
    given("feedback", {"received_on": "2026-11-02", "person": "Li", "customer": "Acme", "survey": "NPS", "score": "4"})
    first = contacts_to_make(asked(store))[0]
    assert (first.last_said, first.deal, first.deal_amount, first.feedback, first.score) == (
        "Visit · samples", "Line 2", 900, "nps", 4,
    )  # fmt: skip


def test_a_contact_logged_after_the_latest_sheet_counts_at_once_and_is_taken_back(team, store):
    def told():
        asks = asked(store)
        (acme,) = (row for row in tiers(asks) if row.customer == "Acme")
        (calls,) = (kpi.value for kpi in kpi_values(asks, ["activities"]))
        return "Acme" in {row.customer for row in care(asks)}, acme.contact, calls

    assert told() == (True, "overdue", 3)
    batch = logged(store)
    assert told() == (False, "on_time", 4)
    assert store.reader().latest_as_of() == MONDAY
    store.undo(batch, "Li")
    assert told() == (True, "overdue", 3)


def test_a_day_before_a_contact_was_logged_knows_nothing_of_it(team, store):
    logged(store, MONDAY)
    assert "Acme" in {row.customer for row in care(asked(store, date(2026, 11, 20)))}


def test_the_same_contact_twice_and_in_a_later_sheet_counts_once(team, given, store):
    logged(store)
    logged(store)
    row = {"contacted_on": THURSDAY, "person": "Li", "customer": "Acme", "activity": "Phone", "contact_id": "77"}
    count = "select count(*) from fct_contacts where customer = 'Acme' and contacted_on = date '2026-11-26'"
    assert store.reader()._one(count) == (1,)
    given("contacts", row, as_of=date(2026, 11, 30))
    assert store.reader()._one(count) == (1,)


def planned(store, visit, day, customer="Acme", **more):
    row = {"visit_id": visit, "person": "Li", "customer": customer, "planned_on": day, "set_on": MONDAY} | more
    store.commit([form_sheet(Kind.VISITS, [row], "Li", MONDAY, "Visits")], "Li", "form")


def test_a_visit_comes_up_on_its_day_and_is_done_by_a_contact_of_its_week(team, store):
    planned(store, "v1", THURSDAY)
    planned(store, "v2", MONDAY, "Cole", person="Wang")
    assert next((row.customer, row.reason) for row in care(asked(store))) == ("Cole", "visit")
    assert [(one.customer, one.state) for one in visits(asked(store))] == [("Cole", "today"), ("Acme", "planned")]
    logged(store)
    assert [one.done_on for one in visits(asked(store))] == [None, THURSDAY]
    assert [(one.customer, one.state) for one in visits(asked(store, THURSDAY))] == [
        ("Cole", "missed"), ("Acme", "done"),
    ]  # fmt: skip


def test_a_visit_can_be_moved_and_dropped(team, store):
    planned(store, "v1", THURSDAY)
    planned(store, "v1", MONDAY)
    assert [one.planned_on for one in visits(asked(store))] == [MONDAY]
    planned(store, "v1", MONDAY, state="dropped")
    assert visits(asked(store)) == ()
