"""Worked examples: what a commission pays on one period's sales."""

from dataclasses import replace

import pytest
from tables import commission, money, paid, worked

MARGINAL, RETROACTIVE = commission(), commission(method="retroactive")
BY_AMOUNT = commission("0: 1%, 50,000: 3%", by="amount")
BY_AMOUNT_ON_ALL = replace(BY_AMOUNT, method="retroactive")
FASTER, SLOWER = commission("0: 5%, 1: 7.5%, 1.5: 10%"), commission("0: 5%, 1: 2%")
LESS_ON_ALL = commission("0: 8%, 1: 5%", method="retroactive")
FROM_HALF = commission("0.5: 5%")


@pytest.mark.parametrize(
    ("plan", "sales", "lines"),
    [
        pytest.param(MARGINAL, "99,999.99", "99999.99 at 2% = 2000.00", id="a cent below the edge"),
        pytest.param(MARGINAL, "100,000", "100000 at 2% = 2000.00", id="at the edge nothing lies above it"),
        pytest.param(
            MARGINAL, "100,000.25", "100000 at 2% = 2000.00, 0.25 at 4% = 0.01", id="what is above the edge pays more"
        ),
        pytest.param(
            MARGINAL,
            "130,000",
            "100000 at 2% = 2000.00, 20000 at 4% = 800.00, 10000 at 6% = 600.00",
            id="three bands, each on what lies within it",
        ),
        pytest.param(MARGINAL, "0", "", id="no sales"),
        pytest.param(RETROACTIVE, "99,999.99", "99999.99 at 2% = 2000.00", id="all, a cent below the edge"),
        pytest.param(RETROACTIVE, "100,000", "100000 at 4% = 4000.00", id="all, at the edge"),
        pytest.param(RETROACTIVE, "119,999.99", "119999.99 at 4% = 4800.00", id="all, a cent below the last edge"),
        pytest.param(RETROACTIVE, "120,000", "120000 at 6% = 7200.00", id="all, at the last edge"),
        pytest.param(FASTER, "200,000", "100000 at 5% = 5000.00, 50000 at 7.5% = 3750.00, 50000 at 10% = 5000.00",
                     id="an accelerator pays more on what is above the target"),
        pytest.param(SLOWER, "150,000", "100000 at 5% = 5000.00, 50000 at 2% = 1000.00",
                     id="a decelerator pays less on what is above the target"),
        pytest.param(LESS_ON_ALL, "99,999.99", "99999.99 at 8% = 8000.00", id="a decelerator on all, a cent below"),
        pytest.param(LESS_ON_ALL, "100,000", "100000 at 5% = 5000.00", id="a decelerator on all, at the edge"),
        pytest.param(FROM_HALF, "80,000", "50000 at 0% = 0.00, 30000 at 5% = 1500.00",
                     id="what lies below the first band pays nothing"),
        pytest.param(FROM_HALF, "50,000", "50000 at 0% = 0.00", id="at the first band"),
    ],
)  # fmt: skip
def test_by_attainment_of_a_target_of_100000(plan, sales, lines):
    assert worked(paid(plan, sales).lines) == lines


@pytest.mark.parametrize(
    ("plan", "sales", "lines"),
    [
        pytest.param(BY_AMOUNT, "49,999.99", "49999.99 at 1% = 500.00", id="a cent below the edge"),
        pytest.param(BY_AMOUNT, "50,000", "50000 at 1% = 500.00", id="at the edge"),
        pytest.param(BY_AMOUNT, "80,000", "50000 at 1% = 500.00, 30000 at 3% = 900.00", id="above the edge"),
        pytest.param(BY_AMOUNT_ON_ALL, "49,999.99", "49999.99 at 1% = 500.00", id="all, a cent below the edge"),
        pytest.param(BY_AMOUNT_ON_ALL, "50,000", "50000 at 3% = 1500.00", id="all, at the edge"),
        pytest.param(commission("0: 1500%, 5: 2000%", by="amount", basis="units"), "7",
                     "5 at 1500% = 75.00, 2 at 2000% = 40.00", id="15 for each of five units, 20 for each further one"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("target", [None, "100,000"])
def test_by_amount_whatever_the_target(plan, sales, lines, target):
    assert worked(paid(plan, sales, target).lines) == lines


@pytest.mark.parametrize(
    ("cap", "lines"),
    [
        ("3000", "100000 at 2% = 2000.00, 20000 at 4% = 800.00, 10000 at 6% = 600.00, cap -400.00"),
        ("3400", "100000 at 2% = 2000.00, 20000 at 4% = 800.00, 10000 at 6% = 600.00"),
        ("3399.99", "100000 at 2% = 2000.00, 20000 at 4% = 800.00, 10000 at 6% = 600.00, cap -0.01"),
        ("3399.999", "100000 at 2% = 2000.00, 20000 at 4% = 800.00, 10000 at 6% = 600.00, cap -0.01"),
    ],
    ids=["over the cap", "reaching the cap", "a cent over the cap", "a cap between two cents"],
)
def test_a_cap_is_a_line_of_its_own(cap, lines):
    assert worked(paid(commission(cap=money(cap)), "130,000").lines) == lines


@pytest.mark.parametrize(
    ("plan", "sales", "target", "reason", "lines"),
    [
        pytest.param(commission(threshold=money("0.6")), "59,999.99", "100,000", "below_threshold", "",
                     id="a cent below the threshold"),
        pytest.param(commission(threshold=money("0.6")), "60,000", "100,000", "", "60000 at 2% = 1200.00",
                     id="at the threshold everything is paid"),
        pytest.param(commission("0: 1%", by="amount", threshold=money("5000")), "4,999.99", None, "below_threshold", "",
                     id="a cent below a threshold of an amount"),
        pytest.param(commission("0: 1%", by="amount", threshold=money("5000")), "5,000", None, "", "5000 at 1% = 50.00",
                     id="at a threshold of an amount"),
        pytest.param(FROM_HALF, "49,999.99", "100,000", "below_first_band", "", id="a cent below the first band"),
        pytest.param(MARGINAL, "5,000", None, "no_target", "", id="bands without a target"),
        pytest.param(MARGINAL, "5,000", "0", "no_target", "", id="a target of nothing"),
        pytest.param(FROM_HALF, "5,000", None, "no_target", "", id="one band that is no flat rate"),
        pytest.param(commission("0: 3%"), "5,000.50", None, "", "5000.5 at 3% = 150.02", id="a flat rate, rounded up"),
        pytest.param(MARGINAL, "-500", "100,000", "net_returns", "", id="net returns"),
        pytest.param(commission("0: 3%"), "-500", None, "net_returns", "", id="net returns at a flat rate"),
        pytest.param(MARGINAL, "-500", None, "no_target", "", id="net returns without a target"),
        pytest.param(commission("0: 3%", by="amount"), "-0.01", None, "net_returns", "", id="net returns by amount"),
    ],
)  # fmt: skip
def test_when_nothing_is_paid_the_reason_is_told(plan, sales, target, reason, lines):
    found = paid(plan, sales, target)
    assert (found.reason, worked(found.lines)) == (reason, lines)


@pytest.mark.parametrize(
    ("base", "measured", "lines"),
    [
        pytest.param("30,000", "120,000", "25000 at 2% = 500.00, 5000 at 4% = 200.00",
                     id="a sixth of all sales lies above the target, so a sixth of these does"),
        pytest.param("30,000", "100,000", "30000 at 2% = 600.00", id="all sales just reach the target"),
        pytest.param("30,000", "0", "30000 at 2% = 600.00", id="other sales came back and left nothing in all"),
        pytest.param("0", "120,000", "", id="nothing of what is counted was sold"),
    ],
)  # fmt: skip
def test_bands_divide_a_part_of_the_sales_as_they_divide_all(base, measured, lines):
    """By product, and for a target of anything else, such as new customers."""
    assert worked(paid(commission("0: 2%, 1: 4%"), base, "100,000", measured).lines) == lines


def test_on_all_a_part_of_the_sales_gets_the_rate_of_the_band_that_all_sales_reach():
    assert worked(paid(RETROACTIVE, "30,000", "100,000", "120,000").lines) == "30000 at 6% = 1800.00"


def test_a_flat_rate_for_one_product_pays_on_that_product_also_where_there_is_a_target():
    assert worked(paid(commission("0: 5%"), "30,000", "100,000", "120,000").lines) == "30000 at 5% = 1500.00"


@pytest.mark.parametrize(("sales", "amount"), [("0.10", "0.01"), ("0.30", "0.02"), ("0.29", "0.01"), ("0.09", "0.00")])
def test_each_line_is_rounded_half_up_once(sales, amount):
    assert str(paid(commission("0: 5%"), sales, None).amount) == amount
