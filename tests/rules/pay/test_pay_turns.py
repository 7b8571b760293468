"""What goes on from statement to statement over any sequence of versions: nothing is lost, nothing counted twice."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.model.incentive_plan import Draw, IncentivePlan
from sales_core.model.period import Period
from sales_core.rules.pay.balance import Balance
from sales_core.rules.pay.frozen import BALANCE, Due, in_turn
from sales_core.rules.pay.lines import PayLine, total
from sales_core.rules.pay.statement import PayStatement, Worked

FIRST = Period.parse("2026-01")
DRAWS = st.none() | st.builds(Draw, st.decimals(0, 3000, places=2), st.booleans())
EARNED = st.decimals(-3000, 6000, places=2)
STATEMENTS = st.lists(
    st.tuples(EARNED, EARNED, DRAWS, st.booleans(), st.sampled_from(["open", "open", "frozen"])), min_size=1, max_size=8
)


def dues(told, when):
    """Statements of versions, each of its own month or sharing it with the one before; when: which amount is earned."""
    found, period = [], FIRST
    for place, (*earned, draw, keeps, _) in enumerate(told):
        period = period.next() if place % 3 else period
        plan = IncentivePlan(f"v{place}", "Version", date(2026, 1, 1), draw=draw)
        lines = (PayLine("", "adjustment", earned[when]),)
        worked = Worked(period, {}, present=Decimal(1) if keeps else Decimal(0))
        found.append(Due(plan, worked, PayStatement("Li", period, lines), None, keeps))
    return found


def amounts(turns, *kinds):
    return sum((line.amount for turn in turns for line in turn.statement.lines if line.kind in kinds), Decimal(0))


@settings(max_examples=200, deadline=None)
@given(STATEMENTS)
def test_draws_paid_less_those_recovered_are_what_the_last_version_leaves(told):
    before = in_turn(dues(told, 0))
    frozen = [
        replace(due, frozen=turn.statement.lines) if how == "frozen" else due
        for due, turn, (*_, how) in zip(dues(told, 1), before, told, strict=True)
    ]
    for every, earned in ((before, 0), (in_turn(frozen), 1)):
        recoverable = [turn for turn, (_, _, draw, *_) in zip(every, told, strict=True) if draw and draw.recoverable]
        last = every[-1].after
        assert amounts(recoverable, "draw") + amounts(every, "recovered") == last.balance.drawn
        paid = sum((turn.statement.total for turn in every), Decimal(0))
        owing = sum((amount for _, amount in last.owed), Decimal(0))
        assert paid == (
            sum(one[earned] for one in told) - owing
            + amounts(every, "draw", "recovered") + last.balance.carried
        )  # fmt: skip
        assert [turn.before for turn in every[1:]] == [turn.after for turn in every[:-1]]


@settings(max_examples=100, deadline=None)
@given(STATEMENTS, st.integers(1, 8))
def test_a_later_version_changes_no_earlier_statement(told, number):
    assert in_turn(dues(told, 0))[:number] == in_turn(dues(told[:number], 0))


def test_what_pays_nothing_and_does_not_keep_is_passed_over():
    """A draw of 500 of January goes by February's statement of the plan that Li has left to that of the next one."""
    told = dues([(Decimal(0), 0, Draw(Decimal(500)), True, ""), (Decimal(0), 0, None, False, ""),
                 (Decimal(700), 0, None, True, "")], 0)  # fmt: skip
    found = in_turn(told)
    assert [[(line.kind, line.amount) for line in turn.statement.lines if line.kind in BALANCE] for turn in found] == [
        [("draw", 500)], [], [("recovered", -500)],
    ]  # fmt: skip
    assert [turn.after.balance for turn in found] == [Balance(drawn=Decimal(500))] * 2 + [Balance()]
    assert total(found[2].statement.lines) == 200


def test_a_frozen_statement_that_took_too_little_leaves_the_rest_to_the_next():
    """March was frozen when February owed 30; now it owes 50: April takes the other 20."""
    told = dues(
        [(Decimal(-50), 0, None, True, ""), (Decimal(100), 0, None, True, ""), (Decimal(80), 0, None, True, "")], 0
    )
    told[1] = replace(told[1], frozen=(PayLine("", "adjustment", Decimal(100)), PayLine("", "carried", Decimal(-30))))
    assert [(line.kind, line.amount) for line in in_turn(told)[2].statement.lines] == [
        ("adjustment", 80),
        ("carried", -20),
    ]
