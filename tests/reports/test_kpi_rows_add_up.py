"""The rows behind a KPI give it again, for everybody and for each person, whatever revenue is counted from."""

from decimal import Decimal

import pytest
from everything import LAST, give
from kpis_from_rows import FROM_ROWS

from sales_core.metrics import METRICS
from sales_core.model.period import Period
from sales_core.reports.kpis import kpi_keys, kpi_values
from sales_core.reports.kpis_rows import kpi_rows
from sales_core.reports.pipeline_gap import gaps
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

# Two months tell neither how forecasts fared nor, uploaded in one day, what came late.
UNTOLD = {"forecast_accuracy", "late_uploads"}


@pytest.fixture(params=["orders", "won_deals", "collections"])
def team(request, store, given):
    give(given, request.param)
    return Question(store.reader(), Period.parse("2026-11"), LAST, Calendar())


def test_every_kpi_says_how_it_comes_from_its_rows():
    assert list(FROM_ROWS) == [metric.key for metric in METRICS]


def test_the_rows_behind_every_kpi_give_it_again(team):
    found = kpi_values(team, by_person=True)
    assert {kpi.key for kpi in found} == set(kpi_keys(team)) - UNTOLD
    assert set(kpi_keys(team)) == set(FROM_ROWS)
    for kpi in found:
        rows = kpi_rows(team, kpi.key, kpi.person)
        assert all(row.file_name and row.row_number > 1 and row.batch_id for row in rows)
        if kpi.value is None:
            continue
        value = FROM_ROWS[kpi.key](rows) if rows else Decimal(0)
        if kpi.key == "pipeline_coverage":
            value /= gaps(team)[kpi.person]
        assert value == pytest.approx(kpi.value), (kpi.key, kpi.person)
