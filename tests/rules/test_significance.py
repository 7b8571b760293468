"""Differences are told from chance, and many looks do not make chance look like news."""

from decimal import Decimal
from random import Random

from sales_core.rules.significance import rates, values, worth_saying


def test_a_rate_differs_surely_only_with_enough_cases():
    assert rates(3, 4, 1, 4).p > 0.4
    sure = rates(75, 100, 25, 100)
    assert (sure.effect, sure.p < 0.001) == (0.5, True)


def test_values_that_are_all_greater_have_the_whole_effect():
    found = values([Decimal(n) for n in range(10, 20)], [Decimal(n) for n in range(10)])
    assert (found.effect, found.p < 0.001) == (1.0, True)
    assert values([Decimal(1), Decimal(2)], [Decimal(1), Decimal(2)]).effect == 0


def test_of_many_tests_a_chance_of_three_in_a_hundred_is_no_news():
    assert worth_saying([0.03]) == (True,)
    assert not any(worth_saying([0.03, *([0.5] * 20)]))
    assert worth_saying([0.0001, *([0.5] * 20)])[0]
    assert worth_saying([]) == ()


def test_of_tests_of_nothing_nineteen_in_twenty_say_nothing():
    said = 0
    for seed in range(60):
        random = Random(seed)
        groups = [[Decimal(random.randint(1, 99)) for _ in range(24)] for _ in range(6)]
        said += any(worth_saying([values(one[:12], one[12:]).p for one in groups]))
    assert said <= 6
