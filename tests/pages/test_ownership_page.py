from dataclasses import dataclass

import pytest
from showing import said

from sales_core.model.ownership import AssignmentRule, Ownership
from sales_core.model.settings_text import encode
from sales_core.ui.plain import plain

DAY = "2026-11-23"


@dataclass(frozen=True)
class Owned:
    customer: str
    person: str


@pytest.fixture
def team(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given(
        "customers",
        {"customer": "Acme", "person": "Li", "region": "West"},
        {"customer": "Beta", "person": "Wang", "region": "East"},
        {"customer": "Fern", "region": "East"},
    )
    given(
        "orders",
        {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Acme", "amount": "800"},
        {"order_id": "2", "ordered_on": "2026-03-02", "person": "Wang", "customer": "Beta", "amount": "200"},
    )


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def test_without_customers_the_page_names_the_sheets_it_needs(show):
    assert "This page needs a sheet first" in said(show("ownership"))


def test_the_page_says_whose_customers_they_are_and_which_are_nobodys(team, show):
    app = show("ownership", as_of=DAY)
    assert "2 customers in 2 books; Li's brings 80% of their revenue." in said(app)
    assert plain("Without an owner: 1.") in said(app)
    assert metrics(app) == {
        "With an owner": "2", "Without an owner": "1", "Largest book": "80.0%", "Open deals": "¥0",
    }  # fmt: skip
    assert list(app.dataframe[0].value["Owner"]) == ["Li", "Wang"]


def test_the_page_speaks_chinese(team, show):
    app = show("ownership", lang="zh", as_of=DAY)
    assert "2 人共负责 2 家客户，其中Li的客户贡献了 80% 的收入。" in said(app)
    assert list(app.dataframe[1].value.columns)[:2] == ["客户", "级别"]


def test_a_salesperson_sees_the_own_book_only(team, show):
    app = show("ownership", viewer="Wang", as_of=DAY)
    assert plain("Wang looks after all customers here: 1.") in said(app)
    assert "#### Customers of Wang" in said(app)
    assert list(metrics(app)) == ["With an owner", "Open deals"]


@pytest.fixture
def ruled(team, given):
    rules = Ownership(rules=(AssignmentRule("Wang", regions=("East", "West")),))
    given("settings", {"name": "ownership", "value": encode(rules)})


def test_rules_are_previewed_then_applied_as_one_batch_and_undone_as_one(ruled, show, store):
    app = show("ownership", as_of=DAY)
    app.session_state["assign_en"] = True
    app.run()
    assert plain("What the rules would move: customers 2, their revenue of 12 months ¥800, open deals 0.") in said(app)
    app.button(key="assign_0_apply").click().run()
    assert not app.exception
    assert list(show("ownership", as_of=DAY).dataframe[0].value["Customers"]) == [3, 0]
    newest = store.batches()[0]
    assert (newest.kind, newest.source) == ("ownership", "form")
    store.undo(newest.batch_id, "Boss")
    assert list(show("ownership", as_of=DAY).dataframe[0].value["Customers"]) == [1, 1]


def test_a_salesperson_assigns_nothing(ruled, show):
    assert [one.label for one in show("ownership", viewer="Wang", as_of=DAY).expander] == []


@pytest.fixture
def pooled(team, given):
    given("settings", {"name": "ownership", "value": encode(Ownership(pool_days=(("B", 30),), claim_limit=1))})


def claimed(show):
    """The page after its first free customer was chosen and claimed."""
    app = show("ownership", viewer="Li", as_of=DAY)
    app.session_state["pool_0_picked"] = 0
    app.run()
    app.session_state["pool_0_picked"] = 0  # the dialog is open while its button is pressed
    app.button(key="claim_keep").click().run()
    assert not app.exception
    return app


def test_a_salesperson_claims_a_free_customer_until_the_limit_of_the_month(pooled, show, store):
    app = show("ownership", viewer="Li", as_of=DAY)
    assert plain("Free for all: 2; within 7 days: 0 more.") in said(app)
    assert metrics(app)["Free for all"] == "2"
    claimed(show)
    found = store.reader(store.viewer("Li")).rows("select customer, person from fct_customers", Owned)
    assert {row.customer for row in found} == {"Acme", "Beta"}
    assert "Li has claimed 1 this month" in said(claimed(show))


def test_a_release_by_hand_needs_a_reason(pooled, show, store):
    app = show("ownership", viewer="Li", as_of=DAY)
    app.selectbox(key="release_0_which").set_value("Acme").run()
    assert app.button(key="release_0_keep").disabled
    app.text_input(key="release_0_reason").set_value("bought up").run()
    app.button(key="release_0_keep").click().run()
    assert not app.exception
    newest = store.batches()[0]
    assert (newest.kind, newest.file_name) == ("ownership", "Customer released")


def test_a_book_is_handed_over_by_whoever_leads(team, show, store):
    app = show("ownership", as_of=DAY)
    app.session_state["handover_en"] = True
    app.run()
    app.text_input(key="handover_0_reason").set_value("left").run()
    app.button(key="handover_0_keep").click().run()
    assert not app.exception
    assert "2 customers in 2 books" not in said(show("ownership", as_of=DAY))
    store.undo(store.batches()[0].batch_id, "Boss")
    assert "2 customers in 2 books" in said(show("ownership", as_of=DAY))


def test_a_customer_who_will_be_free_is_opened_and_kept_by_a_contact(team, given, show, store):
    given(
        "settings", {"name": "ownership", "value": encode(Ownership(pool_days=(("A", 30), ("B", 30)), pool_warning=30))}
    )
    app = show("ownership", viewer="Li", as_of=DAY)
    assert "Pick a row to log the contact." in said(app)
    app.session_state["pool_soon_0_picked"] = 0
    app.run()
    assert not app.exception
    assert [box.key for box in app.text_input if box.key == "care_said"], "the form to log a contact"
