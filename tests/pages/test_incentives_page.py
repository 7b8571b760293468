from decimal import Decimal

import pytest
from showing import said

from sales_core.model.settings import Plan
from sales_core.model.settings_text import encode
from sales_core.ui.plain import plain


@pytest.fixture
def sold(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given(
        "targets",
        {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"},
        {"person": "Wang", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"},
    )
    given(
        "orders",
        {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "X", "amount": "1300"},
        {"order_id": "2", "ordered_on": "2026-11-02", "person": "Wang", "customer": "X", "amount": "500"},
    )


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def statement(app):
    return app.dataframe[-1].value


def test_without_sales_the_page_names_the_sheets_it_needs(show):
    assert "This page needs a sheet first" in said(show("incentives"))
    assert "本页需要先上传表格" in said(show("incentives", lang="zh"))


def test_a_period_without_sales_says_so(sold, show):
    assert "Nothing for Nov 2024" in said(show("incentives", period="2024-11"))


def test_the_page_says_what_was_earned_and_who_is_nearest_to_more(sold, show):
    app = show("incentives", as_of="2026-11-23")
    assert plain("¥34 earned for Nov 2026 on ¥1,800 of revenue, 90% of target.") in said(app)
    assert plain("Wang: ¥100 more sales reach the 2% rate and pay ¥12 more.") in said(app)
    assert metrics(app) == {
        "Earned": "¥34", "Attainment": "90.0%", "Pay per sales": "1.89%", "To the next rate": "¥100", "Cap": "None",
    }  # fmt: skip


def test_each_line_of_the_statement_is_worked_out_in_words(sold, show):
    table = statement(show("incentives", as_of="2026-11-23", person="Li"))
    assert list(table["Line"]) == ["up to 100% of target", "100% to 120% of target", "above 120% of target", "Total"]
    assert table["Worked out"].iloc[0] == "¥1,000.00 × 2% = ¥20.00"
    assert list(table["Amount"]) == [Decimal("20.00"), Decimal("8.00"), Decimal("6.00"), Decimal("34.00")]


def test_who_earns_nothing_reads_why_in_chinese(sold, show):
    app = show("incentives", lang="zh", as_of="2026-11-23", person="Wang")
    assert list(statement(app)["计算过程"]) == ["达成 50.0%，低于起付线 60%"]
    assert plain("2026年11月提成 ¥0，收入 ¥500，目标完成 50%。") in said(app)


def test_a_cap_and_a_retroactive_rate_are_said_in_words(sold, given, show):
    given("settings", {"name": "plan", "value": encode(Plan(method="retroactive", cap=Decimal(50)))})
    app = show("incentives", as_of="2026-11-23", person="Li")
    assert list(statement(app)["Line"]) == ["all sales, at 120% of target or more", "over the cap", "Total"]
    assert list(statement(app)["Worked out"])[1] == "¥78.00 earned, capped at ¥50.00"
    assert metrics(app)["Cap"] == "¥50"


def test_a_salesperson_sees_only_the_own_statement(sold, show):
    app = show("incentives", as_of="2026-11-23", viewer="Wang")
    assert list(app.dataframe[0].value["Person"]) == ["Wang"]
    assert list(statement(app).columns) == ["Line", "Amount", "Sales counted", "Rate", "Worked out"]


def test_while_nobody_earns_there_is_no_chart_and_a_large_team_is_counted(given, show):
    sold_by = [
        {"order_id": f"{seller}", "ordered_on": "2026-11-02", "person": f"P{seller}", "customer": "X", "amount": "10"}
        for seller in range(6)
    ]
    given("orders", *sold_by)
    app = show("incentives", period="2026-11")
    assert plain("Without a target this plan pays nothing: set targets for 6 people.") in said(app)
    assert not app.get("plotly_chart")
