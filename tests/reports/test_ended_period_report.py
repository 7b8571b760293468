from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.batch import Coverage
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.customers import customers
from sales_core.reports.deals import deals
from sales_core.reports.kpis import kpi_values
from sales_core.reports.pipeline_summary import pipeline_summary
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

DEAL = {"deal_id": "D", "deal": "Pump", "person": "Li", "customer": "Acme", "amount": "10", "created_on": "2026-10-01"}


def asked(store, period, as_of) -> Question:
    return Question(store.reader(EVERYTHING), Period.parse(period), date.fromisoformat(as_of), Calendar())


@pytest.fixture
def told_in_november(given):
    """Won on Thursday 29 October; the week's export is of Monday 2 November, as is that of a deal never seen open."""
    given(
        "deals",
        DEAL | {"stage": "Negotiation", "expected_close": "2026-10-30"},
        as_of=date(2026, 10, 26),
        coverage=Coverage.FULL,
    )
    won = {"stage": "Closed Won", "closed_on": "2026-10-29", "expected_close": "2026-10-29"}
    given("deals", DEAL | won, DEAL | won | {"deal_id": "E"}, as_of=date(2026, 11, 2), coverage=Coverage.FULL)


def test_an_ended_month_counts_what_closed_in_it_though_the_next_export_told_it(store, told_in_november):
    october, november = asked(store, "2026-10", "2026-10-31"), asked(store, "2026-11", "2026-11-30")
    assert kpi_values(october, ("won_deals",))[0].value == 2
    assert kpi_values(november, ("won_deals",))[0].previous == 2


def test_a_deal_is_won_or_open_on_a_day_but_never_both(store, told_in_november):
    summary = pipeline_summary(asked(store, "2026-10", "2026-10-31"))
    assert (summary.won_deals, summary.won_amount, summary.open_deals, summary.due_amount) == (2, Decimal(20), 0, 0)
    before = pipeline_summary(asked(store, "2026-10", "2026-10-28"))
    assert (before.won_deals, before.open_deals, before.due_amount) == (0, 1, Decimal(10))
    assert [(deal.status, deal.pushed) for deal in deals(asked(store, "2026-10", "2026-10-31"))] == [("won", 0)] * 2


def test_a_customers_open_deals_are_those_of_the_as_of_day(store, told_in_november):
    assert customers(asked(store, "2026-10", "2026-10-28"))[0].open_deals == 1
    assert customers(asked(store, "2026-10", "2026-10-31"))[0].open_deals == 0
