"""What open deals count with by either rate, and that the deals behind every total of it sum to it."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from sales_core.model.period import Period
from sales_core.reports.coverage import coverage
from sales_core.reports.landing_learned import learned_rates
from sales_core.reports.pipeline import pipeline, pipeline_months
from sales_core.reports.pipeline_summary import pipeline_summary
from sales_core.reports.question import Question
from sales_core.reports.weighted import LEARNED, SET, ways, weighted, weighted_deals
from sales_core.rules.calendar import Calendar

CENT = Decimal("0.01")


def deal(deal_id, stage, amount, **more):
    return {"deal_id": deal_id, "deal": deal_id, "person": "Li", "amount": amount, "stage": stage, **more}


@pytest.fixture
def november(store):
    """`november()` is the question of November 2026 as of the 23rd."""
    return lambda: Question(store.reader(), Period.parse("2026-11"), date(2026, 11, 23), Calendar())


@pytest.fixture
def history(given):
    """Eight of twelve deals were won, the lost ones are all of Wang; four are open."""
    ended = [(f"W{n}", "Closed Won", "Li") for n in range(8)] + [(f"L{n}", "Closed Lost", "Wang") for n in range(4)]
    stood = [deal(name, "Proposal", "100", person=person) for name, _, person in ended]
    given("deals", *stood, as_of=date(2026, 9, 1))
    closed = [deal(name, stage, "100", person=person, closed_on="2026-10-01") for name, stage, person in ended]
    given("deals", *closed, as_of=date(2026, 10, 5))
    given(
        "deals",
        deal("D1", "Proposal", "333.33", expected_close="2026-11-28"),
        deal("D2", "Proposal", "100.01", person="Wang", expected_close="2026-11-27", probability="0.333333"),
        deal("D3", "Qualification", "0.07", expected_close="2026-12-28"),
        deal("D4", "Heard of", None),
        as_of=date(2026, 11, 23),
    )


def test_with_few_closed_deals_there_is_only_the_way_that_is_set(given, november):
    given("deals", deal("D1", "Proposal", "100"), *(deal(f"W{n}", "Closed Won", "1") for n in range(9)))
    assert ways(november()) == (SET,)
    assert [(row.stage, row.weighted, row.weighted_learned) for row in weighted(november())] == [("Proposal", 75, 0)]


def test_deals_count_with_the_rate_learned_for_their_person_and_stage(history, november):
    assert ways(november()) == (SET, LEARNED)
    rates = learned_rates(november())
    for row in weighted_deals(november(), LEARNED):
        told = rates.of(row.person, row.stage).mean.quantize(Decimal("0.001"), ROUND_HALF_UP)
        assert row.rate == told
        if row.amount is not None:
            assert row.weighted == (row.amount * told).quantize(CENT, ROUND_HALF_UP)
    found = {row.key: row.rate for row in weighted_deals(november(), LEARNED)}
    assert found["id:D1"] > found["id:D2"]


def test_what_deals_count_with_sums_to_the_cent_to_every_total_of_it(history, november):
    asked = november()
    total = {way: sum(row.weighted or 0 for row in weighted_deals(asked, way)) for way in (SET, LEARNED)}
    stages = weighted(asked)
    assert (sum(row.weighted for row in stages), sum(row.weighted_learned for row in stages)) == tuple(total.values())
    assert pipeline_summary(asked).weighted == total[SET] == Decimal("283.35")  # 250.00 + 33.34 + 0.01
    assert sum(row.weighted for row in pipeline(asked)) == total[SET]
    assert sum(row.weighted for row in pipeline_months(asked)) == total[SET]


def test_coverage_by_person_tells_the_gap_and_what_is_due_for_it(history, given, november):
    assert coverage(november()) == ()
    for person, target in (("Li", "1000"), ("Zhao", "500"), ("Done", "10")):
        given("targets", {"person": person, "metric": "revenue", "starts_on": "2026-11-01", "target": target})
    given("orders", {"order_id": "A", "ordered_on": "2026-11-02", "person": "Done", "amount": "12"})
    rows = coverage(november())
    assert [(row.person, row.gap, row.due_deals, row.due_amount) for row in rows] == [
        ("Zhao", 500, 0, 0),
        ("Li", 1000, 1, Decimal("333.33")),
        ("Done", -2, 0, 0),
        ("Wang", None, 1, Decimal("100.01")),
    ]
    assert [row.coverage for row in rows] == [0, Decimal("0.33333"), None, None]
    assert sum(row.due_amount for row in rows) == pipeline_summary(november()).due_amount
    behind = {row.key: row.weighted for row in weighted_deals(november(), LEARNED)}
    assert (rows[1].weighted, rows[1].weighted_learned) == (Decimal("250.00"), behind["id:D1"])
