"""What the running period is likely to cost: the landing's draws paid by the plan."""

from datetime import date, timedelta
from decimal import Decimal

import numpy as np
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from sales_core.model.incentive_plan import Component, IncentivePlan, PayBand
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.pay_range import pay_range
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar
from sales_core.rules.pay.bands import Counted
from sales_core.rules.pay.simulate import as_told, paid_draws, pays
from sales_core.rules.pay.statement import Returned, Worked, pay_statements

MARCH, DAY = Period.parse("2026-03"), date(2026, 3, 10)
STEPS = tuple(PayBand(Decimal(start), Decimal(rate)) for start, rate in (("0", "0.02"), ("1", "0.04")))
few = settings(max_examples=25, deadline=None)


def selling(given, days):
    sold = [DAY - timedelta(days=past) for past in range(days)]
    orders = [
        {"order_id": f"{who}{day}", "ordered_on": str(day), "person": who, "amount": str(100 + day.day * size)}
        for day in sold
        for who, size in (("Li", 9), ("Wang", 3))
    ]
    given("orders", *orders, as_of=DAY)
    target = {"metric": "revenue", "starts_on": "2026-03-01", "target": "5000"}
    given("targets", target | {"person": "Li"}, target | {"person": "Wang"}, as_of=DAY)


def asked(store, viewer=EVERYTHING, day=DAY):
    return Question(store.reader(viewer), MARCH, day, Calendar("", (0, 1, 2, 3, 4, 5, 6)))


def test_the_range_lies_above_what_is_earned_and_each_sees_no_more_than_the_own(store, given):
    selling(given, 300)
    team, *people = pay_range(asked(store)).rows
    assert team.so_far < team.low < team.likely < team.high
    assert sum(row.so_far for row in people) == team.so_far
    assert [row.person for row in people] == ["Li", "Wang"]
    own = pay_range(asked(store, Viewer("Wang", False, ("Wang",)))).rows
    assert [row.person for row in own] == ["", "Wang"]
    assert own[1] == next(row for row in people if row.person == "Wang")
    assert pay_range(asked(store, day=MARCH.end)) is None


def test_too_little_history_says_nothing(store, given):
    selling(given, 15)
    assert pay_range(asked(store)).rows == ()


def paying(amount, target):
    plan = IncentivePlan("p", "Plan", date(2026, 1, 1), components=(Component("Rate", bands=STEPS),))
    worked = [Worked(MARCH, {"Rate": Counted(amount, amount, target)})]
    return pays(plan, "Li", worked, {}, amount, {"Rate": Decimal(1)})


@few
@drawn(st.decimals(0, 10_000, places=2), st.lists(st.floats(0, 9000), min_size=1, max_size=40))
def test_each_draw_is_paid_as_a_statement_would_be(amount, further):
    pay = paying(amount, Decimal(5000))
    draws = np.round(np.array(further), 2)
    paid = paid_draws(pay, draws, 400)
    assert [round(float(one), 2) for one in paid] == [float(pay(Decimal(repr(float(one))))) for one in draws]
    assert pay(Decimal(0)) == 0


def test_what_is_no_sale_grows_with_the_sales():
    margin = Component("Margin", basis="margin", bands=STEPS[:1])
    plan = IncentivePlan("p", "Plan", date(2026, 1, 1), components=(margin,))
    worked = [Worked(MARCH, {"Margin": Counted(Decimal(300), Decimal(300))})]
    assert pays(plan, "Li", worked, {}, Decimal(1000), {})(Decimal(500)) == Decimal("3.00")
    assert pays(plan, "Li", worked, {}, Decimal(0), {})(Decimal(500)) == 0


def test_a_part_for_some_sales_grows_by_the_share_that_they_had_in_the_past_year():
    """Further 500, of which 40 % are such: 200 at the 4 % of who has reached the target, or at the 4 % from 100 on."""
    for by, start in (("attainment", Decimal(1)), ("amount", Decimal(100))):
        steps = (PayBand(Decimal(0), Decimal("0.02")), PayBand(start, Decimal("0.04")))
        part = Component("Pumps", by=by, method="retroactive", bands=steps)
        plan = IncentivePlan("p", "Plan", date(2026, 1, 1), components=(part,))
        worked = [Worked(MARCH, {"Pumps": Counted(Decimal(300), Decimal(1000), Decimal(1000))})]
        assert pays(plan, "Li", worked, {}, Decimal(1000), {"Pumps": Decimal("0.4")})(Decimal(500)) == Decimal("8.00")


def test_what_came_back_of_an_earlier_month_stays_as_it_is_told():
    """100 of February's at 2 % come back in March, which has earned nothing so far: of 300 more 2 are taken."""
    plan = IncentivePlan("p", "Plan", date(2026, 1, 1), components=(Component("Rate", bands=STEPS[:1]),))
    back = Returned("Rate", Decimal(-100), MARCH.previous())
    worked = [
        Worked(MARCH.previous(), {"Rate": Counted(Decimal(500), Decimal(500))}),
        Worked(MARCH, {"Rate": Counted()}, returned=(back,)),
    ]
    told = as_told(worked, pay_statements(plan, "Li", worked))
    pay = pays(plan, "Li", told, {}, Decimal(0), {"Rate": Decimal(1)})
    assert (pay(Decimal(50)), pay(Decimal(300))) == (0, 4)
