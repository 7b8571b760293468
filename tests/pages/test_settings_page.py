from datetime import date
from decimal import Decimal

import pytest
from showing import said

from sales_core.model.settings import Plan, Settings
from sales_core.model.settings_text import encode
from sales_core.reports.settings import RosterRow
from sales_core.ui.plain import plain
from sales_core.ui.settings_people import changed
from sales_core.ui.settings_stages import problems, read


@pytest.fixture
def team(given):
    given("people", {"person": "Chen", "role": "manager"}, {"person": "Li", "role": "sales"}, as_of=date(2026, 11, 23))
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"})


def labelled(elements, label):
    return next(element for element in elements if element.label == label)


def save(app, section):
    app.button(key=f"settings_save_{section}").click().run()
    assert not app.exception
    return app


def test_every_setting_is_shown_in_both_languages(team, show):
    assert [section.label for section in show("settings").expander] == [
        "Team", "People", "Incentive plan", "Pipeline stages", "Working days", "Customer tiers and contact",
        "What needs attention", "Owners of customers",
    ]  # fmt: skip
    assert [section.label for section in show("settings", lang="zh").expander] == [
        "团队", "人员", "提成方案", "商机阶段", "工作日", "客户分级与联系周期", "待办提醒", "客户归属",
    ]  # fmt: skip


def test_nothing_can_be_saved_while_nothing_differs(team, show):
    buttons = [button for button in show("settings").button if button.key.startswith("settings_save")]
    assert [button.disabled for button in buttons] == [True] * 8


def test_a_saved_setting_holds_at_once_and_keeps_only_what_differs(team, show, store):
    app = show("settings")
    labelled(app.text_input, "Team name").set_value("North").run()
    save(app, "Team")
    assert (store.reader().settings.team, store.reader().settings.currency) == ("North", "CNY")
    batch = store.batches()[0]
    assert (batch.kind, batch.source, batch.file_name, batch.rows.read) == ("settings", "form", "Settings: Team", 1)
    assert labelled(app.text_input, "Team name").value == "North"


def test_undoing_the_upload_takes_the_setting_back(team, show, store):
    app = show("settings")
    labelled(app.text_input, "Team name").set_value("North").run()
    save(app, "Team")
    store.undo(store.batches()[0].batch_id, "Chen")
    assert store.reader().settings.team == ""


def test_the_same_setting_can_be_saved_back_and_forth(team, show, store):
    app = show("settings")
    for basis in ("won_deals", "auto", "won_deals"):
        labelled(app.selectbox, "What counts as revenue").set_value(basis).run()
        save(app, "Team")
        assert store.reader().settings.revenue_basis == basis


def test_the_books_are_closed_up_to_a_day_and_open_again(team, show, store):
    app = show("settings")
    labelled(app.date_input, "Books closed up to").set_value(date(2026, 10, 31)).run()
    assert labelled(app.number_input, "Without that date: closed after days").disabled
    save(app, "Team")
    assert store.reader().settings.closed_until == date(2026, 10, 31)
    labelled(app.date_input, "Books closed up to").set_value(None).run()
    labelled(app.number_input, "Without that date: closed after days").set_value(30).run()
    save(app, "Team")
    assert (store.reader().settings.closed_until, store.reader().settings.closed_after) == (None, 30)


def test_a_plan_shows_what_it_would_pay_before_it_is_saved(team, show, store):
    app = show("settings")
    assert {metric.label: metric.value for metric in app.metric} == {
        "80% · ¥800": "¥16.00", "100% · ¥1,000": "¥20.00", "120% · ¥1,200": "¥28.00",
    }  # fmt: skip
    labelled(app.selectbox, "How the rates apply").set_value("retroactive").run()
    assert [metric.value for metric in app.metric] == ["¥16.00", "¥40.00", "¥72.00"]
    assert store.reader().settings.plan == Plan()
    save(app, "Incentive plan")
    assert store.reader().settings.plan == Plan(method="retroactive")


def test_a_plan_that_nobody_named_has_a_name_in_the_language_of_the_page_which_is_not_kept(team, show, store):
    app = show("settings", lang="zh")
    assert labelled(app.text_input, "名称").value == "提成方案"
    labelled(app.selectbox, "计算方式").set_value("retroactive").run()
    save(app, "Incentive plan")
    assert store.reader().settings.plan == Plan(method="retroactive")


def test_a_plan_that_cannot_be_right_says_what_is_wrong_and_is_not_saved(team, show):
    app = show("settings", lang="zh")
    labelled(app.number_input, "每人每期封顶").set_value(0.0).run()
    assert "封顶应大于 0；不封顶请留空。" in said(app)
    assert app.button(key="settings_save_Incentive plan").disabled


def test_a_cap_is_kept_to_the_cent(team, show, store):
    app = show("settings")
    labelled(app.number_input, "At most per person and period").set_value(1234.5).run()
    save(app, "Incentive plan")
    assert store.reader().settings.plan.cap == Decimal("1234.5")


def test_b_must_reach_further_than_a(team, show):
    app = show("settings")
    labelled(app.number_input, "A: up to % of revenue").set_value(96.0).run()
    assert "B must reach further than A" in said(app)


def test_tiers_saved_as_percentages_are_ratios(team, show, store):
    app = show("settings")
    labelled(app.number_input, "A: up to % of revenue").set_value(70.0).run()
    save(app, "Customer tiers and contact")
    assert store.reader().settings.tier_a == Decimal("0.7")


def test_a_salesperson_reads_the_settings_but_cannot_change_them(team, show):
    app = show("settings", viewer="Li")
    assert "Only a manager who sees everyone can change the settings." in said(app)
    assert labelled(app.text_input, "Team name").disabled


def test_the_sample_teams_settings_are_read_only(store, given, show):
    store.mark_sample()
    app = show("settings")
    assert "These are the sample team" in said(app)
    assert all(button.disabled for button in app.button if str(button.key).startswith("settings_save"))


def row(person, role="", person_id=None):
    return {
        "person": person, "person_id": person_id, "role": role, "team": "", "manager": "", "region": None,
        "email": None, "joined_on": None, "left_on": None,
    }  # fmt: skip


def test_of_the_roster_only_changed_and_new_people_are_kept():
    known = (RosterRow(**row("Li", "sales", "7")), RosterRow(**row("Wang", "sales")))
    edited = [row("Li", "lead"), row("Wang", "sales"), row("Zhao")]
    assert changed(known, edited) == [row("Li", "lead", "7"), row("Zhao")]


def stage(position, name, status="open", probability=50.0, aliases=None):
    return {
        "position": position, "name": name, "name_zh": None, "probability": probability, "status": status,
        "aliases": aliases,
    }  # fmt: skip


def test_stages_stand_in_the_order_of_their_numbers_with_all_their_names():
    first, second = read([stage(2, "Won", "won", 100.0), stage(1, "Talk", aliases="Chat，初谈, ")])
    assert (first.name, first.name_zh, first.aliases, first.probability) == (
        "Talk",
        "Talk",
        ("Chat", "初谈"),
        Decimal("0.5"),
    )
    assert (second.name, second.probability) == ("Won", 1)


def test_stages_need_names_sound_probabilities_and_an_end():
    assert list(problems(read([stage(1, None, probability=120.0)]))) == ["unnamed", "probability", "no_won"]
    assert list(problems(read([stage(1, "Talk"), stage(2, "Won", "won")]))) == []


def test_settings_of_another_spelling_of_the_same_number_do_not_differ(team, given, show):
    given("settings", {"name": "tier_a", "value": encode(Decimal("0.800"))})
    assert show("settings").button(key="settings_save_Customer tiers and contact").disabled


def edited(app, rows):
    """The grid of rules as it is after these cells were filled in."""
    app.session_state["settings_attention_0"] = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    return app.run()


@pytest.fixture
def pipeline(team, given):
    given("deals", {"deal_id": "1", "deal": "Pumps", "person": "Li", "customer": "Acme", "stage": "Proposal",
                    "expected_close": "2026-11-30", "next_step": "call"})  # fmt: skip


def attention_grid(app):
    return next(frame.value for frame in app.dataframe if "threshold" in frame.value.columns)


def test_only_rules_whose_sheets_the_team_has_can_be_set(team, given, show):
    assert list(attention_grid(show("settings"))["rule"]) == ["Behind pace"]
    given("deals", {"deal_id": "1", "deal": "Pumps", "person": "Li", "customer": "Acme", "stage": "Proposal",
                    "expected_close": "2026-11-30", "next_step": "call"})  # fmt: skip
    shown = attention_grid(show("settings", lang="zh"))
    assert list(shown["rule"])[:3] == ["落后进度", "商机不足以补缺口", "重点商机有风险"]
    assert list(shown["threshold"])[:3] == [95, 1, 25]


def test_a_threshold_and_a_rule_that_is_off_hold_at_once_and_go_back_to_the_defaults(pipeline, show, store):
    app = edited(show("settings"), {0: {"threshold": 80}, 3: {"on": False}, 6: {"threshold": 2.5}})
    save(app, "What needs attention")
    rules = store.reader().settings.attention_rules()
    assert (rules["behind_pace"].threshold, rules["overdue_deal"].on) == (Decimal("0.8"), False)
    assert (rules["stalled_deal"].threshold, store.reader().settings.stalled_after) == (Decimal("2.5"), Decimal("2.5"))
    assert store.batches()[0].file_name == "Settings: What needs attention"
    assert app.button(key="settings_save_What needs attention").disabled
    app.button(key="settings_attention_reset_1").click().run()
    assert not app.exception
    assert store.reader().settings.attention_rules() == Settings().attention_rules()
    assert app.button(key="settings_attention_reset_2").disabled


def test_a_threshold_that_cannot_be_right_says_so_and_is_not_saved(pipeline, show):
    app = edited(show("settings"), {4: {"threshold": 1.5}})
    assert plain("Pushed again and again: this threshold cannot be used.") in said(app)
    assert app.button(key="settings_save_What needs attention").disabled
    app = edited(show("settings", lang="zh"), {4: {"threshold": None}})
    assert "多次推迟：阈值无效。" in said(app)
