"""A planted turn, trend and season are found in months of noise; in noise alone nothing is."""

from decimal import Decimal
from random import Random

import pytest

from sales_core.rules.levels import LEAST, Months, months_told

SEEDS = 60


def noise(seed: int, months: int = 24, spread: float = 10) -> list[float]:
    random = Random(seed)
    return [random.gauss(100, spread) for _ in range(months)]


def told(values: list[float]) -> Months:
    return months_told([Decimal(f"{value:.2f}") for value in values])


def test_noise_alone_has_neither_levels_nor_trend_nor_season_in_nearly_all():
    found = [told(noise(seed)) for seed in range(SEEDS)]
    assert sum(bool(one.starts) for one in found) <= 3
    assert sum(one.slope is not None for one in found) <= 5  # 3 expected
    assert sum(bool(one.season) for one in found) <= 3


def test_months_of_very_uneven_size_are_noise_too():
    odd = [[value**6 for value in noise(seed, spread=15)] for seed in range(20)]
    assert sum(bool(told(values).starts) for values in odd) <= 2


@pytest.mark.parametrize("turn", [6, 14, 19])
def test_a_planted_turn_is_found_where_it_is(turn):
    hits = 0
    for seed in range(10):
        values = [value + 40 * (place >= turn) for place, value in enumerate(noise(seed))]
        found = told(values)
        hits += any(abs(start - turn) <= 1 for start in found.starts)
        assert len(found.levels) == len(found.starts) + 1
    assert hits >= 9


def test_a_steady_rise_is_a_trend_and_no_stairs():
    found = [told([value + 4 * place for place, value in enumerate(noise(seed))]) for seed in range(10)]
    assert sum(one.slope is not None and not one.starts for one in found) >= 9
    assert all(3 < one.slope < 5 for one in found if one.slope is not None)


def test_a_season_is_found_and_hides_no_turn():
    values = [value + 60 * (place % 12 == 11) + 40 * (place >= 20) for place, value in enumerate(noise(1, 36, 5))]
    found = told(values)
    assert max(range(12), key=lambda place: found.season[place]) == 11
    assert 30 < found.season[11] < 70
    assert any(abs(start - 20) <= 1 for start in found.starts)


def test_too_few_months_or_ones_that_are_all_alike_tell_nothing():
    assert told(noise(1, LEAST - 1)) == Months()
    assert told([5.0] * 24) == Months()
