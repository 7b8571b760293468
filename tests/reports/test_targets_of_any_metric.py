"""Every metric takes targets from a sheet, long or wide, and is measured against them."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.prepare import prepare_file
from sales_core.metrics import BY_KEY
from sales_core.model.batch import Status
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.progress_rows import rows_behind
from sales_core.reports.question import Question
from sales_core.reports.targets import targets
from sales_core.reports.targets_kpi import METRICS, STANDING
from sales_core.reports.targets_months import year_table
from sales_core.reports.targets_way import way_to_target
from sales_core.rules.calendar import Calendar

# What these sheets do not tell: nothing is open any more, nobody bought a year before, nothing was due.
UNTOLD = ("velocity", "retention_rate", "churned_customers", "days_to_collect", "collected_on_time", "feedback_in_time",
          "units", "response_time", "activities_per_deal")  # fmt: skip
PERCENTS = [metric for metric in METRICS if BY_KEY[metric].unit == "percent"]


@pytest.fixture
def upload(store, tmp_path):
    def commit(name, text):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        sheets = prepare_file(path, today=date(2026, 11, 20), context=store.context())
        (done,) = store.commit(sheets, "Chen").batches
        assert done.status is Status.COMMITTED
        return done

    return commit


@pytest.fixture
def month(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given("settings", {"name": "new_markets", "value": encode(("West",))})
    sales = [("1", "Li", "Acme", "600", "450"), ("2", "Wang", "Best", "400", "350"), ("3", "Li", "Acme", "-100", "-75")]
    given("orders", *(
        {"order_id": number, "ordered_on": "2026-11-03", "person": person, "customer": customer, "amount": amount,
         "cost": cost, "region": "West" if person == "Li" else "East", "discount": "10"}
        for number, person, customer, amount, cost in sales
    ))  # fmt: skip
    given("collections", {"collected_on": "2026-11-04", "person": "Li", "customer": "Acme", "amount": "300"})
    deal = {"person": "Li", "customer": "Acme", "created_on": "2026-10-05", "closed_on": "2026-11-04"}
    given(
        "deals",
        {"deal_id": "D1", "deal": "One", "stage": "Closed Won", "amount": "80"} | deal,
        {"deal_id": "D2", "deal": "Two", "stage": "Closed Lost", "amount": "20"} | deal,
    )
    given("contacts", *({"contacted_on": f"2026-11-0{day}", "person": "Li", "customer": "Acme"} for day in (2, 3, 4)))
    given("feedback", *(
        {"received_on": "2026-11-05", "person": "Li", "customer": "Acme", "survey": survey, "score": score}
        for survey, score in (("CSAT", "5"), ("CSAT", "2"), ("NPS", "9"))
    ))  # fmt: skip


def asked(store):
    return Question(store.reader(EVERYTHING), Period.parse("2026-11"), date(2026, 11, 20), Calendar())


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("shape", ["long", "wide"])
def test_every_metric_is_understood_in_both_languages_long_and_wide(store, month, upload, language, shape):
    said = {metric: getattr(BY_KEY[metric].label, language) for metric in METRICS}
    amounts = {metric: "40%" if metric in PERCENTS else "40" for metric in METRICS}
    if shape == "long":
        head = "Person,Metric,Month,Target" if language == "en" else "姓名,指标,月份,目标值"
        text = "\n".join([head, *(f"Li,{said[metric]},2026-11,{amounts[metric]}" for metric in METRICS)])
    else:
        head = "Person,Metric,2026-10,2026-11" if language == "en" else "姓名,指标,2026年10月,2026年11月"
        text = "\n".join([head, *(f"Li,{said[metric]},{amounts[metric]},{amounts[metric]}" for metric in METRICS)])
    upload("targets.csv" if language == "en" else "目标.csv", text + "\n")
    question = asked(store)
    for metric in METRICS:
        if metric not in UNTOLD:
            li = next(row for row in targets(question, metric) if row.person == "Li")
            assert li.target == (Decimal("0.4") if metric in PERCENTS else 40), metric
            assert li.attainment is not None, metric


def test_each_metric_shows_its_attainment_and_its_months(store, month, given):
    given("targets", *(
        {"person": "Li", "metric": metric, "starts_on": "2026-11-01", "target": "0.5" if metric in PERCENTS else "2"}
        for metric in METRICS
    ))  # fmt: skip
    question = asked(store)
    expected = {
        "revenue": 500, "collections": 300, "new_customers": 1, "orders": 2, "won_deals": 1, "activities": 3,
        "new_market_revenue": 500, "win_rate": Decimal("0.5"), "margin": Decimal("0.25"), "sales_cycle": 30,
        "csat": Decimal("0.5"), "nps": 100, "average_won_deal": 80, "active_customers": 1,
    }  # fmt: skip
    for metric, actual in expected.items():
        li = next(row for row in targets(question, metric) if row.person == "Li")
        assert li.actual == actual, metric
        table = {row.person: row for row in year_table(question, metric)}
        assert table["Li"].attainment[10] == li.attainment, metric
        assert table["Li"].so_far == li.attainment, metric


def test_of_what_should_be_small_less_is_better(store, month, given):
    given("targets", {"person": "Li", "metric": "sales_cycle", "starts_on": "2026-11-01", "target": "24"})
    li = next(row for row in targets(asked(store), "sales_cycle") if row.person == "Li")
    assert (li.actual, li.attainment, li.gap) == (Decimal(30), Decimal("0.8"), Decimal(6))


def test_a_kpi_that_grows_has_its_way_too(store, month):
    days = way_to_target(asked(store), "activities", Decimal(42))
    known = {row.day.day: row.actual for row in days}
    assert (known[1], known[3], known[20]) == (0, 2, 3)
    assert days[-1].day.day == 30
    assert (days[-1].actual, days[-1].due) == (None, Decimal(42))


@pytest.mark.parametrize(
    ("metric", "total"),
    [("revenue", 900), ("orders", 900), ("new_market_revenue", 500), ("collections", 300), ("won_deals", 80)],
)
def test_the_rows_behind_a_number_add_up_to_it(store, month, metric, total):
    rows = rows_behind(asked(store), metric)
    assert sum(row.amount for row in rows) == total
    assert all(row.file_name == "test.xlsx" for row in rows)


def test_what_is_counted_opens_to_what_was_counted(store, month):
    question = asked(store)
    assert len(rows_behind(question, "activities")) == 3
    assert len({row.subject for row in rows_behind(question, "orders", "Li")}) == 2
    assert {row.what for row in rows_behind(question, "csat")} == {"feedback"}
    assert {row.subject for row in rows_behind(question, "win_rate", "Li")} == {"One · Closed Won", "Two · Closed Lost"}


def test_what_stands_does_not_add_up_over_people(store, month, given):
    given("targets", *(
        {"person": person, "metric": "margin", "starts_on": "2026-11-01", "target": "0.3"} for person in ("Li", "Wang")
    ))  # fmt: skip
    assert "margin" in STANDING
    whole = targets(asked(store), "margin")[0]
    assert (whole.person, whole.target, whole.attainment) == (None, None, None)
    assert {row.person for row in year_table(asked(store), "margin")} == {"Li", "Wang"}
