from datetime import date, timedelta
from decimal import Decimal

import pytest
from showing import said

from sales_core.reports.question import ask
from sales_core.reports.target_changes import target_changes
from sales_core.reports.targets import targets
from sales_core.ui.plain import plain


@pytest.fixture
def november(given):
    for person, amount, sold in (("Li", "2000", "1500"), ("Wang", "1000", "330")):
        given("people", {"person": person})
        given("targets", {"person": person, "metric": "revenue", "starts_on": "2026-11-01", "target": amount})
        given(
            "orders",
            {"order_id": person, "ordered_on": "2026-11-05", "person": person, "customer": "Acme", "amount": sold},
        )


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def test_without_sheets_the_page_names_those_it_needs(show):
    assert "This page needs a sheet first" in said(show("targets"))
    assert "本页需要先上传表格" in said(show("targets", lang="zh"))


def test_the_page_says_how_far_the_team_is_and_what_each_day_must_bring(november, show):
    # 16 of November's 21 working days have passed by Monday the 23rd: 76 % is due, 61 % is there.
    app = show("targets", as_of="2026-11-23")
    assert plain("Team at 61% of Nov 2026, 15 pts behind pace; ¥1,170 to go in 5 working days.") in said(app)
    assert metrics(app) == {"Attainment": "61.0%", "Pace": "80.1%", "Gap": "¥1,170", "Needed per day": "¥234"}
    assert list(app.dataframe[0].value["Person"]) == ["Whole team", "Li", "Wang"]
    assert "Wang 43 pts and Li 1 pt behind pace" in said(app)


def test_the_page_speaks_chinese(november, show):
    app = show("targets", lang="zh", as_of="2026-11-23")
    assert "团队 2026年11月已完成目标的 61%，落后时间进度 15 个百分点；还差 ¥1,170，剩 5 个工作日。" in said(app)
    assert list(app.dataframe[0].value.columns)[:3] == ["人员", "目标", "实际"]


def test_a_team_target_that_differs_from_the_peoples_is_told(november, given, show):
    given("targets", {"metric": "revenue", "starts_on": "2026-11-01", "target": "2800"})
    assert plain("The people's targets add up to ¥3,000: ¥200 more than the team's ¥2,800.") in said(show("targets"))


def test_one_person_has_the_own_page(november, show):
    app = show("targets", person="Wang", as_of="2026-11-23")
    assert "Wang at 33% of Nov 2026" in said(app)
    assert list(app.dataframe[0].value["Person"]) == ["Whole team", "Wang"]


def test_another_metric_is_one_click_away(november, given, show):
    given("collections", {"collected_on": "2026-11-06", "person": "Li", "customer": "Acme", "amount": "70"})
    app = show("targets")
    app.button_group(key="targets_metric_en").set_value("collections").run()
    assert "Team at ¥70 in Nov 2026; no target is set." in said(app).replace("\\", "")


def test_a_target_edited_in_the_grid_shows_at_once_and_is_an_upload_that_can_be_undone(november, store, show):
    app = show("targets", as_of="2026-11-23")
    # Row 2 is Wang, after everybody and Li; column 10 is November, counted from 0.
    app.session_state["target_grid_revenue_2026_en_0"] = {
        "edited_rows": {2: {"10": 600}},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.run()
    app.button(key="save_targets").click().run()
    assert metrics(app)["Attainment"] == "70.4%"
    batch = store.batches()[0]
    assert (batch.source, batch.kind, batch.rows.accepted, batch.amount) == ("form", "targets", 1, Decimal(600))
    assert batch.as_of == date(2026, 11, 23)  # the day from which everything is looked at stays that of the sheets
    store.undo(batch.batch_id, "tester")
    assert targets(ask(store.reader(), batch.as_of))[0].target == Decimal(3000)


def test_a_salesperson_sees_the_own_target_and_sets_none(november, show):
    app = show("targets", viewer="Wang", as_of="2026-11-23")
    assert list(app.dataframe[0].value["Person"]) == ["Whole team", "Wang"]
    assert not [button for button in app.button if button.key == "save_targets"]


def test_without_a_target_there_are_no_empty_cards(show, given):
    given("orders", {"order_id": "1", "ordered_on": "2026-11-03", "person": "Li", "customer": "X", "amount": "900"})
    app = show("targets", period="2026-11")
    assert not app.metric
    assert "900" in said(app)


def test_with_too_little_history_the_page_says_so_instead_of_guessing(november, show):
    assert "There is too little history for a forecast yet" in said(show("targets", as_of="2026-11-23"))
    assert "历史数据还不足以预测" in said(show("targets", lang="zh", as_of="2026-11-23"))


def test_a_period_that_has_ended_has_no_forecast(november, show):
    assert "Where it will land" not in said(show("targets", period="2026-10"))


def test_where_the_period_will_land_is_told_with_its_range_and_its_chance(given, show):
    given("people", {"person": "Li"})
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "2000"})
    days = [date(2025, 12, 1) + timedelta(days=past) for past in range(358)]
    given(
        "orders",
        *(
            {"order_id": str(day), "ordered_on": day, "person": "Li", "customer": "Acme", "amount": "70"}
            for day in days
        ),
    )
    app = show("targets", as_of="2026-11-23")
    shown = metrics(app)
    assert shown["Actual so far"] == "¥1,610"  # 23 days of 70
    assert shown["Without a deal"] == "¥517"  # five working days with their weekends and holidays: 7.4 days of 70
    assert shown["Landing"] == "¥2,127"
    assert shown["Chance to reach target"] == "99%"
    assert "From open deals" not in shown  # no sheet of deals feeds it
    assert "likely to land Nov 2026 at ¥2,127" in said(app)


def pressed(app, *buttons, **values):
    """The page after these buttons, a dialog's among them: every run closes a dialog unless it is opened again."""
    opener = buttons[0]
    app.button(key=opener).click().run()
    for key, value in values.items():
        widget = next(each for each in (*app.text_input, *app.number_input, *app.selectbox) if each.key.startswith(key))
        widget.set_value(value)
        app.button(key=opener).click().run()
    for button in buttons[1:]:
        app.button(key=button).click()
        app.button(key=opener).click().run()
    assert not app.exception
    return app


def test_a_years_target_is_spread_looked_at_and_saved_as_one_upload_that_can_be_undone(november, show, store):
    app = pressed(show("targets", as_of="2026-11-23"), "spread_targets", spread_revenue_2026_en_0_amount=12000.0)
    preview = app.dataframe[-1].value
    assert [preview["Whole team"][place] for place in (0, 12)] == ["1,000", "12,000"]
    app = show("targets", as_of="2026-11-23")
    pressed(app, "spread_targets", "spread_save", spread_revenue_2026_en_0_amount=12000.0, spread_reason="board")
    batch = store.batches()[0]
    assert (batch.source, batch.rows.accepted, batch.amount) == ("form", 12, Decimal(12000))
    assert {row.reason for row in target_changes(ask(store.reader(), batch.as_of)) if row.source == "form"} == {"board"}
    later = show("targets", as_of="2026-11-23")
    assert metrics(later)["Assigned to people"] == "¥3,000"
    assert "People's targets: ¥3,000, ¥2,000 more than the team's own ¥1,000, by month" in [
        box.label.replace("\\", "") for box in later.expander
    ]
    store.undo(batch.batch_id, "Chen")
    assert targets(ask(store.reader(), batch.as_of))[0].target == Decimal(3000)


def test_last_years_results_are_copied_with_a_factor(november, given, show, store):
    given("orders", {"order_id": "old", "ordered_on": "2025-06-05", "person": "Li", "customer": "B", "amount": "500"})
    given("orders", {"order_id": "o2", "ordered_on": "2025-06-06", "person": "Wang", "customer": "C", "amount": "50"})
    app = pressed(show("targets", as_of="2026-11-23"), "copy_targets", copy_revenue_2026_en_0_factor=1.2)
    assert plain("What would be set: ¥660 in all.") in said(app)
    pressed(app, "copy_targets", "copy_save")
    changes = [row for row in target_changes(ask(store.reader(), date(2026, 11, 23))) if row.source == "form"]
    assert [(row.person, row.starts_on, row.after) for row in changes] == [
        ("Li", date(2026, 6, 1), Decimal(600)),
        ("Wang", date(2026, 6, 1), Decimal(60)),
    ]


def test_an_approved_plan_is_locked_with_who_and_when_until_it_is_reopened_with_a_reason(november, show):
    pressed(show("targets", as_of="2026-11-23", viewer=""), "decide_plan", "keep_plan")
    app = show("targets", as_of="2026-11-23")
    assert plain("Approved by Manager on 23 Nov 2026: these targets stand.") in said(app)
    keys = {button.key for button in app.button}
    assert not keys & {"save_targets", "spread_targets", "copy_targets"}
    assert "已于 2026年11月23日 审批通过" in said(show("targets", viewer="Wang", lang="zh", as_of="2026-11-23"))
    app.button(key="decide_plan").click().run()
    assert app.button(key="keep_plan").disabled
    pressed(app, "decide_plan", "keep_plan", plan_reason="new region")
    assert "save_targets" in {button.key for button in show("targets", as_of="2026-11-23").button}


def test_while_an_earlier_day_is_looked_at_nothing_is_set(november, show):
    app = show("targets", known=str(date.today()))
    assert not {button.key for button in app.button} & {"save_targets", "spread_targets", "decide_plan"}


def test_the_history_of_changes_opens_to_where_a_target_comes_from(november, given, show):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "2500",
                      "reason": "new region"}, by="Chen", as_of=date(2026, 11, 24))  # fmt: skip
    app = show("targets", as_of="2026-11-24")
    app.session_state["target_history_revenue"] = True
    app.run()
    listed = app.dataframe[-1].value
    assert list(listed["Why"]) == ["new region", "", ""]
    assert [str(listed[name][0]) for name in ("By", "Target of", "Period", "From", "To")] == [
        "Chen", "Li", "Nov 2026", "2000", "2500",
    ]  # fmt: skip
    app.session_state["target_changes_picked"] = 0
    app.session_state["target_history_revenue"] = True
    assert "test.xlsx" in said(app.run())


def test_a_cell_of_the_year_opens_to_the_rows_of_that_month(november, show):
    app = show("targets", as_of="2026-11-23")
    app.session_state["targets_heat_revenue_picked"] = ["Wang", "2026-11-01"]
    app.run()
    rows = app.dataframe[-1].value
    assert list(rows["What"]) == ["Target", "Order"]
    assert sum(rows["Amount"][1:]) == Decimal(330)


def test_a_rate_is_set_in_the_grid_and_shows_its_attainment(november, given, show, store):
    given("orders", {"order_id": "C", "ordered_on": "2026-11-06", "person": "Li", "customer": "A", "amount": "100",
                     "cost": "80"})  # fmt: skip
    given("targets", {"person": "Li", "metric": "margin", "starts_on": "2026-11-01", "target": "0.25"})
    app = show("targets", as_of="2026-11-23")
    app.button_group(key="targets_metric_en").set_value("margin").run()
    assert list(app.dataframe[0].value["Attainment"])[-1] == Decimal("80.0")
    edit = {"edited_rows": {1: {"10": 0.4}}, "added_rows": [], "deleted_rows": []}
    app.session_state["target_grid_margin_2026_en_0"] = edit
    app.run().button(key="save_targets").click().run()
    assert list(app.dataframe[0].value["Attainment"])[-1] == Decimal("50.0")
