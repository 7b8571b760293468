"""KPIs: exact numbers over the period, the one before and a year ago, by person and by month."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.metrics import METRICS
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.reports.kpis import kpi_board, kpi_values, kpis
from sales_core.reports.kpis_formulas import FORMULAS
from sales_core.reports.kpis_spans import Span, compared, months
from sales_core.reports.question import Question, ask
from sales_core.rules.calendar import Calendar
from sales_core.text.metric_formulas import FORMULAS as METRIC_FORMULAS
from sales_core.text.metrics import DEFINITIONS, LABELS, OWNERS


def order(order_id, day, amount, person="Li", customer="X", **more):
    return {"order_id": order_id, "ordered_on": day, "amount": amount, "person": person, "customer": customer, **more}


@pytest.fixture
def asked(store):
    """`asked("2026-11", "2026-11-23", viewer)` is a question; without a day it looks back from the period's end."""

    def ask(period="2026-11", day=None, viewer=None):
        span = Period.parse(period)
        reader = store.reader(store.viewer(viewer))
        return Question(reader, span, date.fromisoformat(day) if day else span.end, Calendar())

    return ask


@pytest.fixture
def value(asked):
    """`value("margin")` is one KPI of everybody in November 2026; by its name for one person."""

    def one(key, person=None, **more):
        found = kpi_values(asked(**more), by_person=person is not None)
        return next((kpi.value for kpi in found if (kpi.key, kpi.person) == (key, person)), None)

    return one


def test_every_metric_has_a_computation_and_words_and_the_other_way_round():
    assert [metric.key for metric in METRICS] == [formula.key for formula in FORMULAS]
    assert {metric.key for metric in METRICS} == set(LABELS) == set(DEFINITIONS) == set(METRIC_FORMULAS)
    assert {metric.owner for metric in METRICS} == set(OWNERS)
    told = {metric.key: (metric.unit, metric.needs) for metric in METRICS}
    assert told == {
        formula.key: (formula.unit, tuple(tuple(map(str, group)) for group in formula.needs)) for formula in FORMULAS
    }
    assert {metric.direction for metric in METRICS} == {"up", "down"}
    assert len(METRICS) >= 34


def test_a_store_without_sheets_has_no_kpis(asked):
    assert kpis(asked()) == ()
    assert kpi_board(asked()).kpis == ()


def test_only_kpis_whose_sheets_are_there_are_told(given, asked):
    given("contacts", {"contacted_on": "2026-11-03", "person": "Li", "customer": "X"})
    found = {kpi.key: kpi.value for kpi in kpi_values(asked())}
    assert found == {"activities": Decimal(1), "rejected_rows": Decimal(0)}


def test_revenue_is_compared_with_the_period_before_and_a_year_ago(given, asked):
    given("orders", order("A", "2026-11-03", "150"), order("B", "2026-10-30", "100"), order("C", "2025-11-30", "200"))
    (kpi,) = kpi_values(asked(), ["revenue"])
    assert (kpi.value, kpi.previous, kpi.last_year) == (150, 100, 200)
    assert (kpi.change, kpi.change_last_year) == (Decimal("0.5"), Decimal("-0.25"))


def test_a_running_period_is_compared_up_to_the_same_day(given, asked):
    given(
        "orders",
        order("A", "2026-11-10", "150"),
        order("B", "2026-10-10", "100"),
        order("C", "2026-10-11", "7"),
        order("D", "2025-11-10", "50"),
        order("E", "2025-11-11", "7"),
    )
    (kpi,) = kpi_values(asked(day="2026-11-10"), ["revenue"])
    assert (kpi.value, kpi.previous, kpi.last_year) == (150, 100, 50)


def test_a_shorter_month_before_is_compared_as_a_whole(asked):
    assert compared(asked("2026-03", "2026-03-30"))[1] == Span(date(2026, 2, 1), date(2026, 2, 28))


def test_a_running_week_is_compared_with_the_same_weekdays_a_year_ago(asked):
    assert compared(asked("2026-W47", "2026-11-18")) == (
        Span(date(2026, 11, 16), date(2026, 11, 18)),
        Span(date(2026, 11, 9), date(2026, 11, 11)),
        Span(date(2025, 11, 17), date(2025, 11, 19)),
    )


def test_the_trend_has_thirteen_months_and_ends_on_the_day(asked):
    spans = months(asked("2026-Q4", "2026-11-10"))
    assert (len(spans), spans[0], spans[-1]) == (
        13,
        Span(date(2025, 11, 1), date(2025, 11, 30)),
        Span(date(2026, 11, 1), date(2026, 11, 10)),
    )


def test_before_the_first_fact_there_is_no_answer_and_after_it_nothing_is_nothing(given, asked):
    given("orders", order("A", "2026-09-15", "100"))
    board = kpi_board(asked(), ["revenue"])
    assert board.trend("revenue") == (*(None,) * 10, Decimal(100), Decimal(0), Decimal(0))
    assert (board.kpis[0].value, board.kpis[0].last_year, board.kpis[0].change_last_year) == (0, None, None)


def test_people_are_told_apart_and_the_team_is_their_sum(given, asked):
    given("people", {"person": "Wang", "role": "Sales"}, {"person": "Li", "role": "Sales"})
    given(
        "orders",
        order("A", "2026-11-03", "100"),
        order("B", "2026-11-04", "40", person="Wang"),
        order("C", "2026-11-04", "1", person=None),
    )
    found = kpi_values(asked(), ["revenue", "orders"], by_person=True)
    assert [(kpi.person, kpi.key, kpi.value) for kpi in found] == [
        (None, "revenue", 141),
        (None, "orders", 3),
        ("Li", "revenue", 100),
        ("Li", "orders", 1),
        ("Wang", "revenue", 40),
        ("Wang", "orders", 1),
        ("", "revenue", 1),
        ("", "orders", 1),
    ]


def test_a_salesperson_is_told_own_kpis_only(given, asked):
    given("people", {"person": "Wang", "role": "Sales"}, {"person": "Li", "role": "Sales"})
    given("orders", order("A", "2026-11-03", "100"), order("B", "2026-11-04", "40", person="Wang"))
    found = kpi_values(asked(viewer="Wang"), ["revenue"], by_person=True)
    assert [(kpi.person, kpi.value) for kpi in found] == [(None, 40), ("Wang", 40)]


def test_rates_of_orders_divide_after_summing(given, value):
    given(
        "orders",
        order("A", "2026-11-03", "900", cost="600", discount="100"),
        order("B", "2026-11-04", "300", cost="300"),
        order("C", "2026-11-05", "-200"),
    )
    assert value("average_order") == Decimal(1000) / 3
    assert value("margin") == Decimal("0.25")
    assert value("discount_rate") == Decimal(100) / 1100
    assert value("returns_rate") == Decimal(200) / 1200


def test_margin_and_discount_are_left_out_where_no_sheet_has_cost_or_discount(given, asked):
    given("orders", order("A", "2026-11-03", "900"))
    assert kpi_values(asked(), ["margin", "discount_rate"]) == ()


def test_a_customer_is_new_once_in_the_month_of_the_first_sale_for_the_person_who_made_it(given, value):
    given(
        "orders",
        order("A", "2026-10-03", "1", customer="Old"),
        order("B", "2026-11-03", "1", customer="Old"),
        order("C", "2026-11-03", "1", customer="New"),
        order("D", "2026-11-20", "1", customer="New", person="Wang"),
    )
    assert value("new_customers") == 1
    assert (value("new_customers", "Li"), value("new_customers", "Wang")) == (1, 0)
    assert value("active_customers") == 2
    assert (value("active_customers", "Li"), value("active_customers", "Wang")) == (2, 1)
    assert value("repurchase_rate") == Decimal("0.5")
    assert (value("repurchase_rate", "Li"), value("repurchase_rate", "Wang")) == (Decimal("0.5"), 1)


def test_a_customer_taken_over_from_a_colleague_is_not_new_for_a_salesperson_who_sees_only_own_rows(given, value):
    given("people", {"person": "Wang", "role": "Sales"}, {"person": "Li", "role": "Sales"})
    given("orders", order("A", "2026-10-03", "1"), order("B", "2026-11-03", "1", person="Wang"))
    assert value("new_customers", viewer="Wang") == 0


def test_a_customer_of_two_months_counts_once_in_the_quarter(given, value):
    given("orders", order("A", "2026-10-03", "1"), order("B", "2026-11-03", "1"))
    assert value("active_customers", period="2026-Q4") == 1


def test_new_market_revenue_counts_the_regions_of_the_settings(given, asked):
    given("orders", order("A", "2026-11-03", "5", region="西南"), order("B", "2026-11-03", "7", customer="Y"))
    assert kpi_values(asked(), ["new_market_revenue"]) == ()
    given("settings", {"name": "new_markets", "value": encode(("西南",))})
    assert [kpi.value for kpi in kpi_values(asked(), ["new_market_revenue"])] == [5]


def test_collection_rate_is_payments_over_orders_of_the_period(given, value):
    given("orders", order("A", "2026-11-03", "200"))
    given("collections", {"collected_on": "2026-11-09", "person": "Li", "amount": "150"})
    assert (value("collections"), value("collection_rate")) == (150, Decimal("0.75"))


def closed(deal_id, stage, amount, closed_on, created_on=None):
    row = {"deal_id": deal_id, "person": "Li", "stage": stage, "amount": amount, "closed_on": closed_on}
    return {**row, "created_on": created_on}


def test_deals_count_in_the_period_in_which_they_were_closed(given, value):
    given(
        "deals",
        closed("W1", "Won", "300", "2026-11-01", "2026-10-02"),
        closed("W2", "Won", "100", "2026-11-11", "2026-11-01"),
        closed("W0", "Won", "999", "2026-10-31"),
        closed("L1", "Lost", "600", "2026-11-05"),
        closed("O1", "Proposal", "50", None),
    )
    assert (value("won_deals"), value("win_rate"), value("win_rate_amount")) == (2, Decimal(2) / 3, Decimal("0.4"))
    assert (value("average_won_deal"), value("sales_cycle")) == (200, 20)


def test_velocity_takes_the_twelve_months_up_to_the_day(given, value):
    given("deals", closed("W", "Won", "300", "2026-03-11", "2026-03-01"), closed("O", "Proposal", "50", None))
    assert value("velocity") == 30


def test_coverage_is_told_of_the_asked_period_only(given, asked):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"})
    given("orders", order("A", "2026-11-03", "600"), order("B", "2026-10-03", "1"))
    given(
        "deals", {"deal_id": "O", "person": "Li", "stage": "Proposal", "amount": "800", "expected_close": "2026-11-30"}
    )
    found = kpi_values(asked(), ["pipeline_coverage"], by_person=True)
    assert [(kpi.person, kpi.value, kpi.previous) for kpi in found] == [(None, 2, None), ("Li", 2, None)]


def test_satisfaction_and_recommendation_are_read_from_their_own_surveys(given, value):
    answers = [("CSAT", 5), ("CSAT", 4), ("满意度", 3), ("", 1), ("NPS", 10), ("NPS", 9), ("NPS", 8), ("NPS", 3)]
    rows = [
        {"received_on": "2026-11-03", "person": "Li", "survey": survey, "score": score} for survey, score in answers
    ]
    given("feedback", *rows)
    assert (value("csat"), value("nps")) == (Decimal("0.5"), 25)


def test_a_rate_changes_by_points_and_a_sum_relatively(given, asked):
    rows = [("2026-11-03", 5), ("2026-11-03", 5), ("2026-10-03", 5), ("2026-10-03", 1)]
    given("feedback", *({"received_on": day, "person": "Li", "survey": "CSAT", "score": score} for day, score in rows))
    (kpi,) = kpi_values(asked(), ["csat"])
    assert (kpi.value, kpi.previous, kpi.change) == (1, Decimal("0.5"), Decimal("0.5"))


def test_sales_that_name_no_customer_have_no_customer_kpis(given, store):
    given("orders", {"order_id": "1", "ordered_on": "2026-11-03", "person": "Li", "amount": "900"})
    question = ask(store.reader(), date(2026, 11, 23), Period.parse("2026-11"))
    shown = {kpi.key for kpi in kpi_values(question)}
    assert "revenue" in shown
    assert shown.isdisjoint({"new_customers", "active_customers", "repurchase_rate"})
