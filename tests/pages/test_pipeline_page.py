"""The pipeline page: what it finds, what it lists, and that a filter and a viewer narrow it."""

import pytest
from showing import said


@pytest.fixture
def open_deals(given):
    given("people", {"person": "Li", "role": "Sales"}, {"person": "Wang", "role": "Sales"})
    given(
        "deals",
        {"deal_id": "1", "deal": "Line", "customer": "Big", "person": "Li", "stage": "Proposal", "amount": "8000",
         "expected_close": "2026-11-28"},
        {"deal_id": "2", "deal": "Spare", "customer": "Small", "person": "Wang", "stage": "验证客户", "amount": "2000",
         "expected_close": "2026-11-02"},
        {"deal_id": "3", "deal": "Old", "customer": "Small", "person": "Wang", "stage": "Closed Won", "amount": "10",
         "closed_on": "2026-10-02"},
    )  # fmt: skip


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def test_without_deals_the_page_names_the_sheet_it_needs(show):
    assert "This page needs a sheet first" in said(show("pipeline"))
    assert "本页需要先上传表格" in said(show("pipeline", lang="zh"))


def test_the_page_says_how_much_is_open_due_and_late(open_deals, show):
    app = show("pipeline", period="2026-11", as_of="2026-11-23")
    assert "¥10.0 K open in 2 deals; ¥10.0 K is due in Nov 2026." in said(app).replace("\\", "")
    assert "Past the expected close: 1 deal, ¥2,000." in said(app).replace("\\", "")
    assert metrics(app) == {
        "Open": "¥10.0 K", "Weighted": "¥6,200", "Coverage": "—", "Past expected close": "¥2,000",
        "Win rate, 12 months": "100.0%",
    }  # fmt: skip


def test_the_page_says_whether_what_is_due_covers_the_gap(open_deals, given, show):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "20000"})
    said_so = said(show("pipeline", period="2026-11", as_of="2026-11-23")).replace("\\", "")
    assert "covers only 0.5 × what the target still lacks" in said_so


def test_the_page_speaks_chinese(open_deals, show):
    app = show("pipeline", lang="zh", period="2026-11", as_of="2026-11-23")
    assert "在跟 2 个商机共 ¥1.0 万，2026年11月预计成交 ¥1.0 万。" in said(app)
    assert list(app.dataframe[0].value.columns)[:5] == ["商机", "客户", "负责人", "阶段", "金额"]
    assert list(app.dataframe[0].value["阶段"]) == ["验证客户", "方案/报价"]
    assert list(app.dataframe[0].value["提醒"].fillna("")) == ["逾期", ""]


def test_the_list_shows_open_deals_and_narrows_by_stage_person_and_what_is_late(open_deals, show):
    app = show("pipeline", as_of="2026-11-23")
    assert list(app.dataframe[0].value["Deal"]) == ["Spare", "Line"]
    app.button_group(key="pipeline_stage").set_value("Proposal").run()
    assert list(app.dataframe[0].value["Deal"]) == ["Line"]
    app.button_group(key="pipeline_stage").set_value(None).run()
    app.button_group(key="pipeline_wrong_en").set_value("overdue").run()
    assert list(app.dataframe[0].value["Deal"]) == ["Spare"]


def test_a_salesperson_sees_own_deals_only(open_deals, show):
    app = show("pipeline", viewer="Li", as_of="2026-11-23")
    assert list(app.dataframe[0].value["Deal"]) == ["Line"]
    assert metrics(app)["Open"] == "¥8,000"


def test_a_team_whose_deals_are_all_closed_is_told_so(given, show):
    given("deals", {"deal_id": "3", "deal": "Old", "person": "Li", "stage": "Closed Won", "closed_on": "2026-10-02"})
    app = show("pipeline", period="2026-11", as_of="2026-11-23")
    assert "No open deals as of 23 Nov 2026." in said(app)
    assert len(app.dataframe) == 0


def test_deals_without_amounts_are_counted_instead(show, given):
    given(
        "deals",
        {"deal_id": "1", "person": "Li", "customer": "Acme", "stage": "Qualification"},
        {"deal_id": "2", "person": "Li", "customer": "Big", "stage": "Qualification"},
    )
    app = show("pipeline")
    assert "2 deals open; the sheets give no amounts for them." in said(app)
    assert "Qualification holds the most\\: 2 of 2 deals" in said(app)
    assert "在跟 2 个商机，表格中没有填写金额。" in said(show("pipeline", lang="zh"))
