"""What would be paid if more were sold: the statement's own calculation, with more in it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from any_plan import CAP, MONTHS, RUNS, components
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import bonus, commission, money, sold

from sales_core.model.incentive_plan import Draw, IncentivePlan
from sales_core.rules.pay.bands import banded
from sales_core.rules.pay.frozen import dues, in_turn
from sales_core.rules.pay.statement import Worked
from sales_core.rules.pay.what_if import Further, More, accelerator, added, band_of, reached, with_more

some = settings(max_examples=60, deadline=None)
SALES = st.decimals(0, 200_000, places=2)


def plan(*parts, **more):
    return IncentivePlan("p", "Plan", date(2026, 1, 1), components=parts, **more)


def worked(told):
    return [Worked(period, {"any": one}) for period, one in told.items()]


def paid(told_plan, told, *sales):
    """The last period's statement after each of the sales on top, one after another."""
    made, last = worked(told), max(told, key=lambda period: period.start)
    for amount in sales:
        made = with_more(made, More("Li", last, {"any": Further(amount, amount)}))
    return in_turn(dues(told_plan, "Li", made, {}))[-1].statement


@some
@given(components(), RUNS)
def test_without_a_change_it_is_the_statement_itself(one, told):
    made = worked(told)
    assert with_more(made, More("Li", MONTHS[0])) == made


@some
@given(components(), RUNS, SALES, SALES)
def test_it_does_not_matter_in_which_steps_more_is_sold(one, told, first, second):
    assert paid(plan(one), told, first, second) == paid(plan(one), told, second, first)
    assert paid(plan(one), told, first, second) == paid(plan(one), told, first + second)


@some
@given(components(methods=["marginal"]), RUNS, CAP, SALES)
def test_more_sales_never_pay_less_by_marginal_bands(one, told, cap, more):
    told = {period: replace(counted, measured=counted.base) for period, counted in told.items()}
    whole = plan(one, cap=cap, draw=Draw(Decimal(1000)))
    assert paid(whole, told, more).total >= paid(whole, told).total


@some
@given(components(), RUNS, SALES)
def test_only_the_periods_from_the_changed_one_on_are_touched(one, told, more):
    first, made = min(told, key=lambda period: period.start), worked(told)
    last = max(told, key=lambda period: period.start)
    changed = with_more(made, More("Li", last, {"any": Further(more, more)}))
    before, after = ([turn.statement for turn in in_turn(dues(plan(one), "Li", each, {}))] for each in (made, changed))
    assert [pair[0] == pair[1] for pair in zip(before, after, strict=True)][:-1] == [True] * (len(told) - 1)
    assert first == before[0].period


@some
@given(components(kinds=["commission"], methods=["marginal"], cap=st.none()), RUNS)
def test_selling_what_is_missing_to_the_next_band_pays_the_gain(one, told):
    told_one = next(iter(told.values()))
    counted = replace(told_one, measured=told_one.base)
    if found := accelerator(one, counted):
        then = added(counted, Further(found.step.more, found.step.more))
        assert band_of(one, then) is not None
        assert found.step.gain == banded(one, then).amount - banded(one, counted).amount >= 0


def test_on_everything_the_next_rate_is_worth_more_than_what_is_sold():
    found = accelerator(commission("0: 3%, 1: 5%", method="retroactive"), sold("61,600", "100,000"))
    assert (found.now.rate, found.step.band.rate) == (money("0.03"), money("0.05"))
    assert (found.step.more, found.step.gain) == (money("38,400"), money("3,152"))


def test_on_what_lies_above_the_way_pays_the_rate_that_applies_now():
    found = accelerator(commission("0: 3%, 1: 5%"), sold("61,600", "100,000"))
    assert (found.step.more, found.step.gain) == (money("38,400"), money("1,152"))


def test_a_cent_below_the_band_it_is_not_reached_exactly_at_it_it_is():
    one = commission("0: 3%, 1: 5%")
    assert band_of(one, sold("99,999.99", "100,000")).rate == money("0.03")
    assert band_of(one, sold("100,000", "100,000")).rate == money("0.05")


def test_below_the_threshold_no_band_is_reached_and_the_next_step_is_where_pay_begins():
    found = accelerator(commission("0: 2%, 1: 4%", threshold=money("0.6")), sold("10,000", "100,000"))
    assert (found.now, found.step.more, found.step.gain) == (None, money("50,000"), money("1,200"))


def test_the_next_bonus_is_what_it_brings_more():
    found = accelerator(bonus("1: 500, 1.2: 800", method="retroactive"), sold("110,000", "100,000"))
    assert (found.now.amount, found.step.more, found.step.gain) == (500, 10_000, 300)


def test_bands_of_a_quarter_are_reached_by_what_was_sold_since_it_began():
    one = commission("0: 2%, 1: 4%", over="quarter")
    told = dict(zip(MONTHS[:2], (sold("150,000", "100,000"), sold("10,000", "100,000")), strict=True))
    found = reached(one, told)
    assert (found.measured, found.target) == (160_000, 200_000)
    assert accelerator(one, found).step.more == 40_000
    assert reached(replace(one, settle="end"), told) == told[MONTHS[1]]
