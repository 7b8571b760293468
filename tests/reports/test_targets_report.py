from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.progress_rows import rows_behind
from sales_core.reports.question import Question
from sales_core.reports.targets import all_targets, target_metrics, targets
from sales_core.reports.targets_months import assigned, assigned_in_all, target_months, year_table
from sales_core.reports.targets_way import way_to_target, with_last_year
from sales_core.rules.calendar import Calendar


def asked(store, period="2026-11", as_of=date(2026, 11, 15), people=None, viewer=None) -> Question:
    reader = store.reader(viewer or Viewer("", True), people=people)
    return Question(reader, Period.parse(period), as_of, Calendar())


def sold(number, person, day, amount, customer="Acme"):
    return {"order_id": number, "ordered_on": day, "person": person, "customer": customer, "amount": amount}


def target(person, month, amount, **more):
    return {"person": person, "metric": "revenue", "starts_on": f"{month}-01", "target": amount} | more


@pytest.fixture
def team(given):
    given(
        "people",
        {"person": "Li", "team": "North", "role": "sales"},
        {"person": "Wang", "team": "North", "role": "sales"},
    )
    given("targets", target("Li", "2026-11", "2100"), target("Wang", "2026-11", "900"))
    given(
        "orders",
        sold("A1", "Li", "2026-11-03", "1050"),
        sold("A2", "Wang", "2026-11-04", "90"),
        sold("A3", "Li", "2026-10-31", "7000", "Early"),
        sold("A4", "Li", "2026-11-20", "5000", "Late"),
    )


def test_nothing_is_said_about_targets_while_no_sheet_is_there(store):
    assert targets(asked(store)) == ()
    assert target_metrics(asked(store)) == ()
    assert all_targets(asked(store)) == ()
    assert target_months(asked(store)) == ()


def test_the_team_is_the_sum_of_its_people_and_later_days_do_not_count(store, team):
    whole, li, wang = targets(asked(store))
    assert (whole.level, whole.person, whole.target, whole.actual) == ("team", None, Decimal(3000), Decimal(1140))
    assert whole.attainment == Decimal("0.38")
    assert (li.person, li.target, li.actual, li.attainment) == ("Li", Decimal(2100), Decimal(1050), Decimal("0.5"))
    assert (wang.person, wang.attainment, wang.gap) == ("Wang", Decimal("0.1"), Decimal(810))


def test_half_of_november_has_passed_by_the_fifteenth_so_half_of_the_target_is_due(store, team):
    # November 2026 has 21 working days; 10 of them by Sunday the 15th.
    _, li, _ = targets(asked(store))
    assert li.expected == Decimal(2100) * 10 / 21
    assert li.pace == Decimal(1050) / (Decimal(2100) * 10 / 21)
    assert li.workdays_left == 11
    assert li.required_run_rate == Decimal(1050) / 11


def test_a_target_of_the_team_beats_the_sum_of_its_people_and_both_are_told(store, team, given):
    given("targets", {"team": "", "metric": "revenue", "starts_on": "2026-11-01", "target": "2800"})
    whole = targets(asked(store))[0]
    assert (whole.target, whole.people_target) == (Decimal(2800), Decimal(3000))


def test_each_of_several_teams_has_a_row_and_its_own_target(store, team, given):
    given("people", {"person": "Zhao", "team": "South", "role": "sales"})
    given("targets", target("Zhao", "2026-11", "500"), target(None, "2026-11", "3500", team="North"))
    rows = targets(asked(store))
    assert [(r.level, r.team, r.target, r.people_target) for r in rows if r.level != "person"] == [
        ("team", "", Decimal(4000), Decimal(3500)),
        ("subteam", "North", Decimal(3500), Decimal(3000)),
        ("subteam", "South", Decimal(500), Decimal(500)),
    ]


def test_a_target_for_the_year_is_spread_over_its_months(store, given):
    given("targets", {"person": "Li", "starts_on": "2026-01-01", "ends_on": "2026-12-31", "target": "1200"})
    assert targets(asked(store))[0].target == Decimal(100)
    assert targets(asked(store, "2026-Q4"))[0].target == Decimal(300)
    assert targets(asked(store, "2026"))[0].target == Decimal(1200)


def test_a_week_takes_its_share_of_the_month_by_working_days(store, team):
    # Five of November's 21 working days.
    whole = targets(asked(store, "2026-W46"))[0]
    assert whole.target == Decimal(3000) * (Decimal(5) / 21)


def test_without_a_target_there_is_no_attainment_and_no_gap(store, given):
    given("orders", sold("A1", "Li", "2026-11-03", "10"))
    whole, li = targets(asked(store))
    assert (li.actual, li.target, li.attainment, li.gap, li.pace, li.required_run_rate) == (Decimal(10), *[None] * 5)
    assert whole.people_target is None


def test_sales_that_name_nobody_count_for_the_team_and_stand_last(store, team, given):
    given("orders", sold("A9", None, "2026-11-05", "60"))
    rows = targets(asked(store))
    assert rows[0].actual == Decimal(1200)
    assert (rows[-1].person, rows[-1].actual) == ("", Decimal(60))


def test_a_salesperson_sees_the_own_target_only(store, team):
    rows = targets(asked(store, viewer=Viewer("Wang", False, ("Wang",))))
    assert [(r.level, r.person, r.target) for r in rows] == [
        ("team", None, Decimal(900)),
        ("person", "Wang", Decimal(900)),
    ]


def test_collections_and_new_customers_have_targets_of_their_own(store, team, given):
    given(
        "targets",
        target("Li", "2026-11", "400", metric="collections"),
        target("Li", "2026-11", "4", metric="new_customers"),
    )
    given("collections", {"collected_on": "2026-11-02", "person": "Li", "customer": "Acme", "amount": "100"})
    assert target_metrics(asked(store)) == ("revenue", "collections", "new_customers")
    assert [r.attainment for r in targets(asked(store), "collections")] == [Decimal("0.25")] * 2
    assert [(r.person, r.actual) for r in targets(asked(store), "new_customers")] == [(None, 1), ("Li", 1)]


def test_a_customer_is_new_once_whoever_sells_to_it_next(store, team, given):
    given("orders", sold("A5", "Wang", "2026-11-05", "10", "Early"))
    wang = asked(store, viewer=Viewer("Wang", False, ("Wang",)))
    assert targets(wang, "new_customers") == ()


def test_a_target_that_was_set_again_counts_once(store, team, given):
    given("targets", target("Li", "2026-11", "2500"), as_of=date(2026, 11, 24))
    assert targets(asked(store))[1].target == Decimal(2500)


def test_the_year_month_by_month_knows_no_actual_of_a_month_that_has_not_begun(store, team, given):
    given("targets", target("Li", "2026-12", "100"))
    rows = {(row.person, row.month.month): (row.target, row.actual) for row in target_months(asked(store))}
    assert rows == {
        (None, 10): (None, Decimal(7000)),
        ("Li", 10): (None, Decimal(7000)),
        (None, 11): (Decimal(3000), Decimal(1140)),
        ("Li", 11): (Decimal(2100), Decimal(1050)),
        ("Wang", 11): (Decimal(900), Decimal(90)),
        (None, 12): (Decimal(100), None),
        ("Li", 12): (Decimal(100), None),
    }


def test_the_way_to_the_target_ends_at_the_target_and_stops_at_the_as_of_day(store, team):
    days = way_to_target(asked(store), "revenue", Decimal(3000))
    assert len(days) == 30
    assert [(d.day.day, d.actual) for d in days if d.day.day in (1, 3, 15, 16)] == [
        (1, Decimal(0)),
        (3, Decimal(1050)),
        (15, Decimal(1140)),
        (16, None),
    ]
    assert days[-1].due == Decimal(3000)


def test_deals_quotas_and_users_of_one_crm_meet_by_their_ids(store, given):
    given("people", {"person_id": "U1", "person": "Donald Vargas"})
    given("targets", {"person_id": "U1", "person": "Jeffrey Thomas", "starts_on": "2026-11-01", "target": "200"})
    won = {"deal_id": "D1", "person_id": "U1", "stage": "Closed Won", "amount": "50", "expected_close": "2026-11-02"}
    given("deals", won)
    assert [(r.person, r.target, r.actual) for r in targets(asked(store))] == [
        (None, Decimal(200), Decimal(50)),
        ("Donald Vargas", Decimal(200), Decimal(50)),
    ]


def test_a_kpi_that_adds_up_has_a_target_like_revenue(store, team, given):
    given("targets", target("Li", "2026-11", "4", metric="orders"), target("Wang", "2026-11", "1", metric="orders"))
    assert "orders" in target_metrics(asked(store))
    assert [(r.person, r.target, r.actual) for r in targets(asked(store), "orders")] == [
        (None, 5, 2),
        ("Li", 4, 1),
        ("Wang", 1, 1),
    ]


def test_a_rate_is_due_as_a_whole_and_does_not_add_up_over_people_or_months(store, given):
    for number, stage in (("1", "Closed Won"), ("2", "Closed Lost")):
        given("deals", {"deal_id": number, "person": "Li", "stage": stage, "amount": "5", "closed_on": "2026-11-02"})
    given(
        "targets",
        target("Li", "2026-10", "0.7", metric="win_rate"),
        target("Li", "2026-11", "0.9", metric="win_rate"),
    )
    team, li = targets(asked(store, "2026-Q4"), "win_rate")
    assert (team.target, team.actual) == (None, Decimal("0.5"))
    assert (li.target, li.attainment, li.required_run_rate) == (Decimal("0.8"), Decimal("0.625"), None)
    assert li.expected == li.target


def test_a_number_opens_to_its_targets_and_sales_each_with_its_cell(store, team):
    assert [(r.what, r.day.day, r.subject, r.amount, r.file_name, r.row_number) for r in rows_behind(asked(store))] == [
        ("target", 1, "", Decimal(2100), "test.xlsx", 2),
        ("target", 1, "", Decimal(900), "test.xlsx", 3),
        ("order", 4, "A2", Decimal(90), "test.xlsx", 3),
        ("order", 3, "A1", Decimal(1050), "test.xlsx", 2),
    ]
    assert [r.amount for r in rows_behind(asked(store), person="Wang")] == [Decimal(900), Decimal(90)]
    assert [r.subject for r in rows_behind(asked(store), "new_customers")] == ["A1"]


def test_the_way_has_last_years_same_days_where_the_sheets_know_the_whole_period(store, team, given):
    days = way_to_target(asked(store), "revenue", Decimal(3000))
    assert {row.last_year for row in with_last_year(asked(store), "revenue", days)} == {None}
    given("orders", sold("B1", "Li", "2025-11-03", "40"), sold("B2", "Wang", "2025-11-20", "60"))
    found = {row.day.day: row.last_year for row in with_last_year(asked(store), "revenue", days)}
    assert [found[day] for day in (1, 3, 19, 20, 30)] == [0, 40, 40, 100, 100]  # 1 and 2 November 2025: a weekend
    earlier = asked(store, "2026-10", date(2026, 10, 31))
    october = way_to_target(earlier, "revenue", None)
    assert {row.last_year for row in with_last_year(earlier, "revenue", october)} == {None}


def test_last_year_of_a_leap_year_and_of_a_week_end_where_they_end(store, given):
    given("orders", sold("B0", "Li", "2023-01-02", "1"), sold("B1", "Li", "2023-12-31", "40"))
    leap = asked(store, "2024", date(2024, 3, 1))
    days = with_last_year(leap, "revenue", way_to_target(leap, "revenue", None))
    assert (len(days), days[59].last_year, days[-1].last_year) == (366, 1, 41)
    week = asked(store, "2024-W01", date(2024, 1, 5))
    assert [row.last_year for row in with_last_year(week, "revenue", way_to_target(week, "revenue", None))] == [1] * 7


def test_over_and_under_assignment_is_told_month_by_month_and_in_all(store, team, given):
    given("targets", target(None, "2026-11", "2800"), target(None, "2026-12", "500"), target("Li", "2026-12", "400"))
    rows = assigned(year_table(asked(store)))
    assert [(row.month.month, row.target, row.people_target, row.more) for row in rows] == [
        (11, 2800, 3000, 200), (12, 500, 400, -100),
    ]  # fmt: skip
    assert (assigned_in_all(rows).target, assigned_in_all(rows).more) == (3300, 100)


def test_one_of_several_teams_opens_to_its_own_peoples_rows_and_its_target(store, team, given):
    given("people", {"person": "Zhao", "team": "South", "role": "sales"})
    given("targets", target("Zhao", "2026-11", "500"), target(None, "2026-11", "3500", team="North"))
    rows = rows_behind(asked(store), team="North")
    assert [(row.what, row.person, row.amount) for row in rows if row.what == "target"] == [
        ("target", "", 3500), ("target", "Li", 2100), ("target", "Wang", 900),
    ]  # fmt: skip
    assert sum(row.amount for row in rows if row.what == "order") == 1140
