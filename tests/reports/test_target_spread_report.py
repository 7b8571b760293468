from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.question import Question
from sales_core.reports.target_spread import SHAPES, Wish, copied_plan, offer, set_now, spread_plan
from sales_core.rules.calendar import Calendar

YEAR = Period.parse("2026")
TEAM = ("", "")


def asked(store, as_of=date(2026, 2, 10)):
    return Question(store.reader(EVERYTHING), Period.parse("2026-02"), as_of, Calendar("CN"))


def wish(**more):
    told = {"metric": "revenue", "span": YEAR, "owner": TEAM, "amount": Decimal(1200), "people": ("Li", "Wang")}
    return Wish(**(told | more))


@pytest.fixture
def last_year(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given("orders", *(
        {"order_id": f"{person}{month}", "ordered_on": date(2025, month, 3), "person": person, "customer": "Acme",
         "amount": str(amount)}
        for month in range(1, 13) for person, amount in (("Li", 10 * month), ("Wang", 30 * month))
    ))  # fmt: skip


def months(cells, person=""):
    return [cell.after for cell in cells if cell.person == person]


def test_a_year_is_cut_by_each_shape_and_adds_up(store, last_year):
    assert offer(asked(store), wish()).shapes == SHAPES
    for shape in SHAPES:
        assert sum(months(spread_plan(asked(store), wish(shape=shape)))) == 1200
    assert months(spread_plan(asked(store), wish(shape="last_year", amount=Decimal(7800))))[:2] == [100, 200]
    assert months(spread_plan(asked(store), wish(shape="even"))) == [100] * 12


def test_a_quarter_is_cut_into_its_three_months(store, last_year):
    cells = spread_plan(asked(store), wish(span=Period.parse("2026-Q2"), amount=Decimal(100)))
    assert [(cell.month.month, cell.after) for cell in cells] == [
        (4, Decimal("33.34")), (5, Decimal("33.33")), (6, Decimal("33.33")),
    ]  # fmt: skip


def test_with_too_little_of_last_year_its_shape_is_not_offered_and_the_missing_month_is_told(store, given):
    given("orders", {"order_id": "1", "ordered_on": "2025-05-05", "person": "Li", "customer": "A", "amount": "5"})
    offered = offer(asked(store), wish())
    assert (offered.shapes, offered.missing) == (("even", "working_days"), date(2025, 1, 1))
    assert offered.splits == ("none", "even", "last_year")


def test_people_share_a_teams_amount_evenly_by_last_year_or_as_now(store, last_year, given):
    given("targets", *(
        {"person": person, "metric": "revenue", "starts_on": "2026-01-01", "target": amount}
        for person, amount in (("Li", "200"), ("Wang", "100"))
    ))  # fmt: skip
    parts = {
        split: [sum(months(spread_plan(asked(store), wish(split=split)), person)) for person in ("Li", "Wang")]
        for split in offer(asked(store), wish()).splits
    }
    assert parts == {"none": [0, 0], "even": [600, 600], "last_year": [300, 900], "as_now": [800, 400]}
    cells = spread_plan(asked(store), wish(split="as_now"))
    assert (cells[12].person, cells[12].before, cells[12].after) == ("Li", Decimal(200), Decimal("66.67"))
    assert len(cells) == 36


def test_whole_customers_stay_whole(store, last_year):
    cells = spread_plan(asked(store), wish(metric="new_customers", amount=Decimal(30), split="even"))
    assert all(cell.after == int(cell.after) for cell in cells)
    assert (sum(months(cells)), sum(months(cells, "Li")), sum(months(cells, "Wang"))) == (30, 15, 15)


def test_a_rate_is_the_same_in_every_month_and_for_everybody(store, last_year):
    asked_for = wish(metric="margin", amount=Decimal("0.3"), split="even")
    assert offer(asked(store), asked_for).shapes == ("even",)
    assert {cell.after for cell in spread_plan(asked(store), asked_for)} == {Decimal("0.3")}


def test_the_team_that_a_sheet_named_stays_so_that_the_new_target_replaces_the_old(store, last_year, given):
    given("targets", {"person": "Li", "team": "North", "metric": "revenue", "starts_on": "2026-01-01", "target": "9"})
    cells = spread_plan(asked(store), wish(owner=("Li", ""), people=()))
    assert [cell.team for cell in cells[:2]] == ["North", ""]
    assert set_now(asked(store), wish(owner=("Li", ""))) == 9


def test_last_years_targets_are_copied_with_a_factor(store, given):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2025-03-01", "target": "100.05"},
          {"metric": "revenue", "starts_on": "2025-03-01", "target": "300"})  # fmt: skip
    cells = copied_plan(asked(store), "revenue", YEAR, "targets", Decimal("1.1"))
    assert [(cell.person, cell.month, cell.before, cell.after) for cell in cells] == [
        ("", date(2026, 3, 1), None, Decimal(330)),
        ("Li", date(2026, 3, 1), None, Decimal("110.06")),
    ]


def test_last_years_results_are_copied_with_a_factor_for_months_that_are_over(store, last_year):
    cells = copied_plan(asked(store), "revenue", YEAR, "actuals", Decimal("1.1"))
    assert (len(cells), months(cells, "Wang")[:2]) == (24, [33, 66])
    running = copied_plan(asked(store, date(2025, 11, 20)), "revenue", YEAR, "actuals", Decimal(1))
    assert len(running) == 20
