from datetime import date

import pytest
from showing import said

from sales_core.ui.plain import plain

WEEK = ((date(2026, 11, 16), "Negotiation/Review"), (date(2026, 11, 23), "Closed Won"))


@pytest.fixture
def week(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "2000"})
    given("targets", {"person": "Wang", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"})
    for day, stage in WEEK:
        given(
            "deals",
            {"deal_id": "1", "deal": "Pumps", "person": "Li", "customer": "Acme", "stage": stage, "amount": "500",
             "expected_close": "2026-11-20"},
            {"deal_id": "2", "deal": "Valves", "person": "Wang", "customer": "Big", "stage": "Qualification",
             "amount": "900", "expected_close": "2026-11-18"},
            as_of=day,
        )  # fmt: skip
        given(
            "orders",
            {"order_id": f"{day}", "ordered_on": f"{day}", "person": "Li", "customer": "Acme", "amount": "900"},
            as_of=day,
        )


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def test_without_sheets_the_standup_names_those_it_needs(show):
    assert "This page needs a sheet first" in said(show("standup"))
    assert "本页需要先上传表格" in said(show("standup", lang="zh"))


def test_the_meeting_starts_with_where_the_team_stands_and_what_changed(week, show):
    app = show("standup", as_of="2026-11-23")
    assert plain("Team at 60% of Nov 2026, 16 pts behind pace; ¥1,200 to go in 5 working days.") in said(app)
    assert plain("Since 16 Nov: ¥900 of revenue, 1 won, 1 slipped.") in said(app)
    shown = metrics(app)
    assert (shown["Coverage"], shown["Won"], shown["Slipped"]) == ("0.8×", "1 · ¥500", "1 · ¥900")


def test_each_person_has_a_list_of_what_needs_attention(week, show):
    listed = show("standup", as_of="2026-11-23").dataframe[0].value
    assert list(zip(listed["Person"], listed["What"], listed["Why"], strict=True)) == [
        ("Wang", "Own target", "At 0% of pace, ¥1,000 to go, deals due cover 0.9× of it"),
        ("Wang", "Valves", "90% of the gap, 5 days past its close"),
    ]


def test_the_standup_speaks_chinese(week, show):
    app = show("standup", lang="zh", as_of="2026-11-23")
    assert "自11月16日以来：收入 ¥900，赢单 1 个，推迟 1 个。" in said(app)
    assert list(app.dataframe[0].value["原因"]) == [
        "完成应达进度的 0%，还差 ¥1,000，应成交商机仅为缺口的 0.9 倍",
        "占缺口的 90%，已过预计成交日 5 天",
    ]
    assert list(app.dataframe[0].value.columns) == ["人员", "事项", "原因", "涉及金额"]


def test_a_person_has_a_standup_of_their_own(week, show):
    app = show("standup", person="Wang", as_of="2026-11-23")
    assert "Wang at 0% of Nov 2026" in said(app)
    assert "Person" not in app.dataframe[0].value.columns


def test_a_salesperson_does_not_see_what_others_have_to_do(week, show):
    app = show("standup", viewer="Li", as_of="2026-11-23")
    assert "Valves" not in str([table.value.values.tolist() for table in app.dataframe])


def test_an_earlier_upload_can_be_compared_with(week, given, show):
    given("deals", {"deal_id": "9", "deal": "Early", "person": "Li", "stage": "Qualification"}, as_of=date(2026, 11, 2))
    app = show("standup", as_of="2026-11-23")
    app.selectbox(key="standup_since").set_value(date(2026, 11, 2)).run()
    assert "Since 2 Nov 2026" in said(app)


def test_a_meeting_about_a_period_without_sales_does_not_ask_for_a_sheet_that_is_there(given, show):
    given("deals", {"deal_id": "1", "deal": "Pumps", "person": "Li", "customer": "Acme", "stage": "Qualification"})
    assert "Nothing for Jan 2024" in said(show("standup", period="2024-01"))


def test_without_a_target_the_standup_shows_what_was_sold(show, given):
    given(
        "orders",
        {"order_id": "1", "ordered_on": "2026-11-03", "person": "Li", "customer": "Acme", "amount": "900"},
        {"order_id": "2", "ordered_on": "2026-11-04", "person": "Wang", "customer": "Big", "amount": "100"},
    )
    app = show("standup", period="2026-11")
    assert (metrics(app)["Revenue"], metrics(app)["Orders"]) == ("¥1,000", "2")
    assert "Attainment" not in metrics(app)
    assert "Nothing needs attention today." in said(app)


def test_a_salespersons_own_standup_is_about_that_person(week, show):
    app = show("standup", as_of="2026-11-23", viewer="Li")
    assert plain("Li at 90% of Nov 2026") in said(app)
    assert "Team" not in said(app)
    assert "Wang" not in said(app)


def opened(app):
    """The dialog behind the second item; every run of the page closes it unless it is asked for again."""
    app.session_state["attention_picked"] = 1
    return app.run()


def test_an_item_is_seen_to_with_a_note_and_can_be_brought_back(week, show, store):
    app = opened(show("standup", as_of="2026-11-23"))
    app.text_input(key="decide_reason").set_value("customer is away")
    app.button(key="decide_done").click()
    opened(app)
    assert not app.exception
    assert list(app.dataframe[0].value["What"]) == ["Own target"]
    assert "1 item seen to or put off" in [box.label for box in app.expander]
    kept = store.batches()[0]
    assert (kept.kind, kept.rows.accepted) == ("decisions", 1)
    store.undo(kept.batch_id, "Chen")
    assert len(show("standup", as_of="2026-11-23").dataframe[0].value) == 2


def test_what_is_behind_an_item_starts_with_the_rules_that_it_meets(week, show):
    app = opened(show("standup", as_of="2026-11-23"))
    assert plain("90% of the gap, 5 days past its close") in said(app)
    assert plain("An open deal due in the period that is worth 25% of the gap or more") in said(app)
    assert list(app.dataframe[-1].value["Expected close"].astype(str)) == ["2026-11-18"]


def test_after_a_decision_no_other_item_stands_selected_and_what_is_brought_back_is_listed_again(week, show, store):
    app = opened(show("standup", as_of="2026-11-23"))
    app.button(key="decide_done").click()
    opened(app)
    app.session_state["seen_to"] = True
    app.session_state["seen_to_rows_1_picked"] = 0
    app.run()
    assert not app.exception
    assert list(app.dataframe[0].value["What"]) == ["Own target", "Valves"]
    assert [batch.kind for batch in store.batches()[:2]] == ["decisions", "decisions"]


def test_an_item_is_put_off_only_with_a_reason(week, show):
    app = opened(show("standup", lang="zh", as_of="2026-11-23"))
    assert app.button(key="decide_snooze").disabled
    app.text_input(key="decide_reason").set_value("客户出差")
    assert not opened(app).button(key="decide_snooze").disabled
    app.button(key="decide_snooze").click()
    opened(app)
    assert "已处理或稍后提醒 1 项" in [box.label for box in app.expander]


def test_an_action_is_agreed_comes_up_again_and_is_done(week, show, store):
    app = show("standup", as_of="2026-11-23")
    app.text_input(key="action_0_what").set_value("Send the offer").run()
    app.selectbox(key="action_0_who").set_value("Li")
    app.button(key="action_0_save").click().run()
    assert not app.exception
    later = show("standup", as_of="2026-11-23")
    listed = later.dataframe[1].value
    assert list(zip(listed["Who"], listed["What"], listed["Late"], strict=True)) == [("Li", "Send the offer", "")]
    later.session_state["actions_picked"] = 0
    later.run().button(key="action_done").click()
    later.session_state["actions_picked"] = 0
    later.run()
    assert "Send the offer" not in str([frame.value for frame in show("standup", as_of="2026-11-23").dataframe])
    assert [batch.kind for batch in store.batches()[:2]] == ["actions", "actions"]
