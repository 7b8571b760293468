"""Worked examples: what a bonus pays, by the band reached or adding up, whole or for a part of the time."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tables import bonus, paid, sold, worked

from sales_core.rules.pay.bands import banded

REACHED = bonus("1: 1000, 1.2: 1500", method="retroactive")
ADDED = replace(REACHED, method="marginal")


@pytest.mark.parametrize(
    ("plan", "sales", "lines", "reason"),
    [
        pytest.param(REACHED, "99,999.99", "", "below_first_band", id="a cent below 100 %"),
        pytest.param(REACHED, "100,000", "bonus 1000.00", "", id="at 100 %"),
        pytest.param(REACHED, "119,999.99", "bonus 1000.00", "", id="a cent below 120 %"),
        pytest.param(REACHED, "120,000", "bonus 1500.00", "", id="at 120 % the higher one instead"),
        pytest.param(ADDED, "100,000", "bonus 1000.00", "", id="added, at 100 %"),
        pytest.param(ADDED, "120,000", "bonus 1000.00, bonus 1500.00", "", id="added, at 120 % the higher one as well"),
        pytest.param(replace(ADDED, cap=Decimal(2000)), "120,000", "bonus 1000.00, bonus 1500.00, cap -500.00", "",
                     id="added, over the cap"),
        pytest.param(bonus("0: 300"), "1", "bonus 300.00", "", id="from the first sale on"),
        pytest.param(bonus("0: 300"), "-1", "", "net_returns", id="net returns"),
        pytest.param(bonus("80,000: 300", by="amount"), "79,999.99", "", "below_first_band", id="a cent below"),
        pytest.param(bonus("80,000: 300", by="amount"), "80,000", "bonus 300.00", "", id="at an amount"),
    ],
)  # fmt: skip
def test_a_bonus_by_the_band_reached(plan, sales, lines, reason):
    found = paid(plan, sales)
    assert (worked(found.lines), found.reason) == (lines, reason)


@pytest.mark.parametrize(
    ("days", "of", "amount"),
    [(11, 22, "500.00"), (1, 3, "333.33"), (2, 3, "666.67"), (0, 22, "0.00"), (22, 22, "1000.00")],
)
def test_a_bonus_is_cut_to_the_time_on_the_plan(days, of, amount):
    counted = replace(sold("100,000", "100,000"), present=Decimal(days) / of)
    assert worked(banded(REACHED, counted).lines) == f"bonus {amount}"


def test_half_a_cent_is_half_a_cent_also_after_a_division_that_never_ends():
    counted = replace(sold(1, 1), present=Decimal(1) / 22)
    assert worked(banded(bonus("0: 1.21"), counted).lines) == "bonus 0.06", "1.21 ÷ 22 is 0.055"


def test_returns_of_what_a_bonus_does_not_count_leave_it_alone():
    assert worked(paid(REACHED, "-50", "100,000", "100,000").lines) == "bonus 1000.00"
