"""Where the period will end, learned from the store's own history."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.settings import Settings
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.landing import landing, landing_deals
from sales_core.reports.landing_learned import learned
from sales_core.reports.landing_past import PastForecast, past_forecasts, record, same_point
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

MONTH = Period.parse("2026-03")
EVERY_DAY = Calendar("", (0, 1, 2, 3, 4, 5, 6))


def deal(number: int, stage: str, expected: str = "2026-03-20", closed: str | None = None, **more: object) -> dict:
    told = {"deal_id": f"D{number}", "person": "Li", "customer": f"C{number}", "amount": "1000"}
    return told | {"stage": stage, "expected_close": expected, "closed_on": closed, "created_on": "2026-01-05"} | more


def ask(store, as_of: str, period: Period = MONTH, viewer: Viewer = EVERYTHING) -> Question:
    return Question(store.reader(viewer), period, date.fromisoformat(as_of), EVERY_DAY)


@pytest.fixture
def history(given):
    """In February 12 deals stood in Negotiation, due on 20 February; 9 were won that day and 3 were lost.

    Each day of the year before brought 100 from a customer without a deal.
    """
    days = [date(2025, 3, 11) + timedelta(days=past) for past in range(365)]
    orders = [{"order_id": f"O{day}", "ordered_on": str(day), "person": "Li", "customer": "Walk-in", "amount": "100"}
              for day in days]  # fmt: skip
    given("orders", *orders, as_of=date(2026, 3, 10))
    given("deals", *(deal(n, "Negotiation", "2026-02-20") for n in range(12)), as_of=date(2026, 2, 2))
    closed = [deal(n, "Closed Won" if n < 9 else "Closed Lost", "2026-02-20", "2026-02-20") for n in range(12)]
    given("deals", *closed, as_of=date(2026, 2, 23))
    given("deals", deal(20, "Negotiation"), deal(21, "Negotiation", amount="500"), as_of=date(2026, 3, 10))


def test_the_landing_is_actual_and_open_deals_and_run_rate(store, history, given):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-03-01", "ends_on": "2026-03-31",
                      "target": "4000"})  # fmt: skip
    team, li = landing(ask(store, "2026-03-10"))
    # 9 of 12 won: all (9 + 1) of 14; Negotiation (9 + 4 × that) of 16; Li (9 + 10 × that) of 22.
    stage = (9 + 4 * Decimal(10) / 14) / 16
    rate = (9 + 10 * stage) / 22
    assert (li.person, li.actual, li.deals, li.open_amount) == ("Li", Decimal(1000), 2, Decimal(1500))
    assert li.from_deals == pytest.approx(1500 * rate, abs=Decimal("0.01"))  # all that stood alike closed on the day
    assert li.from_run_rate == Decimal("2100.00")  # 21 days of 100
    assert li.landing == li.actual + li.from_deals + li.from_run_rate
    assert li.reason is None
    assert (team.landing, team.low, team.high) == (li.landing, li.low, li.high)
    assert li.probability is not None
    assert Decimal("0.5") < li.probability <= 1


def test_the_open_deals_behind_it_sum_to_its_part(store, history):
    asked = ask(store, "2026-03-10")
    rows = landing_deals(asked)
    assert [row.key for row in rows] == ["id:D20", "id:D21"]
    assert sum(row.expected for row in rows) == landing(asked)[0].from_deals


def test_orders_of_a_customer_whose_deal_was_won_are_no_run_rate(store, history, given):
    before = learned(ask(store, "2026-03-10")).of(None).run_rate
    given("orders", {"order_id": "X", "ordered_on": "2026-03-01", "person": "Li", "customer": "C3", "amount": "9999"},
          as_of=date(2026, 3, 10))  # fmt: skip
    assert learned(ask(store, "2026-03-10")).of(None).run_rate == before


def test_a_period_that_has_ended_landed_on_its_actual(store, history):
    row = landing(ask(store, "2026-02-28", Period.parse("2026-02")))[0]
    assert (row.landing, row.actual, row.reason) == (Decimal(2800), Decimal(2800), "over")


def test_with_too_few_closed_deals_nothing_is_said(store, given):
    given("orders", {"order_id": "O1", "ordered_on": "2026-03-02", "person": "Li", "customer": "A", "amount": "100"})
    given("deals", deal(1, "Negotiation"), as_of=date(2026, 3, 2))
    asked = ask(store, "2026-03-10")
    assert [(row.landing, row.probability, row.reason) for row in landing(asked)] == [(None, None, "too_thin")] * 2
    assert landing_deals(asked) == ()


def test_a_salesperson_leans_on_the_team_without_seeing_its_deals(store, history, given):
    given("people", {"person": "Li"}, {"person": "Wu"})
    given("deals", deal(30, "Negotiation", person="Wu"), as_of=date(2026, 3, 10))
    rows = landing_deals(ask(store, "2026-03-10", viewer=Viewer("Wu", False, ("Wu",))))
    assert [(row.person, row.key) for row in rows] == [("Wu", "id:D30")]
    assert rows[0].won == (9 + 4 * Decimal(10) / 14) / 16  # of the stage: Wu has closed nothing yet


def test_where_revenue_is_collections_deals_play_no_part(store, history, given):
    given("settings", {"name": "revenue_basis", "value": '"collections"'})
    days = [date(2025, 3, 11) + timedelta(days=past) for past in range(365)]
    given("collections", *({"collection_id": f"K{day}", "collected_on": str(day), "person": "Li", "customer": "A",
                            "amount": "10"} for day in days), as_of=date(2026, 3, 10))  # fmt: skip
    row = landing(ask(store, "2026-03-10"))[0]
    assert (row.deals, row.from_deals, row.from_run_rate) == (0, Decimal(0), Decimal("210.00"))


def test_a_past_forecast_is_made_of_what_was_dated_by_then(store, history, given):
    def february() -> PastForecast:
        return next(row for row in past_forecasts(ask(store, "2026-03-10")) if row.period == "2026-02")

    # Nothing had closed by then, so only later months can be forecast from deals...
    assert all(row.period != "2026-02" for row in past_forecasts(ask(store, "2026-03-10")))
    april = Period.parse("2026-04")
    given("deals", deal(20, "Closed Won", closed="2026-03-20"), as_of=date(2026, 3, 23))
    said = [row for row in past_forecasts(ask(store, "2026-04-10", april)) if row.person is None]
    assert [row.period for row in said] == ["2026-03"]
    then = landing(ask(store, str(said[0].said_on)))[0]
    assert (said[0].said_on, said[0].landing) == (date(2026, 3, 10), then.landing)
    assert said[0].actual == Decimal(1000)  # what March came to
    assert said[0].inside is (said[0].low <= 1000 <= said[0].high)


def test_the_same_point_is_the_same_share_of_the_working_days(store):
    asked = Question(store.reader(), MONTH, date(2026, 3, 11), Calendar("US"))
    assert same_point(asked, Period.parse("2026-02")) == date(2026, 2, 10)  # 8 of 22 days, so 7 of 19
    assert same_point(ask(store, "2026-03-31"), Period.parse("2026-02")) is None


def test_a_record_needs_three_forecasts():
    def said(landing_: str, actual: str, person: str | None = None) -> PastForecast:
        came = Decimal(actual)
        error = (Decimal(landing_) - came) / came
        inside = Decimal(80) <= came <= Decimal(120)
        return PastForecast("2026-01", MONTH.start, person, Decimal(landing_), Decimal(80), Decimal(120), came, inside,
                            error)  # fmt: skip

    two = (said("100", "100"), said("110", "100"))
    assert record(two) is None
    found = record((*two, said("100", "200"), said("1", "100", "Li")))
    assert found is not None
    assert (found.forecasts, found.inside) == (3, 2)
    assert found.mean_error == (Decimal(0) + Decimal("0.1") + Decimal("0.5")) / 3


def test_the_settings_of_a_new_team_know_the_stage_that_these_tests_use():
    assert "Negotiation" in {stage.name for stage in Settings().stages}
