import pytest
from showing import said

from sales_core.model.kinds import Kind
from sales_core.ui.plain import plain


@pytest.fixture
def acme(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given("customers", {"customer": "Acme Ltd", "person": "Li"}, {"customer": "Other", "person": "Wang"})
    given("orders",
          {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Acme Ltd", "amount": "800"},
          {"order_id": "2", "ordered_on": "2025-10-02", "person": "Li", "customer": "Acme Ltd", "amount": "300"},
          {"order_id": "3", "ordered_on": "2026-11-02", "person": "Wang", "customer": "Other", "amount": "50"},
          )  # fmt: skip


@pytest.fixture
def opened(show):
    """Opens the page of a customer, as a link from another page does."""

    def open_it(customer, **query):
        app = show("customer", as_of="2026-11-23", **query)
        app.session_state["customer_chosen"] = customer
        return app.run()

    return open_it


def test_the_page_lists_customers_until_one_is_chosen(acme, show):
    app = show("customer", as_of="2026-11-23")
    assert list(app.dataframe[0].value["Customer"]) == ["Acme Ltd", "Other"]
    app.text_input(key="customer_search").set_value("oth").run()
    assert list(app.dataframe[0].value["Customer"]) == ["Other"]
    app.text_input(key="customer_search").set_value("zz").run()
    assert "No customer of yours matches “zz”." in said(app)


def test_the_page_says_how_the_customer_bought_and_who_looks_after_it(acme, opened):
    app = opened("acme ltd")
    assert plain("Acme Ltd bought ¥800 in the last 12 months, ¥500 more than in the 12 before.") in said(app)
    assert plain("Owner: Li since") in said(app)
    assert "Acme Ltd近 12 个月收入 ¥800，比之前 12 个月增加 ¥500。" in said(opened("Acme Ltd", lang="zh"))


def test_a_viewer_who_does_not_see_the_customer_reads_nothing_of_it(acme, opened):
    app = opened("Acme Ltd", viewer="Wang")
    assert "There is no customer “Acme Ltd” among those that you see." in said(app)
    assert list(app.dataframe[0].value["Customer"]) == ["Other"]
    assert not app.metric


def test_a_note_is_kept_and_shown_with_who_wrote_it(acme, opened, store):
    app = opened("Acme Ltd", viewer="Li")
    app.text_area[0].set_value("Ask for Ms Chen").run()
    next(one for one in app.button if str(one.key).startswith("customer_note_") and one.label == "Save").click().run()
    assert "Ask for Ms Chen" in said(app)
    assert "23 Nov 2026, Li" in said(app)
    assert store.batches()[0].kind == Kind.CUSTOMER_NOTES


def test_a_tier_is_set_by_hand_with_a_reason_and_taken_back(acme, opened):
    app = opened("Other")
    assert "Tier B by ABC." in said(app)
    app.button_group(key="tier_hand_0_tier").set_value("A").run()
    app.text_input(key="tier_hand_0_reason").set_value("Group contract").run()
    app.button(key="tier_hand_0_save").click().run()
    assert plain("Tier A was set by hand on 23 Nov 2026 by the manager: Group contract.") in said(app)
    app.button(key="tier_hand_1_back").click().run()
    assert "Tier B by ABC." in said(app)


def test_a_salesperson_reads_the_tier_but_does_not_set_it(acme, opened):
    app = opened("Acme Ltd", viewer="Li")
    assert "Tier A by ABC." in said(app)
    assert not [one for one in app.text_input if str(one.key).startswith("tier_hand")]
