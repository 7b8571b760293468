"""Worked examples: joiners, leavers, and how much of a period somebody was on a plan.

November 2026 has 21 working days from Monday to Friday, 11 of them from the 16th on and 10 up to the 13th. October 2026
has 18 in China: the 1st to the 7th are free, Saturday the 10th is worked.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tables import STEPS, bands, bonus, worked

from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, Member
from sales_core.model.period import Period
from sales_core.rules.calendar import Calendar
from sales_core.rules.pay.bands import Counted, banded
from sales_core.rules.pay.present import share, spans
from sales_core.rules.pay.statement import Worked, pay_statements

EVERYBODYS = IncentivePlan("p", "Plan", date(2026, 1, 1))
NOVEMBER, OCTOBER = Period.parse("2026-11"), Period.parse("2026-10")


def on(*days: tuple[str | None, str | None]) -> IncentivePlan:
    """A plan that Li is on in each of these stretches of days; Wang is on it all the time."""
    told = [Member("Li", *(date.fromisoformat(day) if day else None for day in one)) for one in days]
    return replace(EVERYBODYS, members=(Member("Wang"), *told))


@pytest.mark.parametrize(
    ("plan", "days"),
    [
        pytest.param(EVERYBODYS, "21/21", id="a plan without members is everybody's"),
        pytest.param(on(), "0/21", id="not a member"),
        pytest.param(on((None, None)), "21/21", id="a member without dates"),
        pytest.param(on(("2026-11-16", None)), "11/21", id="joins on the 16th"),
        pytest.param(on(("2026-11-14", None)), "11/21", id="joins on the Saturday before"),
        pytest.param(on((None, "2026-11-13")), "10/21", id="leaves after the 13th"),
        pytest.param(on((None, "2026-11-15")), "10/21", id="leaves after the Sunday that follows"),
        pytest.param(on(("2026-12-01", None)), "0/21", id="joins later"),
        pytest.param(on((None, "2026-10-31")), "0/21", id="has left"),
        pytest.param(on((None, "2026-11-06"), ("2026-11-23", None)), "11/21", id="leaves and comes back"),
        pytest.param(on(("2026-11-16", "2026-11-25"), ("2026-11-20", None)), "11/21", id="stretches that overlap"),
        pytest.param(replace(EVERYBODYS, ends_on=date(2026, 11, 13)), "10/21", id="the plan ends"),
        pytest.param(replace(EVERYBODYS, starts_on=date(2026, 11, 16)), "11/21", id="the plan begins"),
    ],
)
def test_the_share_of_the_working_days_of_november(plan, days):
    there = share(Calendar(), spans(plan, "Li", NOVEMBER), NOVEMBER)
    assert abs(there - Decimal(Fraction(days).numerator) / Fraction(days).denominator) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("joins", "days"),
    [
        ("2026-10-08", 18),  # the first day worked
        ("2026-10-12", 15),  # after the 8th, the 9th and Saturday the 10th
        ("2026-10-31", 0),  # a Saturday
    ],
)
def test_the_holidays_of_the_country_are_no_working_days(joins, days):
    found = share(Calendar("CN"), spans(on((joins, None)), "Li", OCTOBER), OCTOBER)
    assert found == Decimal(days) / 18


def test_a_period_without_a_working_day_is_told_by_its_days():
    free = Calendar(workdays=())
    assert share(free, spans(on(("2026-11-16", None)), "Li", NOVEMBER), NOVEMBER) == Decimal("0.5")


@pytest.mark.parametrize(
    ("sales", "lines"),
    [
        ("2,999.99", "2999.99 at 2% = 60.00"),
        ("3,000", "3000 at 4% = 120.00"),  # 21,000 × 3 ÷ 21, which no decimal fraction of the days hits
    ],
    ids=["a cent below the target", "at the target"],
)
def test_a_joiner_on_three_days_of_21_meets_a_target_of_21000_with_3000(sales, lines):
    plan = Component("commission", method="retroactive", bands=bands(STEPS))
    told, share_of = Decimal(sales.replace(",", "")), Decimal(3) / 21
    assert worked(banded(plan, Counted(told, told, 21000 * share_of, share_of)).lines) == lines


@pytest.mark.parametrize(
    ("prorate", "lines"),
    [(True, "bonus 1100.00, draw 1100.00"), (False, "bonus 2100.00, draw 2100.00")],
    ids=["cut to 11 of 21 days", "whole"],
)
def test_bonus_and_draw_are_cut_where_the_plan_says_so(prorate, lines):
    plan = replace(EVERYBODYS, prorate=prorate, components=(bonus("0: 2100"),), draw=Draw(Decimal(4200)))
    there = share(Calendar(), spans(on(("2026-11-16", None)), "Li", NOVEMBER), NOVEMBER)
    one = Worked(NOVEMBER, {"bonus": Counted(present=there)}, present=there)
    (found,) = pay_statements(plan, "Li", [one])
    assert worked(found.lines) == lines
