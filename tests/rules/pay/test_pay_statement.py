"""Worked examples: a whole statement, its components, caps, returns and adjustments, line by line."""

from dataclasses import replace
from datetime import date

import pytest
from tables import TWO, bonus, commission, money, sold, worked

from sales_core.model.incentive_plan import Component, Draw, IncentivePlan
from sales_core.model.period import Period
from sales_core.rules.pay.lines import PayLine
from sales_core.rules.pay.statement import Worked, pay_statements

JANUARY = Period.parse("2026-01")
SPIFF = Component("spiff", kind="spiff", amount=money(50), cap=money(120))
POOL = Component("pool", kind="pool", shared="equally")
PLAN = IncentivePlan(
    "p", "Plan", date(2026, 1, 1), components=(commission(TWO), SPIFF, bonus("1: 500"), POOL), draw=Draw(money(1000))
)
COUNTED = {"commission": sold(110_000, 100_000), "bonus": sold(110_000, 100_000)}
GIVEN = (PayLine("pool", "pool", money(300)), PayLine("spiff", "spiff", money("150.00")))


def stated(plan: IncentivePlan = PLAN, **other: object):
    (found,) = pay_statements(plan, "Li", [replace(Worked(JANUARY, COUNTED), **other)])
    return found


def test_the_lines_stand_in_the_plans_order_and_sum_to_the_total():
    found = stated(given=GIVEN)
    assert worked(found.lines) == (
        "100000 at 2% = 2000.00, 10000 at 4% = 400.00, spiff 150.00, cap -30.00, bonus 500.00, pool 300"
    )
    assert (found.total, found.person, found.period, found.reasons) == (money("3320.00"), "Li", JANUARY, {})


@pytest.mark.parametrize(
    ("cap", "line"), [("3,320", ""), ("3,319.99", ", plan_cap -0.01"), ("1,000", ", plan_cap -2320.00")]
)
def test_the_plans_cap_holds_for_all_components_together(cap, line):
    found = stated(replace(PLAN, cap=money(cap)), given=GIVEN)
    assert worked(found.lines).endswith("pool 300" + line)
    assert found.total == money(cap)


def test_a_correction_comes_on_top_of_the_plans_cap():
    found = stated(replace(PLAN, cap=money(2000)), after=(PayLine("", "adjustment", money(250), about="fair"),))
    assert worked(found.lines).endswith("bonus 500.00, plan_cap -900.00, adjustment 250")
    assert found.total == money(2250)


def test_a_component_that_pays_nothing_tells_why():
    short = {"commission": sold(50_000), "bonus": sold(50_000, 100_000)}
    found = stated(counted=short)
    assert (worked(found.lines), found.total) == ("draw 1000.00", 1000)
    assert found.reasons == {"commission": "no_target", "bonus": "below_first_band"}


def test_a_component_for_which_nothing_was_counted_pays_nothing():
    found = stated(counted={})
    assert (worked(found.lines), found.reasons["bonus"]) == ("draw 1000.00", "no_target")


def test_a_plan_without_components_pays_the_draw():
    assert worked(stated(replace(PLAN, components=())).lines) == "draw 1000.00"


def test_what_the_statement_before_left_comes_first():
    before = stated(counted={}, after=(PayLine("commission", "clawback", money("-400.00")),)).balance
    (found,) = pay_statements(PLAN, "Li", [Worked(JANUARY.next(), COUNTED)], before)
    assert worked(found.lines[3:]) == "carried -400.00, recovered -1000.00"
    assert found.total == money("1500.00")
