"""What must hold for any component, any sales and any order in which they are told."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

from any_plan import MONEY, RUNS, TARGET, THERE, components, counted
from both import ByRules
from drawn import drawn
from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.model.incentive_plan import Component, Draw, IncentivePlan
from sales_core.rules.pay.balance import Balance, settled
from sales_core.rules.pay.bands import Counted, banded, earned
from sales_core.rules.pay.clawback import clawback
from sales_core.rules.pay.events import Event, spiff
from sales_core.rules.pay.lines import total
from sales_core.rules.pay.shares import shared
from sales_core.rules.pay.spans import over_periods, span_of, together
from sales_core.rules.pay.statement import Worked, pay_statements

CENT = Decimal("0.01")
SEEDS = st.integers(10_000, 10**9)
few = settings(max_examples=40, deadline=None)
some = settings(max_examples=150, deadline=None)


def sold(sales: Decimal, target: Decimal | None) -> Counted:
    return Counted(sales, sales, target)


@some
@given(components(methods=["marginal"]), MONEY, MONEY, TARGET)
def test_marginal_pay_never_falls_when_sales_rise(plan, one, other, target):
    less, more = (banded(plan, sold(sales, target)).amount for sales in sorted((one, other)))
    assert less <= more


@some
@given(components(kinds=["commission"], methods=["retroactive"], cap=st.none()), MONEY, MONEY, TARGET)
def test_pay_on_all_jumps_only_at_the_edges_of_bands(plan, one, other, target):
    less, more = (banded(plan, sold(sales, target)).lines for sales in sorted((one, other)))
    if less and more and less[0].band_from == more[0].band_from:
        assert abs(total(more) - total(less) - abs(one - other) * less[0].rate) <= CENT


@some
@given(components(kinds=["commission"], cap=st.none()), counted())
def test_the_lines_of_a_commission_tell_of_everything_that_was_sold(plan, one):
    lines = banded(plan, one).lines
    assert not lines or abs(sum(line.base for line in lines) - one.base) < Decimal("1e-12")


@some
@given(MONEY, st.dictionaries(st.text("abcdef", min_size=1), st.decimals(0, 1, places=3), min_size=1, max_size=9))
def test_shares_sum_to_the_whole_and_each_is_less_than_a_cent_from_exact(amount, weights):
    parts, whole = shared(amount, weights), sum(weights.values())
    if whole:
        assert sum(parts.values()) == amount
        assert all(abs(parts[name] - amount * weight / whole) < CENT for name, weight in weights.items())


@few
@given(SEEDS)
def test_a_statements_lines_sum_to_its_total_which_is_never_below_zero_nor_are_its_debts(seed):
    for lines, paid, carried, still_drawn in ByRules(drawn(seed)).statements().values():
        assert sum(amount for _, amount in lines) == paid
        assert min(paid, carried, still_drawn) >= 0


@some
@given(
    st.lists(st.tuples(st.decimals(-3000, 6000, places=2), THERE), max_size=8),
    st.none() | st.builds(Draw, st.decimals(0, 3000, places=2), st.booleans()),
)
def test_no_more_is_recovered_than_was_drawn_and_no_debt_is_lost(months, draw):
    balance, paid, filled, back = Balance(), Decimal(0), Decimal(0), Decimal(0)
    for pay, there in months:
        lines, balance = settled(pay, balance, draw, there)
        paid += pay + total(lines)
        filled += total(line for line in lines if line.kind == "draw")
        back -= total(line for line in lines if line.kind == "recovered")
        assert balance.drawn >= 0
        assert balance.carried >= 0
        assert pay + total(lines) >= (draw.amount * there - CENT if draw else 0)
    assert back <= filled
    assert paid == sum(pay for pay, _ in months) + balance.carried + filled - back
    assert balance.drawn == (filled - back if draw and draw.recoverable else 0)


@some
@given(components(cap=st.none()), RUNS)
def test_the_statements_of_a_span_sum_to_what_the_bands_of_the_whole_span_pay(plan, run):
    by_span = defaultdict(list)
    for period in run:
        by_span[span_of(plan, period)].append(period)
    for span, periods in by_span.items():
        if periods[-1].end == span.end or (plan.settle == "running" and plan.kind == "commission"):
            whole = earned(plan, together([run[one] for one in periods], len(span.months()))).amount
            assert sum(over_periods(plan, run)[one].amount for one in periods) == whole


@some
@given(components(), RUNS)
def test_no_statement_pays_more_than_the_cap(plan, run):
    assert plan.cap is None or all(part.amount <= plan.cap for part in over_periods(plan, run).values())


@some
@given(components(), RUNS, st.integers(1, 6), st.randoms(use_true_random=False))
def test_what_comes_later_and_the_order_of_bands_change_no_earlier_statement(plan, run, months, order):
    whole = IncentivePlan("p", "Plan", date(2026, 1, 1), components=(plan,), draw=Draw(Decimal(500)))
    mixed = replace(plan, bands=tuple(order.sample(plan.bands, len(plan.bands))))
    told = [Worked(period, {plan.name: one}) for period, one in run.items()]
    found = pay_statements(whole, "Li", told)
    assert pay_statements(replace(whole, components=(mixed,)), "Li", told[:months]) == found[:months]


@few
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_events_members_and_weights_does_not_matter(seed, order):
    told = drawn(seed)
    parts = [replace(one, weights=one.weights[::-1], bands=one.bands[::-1]) for one in told.plan.components]
    plan = replace(
        told.plan, components=tuple(parts), members=tuple(order.sample(told.plan.members, len(told.plan.members)))
    )
    events = {name: order.sample(some_, len(some_)) for name, some_ in told.events.items()}
    assert ByRules(replace(told, plan=plan, events=events)).statements() == ByRules(told).statements()


@some
@given(
    st.none() | st.decimals(0, 500, places=2),
    st.lists(
        st.builds(
            Event, st.dates(date(2026, 11, 1), date(2026, 11, 9)), st.sampled_from(["A1", "A2", "A3"]),
            st.sampled_from(["Li", "Wang"]), st.sampled_from([Decimal(n) for n in ("-2", "-1", "0.5", "1", "3")]),
        ),
        max_size=9,
    ),
)  # fmt: skip
def test_a_spiff_keeps_to_its_budget_and_takes_no_more_than_it_paid(budget, events):
    paid, by_person = Decimal(0), defaultdict(Decimal)
    for one in spiff(Component("spiff", "spiff", amount=Decimal("33.35"), budget=budget), events):
        paid += one.amount
        by_person[one.event.person] += one.amount
        assert one.amount * one.event.count >= 0
        assert by_person[one.event.person] >= 0
        assert budget is None or paid <= budget


@some
@given(components(kinds=["commission"]), counted())
def test_the_return_of_everything_takes_back_what_was_paid(plan, one):
    found = banded(plan, one)
    line = clawback(found.lines, plan.name, -one.base, "")
    assert abs(found.amount + (line.amount if line else 0)) <= CENT * len(found.lines)
