"""Worked examples: bands of a quarter or a year over statements of shorter periods.

Each month's target is 100,000. Two bands: 2 % from nothing on, 4 % from 100 % on.
"""

import pytest
from tables import TWO, bonus, commission, money, over, sold, worked

from sales_core.model.period import Period
from sales_core.rules.pay.spans import over_periods, span_of

RUNNING = {"over": "quarter", "settle": "running"}
AT_END = {"over": "quarter", "settle": "end"}


@pytest.mark.parametrize(
    ("plan", "sales", "statements"),
    [
        pytest.param(
            commission(TWO, **RUNNING), (80_000, 150_000, 70_000),
            [
                "80000 at 2% = 1600.00",
                "200000 at 2% = 4000.00, 30000 at 4% = 1200.00, paid_before -1600.00",  # 3600
                "300000 at 2% = 6000.00, paid_before -5200.00",  # 800
            ],
            id="running: each statement pays what was earned since January less what was paid",
        ),
        pytest.param(
            commission(TWO, method="retroactive", **RUNNING), (100_000, 50_000, 150_000),
            [
                "100000 at 4% = 4000.00",
                "150000 at 2% = 3000.00, paid_before -4000.00",  # 75 %: a thousand too much was paid
                "300000 at 4% = 12000.00, paid_before -3000.00",
            ],
            id="running: the rate on all falls back and is paid again",
        ),
        pytest.param(
            commission(TWO, threshold=money("0.6"), **RUNNING), (50_000, 100_000, 30_000),
            ["", "150000 at 2% = 3000.00", "180000 at 2% = 3600.00, paid_before -3000.00"],
            id="running: what lay below the threshold is paid once the quarter is over it",
        ),
        pytest.param(
            commission(TWO, threshold=money("0.6"), **RUNNING), (60_000, 0, 0),
            ["60000 at 2% = 1200.00", "paid_before -1200.00", ""],
            id="running: once the quarter falls below the threshold it is taken back",
        ),
        pytest.param(
            commission(TWO, cap=money(3000), **RUNNING), (80_000, 150_000, 70_000),
            [
                "80000 at 2% = 1600.00",
                "200000 at 2% = 4000.00, 30000 at 4% = 1200.00, paid_before -1600.00, cap -600.00",  # 3000
                "300000 at 2% = 6000.00, paid_before -4600.00",  # 1400: the 600 come later
            ],
            id="running: no statement pays more than the cap",
        ),
        pytest.param(
            bonus("1: 3000", method="retroactive", **RUNNING), (100_000, 50_000, 150_000),
            ["bonus 1000.00", "paid_before -1000.00", "bonus 3000.00"],
            id="running: a quarter's bonus is earned by thirds",
        ),
        pytest.param(
            bonus("150,000: 3000", by="amount", **RUNNING), (100_000, 50_000, 0),
            ["", "bonus 3000.00", "bonus 3000.00, paid_before -3000.00"],
            id="running: an amount that is reached is reached",
        ),
        pytest.param(
            commission("0: 2%, 150,000: 4%", by="amount", **RUNNING), (100_000, 100_000, 0),
            [
                "100000 at 2% = 2000.00",
                "150000 at 2% = 3000.00, 50000 at 4% = 2000.00, paid_before -2000.00",
                "150000 at 2% = 3000.00, 50000 at 4% = 2000.00, paid_before -5000.00",
            ],
            id="running: bands by the quarter's amount",
        ),
        pytest.param(
            commission(TWO, method="retroactive", **AT_END), (80_000, 100_000, 120_000),
            [
                "80000 at 2% = 1600.00",
                "100000 at 4% = 4000.00",
                "120000 at 4% = 4800.00, true_up 1600.00",  # 4 % of 300,000 are 12,000; 10,400 were paid
            ],
            id="at the end: the difference to the whole quarter comes with its last statement",
        ),
        pytest.param(
            commission(TWO, method="retroactive", **AT_END), (100_000, 0, 100_000),
            ["100000 at 4% = 4000.00", "0 at 2% = 0.00", "100000 at 4% = 4000.00, true_up -4000.00"],
            id="at the end: also when the whole quarter earned less",  # 2 % of 200,000
        ),
        pytest.param(
            commission(TWO, method="retroactive", cap=money(5000), **AT_END), (80_000, 100_000, 120_000),
            [
                "80000 at 2% = 1600.00",
                "100000 at 4% = 4000.00",
                "120000 at 4% = 4800.00, true_up 1600.00, cap -1400.00",  # 5000
            ],
            id="at the end: the last statement keeps to the cap too",
        ),
        pytest.param(
            commission(TWO, threshold=money("0.6"), **AT_END), (50_000, 100_000, 30_000),
            ["", "100000 at 2% = 2000.00", "true_up 1600.00"],
            id="at the end: months below the threshold count in a quarter over it",
        ),
        pytest.param(
            bonus("1: 3000", method="retroactive", **AT_END), (100_000, 50_000, 150_000),
            ["bonus 3000.00", "", "bonus 3000.00, true_up -3000.00"],
            id="at the end: a quarter's bonus is paid once",
        ),
    ],
)  # fmt: skip
def test_a_quarter_by_months(plan, sales, statements):
    assert over(plan, "2026-01", [(one, 100_000) for one in sales]) == statements


def test_a_year_by_quarters_pays_four_per_cent_of_everything_in_the_end():
    plan = commission(TWO, method="retroactive", over="year")
    assert over(plan, "2026-Q1", [(one, 300_000) for one in (300_000, 200_000, 400_000, 300_000)]) == [
        "300000 at 4% = 12000.00",
        "500000 at 2% = 10000.00, paid_before -12000.00",
        "900000 at 4% = 36000.00, paid_before -10000.00",
        "1200000 at 4% = 48000.00, paid_before -36000.00",
    ]


def test_the_next_quarter_begins_from_nothing():
    plan = commission(TWO, **RUNNING)
    assert over(plan, "2026-02", [(150_000, 100_000)] * 3) == [
        "100000 at 2% = 2000.00, 50000 at 4% = 2000.00",
        "200000 at 2% = 4000.00, 100000 at 4% = 4000.00, paid_before -4000.00",
        "100000 at 2% = 2000.00, 50000 at 4% = 2000.00",
    ]


def test_a_quarter_of_a_fiscal_year_from_february_settles_in_april():
    months = [Period.parse(name, 2) for name in ("2026-02", "2026-03", "2026-04")]
    plan = commission(TWO, method="retroactive", **AT_END)
    found = over_periods(
        plan, {month: sold(one, 100_000) for month, one in zip(months, (0, 150_000, 150_000), strict=True)}
    )
    assert [worked(one.lines) for one in found.values()] == [
        "0 at 2% = 0.00",
        "150000 at 4% = 6000.00",
        "150000 at 4% = 6000.00",  # 4 % of 300,000: nothing is left to settle
    ]


def test_a_span_that_is_not_over_is_not_settled():
    plan = commission(TWO, method="retroactive", **AT_END)
    assert over(plan, "2026-01", [(80_000, 100_000), (150_000, 100_000)]) == [
        "80000 at 2% = 1600.00",
        "150000 at 4% = 6000.00",
    ]


@pytest.mark.parametrize(
    ("over_", "period", "span"),
    [("period", "2026-02", "2026-02"), ("quarter", "2026-02", "2026-Q1"), ("year", "2026-02", "2026"),
     ("quarter", "2026-Q1", "2026-Q1"), ("year", "2026-Q1", "2026"), ("quarter", "2026", "2026")],
)  # fmt: skip
def test_the_span_of_a_statement(over_, period, span):
    assert span_of(commission(over=over_), Period.parse(period)).name == span
