"""The pipeline page: what it finds, what it lists, and that a filter and a viewer narrow it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from showing import said

from sales_core.reports.what_if import Supposed


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


def opened(app):
    """The rows of the dialog that is open, and what its title says."""
    (dialog,) = app.get("dialog")
    return app.dataframe[-1].value, dialog.proto.dialog.title.replace("\\", "")


def amount(text):
    return Decimal(text.split("¥")[-1].replace(",", ""))


@pytest.mark.parametrize(("place", "column"), [(0, "Amount"), (1, "Counts with"), (2, "Amount"), (3, "Amount")])
def test_every_card_opens_to_the_deals_that_sum_to_it(open_deals, show, place, column):
    app = show("pipeline", period="2026-11", as_of="2026-11-23")
    app.button(key=f"open-card-cards-{place}").click().run()
    rows, title = opened(app)
    assert sum(map(Decimal, rows[column].map(str))) == amount(title)
    assert set(rows["File"]) == {"test.xlsx"}


def test_the_win_rate_opens_to_the_deals_that_were_won_and_lost(open_deals, show):
    app = show("pipeline", period="2026-11", as_of="2026-11-23")
    app.button(key="open-card-cards-4").click().run()
    rows, title = opened(app)
    assert (list(rows["Deal"]), title) == (["Old"], "Won and lost in 12 months: 1 of 1 deal won")


@pytest.mark.parametrize(
    ("chart", "bar", "deals", "title"),
    [
        ("stages", "Proposal", ["Line"], "Proposal: 1 deal, ¥8,000.00"),
        ("months", ["2026-11-01", "Wang"], ["Spare"], "Nov 2026, Wang: 1 deal, ¥2,000.00"),
    ],
)
def test_a_bar_opens_to_its_deals(open_deals, show, chart, bar, deals, title):
    app = show("pipeline", period="2026-11", as_of="2026-11-23")
    app.session_state[f"{chart}_picked"] = bar
    app.run()
    rows, said_so = opened(app)
    assert (list(rows["Deal"]), said_so) == (deals, title)


def test_what_is_wrong_is_offered_with_how_many_deals_and_how_much(open_deals, show):
    pills = show("pipeline", as_of="2026-11-23").button_group(key="pipeline_wrong_en")
    assert list(pills.options) == ["Close date in the past · 1 · ¥2,000"]


@pytest.fixture
def closed_deals(given):
    """Enough closed deals to learn from, of November's as-of day, and a year of sales to see a landing."""
    stood = [{"deal_id": f"W{n}", "person": "Li", "stage": "Proposal", "amount": "10"} for n in range(12)]
    given("deals", *stood, as_of=date(2026, 9, 1))
    ended = [deal | {"stage": "Closed Won" if n < 9 else "Closed Lost", "closed_on": "2026-10-01"}
             for n, deal in enumerate(stood)]  # fmt: skip
    given("deals", *ended, as_of=date(2026, 10, 5))
    days = [date(2025, 12, 1) + timedelta(days=past) for past in range(350)]
    given("orders", *({"order_id": f"O{day}", "ordered_on": str(day), "person": "Li", "amount": "100"} for day in days))


def test_learned_rates_are_offered_once_enough_deals_have_closed(closed_deals, open_deals, show):
    app = show("pipeline", period="2026-11", as_of="2026-11-23")
    before = metrics(app)["Weighted"]
    app.button_group(key="weighted_by_en").set_value("learned").run()
    assert metrics(app)["Weighted"] != before
    app.button(key="open-card-cards-1").click().run()
    rows, title = opened(app)
    assert sum(map(Decimal, rows["Counts with"].map(str))) == amount(title)


def test_learned_rates_are_no_choice_while_few_deals_have_closed(open_deals, show):
    keys = [group.key for group in show("pipeline", as_of="2026-11-23").button_group]
    assert "weighted_by_en" not in keys


def test_coverage_by_person_opens_to_the_deals_due(open_deals, given, show):
    for person in ("Li", "Wang"):
        given("targets", {"person": person, "metric": "revenue", "starts_on": "2026-11-01", "target": "4000"})
    app = show("pipeline", period="2026-11", as_of="2026-11-23")
    assert "Wang: what is due does not cover what the target still lacks." in said(app).replace("\\", "")
    shown = app.dataframe[1].value
    assert list(shown["Person"]) == ["Wang", "Li"]
    app.session_state["coverage_picked"] = 1
    app.run()
    rows, title = opened(app)
    assert (list(rows["Deal"]), title) == (["Line"], "Li, due in Nov 2026: 1 deal, ¥8,000.00")
    assert "补上目标缺口" in said(show("pipeline", lang="zh", period="2026-11", as_of="2026-11-23"))


def test_supposing_a_deal_won_changes_what_is_said_and_not_the_store(closed_deals, open_deals, show, store):
    batches = store.batches()
    app = show("pipeline", period="2026-11", as_of="2026-11-23")
    app.session_state["what_if_open"] = True
    app.session_state["what_if_supposed"] = {
        "id:1": Supposed("id:1", "Proposal", Decimal(8000), date(2026, 11, 28), "won")
    }
    app.run()
    assert "would land Nov 2026 at" in said(app)
    parts = next(frame.value for frame in app.dataframe if "Counted with" in frame.value)
    assert (list(parts["Deal"]), list(parts["Supposed"])) == (["Line"], ["Proposal → Won"])
    app.button(key="what_if_reset").click().run()
    assert "is likely to land Nov 2026 at" in said(app)
    assert store.batches() == batches
    assert store.check() == ()


def test_with_too_little_history_supposing_says_so(open_deals, show):
    app = show("pipeline", period="2026-11", as_of="2026-11-23", lang="zh")
    app.session_state["what_if_open"] = True
    app.run()
    assert "历史数据还不足以预测" in said(app)
