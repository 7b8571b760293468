"""The pipeline by stage, by month and in a handful of numbers."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.reports.pipeline import pipeline, pipeline_months
from sales_core.reports.pipeline_summary import pipeline_summary
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar


def deal(deal_id, stage, amount, **more):
    return {"deal_id": deal_id, "person": "Li", "amount": amount, "stage": stage, **more}


@pytest.fixture
def november(store):
    """`november(day, viewer)` is the question of November 2026 as of that day."""

    def ask(day=23, viewer=None):
        reader = store.reader(store.viewer(viewer))
        return Question(reader, Period.parse("2026-11"), date(2026, 11, day), Calendar())

    return ask


def test_a_store_without_deals_has_no_stages_no_months_and_no_rates(november):
    assert pipeline(november()) == ()
    assert pipeline_months(november()) == ()
    summary = pipeline_summary(november())
    assert (summary.open_deals, summary.open_amount, summary.weighted) == (0, 0, 0)
    assert (summary.win_rate, summary.coverage, summary.sales_cycle, summary.velocity) == (None, None, None, None)


def test_stages_come_in_the_order_of_the_pipeline_with_won_and_lost_last(given, november):
    given(
        "deals",
        deal("D1", "谈判审核", "500"),
        deal("D2", "Qualification", "100", probability="0.3"),
        deal("D3", "Qualification", "100"),
        deal("D4", "输单", None),
        deal("D5", "赢单", "700"),
    )
    assert [(r.stage, r.status, r.deals, r.amount, r.weighted, r.probability) for r in pipeline(november())] == [
        ("Qualification", "open", 2, Decimal(200), Decimal(40), Decimal("0.2")),
        ("Negotiation", "open", 1, Decimal(500), Decimal(450), Decimal("0.9")),
        ("Closed Won", "won", 1, Decimal(700), Decimal(0), Decimal(1)),
        ("Closed Lost", "lost", 1, Decimal(0), Decimal(0), Decimal(0)),
    ]


def test_overdue_deals_are_counted_and_summed_in_their_stage(given, november):
    given(
        "deals",
        deal("D1", "Proposal", "300", expected_close="2026-10-31"),
        deal("D2", "Proposal", "50", expected_close="2026-11-23"),
        deal("D3", "Proposal", "9"),
    )
    (row,) = pipeline(november())
    assert (row.overdue_deals, row.overdue_amount) == (1, Decimal(300))


def test_the_median_age_of_a_stage_is_over_its_open_deals(given, november):
    given(
        "deals",
        *(deal(f"D{day}", "Proposal", "1", created_on=f"2026-11-{day:02}") for day in (3, 13, 22)),
        as_of=date(2026, 11, 23),
    )
    assert pipeline(november())[0].median_days_in_stage == 10


def test_what_won_deals_took_in_a_stage_stands_beside_it_and_counts_what_is_stalled(given, november):
    for person, created, won in (("W1", "2026-09-01", "2026-09-11"), ("W2", "2026-09-01", "2026-09-21")):
        given("deals", deal(person, "Proposal", "1", created_on=created), as_of=date(2026, 9, 1))
        given("deals", deal(person, "Closed Won", "1"), as_of=date.fromisoformat(won))
    given(
        "deals",
        deal("D1", "Proposal", "80", created_on="2026-10-31"),
        deal("D2", "Proposal", "90", created_on="2026-11-01"),
        as_of=date(2026, 11, 1),
    )
    row = next(row for row in pipeline(november()) if row.stage == "Proposal")
    assert (row.usual_days, row.stalled_deals, row.stalled_amount) == (Decimal(15), 1, Decimal(80))


def test_months_split_the_open_amount_by_person_and_keep_what_has_no_date_apart(given, november):
    given(
        "deals",
        deal("D1", "Proposal", "100", expected_close="2026-11-30"),
        deal("D2", "Proposal", "50", expected_close="2026-11-02"),
        deal("D3", "Qualification", "70", expected_close="2026-12-01", person="Wang"),
        deal("D4", "Qualification", "10", person="Wang"),
        deal("D5", "Closed Won", "999", expected_close="2026-11-30"),
    )
    assert [(r.expected_month, r.person, r.deals, r.amount, r.weighted) for r in pipeline_months(november())] == [
        (date(2026, 11, 1), "Li", 2, Decimal(150), Decimal("112.5")),
        (date(2026, 12, 1), "Wang", 1, Decimal(70), Decimal(7)),
        (None, "Wang", 1, Decimal(10), Decimal(1)),
    ]


def test_rates_are_of_deals_closed_in_the_twelve_months_up_to_the_day(given, november):
    given(
        "deals",
        deal("W1", "Closed Won", "300", created_on="2026-10-01", closed_on="2026-10-31"),
        deal("W2", "Closed Won", "100", created_on="2026-11-01", closed_on="2026-11-11"),
        deal("W0", "Closed Won", "9", created_on="2025-01-01", closed_on="2025-11-23"),
        deal("L1", "Closed Lost", "400", closed_on="2025-11-24"),
        deal("O1", "Proposal", "50", created_on="2026-11-01"),
    )
    summary = pipeline_summary(november())
    assert (summary.won_deals, summary.lost_deals) == (2, 1)
    assert summary.win_rate == Decimal(2) / 3
    assert summary.win_rate_amount == Decimal("0.5")
    assert summary.average_won_deal == Decimal(200)
    assert summary.sales_cycle == Decimal(20)
    assert round(summary.velocity, 6) == round(Decimal(20) / 3, 6)


def test_the_win_rate_by_amount_is_unknown_where_lost_deals_keep_no_amount(given, november):
    given("deals", deal("W", "Closed Won", "5", closed_on="2026-11-02"), deal("L", "Closed Lost", "0"))
    assert (pipeline_summary(november()).win_rate, pipeline_summary(november()).win_rate_amount) == (
        Decimal("0.5"),
        None,
    )


def test_coverage_is_the_open_amount_due_in_the_period_over_what_the_target_lacks(given, november):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"})
    given("orders", {"order_id": "A1", "ordered_on": "2026-11-02", "person": "Li", "amount": "600"})
    given(
        "deals",
        deal("D1", "Proposal", "500", expected_close="2026-11-28"),
        deal("D2", "Proposal", "100", expected_close="2026-11-05"),
        deal("D3", "Proposal", "900", expected_close="2026-12-05"),
    )
    summary = pipeline_summary(november())
    assert (summary.due_deals, summary.due_amount, summary.gap) == (2, Decimal(600), Decimal(400))
    assert summary.coverage == Decimal("1.5")
    given("orders", {"order_id": "A2", "ordered_on": "2026-11-03", "person": "Li", "amount": "400"})
    assert pipeline_summary(november()).coverage is None


def test_a_salesperson_sees_the_own_pipeline_only(given, november):
    given("people", {"person": "Li", "role": "Sales"}, {"person": "Wang", "role": "Sales"})
    given("deals", deal("D1", "Proposal", "500"), deal("D2", "Proposal", "20", person="Wang"))
    assert pipeline_summary(november(viewer="Wang")).open_amount == Decimal(20)
    assert pipeline_summary(november()).open_amount == Decimal(520)
