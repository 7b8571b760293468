"""Whether points go with what a person was given."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.rules.fairness import ENOUGH, beyond_chance, mean, rank_correlation

NUMBERS = st.integers(0, 20).map(Decimal)


def pairs(first: str, second: str) -> list[tuple[Decimal, Decimal]]:
    return [(Decimal(a), Decimal(b)) for a, b in zip(first.split(), second.split(), strict=True)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("1 2 3 4 5 6 7 8", "10 20 30 40 50 60 70 80", "1.00"),
        ("1 2 3 4 5 6 7 8", "8 7 6 5 4 3 2 1", "-1.00"),
        ("106 100 86 101 99 103 97 113 112 110", "7 27 2 50 28 29 20 12 6 17", "-0.18"),  # a textbook's example
        ("1 1 2 2 3 3 4 4", "1 2 1 2 3 4 3 4", "0.80"),
    ],
)
def test_ranks_are_compared_and_ties_share_theirs(first, second, expected):
    assert rank_correlation(pairs(first, second)) == Decimal(expected)


def test_with_few_people_or_no_difference_there_is_none():
    assert rank_correlation(pairs("1 2 3", "1 2 3")) is None
    assert rank_correlation(pairs("1 2 3 4 5 6 7 8", "5 5 5 5 5 5 5 5")) is None
    assert not beyond_chance(None, 2)


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=ENOUGH, max_size=20))
def test_a_correlation_lies_between_minus_1_and_1_and_turns_with_a_side(told):
    found, turned = rank_correlation(told), rank_correlation([(-a, b) for a, b in told])
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert -1 <= found <= 1
        assert found == -turned


def test_a_link_beyond_chance_needs_more_people_the_weaker_it_is():
    assert beyond_chance(Decimal("0.8"), 8)
    assert not beyond_chance(Decimal("0.5"), 10)
    assert beyond_chance(Decimal("-0.5"), 20)


def test_a_group_of_two_has_no_mean():
    assert mean([Decimal(1), Decimal(2)]) is None
    assert mean([Decimal(1), Decimal(2), Decimal(6)]) == 3
