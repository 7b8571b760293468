"""Worked examples: sales that come back in a later period are taken back at the rate at which they were first paid."""

from datetime import date

import pytest
from tables import TWO, bonus, commission, money, over, paid, sold, worked

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.rules.pay.bands import capped
from sales_core.rules.pay.clawback import clawback
from sales_core.rules.pay.lines import PayLine, total
from sales_core.rules.pay.spans import over_periods
from sales_core.rules.pay.statement import Returned, Worked, pay_statements

JANUARY, FEBRUARY, MARCH, APRIL = (Period.parse(f"2026-0{month}") for month in (1, 2, 3, 4))


@pytest.mark.parametrize(
    ("plan", "sales", "back", "taken"),
    [
        pytest.param(commission(method="retroactive"), "100,000", "-10,000", "-400.00", id="one band, its rate"),
        pytest.param(commission("0: 3%"), "5,000.50", "-5,000.50", "-150.02", id="one band, all of it, to the cent"),
        pytest.param(commission(), "130,000", "-13,000", "-340.00", id="3,400 on 130,000: a tenth comes back"),
        pytest.param(commission(), "130,000", "-130,000", "-3400.00", id="several bands, all of it"),
        pytest.param(commission(cap=money(3000)), "130,000", "-13,000", "-300.00", id="3,000 after the cap on 130,000"),
        pytest.param(commission("0.5: 5%"), "80,000", "-80,000", "-1500.00", id="half of it had paid nothing"),
        pytest.param(commission("0.5: 5%"), "80,000", "-8,000", "-150.00", id="and a tenth of it comes back"),
        pytest.param(commission(cap=money(0)), "130,000", "-13,000", "", id="nothing was paid"),
        pytest.param(commission(threshold=money(1)), "90,000", "-9,000", "", id="below the threshold nothing was paid"),
        pytest.param(bonus("0: 500"), "90,000", "-9,000", "", id="a bonus has no rate"),
    ],
)
def test_what_a_return_takes_back(plan, sales, back, taken):
    line = clawback(paid(plan, sales).lines, plan.name, money(back), "2026-01")
    assert (str(line.amount) if line else "") == taken


def test_where_the_plans_cap_halved_a_statement_a_return_takes_back_half():
    lines = paid(commission(), "130,000").lines
    lines = (*lines, *capped("", "plan_cap", money(1700), total(lines)))
    line = clawback(lines, "commission", money("-13,000"), "2026-01")
    assert line is not None
    assert line.amount == money("-170")


def test_a_return_of_a_statement_that_the_plans_cap_halved_takes_back_half():
    """January earns 4,000 and 400 for a SPIFF, capped to 2,200: of 10,000 at 4 % come back 200."""
    plan = commission(TWO, method="retroactive")
    spiff = Component("spiff", kind="spiff")
    months = [
        Worked(JANUARY, {plan.name: sold(100_000, 100_000)}, given=(PayLine("spiff", "spiff", money(400)),)),
        Worked(FEBRUARY, {}, returned=(Returned(plan.name, money("-10,000"), JANUARY),)),
    ]
    whole = IncentivePlan("p", "Plan", date(2026, 1, 1), components=(plan, spiff), cap=money(2200))
    assert [worked(one.lines) for one in pay_statements(whole, "Li", months)] == [
        "100000 at 4% = 4000.00, spiff 400, plan_cap -2200.00",
        "-10000 at 2% = -200.00, carried_on 200.00",
    ]


def test_the_rate_of_the_month_of_the_sale_counts_not_that_of_the_return():
    """January pays 2 %, February 4 %; 10,000 of January come back in February."""
    plan = commission(TWO, method="retroactive")
    back = Returned(plan.name, money("-10,000"), JANUARY)
    months = [
        Worked(JANUARY, {plan.name: sold(90_000, 100_000)}),
        Worked(FEBRUARY, {plan.name: sold(120_000, 100_000)}, returned=(back,)),
    ]
    found = pay_statements(IncentivePlan("p", "Plan", date(2026, 1, 1), components=(plan,)), "Li", months)
    assert [worked(one.lines) for one in found] == [
        "90000 at 2% = 1800.00",
        "120000 at 4% = 4800.00, -10000 at 2% = -200.00",
    ]
    assert found[1].lines[-1].about == "2026-01"


def test_in_a_running_quarter_the_rate_is_what_had_been_paid_by_then_on_all_that_had_been_sold():
    """February's statement says 5,200 on 230,000; a true-up or what March paid is not looked at."""
    plan = commission(TWO, over="quarter")
    told = {JANUARY: sold(80_000, 100_000), FEBRUARY: sold(150_000, 100_000)}
    assert over(plan, "2026-01", [(80_000, 100_000), (150_000, 100_000)])[1].startswith("200000 at 2% = 4000.00, 30000")
    line = clawback(over_periods(plan, told)[FEBRUARY].lines, plan.name, money("-23,000"), FEBRUARY.name)
    assert line is not None
    assert line.amount == money("-520")


def test_a_settled_quarters_last_month_is_taken_back_at_its_own_rate():
    """March pays 4,800 on 120,000 and settles 1,600, of which a cap takes 1,400: 4 % of what comes back."""
    plan = commission(TWO, method="retroactive", over="quarter", settle="end", cap=money(5000))
    told = {
        month: sold(sales, 100_000)
        for month, sales in zip((JANUARY, FEBRUARY, MARCH), (80_000, 100_000, 120_000), strict=True)
    }
    line = clawback(over_periods(plan, told)[MARCH].lines, plan.name, money("-12,000"), MARCH.name)
    assert line is not None
    assert line.amount == money("-480")


def test_a_clawback_beyond_what_was_earned_is_carried_on_until_it_is_earned():
    """20,000 of January at 4 % come back in February, which earns 200: 600 are left, and March earns 1,000."""
    plan = commission(TWO, method="retroactive")
    back = Returned(plan.name, money("-20,000"), JANUARY)
    months = [
        Worked(JANUARY, {plan.name: sold(100_000, 100_000)}),
        Worked(FEBRUARY, {plan.name: sold(10_000, 100_000)}, returned=(back,)),
        Worked(MARCH, {plan.name: sold(50_000, 100_000)}),
    ]
    found = pay_statements(IncentivePlan("p", "Plan", date(2026, 1, 1), components=(plan,)), "Li", months)
    assert [worked(one.lines) for one in found] == [
        "100000 at 4% = 4000.00",
        "10000 at 2% = 200.00, -20000 at 4% = -800.00, carried_on 600.00",
        "50000 at 2% = 1000.00, carried -600.00",
    ]
    assert [(one.total, one.balance.carried) for one in found] == [(4000, 0), (0, 600), (400, 0)]


def quarter(sales, returned, **more):
    """The lines of months of a quarter settled at its end: 2 %, from a target of 100,000 on 4 % of everything."""
    part = commission(TWO, method="retroactive", over="quarter", settle="end", **more)
    months = (JANUARY, FEBRUARY, MARCH, APRIL)
    back = {
        month: tuple(Returned(part.name, money(amount), sold_in, kind) for amount, sold_in, kind in told)
        for month, told in returned.items()
    }
    told = [
        Worked(month, {part.name: sold(amount, 100_000)}, returned=back.get(month, ()))
        for month, amount in zip(months, sales, strict=False)
    ]
    plan = IncentivePlan("p", "Plan", date(2026, 1, 1), components=(part,))
    return [worked(one.lines) for one in pay_statements(plan, "Li", told)]


def test_a_return_after_the_quarters_true_up_takes_back_what_that_added():
    """90,000, 90,000, 150,000 by months: 2 %, 2 %, 4 %; by the quarter 4 %: 3,600 more, for the first two."""
    back = {APRIL: (("-10,000", JANUARY, "clawback"), ("-5,000", MARCH, "clawback"))}
    assert quarter((90_000, 90_000, 150_000, 100_000), back) == [
        "90000 at 2% = 1800.00",
        "90000 at 2% = 1800.00",
        "150000 at 4% = 6000.00, true_up 3600.00",
        "100000 at 4% = 4000.00, -10000 at 2% = -200.00, -5000 at 4% = -200.00, -10000 at 2% = -200.00",
    ]


def test_what_came_back_before_the_true_up_gives_it_back_there_and_only_there():
    back = {FEBRUARY: (("-10,000", JANUARY, "clawback"),)}
    assert quarter((90_000, 90_000, 150_000, 0), back)[1:] == [
        "90000 at 2% = 1800.00, -10000 at 2% = -200.00",
        "150000 at 4% = 6000.00, true_up 3600.00, -10000 at 2% = -200.00",
        "0 at 2% = 0.00",
    ]


def test_what_was_unpaid_and_is_paid_after_the_true_up_is_given_all_of_it_again():
    back = {FEBRUARY: (("-10,000", JANUARY, "unpaid"),), APRIL: (("10,000", JANUARY, "paid_late"),)}
    told = quarter((90_000, 90_000, 150_000, 0), back)
    assert told[2].endswith("true_up 3600.00, -10000 at 2% = -200.00")
    assert told[3] == "0 at 2% = 0.00, 10000 at 2% = 200.00, 10000 at 2% = 200.00"
    early = {FEBRUARY: (("-10,000", JANUARY, "unpaid"),), MARCH: (("10,000", JANUARY, "paid_late"),)}
    assert quarter((90_000, 90_000, 150_000), early)[2].endswith("true_up 3600.00, 10000 at 2% = 200.00")


def test_after_a_cap_on_the_true_up_only_what_it_left_comes_back():
    """The cap of 7,800 leaves 1,800 of the 3,600: 11,400 on 330,000; all of it comes back as it was paid."""
    everything = (("-90,000", JANUARY), ("-90,000", FEBRUARY), ("-150,000", MARCH))
    back = {APRIL: tuple((amount, sold_in, "clawback") for amount, sold_in in everything)}
    told = quarter((90_000, 90_000, 150_000, 0), back, cap=money(7800))
    assert told[2] == "150000 at 4% = 6000.00, true_up 3600.00, cap -1800.00"
    taken = [money(line.split("= ")[1]) for line in told[3].split(", ") if line.startswith("-")]
    assert sum(taken) == -money("11,400")


def test_of_a_true_up_that_took_off_the_return_gives_back():
    """January was paid 4 %, the quarter is worth 2 %: of a return 4 % are taken back and 2 % given."""
    told = quarter((200_000, 0, 0, 0), {APRIL: (("-10,000", JANUARY, "clawback"),)})
    assert told[2] == "0 at 2% = 0.00, true_up -4000.00, carried_on 4000.00"
    assert told[3].startswith("0 at 2% = 0.00, -10000 at 4% = -400.00, -10000 at -2% = 200.00, carried -4000.00")
