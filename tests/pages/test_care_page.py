"""The care page: whom to contact today, and a contact logged in one row."""

from datetime import date

import pytest
from showing import said

from sales_core.model.kinds import Kind
from sales_core.ui import care_log, frame

from .walking import pick

MONDAY = date(2026, 11, 23)


@pytest.fixture
def team(given):
    given("people", {"person": "Li", "role": "sales"}, {"person": "Wang", "role": "sales"})
    given(
        "customers",
        {"customer": "Acme", "person": "Li", "tier": "A"},
        {"customer": "Beta", "person": "Wang", "tier": "B"},
    )
    given(
        "contacts",
        {"contacted_on": "2026-11-09", "person": "Li", "customer": "Acme", "activity": "Visit", "subject": "samples"},
    )


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(frame, "today", lambda: date(2026, 11, 26))


def listed(app):
    return [row for table in app.dataframe if str(table.key).startswith("care_") for row in table.value["Customer"]]


def test_the_page_names_the_sheets_it_needs(show):
    assert "This page needs a sheet first" in said(show("care"))


def test_the_page_says_who_waits_and_opens_a_form_that_takes_the_customer_off(team, show, store):
    app = show("care")
    assert "2 customers to contact today, 1 of them A customers." in said(app)
    assert listed(app) == ["Acme", "Beta"]
    pick(app, "care_0", 0)
    app.text_input(key="care_said").set_value("New samples in spring")
    app.button(key="FormSubmitter:care_log-Save").click()
    app.session_state["care_0_picked"] = 0  # every run of the page closes a dialog unless it is asked for again
    app.run()
    assert not app.exception
    assert listed(app) == ["Beta"]
    batch = store.batches()[0]
    assert (batch.kind, batch.source, batch.sheet) == (Kind.CONTACTS, "form", "Manager")
    (told,) = store._own.execute("select contacted_on, person, subject from current.contacts where batch_id = $1",
                                 [int(batch.batch_id)]).fetchall()  # fmt: skip
    assert told == (date(2026, 11, 26), "Li", "New samples in spring")
    store.undo(batch.batch_id, "Li")
    assert listed(show("care", lang="en")) == ["Acme", "Beta"]


def test_a_salesperson_lists_and_logs_own_customers_only(team, show):
    assert listed(show("care", viewer="Wang")) == ["Beta"]
    page = show("care", viewer="Wang").session_state["frame_page"]
    with pytest.raises(PermissionError):
        care_log.log(page, "Acme", "Call", "hello", MONDAY)


def test_an_earlier_day_is_looked_at_without_a_form(team, show):
    app = show("care", known="2030-01-01")
    pick(app, "care_0", 0)
    assert not [button for button in app.button if "care_log" in str(button.key)]


def test_the_page_speaks_chinese(team, show):
    told = said(show("care", lang="zh"))
    assert "今天应联系 2 家客户，其中 A 级 1 家。" in told
