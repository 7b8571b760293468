"""Worked examples: a team's pool and how it is shared out to the cent."""

from decimal import Decimal

import pytest
from tables import bands, money, over, sold, worked

from sales_core.model.incentive_plan import Component
from sales_core.rules.pay.bands import banded
from sales_core.rules.pay.shares import pool_weights, shared

HERE = {"Chen": Decimal(1), "Li": Decimal(1), "Wang": Decimal(1)}
TOLD = {"Chen": Decimal("0.5"), "Li": Decimal("0.3"), "Wang": Decimal("0.2")}


def numbers(text: str) -> dict[str, Decimal]:
    """`Chen 1, Li 2` by name."""
    return {name: money(number) for name, number in (part.split() for part in text.split(", "))}


@pytest.mark.parametrize(
    ("amount", "weights", "parts"),
    [
        pytest.param("100", "Chen 1, Li 1, Wang 1", "Chen 33.34, Li 33.33, Wang 33.33",
                     id="the cent that is left goes to the first by name"),
        pytest.param("0.05", "Wang 1, Chen 1, Li 1", "Chen 0.02, Li 0.02, Wang 0.01", id="two cents are left"),
        pytest.param("100", "Chen 1, Li 1, Wang 5", "Chen 14.29, Li 14.28, Wang 71.43",
                     id="whoever lost most by rounding comes first"),  # 14.2857, 14.2857, 71.4286
        pytest.param("0.03", "Li 5, Chen 1", "Chen 0.01, Li 0.02",
                     id="equal losses of unequal shares: the first by name"),  # 0.5 and 2.5 cents
        pytest.param("-100", "Chen 1, Li 1, Wang 1", "Chen -33.34, Li -33.33, Wang -33.33", id="a pool falls back"),
        pytest.param("0.01", "Chen 1, Li 1, Wang 1", "Chen 0.01, Li 0.00, Wang 0.00", id="a single cent"),
        pytest.param("99.995", "Chen 1, Li 3", "Chen 25.00, Li 75.00", id="the pool itself is rounded first"),
        pytest.param("100", "Chen 0, Li 0, Wang 1", "Chen 0.00, Li 0.00, Wang 100.00", id="a weight of nothing"),
        pytest.param("100", "Chen 0, Li 0, Wang 0", "Chen 0.00, Li 0.00, Wang 0.00", id="nobody has a weight"),
    ],
)  # fmt: skip
def test_a_pool_is_shared_to_the_cent(amount, weights, parts):
    found = shared(money(amount), numbers(weights))
    assert {name: str(part) for name, part in found.items()} == {k: str(v) for k, v in numbers(parts).items()}


@pytest.mark.parametrize(
    ("how", "here", "sold_by", "told", "parts"),
    [
        pytest.param("equally", HERE, {}, {}, "Chen 250.00, Li 250.00, Wang 250.00", id="equally"),
        pytest.param("equally", {**HERE, "Li": Decimal("0.5")}, {}, {}, "Chen 300.00, Li 150.00, Wang 300.00",
                     id="equally, Li half the time"),
        pytest.param("contribution", HERE, numbers("Chen 60000, Li 15000"), {}, "Chen 600.00, Li 150.00, Wang 0.00",
                     id="by contribution"),
        pytest.param("contribution", HERE, numbers("Chen 60000, Li 15000, Wang -5000"), {},
                     "Chen 600.00, Li 150.00, Wang 0.00", id="returns contribute nothing"),
        pytest.param("weights", HERE, {}, TOLD, "Chen 375.00, Li 225.00, Wang 150.00", id="by weights"),
        pytest.param("weights", {**HERE, "Chen": Decimal("0.5")}, {}, TOLD, "Chen 250.00, Li 300.00, Wang 200.00",
                     id="by weights, Chen half the time"),  # 0.25, 0.3, 0.2 of 0.75
        pytest.param("weights", {**HERE, "Zhou": Decimal(1)}, {}, TOLD,
                     "Chen 375.00, Li 225.00, Wang 150.00, Zhou 0.00", id="whoever has no weight has no share"),
    ],
)  # fmt: skip
def test_a_pool_of_750_by_each_way_of_sharing(how, here, sold_by, told, parts):
    assert shared(Decimal(750), pool_weights(how, here, sold_by, told)) == numbers(parts)


@pytest.mark.parametrize(
    ("steps", "method", "lines"),
    [
        ("1: 1%", "retroactive", "400000 at 1% = 4000.00"),
        ("1: 3000, 1.2: 5000", "retroactive", "bonus 3000.00"),
        ("0: 1%, 1: 2%", "marginal", "400000 at 1% = 4000.00"),
        ("1: 3000, 1.5: 5000", "marginal", "bonus 3000.00"),
    ],
)
def test_the_teams_attainment_decides_the_pool_by_a_rate_or_by_an_amount(steps, method, lines):
    pool = Component("pool", kind="pool", method=method, bands=bands(steps), shared="equally")
    assert worked(banded(pool, sold(400_000, 400_000)).lines) == lines
    assert banded(pool, sold("399,999.99", 400_000)).amount == (4000 if steps.startswith("0") else 0)


def test_a_running_pool_that_falls_back_takes_every_share_back():
    pool = Component("pool", kind="pool", method="retroactive", bands=bands("1: 1%"), over="quarter", shared="equally")
    assert over(pool, "2026-01", [(10_000, 10_000), (9_000, 10_000)]) == ["10000 at 1% = 100.00", "paid_before -100.00"]
    assert shared(Decimal(-100), HERE) == {name: -part for name, part in shared(Decimal(100), HERE).items()}
