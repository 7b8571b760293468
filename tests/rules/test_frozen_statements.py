"""What happens to statements once one is frozen, and how one comes to be paid."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, PayBand
from sales_core.model.period import Period
from sales_core.rules.pay.bands import Counted
from sales_core.rules.pay.frozen import dues, in_turn
from sales_core.rules.pay.standing import StatementStep, standing
from sales_core.rules.pay.statement import Worked, pay_statements

MONTHS = tuple(Period.parse(f"2026-{month:02d}") for month in (1, 2, 3))
TENTH = Component("Rate", bands=(PayBand(Decimal(0), Decimal("0.1")),))


def plan(**more):
    return IncentivePlan("p", "Plan", date(2026, 1, 1), components=(TENTH,), **more)


def worked(*sales):
    counted = (Counted(Decimal(amount), Decimal(amount)) for amount in sales)
    return [Worked(month, {"Rate": one}) for month, one in zip(MONTHS, counted, strict=False)]


def lines_of(told, *sales):
    return [one.lines for one in pay_statements(told, "Li", worked(*sales))]


def settled(told, statements, frozen):
    return [turn.statement for turn in in_turn(dues(told, "Li", statements, frozen))]


def paid(told, sales, frozen):
    found = settled(told, worked(*sales), frozen)
    return [[(line.kind, str(line.amount)) for line in one.lines] for one in found]


def test_a_paid_month_stays_as_it_was_and_the_change_comes_once_in_the_next_open_one():
    frozen = {MONTHS[0]: lines_of(plan(), 1000)[0]}
    assert paid(plan(), (1200, 500, 300), frozen) == [
        [("flat", "100.00")], [("flat", "50.00"), ("correction", "20.00")], [("flat", "30.00")],
    ]  # fmt: skip
    assert paid(plan(), (1000, 500, 300), frozen) == [[("flat", "100.00")], [("flat", "50.00")], [("flat", "30.00")]]


def test_a_correction_that_was_paid_itself_is_not_paid_again():
    first = settled(plan(), worked(1200, 500), {MONTHS[0]: lines_of(plan(), 1000)[0]})
    frozen = {MONTHS[0]: first[0].lines, MONTHS[1]: first[1].lines}
    assert paid(plan(), (1200, 500, 300), frozen)[2] == [("flat", "30.00")]
    assert paid(plan(), (1500, 500, 300), frozen)[2] == [("flat", "30.00"), ("correction", "30.00")]
    assert paid(plan(), (1000, 500, 300), frozen)[2] == [("flat", "30.00"), ("correction", "-20.00")]


def test_a_cancelled_order_takes_back_more_than_is_earned_and_the_rest_is_carried_on():
    frozen = {MONTHS[0]: lines_of(plan(), 1000)[0]}
    assert paid(plan(), (0, 300, 900), frozen)[1:] == [
        [("flat", "30.00"), ("correction", "-100.00"), ("carried_on", "70.00")],
        [("flat", "90.00"), ("carried", "-70.00")],
    ]


def test_what_a_paid_draw_left_owing_is_recovered_by_its_own_lines():
    drawn = plan(draw=Draw(Decimal(80)))
    frozen = {MONTHS[0]: lines_of(drawn, 500)[0]}
    assert [(line.kind, str(line.amount)) for line in frozen[MONTHS[0]]] == [("flat", "50.00"), ("draw", "30.00")]
    assert paid(drawn, (500, 1000, 1000), frozen)[1:] == [
        [("flat", "100.00"), ("recovered", "-20.00")], [("flat", "100.00"), ("recovered", "-10.00")],
    ]  # fmt: skip


def step(name, kind, about="s1"):
    return StatementStep(name, kind, "" if kind == "submit" else about, "Chen", date(2026, 2, 1))


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ([], "calculated"),
        ([step("s1", "submit")], "submitted"),
        ([step("s1", "submit"), step("a", "approve")], "approved"),
        ([step("s1", "submit"), step("a", "approve"), step("p", "pay")], "paid"),
        ([step("s1", "submit"), step("r", "reject")], "calculated"),
        ([step("s1", "submit"), step("p", "pay")], "submitted"),
        ([step("a", "approve"), step("p", "pay")], "calculated"),
        ([step("s1", "submit"), step("r", "reject"), step("s2", "submit"), step("a", "approve")], "submitted"),
        ([step("s1", "submit"), step("a", "approve"), step("p", "pay"), step("r", "reject")], "paid"),
    ],
    ids=lambda value: "-".join(one.step for one in value) if isinstance(value, list) else None,
)
def test_each_step_counts_in_its_turn_and_about_the_submission_that_stands(steps, state):
    assert standing(steps).state == state
