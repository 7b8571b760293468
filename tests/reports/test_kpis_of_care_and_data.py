"""KPIs of customers kept, payments, answers and the sheets themselves: small teams whose numbers are plain to see."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.reports.kpis import kpi_board, kpi_values
from sales_core.reports.kpis_rows import kpi_rows
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar


@pytest.fixture
def asked(store):
    """`asked("2026-11", "2026-11-23")` is a question; without a day it looks back from the period's end."""

    def ask(period="2026-11", day=None, viewer=None):
        span = Period.parse(period)
        return Question(
            store.reader(store.viewer(viewer)), span, date.fromisoformat(day) if day else span.end, Calendar()
        )

    return ask


@pytest.fixture
def values(asked):
    """Values of one KPI by person, None for everybody's."""

    def by_person(key, **more):
        return {kpi.person: kpi.value for kpi in kpi_values(asked(**more), [key], by_person=True)}

    return by_person


def order(day, customer, person="Li", amount="10", order_id=None):
    return {"order_id": order_id or f"{customer}{day}", "ordered_on": day, "person": person, "customer": customer,
            "amount": amount}  # fmt: skip


def test_a_customer_is_kept_who_buys_again_within_twelve_months_from_whomever(given, values, asked):
    given(
        "orders",
        order("2025-03-01", "Stays"),
        order("2026-03-01", "Stays"),
        order("2025-04-01", "Moves"),
        order("2026-04-01", "Moves", "Wang"),
        order("2025-05-01", "Leaves"),
        order("2025-06-01", "Returned"),
        order("2026-06-01", "Returned", amount="-10"),
        order("2026-07-01", "New"),
    )
    assert values("retention_rate") == {None: Decimal("0.5"), "Li": Decimal("0.5")}
    assert values("churned_customers") == {None: 2, "Li": 2}
    assert sorted(row.customer for row in kpi_rows(asked(), "churned_customers")) == ["Leaves", "Returned"]
    trend = kpi_board(asked(), ["churned_customers"]).trend("churned_customers")
    assert trend[-9:] == (0, 0, 1, 2, 2, 2, 2, 2, 2)


def test_before_anybody_bought_a_year_ago_nobody_is_lost(given, values):
    given("orders", order("2026-03-01", "Acme"))
    assert values("churned_customers") == {}


def test_payments_are_timed_from_their_orders_and_against_their_due_days(given, values):
    given("orders", order("2026-10-01", "A", order_id="1"), order("2026-11-05", "B", order_id="2"))
    given(
        "collections",
        {"collected_on": "2026-11-10", "person": "Li", "amount": "5", "order_id": "1", "due_on": "2026-11-10"},
        {"collected_on": "2026-11-12", "person": "Li", "amount": "5", "order_id": "1", "due_on": "2026-11-11"},
        {"collected_on": "2026-11-01", "person": "Wang", "amount": "9", "order_id": "2"},
        {"collected_on": "2026-11-02", "person": "Wang", "amount": "9", "due_on": "2026-11-30"},
    )
    assert values("days_to_collect") == {None: 40, "Li": 41, "Wang": 0}
    assert values("collected_on_time") == {None: Decimal(2) / 3, "Li": Decimal("0.5"), "Wang": 1}


def deal(deal_id, created_on, customer, person="Li", stage="Proposal", closed_on=None):
    return {"deal_id": deal_id, "created_on": created_on, "customer": customer, "person": person, "stage": stage,
            "closed_on": closed_on, "amount": "10"}  # fmt: skip


def test_a_new_deal_waits_for_the_first_contact_with_it_or_its_customer(given, values):
    given(
        "deals",
        deal("D1", "2026-11-02", "Acme"),
        deal("D2", "2026-11-02", "Beta"),
        deal("D3", "2026-11-03", "Cole", "Wang"),
        deal("D4", "2026-09-03", "Dune", stage="Won", closed_on="2026-11-04"),
    )
    given(
        "contacts",
        {"contacted_on": "2026-11-01", "person": "Li", "customer": "Acme"},
        {"contacted_on": "2026-11-05", "person": "Wang", "customer": "Acme"},
        {"contacted_on": "2026-11-09", "person": "Li", "deal_id": "D2"},
    )
    assert values("response_time") == {None: 5, "Li": 5, "Wang": None}
    assert values("activities_per_deal") == {None: 3, "Li": 2, "Wang": None}


def test_customers_out_of_touch_for_longer_than_their_tier_allows_are_counted_as_of_today(given, values):
    given("customers", {"customer": "Acme", "person": "Li", "tier": "A"}, {"customer": "Beta", "person": "Wang"})
    given(
        "contacts",
        {"contacted_on": "2026-11-01", "person": "Li", "customer": "Acme"},
        {"contacted_on": "2026-11-01", "person": "Wang", "customer": "Beta"},
    )
    assert values("overdue_contacts") == {None: 1, "Li": 1, "Wang": 0}
    assert values("overdue_contacts", day="2026-11-08") == {None: 0, "Li": 0, "Wang": 0}


def test_feedback_is_in_time_when_it_is_resolved_by_its_due_day(given, values):
    rows = [("1", "2026-11-10", "2026-11-09"), ("2", "2026-11-10", "2026-11-11"), ("3", "2026-11-10", None),
            ("2", "2026-12-10", None)]  # fmt: skip
    given("feedback", *(
        {"received_on": "2026-11-03", "person": "Li", "survey": "CSAT", "score": score, "due_on": due,
         "resolved_on": resolved, "customer": str(place)}
        for place, (score, due, resolved) in enumerate(rows)
    ))  # fmt: skip
    assert values("feedback_in_time")[None] == Decimal(1) / 3


def test_forecasts_are_as_good_as_they_were_near_and_open_to_what_the_periods_came_to(given, values, asked):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "100"})
    days = [(month, day) for month in range(1, 12) for day in range(1, 28)]
    given("orders", *(order(f"2026-{month:02}-{day:02}", "Acme") for month, day in days if (month, day) < (11, 16)))
    found = values("forecast_accuracy", day="2026-11-15")
    assert Decimal("0.8") < found[None] <= 1
    months = {row.part for row in kpi_rows(asked(day="2026-11-15"), "forecast_accuracy")}
    assert months == {f"2026-{month:02}" for month in range(5, 11)}


def test_sheets_are_late_more_than_a_week_after_their_day_from_the_first_upload_on(given, values, store):
    given("people", {"person": "Li", "role": "Sales"}, at=datetime(2026, 11, 2, 8), as_of=date(2026, 10, 1))
    given("orders", order("2026-10-30", "A"), by="Li", at=datetime(2026, 11, 3, 8), as_of=date(2026, 10, 9))
    given("orders", order("2026-11-02", "B"), by="Li", at=datetime(2026, 11, 9, 8), as_of=date(2026, 11, 6))
    given("orders", order("2026-11-12", "C"), by="boss", at=datetime(2026, 11, 23, 8), as_of=date(2026, 11, 13))
    assert values("late_uploads", period="2026-Q4") == {None: Decimal("0.5"), "Li": 0}
