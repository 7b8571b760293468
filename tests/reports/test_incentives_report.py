from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.settings import Band, Plan
from sales_core.model.settings_text import encode
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.incentives import incentive_rows, incentives, past_periods, statement_periods
from sales_core.reports.incentives_summary import earned
from sales_core.reports.question import ask
from sales_core.reports.settings import plan_examples, typical_target
from sales_core.reports.statement import statement_sources

TODAY = date(2026, 11, 23)


def order(number, day, amount, person="Li"):
    return {"order_id": number, "ordered_on": day, "person": person, "customer": "X", "amount": amount}


def goal(month, target, person="Li", metric="revenue"):
    return {"person": person, "metric": metric, "starts_on": f"{month}-01", "target": target}


@pytest.fixture
def asked(store):
    def ask_for(period, viewer=EVERYTHING, as_of=TODAY):
        return ask(store.reader(viewer), TODAY, Period.parse(period), as_of)

    return ask_for


@pytest.fixture
def planned(given):
    return lambda **plan: given("settings", {"name": "plan", "value": encode(Plan(**plan))})


def test_without_sales_and_targets_there_are_no_statements(asked):
    assert incentives(asked("2026-11")) == ()
    nothing = earned(asked("2026-11"))
    assert (nothing.earned, nothing.attainment, nothing.effective_rate, nothing.nearest) == (0, None, None, None)


def test_the_bands_pay_each_part_of_the_sales_at_its_own_rate(given, asked):
    given("targets", goal("2026-11", "1000"))
    given("orders", order("1", "2026-11-03", "1300"))
    (told,) = incentives(asked("2026-11"))
    assert [(line.base, line.rate, line.amount) for line in told.lines] == [
        (1000, Decimal("0.02"), Decimal("20.00")),
        (200, Decimal("0.04"), Decimal("8.00")),
        (100, Decimal("0.06"), Decimal("6.00")),
    ]
    assert (told.total, told.attainment) == (Decimal("34.00"), Decimal("1.3"))


def test_a_quarter_shows_the_statements_of_its_months_that_have_begun(given, asked):
    given("targets", *(goal(f"2026-{month}", "1000") for month in (10, 11, 12)))
    given("orders", order("1", "2026-10-03", "1000"), order("2", "2026-11-03", "900"))
    told = incentives(asked("2026-Q4"))
    assert [(row.period.name, row.total) for row in told] == [("2026-10", 20), ("2026-11", 18)]
    assert earned(asked("2026-Q4")).earned == 38


def test_a_month_of_a_quarterly_plan_shows_the_quarters_statement(given, asked, planned):
    planned(period="quarter")
    given("targets", *(goal(f"2026-{month}", "1000") for month in (10, 11, 12)))
    given("orders", order("1", "2026-10-03", "1500"), order("2", "2026-11-03", "600"))
    (told,) = incentives(asked("2026-11"))
    assert (told.period.name, told.actual, told.target, told.total) == ("2026-Q4", 2100, 3000, 42)


def test_sales_after_the_as_of_date_do_not_pay_yet(given, asked):
    given("targets", goal("2026-11", "1000"))
    given("orders", order("1", "2026-11-03", "800"), order("2", "2026-11-20", "400"))
    assert [row.total for row in incentives(asked("2026-11", as_of=date(2026, 11, 10)))] == [16]


def test_a_return_takes_back_what_the_sale_paid(given, asked):
    given("targets", goal("2026-11", "1000"))
    given("orders", order("1", "2026-11-03", "1200"), order("2", "2026-11-04", "-200"))
    assert [row.total for row in incentives(asked("2026-11"))] == [20]


@pytest.mark.parametrize(("own_target", "target"), [(None, 1000), ("500", 500)])
def test_collections_are_paid_against_their_own_target_or_else_the_revenue_target(
    given, asked, planned, own_target, target
):
    planned(basis="collections")
    given("targets", goal("2026-11", "1000"))
    if own_target:
        given("targets", goal("2026-11", own_target, metric="collections"))
    given("collections", {"collected_on": "2026-11-05", "person": "Li", "customer": "X", "amount": "700"})
    (told,) = incentives(asked("2026-11"))
    assert (told.actual, told.target) == (700, target)


def test_won_deals_pay_on_the_day_they_close(given, asked, planned):
    planned(basis="won_deals", bands=(Band(Decimal(0), Decimal("0.1")),))
    given(
        "deals",
        {"deal_id": "1", "person": "Li", "stage": "Closed Won", "amount": "300", "closed_on": "2026-11-05"},
        {"deal_id": "2", "person": "Li", "stage": "Closed Won", "amount": "900", "closed_on": "2026-10-05"},
        {"deal_id": "3", "person": "Li", "stage": "Closed Lost", "amount": "900", "closed_on": "2026-11-05"},
    )
    (told,) = incentives(asked("2026-11"))
    assert (told.actual, told.total, told.lines[0].kind) == (300, 30, "flat")
    total = incentive_rows(asked("2026-11"))[-1]
    assert [row.reference for row in statement_sources(asked("2026-11"), total)] == ["1"]


def test_a_target_without_sales_pays_nothing_and_says_why(given, asked):
    given("targets", goal("2026-11", "1000"))
    given("orders", order("1", "2026-11-03", "500"))
    rows = incentive_rows(asked("2026-11"))
    assert [(row.component, row.amount, row.reason) for row in rows] == [("total", 0, "below_threshold")]


def test_sales_without_a_person_are_nobodys_statement(given, asked):
    given("orders", order("1", "2026-11-03", "500", person=None))
    assert incentives(asked("2026-11")) == ()


def test_the_lines_of_a_statement_add_up_to_its_total_row(given, asked):
    given("targets", goal("2026-11", "1000"))
    given("orders", order("1", "2026-11-03", "1300"))
    *lines, total = incentive_rows(asked("2026-11"))
    assert [line.component for line in lines] == ["marginal"] * 3
    assert (total.component, total.amount) == ("total", sum(line.amount for line in lines))


def test_a_salesperson_sees_only_the_own_statement(given, asked):
    given("orders", order("1", "2026-11-03", "900"), order("2", "2026-11-03", "900", "Wang"))
    told = incentives(asked("2026-11", Viewer("Wang", False, ("Wang",))))
    assert [row.person for row in told] == ["Wang"]


def test_the_rows_behind_a_statement_add_up_to_its_sales_and_name_their_sheet(given, asked):
    given("targets", goal("2026-11", "1000"))
    given(
        "orders",
        order("1", "2026-11-03", "1300"),
        order("2", "2026-11-04", "-100"),
        order("3", "2026-10-04", "50"),
        order("4", "2026-11-04", "70") | {"status": "作废"},
        file_name="sales.xlsx",
        sheet="Nov",
    )
    told = incentive_rows(asked("2026-11"))[-1]
    rows = statement_sources(asked("2026-11"), told)
    assert sum(row.amount for row in rows) == told.actual == 1200
    assert [(row.reference, row.file_name, row.sheet, row.row_number) for row in rows] == [
        ("2", "sales.xlsx", "Nov", 3),
        ("1", "sales.xlsx", "Nov", 2),
    ]


def test_the_summary_adds_people_up_and_names_who_is_nearest_to_the_next_rate(given, asked):
    given("targets", goal("2026-11", "1000"), goal("2026-11", "2000", "Wang"))
    given("orders", order("1", "2026-11-03", "900"), order("2", "2026-11-03", "1300", "Wang"))
    told = earned(asked("2026-11"))
    assert (told.actual, told.target, told.earned) == (2200, 3000, 44)
    assert told.effective_rate == Decimal("0.02")
    assert [row.person for row in told.earners] == ["Wang", "Li"]
    assert (told.nearest.person, told.nearest.next_step.more, told.nearest.next_step.gain) == ("Li", 100, 2)


def test_the_summary_knows_the_periods_before_and_who_is_capped(given, asked, planned):
    planned(cap=Decimal(25))
    given("targets", goal("2026-10", "1000"), goal("2026-11", "1000"))
    given("orders", order("1", "2026-10-03", "700"), order("2", "2026-11-03", "2000"))
    told = earned(asked("2026-11"))
    assert (told.previous, told.trend[-2:], len(told.trend)) == (14, (14, 25), 12)
    assert [row.capped for row in told.earners] == [True]


def test_statement_periods_follow_the_fiscal_year(given, asked, planned):
    planned(period="quarter")
    given("settings", {"name": "fiscal_start", "value": "2"})
    question = asked("2026-11")
    november = ask(question.reader, TODAY, Period.parse("2026-11", 2), TODAY)
    assert [(str(row.start), str(row.end)) for row in statement_periods(november)] == [("2026-11-01", "2027-01-31")]
    assert past_periods(november, 2)[0].start == date(2026, 8, 1)


def test_a_plan_is_tried_out_on_the_typical_target(given, asked):
    given("targets", goal("2026-09", "1000"), goal("2026-10", "2000"), goal("2026-11", "3000"))
    question = asked("2026-11")
    assert typical_target(question, Plan()) == 2000
    assert typical_target(question, Plan(period="quarter")) == 6000
    assert [(row.sales, row.pays) for row in plan_examples(Plan(), Decimal(2000))] == [
        (1600, 32),
        (2000, 40),
        (2400, 56),
    ]


def test_without_targets_a_plan_is_tried_out_on_a_round_one(asked):
    assert typical_target(asked("2026-11"), Plan()) == 100_000


def test_sales_without_a_target_are_no_part_of_the_attainment(given, asked):
    given("targets", goal("2026-11", "1000"))
    given("orders", order("1", "2026-11-03", "800"), order("2", "2026-11-04", "9000", "Wang"))
    given("orders", order("3", "2026-10-05", "7000"))
    month, quarter = earned(asked("2026-11")), earned(asked("2026-Q4"))
    assert (month.actual, month.attainment) == (9800, Decimal("0.8"))
    assert {row.person: row.attainment for row in quarter.earners} == {"Li": Decimal("0.8"), "Wang": None}


@pytest.mark.parametrize(("basis", "counted"), [("orders", 130), ("margin", 50), ("units", 3)])
def test_the_rows_behind_a_statement_sum_to_what_its_basis_counts(given, asked, basis, counted):
    rows = (order("1", "2026-11-03", "100") | {"quantity": "4", "cost": "60"},
            order("2", "2026-11-04", "30") | {"quantity": "-1", "cost": "20"})  # fmt: skip
    given("orders", *rows)
    told = replace(incentive_rows(asked("2026-11"))[-1], basis=basis)
    assert sum(row.amount for row in statement_sources(asked("2026-11"), told)) == counted
