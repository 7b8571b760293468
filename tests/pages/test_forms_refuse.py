"""What a salesperson fills in about others is refused where it would be kept, not only hidden."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.entities_ownership import CLAIMED, CUSTOMER, RELEASED
from sales_core.model.kinds import Kind
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.customer import CustomerNote, customer_named, customer_notes
from sales_core.reports.feedback import feedback
from sales_core.reports.moves import Move
from sales_core.reports.reviews import reviews
from sales_core.text import targets
from sales_core.ui import (
    care_plan,
    feedback_case,
    owner_keep,
    review_keep,
    settings_save,
    standup_keep,
    target_lock,
    target_save,
    tier_hand,
    upload_batch,
)
from sales_core.ui import customer_notes as notes

MONDAY = date(2026, 11, 23)
NOTE = {"note_id": "n1", "customer": "Acme", "note": "wants a rebate", "noted_on": "2026-11-02", "noted_by": "Chen"}


@pytest.fixture
def team(given):
    given("people", {"person": "Li", "role": "sales", "manager": "Chen"}, {"person": "Wang", "role": "sales"})
    given("customers", {"customer": "Acme", "person": "Li"}, {"customer": "Beta", "person": "Wang"})
    given("orders", {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Acme", "amount": "9"})
    given("feedback", {"received_on": "2026-11-02", "person": "Li", "customer": "Acme", "survey": "NPS", "score": "3"})
    given("customer_notes", NOTE)


@pytest.fixture
def li(team, show):
    return show("ownership", viewer="Li").session_state["frame_page"]


@pytest.fixture
def everything(li):
    """The same page's question, of whoever sees everything: what the salesperson would have to know."""
    return replace(li.question, reader=li.store.reader(EVERYTHING))


def batches(page):
    return len(page.store.batches())


def test_forms_about_others_are_refused(li, everything, store):
    before = batches(li)
    beta, acme = customer_named(everything, "Beta"), customer_named(li.question, "Acme")
    own = target_save.target_row(("Li", ""), MONDAY.replace(day=1), Decimal(1), "revenue")
    visit = {"visit_id": "v", "person": "Wang", "customer": "Acme", "planned_on": MONDAY, "set_on": MONDAY}
    action = {"action_id": "a", "person": "Wang", "action": "Resign", "set_on": MONDAY, "state": "open"}
    refused = [
        lambda: target_save.save(li, [own]),
        lambda: target_lock._keep(li, "revenue", "approved", "", targets.SAVED),
        lambda: tier_hand._keep(li, acme, "A", "mine", None),
        lambda: notes.add(li, beta, "gossip"),
        lambda: notes.take_out(li, acme, customer_notes(li.question, "Acme")[0]),
        lambda: notes.take_out(li, acme, CustomerNote("n1", "", MONDAY, "Li", 0)),
        lambda: settings_save.save(li, targets.SAVED, Kind.SETTINGS, [{"name": "team", "value": '"x"'}]),
        lambda: review_keep.reopen(li, replace(reviews(li.question, MONDAY)[0], lock_batch=1), "mine"),
        lambda: care_plan.keep_plan(li, [visit]),
        lambda: standup_keep.keep(li, targets.SAVED, (Kind.ACTIONS, action)),
        lambda: upload_batch._set(li, store.batches()[0], undone=True, reason=""),
    ]
    for form in refused:
        with pytest.raises(PermissionError):
            form()
    assert batches(li) == before


@pytest.mark.parametrize("move", [("Beta", "Li", "", RELEASED), ("Beta", "", "Li", CLAIMED)])
def test_nobody_else_s_customer_is_released_or_claimed(li, move):
    before = batches(li)
    customer, told, person, why = move
    owner_keep.keep(li, targets.SAVED, [Move(CUSTOMER, customer, told, person, why)], "", "mine", MONDAY)
    assert batches(li) == before


def test_feedback_stays_with_whom_it_is_about(li, store):
    (case,) = feedback(li.question)
    feedback_case.handle(li, case, feedback="another", person="Wang", state="resolved", resolution="called")
    (told,) = store._own.execute("select feedback, person from current.cases").fetchall()
    assert told == (case.key, "Li")
