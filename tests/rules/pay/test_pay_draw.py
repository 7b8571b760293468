"""Worked examples: a draw fills a statement up, and what was drawn comes off later earnings; debts are carried on."""

from decimal import Decimal

import pytest
from tables import money, worked

from sales_core.model.incentive_plan import Draw
from sales_core.rules.pay.balance import Balance, settled
from sales_core.rules.pay.lines import total

BACK, FOR_GOOD = Draw(Decimal(2000)), Draw(Decimal(2000), recoverable=False)


@pytest.mark.parametrize(
    ("draw", "table"),
    [
        pytest.param(
            BACK,
            """
            earned | lines                              | paid | carried | drawn
               500 | draw 1500.00                       | 2000 |       0 |  1500
              3500 | recovered -1500.00                 | 2000 |       0 |     0
              3500 |                                    | 3500 |       0 |     0
            """,
            id="recovered at once",
        ),
        pytest.param(
            BACK,
            """
                 0 | draw 2000.00                       | 2000 |       0 |  2000
              2500 | recovered -500.00                  | 2000 |       0 |  1500
              1900 | draw 100.00                        | 2000 |       0 |  1600
              2000 |                                    | 2000 |       0 |  1600
              3000 | recovered -1000.00                 | 2000 |       0 |   600
              3000 | recovered -600.00                  | 2400 |       0 |     0
            """,
            id="recovered over several months, never below the draw",
        ),
        pytest.param(
            FOR_GOOD,
            """
               500 | draw 1500.00                       | 2000 |       0 |     0
              3500 |                                    | 3500 |       0 |     0
            """,
            id="for good",
        ),
        pytest.param(
            BACK,
            """
              -300 | carried_on 300.00, draw 2000.00    | 2000 |     300 |  2000
              2500 | carried -300.00, recovered -200.00 | 2000 |       0 |  1800
            """,
            id="a clawback does not make the draw less: it is carried on",
        ),
        pytest.param(
            FOR_GOOD,
            """
              -300 | carried_on 300.00, draw 2000.00    | 2000 |     300 |     0
              1000 | carried -300.00, draw 1300.00      | 2000 |       0 |     0
            """,
            id="nor does a draw for good pay a clawback off",
        ),
        pytest.param(
            None,
            """
              -300 | carried_on 300.00                  |    0 |     300 |     0
               100 | carried -300.00, carried_on 200.00 |    0 |     200 |     0
                 0 | carried -200.00, carried_on 200.00 |    0 |     200 |     0
               201 | carried -200.00                    |    1 |       0 |     0
            """,
            id="no draw: a debt is carried on until it is earned",
        ),
    ],
)  # fmt: skip
def test_one_statement_after_another(draw, table):
    balance = Balance()
    rows = [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines() if "earned" not in row]
    for earned, told, paid, carried, drawn in rows:
        lines, balance = settled(money(earned), balance, draw, Decimal(1))
        assert worked(lines) == told
        assert (money(earned) + total(lines), balance) == (money(paid), Balance(money(carried), money(drawn)))


@pytest.mark.parametrize("draw", [None, Draw(Decimal(0)), Draw(Decimal(0), recoverable=False)])
def test_what_was_drawn_comes_off_also_after_the_plan_has_ended_its_draw(draw):
    lines, balance = settled(money(800), Balance(drawn=money("500.00")), draw, Decimal(1))
    assert (worked(lines), balance) == ("recovered -500.00", Balance())


@pytest.mark.parametrize(("days", "line"), [(21, "draw 2000.00"), (11, "draw 1047.62"), (0, "")])
def test_a_draw_is_cut_to_the_time_on_the_plan(days, line):
    lines, _ = settled(money(0), Balance(), BACK, Decimal(days) / 21)
    assert worked(lines) == line, "2,000 × 11 ÷ 21 = 1,047.619…"
