import pytest
from showing import said

from sales_core.model.ownership import AssignmentRule, Ownership
from sales_core.model.settings_text import encode
from sales_core.ui.plain import plain

DAY = "2026-11-23"


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
    assert "Wang looks after 1 customers." in said(app)
    assert metrics(app)["Without an owner"] == "0"


@pytest.fixture
def ruled(team, given):
    rules = Ownership(rules=(AssignmentRule("Wang", regions=("East", "West")),))
    given("settings", {"name": "ownership", "value": encode(rules)})


def test_rules_are_previewed_then_applied_as_one_batch_and_undone_as_one(ruled, show, store):
    app = show("ownership", as_of=DAY)
    app.session_state["assign_en"] = True
    app.run()
    assert plain("The rules would move 2 customers with ¥800 of revenue in 12 months and 0 open deals.") in said(app)
    app.button(key="assign_0_apply").click().run()
    assert not app.exception
    assert list(show("ownership", as_of=DAY).dataframe[0].value["Customers"]) == [3, 0]
    newest = store.batches()[0]
    assert (newest.kind, newest.source) == ("ownership", "form")
    store.undo(newest.batch_id, "Boss")
    assert list(show("ownership", as_of=DAY).dataframe[0].value["Customers"]) == [1, 1]


def test_a_salesperson_assigns_nothing(ruled, show):
    assert [one.label for one in show("ownership", viewer="Wang", as_of=DAY).expander] == []
