import pytest
from showing import said

from sales_core.ui.plain import plain


@pytest.fixture
def sold(given):
    given(
        "orders",
        {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Big", "amount": "800"},
        {"order_id": "2", "ordered_on": "2026-03-02", "person": "Li", "customer": "Small", "amount": "200"},
    )


@pytest.fixture
def followed(given):
    given("contacts", {"contacted_on": "2026-11-10", "person": "Li", "customer": "Big", "activity": "call"})


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def test_without_customers_the_page_names_the_sheets_it_needs(show):
    assert "This page needs a sheet first" in said(show("tiers"))
    assert "本页需要先上传表格" in said(show("tiers", lang="zh"))


def test_the_page_says_what_the_a_customers_bring(sold, show):
    app = show("tiers", as_of="2026-11-23")
    assert "One A customer of 2 who bought in the last 12 months brings 80% of revenue." in said(app)
    assert metrics(app) == {
        "A customers": "1", "Revenue from A": "80.0%", "Not yet bought": "0", "New": "1", "Dormant": "1",
    }  # fmt: skip


def test_the_page_says_who_is_overdue_once_contacts_are_kept(sold, followed, show):
    app = show("tiers", as_of="2026-11-23")
    assert plain("A customers overdue for contact: 1; Big has waited longest, 6 days overdue.") in said(app)
    assert metrics(app)["Overdue A · B"] == "1 · 0"


def test_the_page_speaks_chinese(sold, followed, show):
    app = show("tiers", lang="zh", as_of="2026-11-23")
    assert "近 12 个月有购买的 2 家客户中，1 家 A 级客户贡献了 80% 的收入。" in said(app)
    assert "逾期未联系的 A 级客户 1 家，最久的是Big，已逾期 6 天。" in said(app)
    assert list(app.dataframe[0].value.columns)[:3] == ["客户", "负责人", "级别"]


def test_the_list_shows_the_chosen_tier_only(sold, show):
    app = show("tiers", as_of="2026-11-23")
    assert list(app.dataframe[0].value["Customer"]) == ["Big", "Small"]
    app.button_group(key="tiers_tier").set_value(["B"]).run()
    assert list(app.dataframe[0].value["Customer"]) == ["Small"]


def test_a_salesperson_sees_own_customers_only(sold, given, show):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given("orders", {"order_id": "3", "ordered_on": "2026-11-02", "person": "Wang", "customer": "Other", "amount": "9"})
    assert list(show("tiers", viewer="Wang", as_of="2026-11-23").dataframe[0].value["Customer"]) == ["Other"]


def test_sales_that_name_no_customer_are_told_so(show, given):
    given("orders", {"order_id": "1", "ordered_on": "2026-11-03", "person": "Li", "amount": "900"})
    assert "None of the rows so far names a customer." in said(show("tiers"))
    assert "都没有客户名称" in said(show("tiers", lang="zh"))


def test_a_tier_given_by_hand_unticks_the_row_where_another_customer_now_stands(sold, show, store):
    app = show("tiers", as_of="2026-11-23")
    app.session_state["tiers_0_picked"] = 0
    app.run()
    for change in (
        lambda: app.button_group(key="tier_hand_0_tier").set_value("B"),
        lambda: app.text_input(key="tier_hand_0_reason").set_value("Half the budget"),
        lambda: app.button(key="tier_hand_0_save").click(),
    ):
        change()
        app.session_state["tiers_0_picked"] = 0  # every whole run closes the dialog
        app.run()
    assert "tiers_1" in app.dataframe[0].proto.id
    uploads = show("uploads", lang="zh")
    assert uploads.dataframe[0].value["提交人"].iloc[0] == "主管"
