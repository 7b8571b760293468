"""A plan over past periods against what was in force: gains, losses, cost and bands."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, IncentivePlan, Member, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.pay_plan_steps import Said, draft_rows
from sales_core.reports.pay_rerun import rerun, rerun_rows
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

DAY = date(2026, 11, 10)
SOLD = {("Li", 9): "80000", ("Li", 10): "120000", ("Wang", 9): "100000", ("Wang", 10): "95000", ("Li", 11): "5"}


@pytest.fixture
def sold(store, given):
    rows = [
        {"order_id": f"{who}{month}", "ordered_on": f"2026-{month:02d}-05", "person": who, "amount": amount}
        for (who, month), amount in SOLD.items()
    ]
    given("orders", *rows, as_of=DAY)
    for month in (9, 10, 11):
        told = {"metric": "revenue", "starts_on": f"2026-{month:02d}-01", "target": "100000"}
        given("targets", told | {"person": "Li"}, told | {"person": "Wang"}, as_of=DAY)
    return store


def asked(store, viewer=EVERYTHING):
    return Question(store.reader(viewer), Period.parse("2026-11"), DAY, Calendar())


def plan(*bands, **more):
    steps = tuple(PayBand(Decimal(start), Decimal(rate)) for start, rate in bands)
    return IncentivePlan("p", "New", date(2027, 1, 1), components=(Component("New", bands=steps),), **more)


def told(found):
    return [(row.person, str(row.was), str(row.would), str(row.change), row.moved) for row in found.rows]


def test_who_gains_who_loses_and_what_it_costs_over_the_months_that_have_ended(sold):
    found = rerun(asked(sold), plan(("0", "0.02"), ("0.9", "0.05")))
    assert (found.span.start, found.span.end) == (date(2025, 11, 1), date(2026, 10, 31))
    # In force: 2 % to the target, 4 % above, 6 % from 120 %. Li: 1,600 + 2,800; Wang: 2,000 + 1,900.
    assert told(found) == [
        ("Li", "4400.00", "4900.00", "500.00", 1),
        ("Wang", "3900.00", "4350.00", "450.00", 1),
    ]
    assert (found.was, found.would, found.change) == (Decimal("8300.00"), Decimal("9250.00"), Decimal("950.00"))


def test_each_period_says_the_band_that_was_and_would_have_been_reached(sold):
    found = rerun(asked(sold), plan(("0", "0.02"), ("0.9", "0.05")), months=1)
    assert [(one.person, one.band_was.rate, one.band_would.rate, one.moved) for one in found.periods] == [
        ("Li", Decimal("0.06"), Decimal("0.05"), True),
        ("Wang", Decimal("0.02"), Decimal("0.05"), True),
    ]


def test_the_plan_in_force_itself_changes_nothing(sold):
    found = rerun(asked(sold), plan(("0", "0.02"), ("1", "0.04"), ("1.2", "0.06")))
    assert {row.change for row in found.rows} == {0}
    assert not any(one.moved for one in found.periods)


def test_a_plan_for_some_is_compared_for_them_only_and_a_quarterly_one_by_quarters(sold):
    flat = plan(("0", "0.01"), members=(Member("Wang", date(2027, 1, 1)),))
    assert told(rerun(asked(sold), flat)) == [("Wang", "3900.00", "1950.00", "-1950.00", 1)]
    quarter = rerun(asked(sold), plan(("0", "0.02"), period="quarter"), months=3)
    assert (quarter.span.start, quarter.span.end) == (date(2026, 7, 1), date(2026, 9, 30))
    assert told(quarter) == [("Li", "1600.00", "1600.00", "0.00", 0), ("Wang", "2000.00", "2000.00", "0.00", 1)]


def test_drafts_that_wait_are_re_run_for_whoever_may_see_them(sold):
    sheet = draft_rows(asked(sold), EVERYTHING, plan(("0", "0.03")), Said("Chen", DAY))
    sold.commit([form_sheet(Kind.PAY_PLANS, sheet, "Chen", DAY, "Plans")], "Chen", "form")
    assert [(row.plan, row.version, row.person) for row in rerun_rows(asked(sold))] == [
        ("New", 1, "Wang"), ("New", 1, "Li"),
    ]  # fmt: skip
    assert rerun_rows(asked(sold, Viewer("Li", False, ("Li",)))) == ()
    own = rerun(asked(sold, Viewer("Li", False, ("Li",))), plan(("0", "0.03")))
    assert {one.person for one in own.periods} == {"Li"}
