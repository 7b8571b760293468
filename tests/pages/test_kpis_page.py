"""The KPI page: cards with their changes, the choice of KPIs, and the table per person."""

import pytest
from showing import said


@pytest.fixture
def sold(given):
    given("people", {"person": "Li", "role": "Sales"}, {"person": "Wang", "role": "Sales"})
    given(
        "orders",
        {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Big", "amount": "600"},
        {"order_id": "2", "ordered_on": "2026-11-03", "person": "Wang", "customer": "Big", "amount": "300"},
        {"order_id": "3", "ordered_on": "2026-10-02", "person": "Li", "customer": "Big", "amount": "1000"},
        {"order_id": "4", "ordered_on": "2025-11-02", "person": "Li", "customer": "Big", "amount": "500"},
    )


def opened(app, key):
    """The page with one of its expanders open."""
    app.session_state[key] = True
    return app.run()


def card(app, label):
    (found,) = [metric for metric in app.metric if metric.label == label]
    return found.value, found.delta


def test_without_sheets_the_page_names_those_it_needs(show):
    assert "This page needs a sheet first" in said(show("kpis"))
    assert "本页需要先上传表格" in said(show("kpis", lang="zh"))


def test_the_page_says_how_the_first_kpi_moved_and_which_are_worse(sold, show):
    told = said(show("kpis", period="2026-11", as_of="2026-11-30"))
    assert "Revenue of Nov 2026: ¥900, down 10.0% on Oct 2026." in told.replace("\\", "")
    assert "1 of 5 KPIs are better than before. Worse: Revenue and Average order." in told.replace("\\", "")


def test_a_running_month_says_which_days_it_is_compared_with(sold, show):
    told = said(show("kpis", period="2026-11", as_of="2026-11-20")).replace("\\", "")
    assert "Revenue of Nov 2026: ¥900, down 10.0% on 1 Oct–20 Oct." in told


def test_cards_show_value_and_change_of_the_kpis_that_the_sheets_feed(sold, show):
    app = show("kpis", period="2026-11", as_of="2026-11-30")
    assert [metric.label for metric in app.metric] == [
        "Revenue", "Orders", "Average order", "New customers", "Active customers", "Repurchase rate",
    ]  # fmt: skip
    assert card(app, "Revenue") == ("¥900", "-10.0%")
    assert card(app, "Orders") == ("2", "+100.0%")


def test_the_page_speaks_chinese(sold, show):
    app = show("kpis", lang="zh", period="2026-11", as_of="2026-11-30")
    assert "2026年11月销售额 ¥900，较2026年10月下降 10.0%。" in said(app)
    assert list(app.dataframe[0].value["人员"]) == ["全团队", "Li", "Wang"]


def test_only_the_chosen_kpis_are_shown_and_one_of_them_is_drawn(sold, show):
    app = show("kpis", period="2026-11", as_of="2026-11-30")
    app.button_group(key="kpis_chosen").set_value(["orders", "new_customers"]).run()
    assert [metric.label for metric in app.metric] == ["Orders", "New customers"]
    assert app.selectbox(key="kpis_drawn").value == "orders"
    app.button_group(key="kpis_chosen").set_value([]).run()
    assert not app.exception
    assert len(app.metric) == 0


def test_the_table_has_the_team_first_and_a_person_per_row(sold, show):
    shown = show("kpis", period="2026-11", as_of="2026-11-30").dataframe[0].value
    assert list(shown["Person"]) == ["Whole team", "Li", "Wang"]
    assert [str(value) for value in shown["Revenue"]] == ["900", "600", "300"]


def test_a_salesperson_sees_own_kpis_only(sold, show):
    app = show("kpis", viewer="Wang", period="2026-11", as_of="2026-11-30")
    assert card(app, "Revenue")[0] == "¥300"
    assert list(app.dataframe[0].value["Person"]) == ["Wang"]


def test_what_moved_the_drawn_kpi_is_split_by_what_the_sheets_tell(sold, show):
    app = show("kpis", period="2026-11", as_of="2026-11-30")
    told = said(app).replace("\\", "")
    assert "Revenue down ¥100 on Oct 2026: Li -¥400; against it Wang +¥300" in told
    assert app.button_group(key="contribution_against_en").options == ["Period before", "A year ago"]
    app.button_group(key="contribution_against_en").set_value("last_year").run()
    assert "Revenue up ¥400 on Nov 2025: Wang +¥300 and Li +¥100" in said(app).replace("\\", "")
    app.selectbox(key="kpis_drawn").set_value("average_order").run()
    assert "What moved it" not in said(app), "an average is no sum of parts"


def test_a_card_tells_the_target_where_one_is_set(sold, given, show):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1200"})
    app = show("kpis", period="2026-11", as_of="2026-11-30")
    (found,) = [metric for metric in app.metric if metric.label == "Revenue"]
    assert found.proto.delta_description == "target ¥1,200"
    assert "Target ¥1,200, reached 75.0%." in found.help.replace("\\", "")


def test_each_person_has_a_chart_on_the_same_scale_and_many_people_are_one_spread(sold, given, show):
    said_now = said(opened(show("kpis", period="2026-11", as_of="2026-11-30"), "kpi_people"))
    assert "All on one scale from ¥0 to ¥1,000." in said_now.replace("\\", "")
    given("orders", *(
        {"order_id": f"M{place}", "ordered_on": "2026-11-04", "person": f"P{place}", "customer": "Big", "amount": "10"}
        for place in range(8)
    ))  # fmt: skip
    told = said(opened(show("kpis", period="2026-11", as_of="2026-11-30"), "kpi_people")).replace("\\", "")
    assert "Revenue: half of the people are below ¥10; from P0 ¥10 to Li ¥600" in told


def test_the_dictionary_tells_of_every_kpi_those_that_are_fed_first(sold, show):
    app = opened(show("kpis", lang="zh", period="2026-11", as_of="2026-11-30"), "kpi_dictionary")
    assert "共 35 项指标，团队表格已支持 15 项。" in said(app)
    shown = app.dataframe[-1].value
    assert list(shown["指标"][:2]) == ["销售额", "订单数"]
    assert list(shown["来源表格"])[-1] == "客户反馈"
    assert not shown.isna().any().any()
