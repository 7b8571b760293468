"""Customers by share of revenue, by recency, frequency and value, and by when they are due."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.rules.tiers import SEGMENTS, Bought, abc, quintiles, rfm

TODAY = date(2026, 11, 23)
REVENUES = st.dictionaries(st.text(max_size=3), st.decimals(-1000, 100_000, places=2), max_size=30)


def tiers(**revenue: str) -> dict[str, str]:
    return abc({name: Decimal(amount) for name, amount in revenue.items()})


def test_customers_up_to_80_percent_are_a_up_to_95_b_and_the_rest_c():
    assert tiers(a="50", b="30", c="10", d="5", e="5") == {"a": "A", "b": "A", "c": "B", "d": "B", "e": "C"}


def test_the_customer_that_crosses_the_line_belongs_to_the_higher_tier():
    assert tiers(a="79", b="16", c="5") == {"a": "A", "b": "A", "c": "C"}
    assert tiers(a="100") == {"a": "A"}


def test_equal_revenue_goes_by_name():
    assert tiers(d="20", b="20", a="20", c="20", e="20") == {"a": "A", "b": "A", "c": "A", "d": "A", "e": "B"}


def test_customers_without_revenue_are_c_and_take_nothing_from_the_total():
    assert tiers(a="80", b="20", returned="-1000", idle="0") == {"a": "A", "b": "B", "idle": "C", "returned": "C"}


@pytest.mark.parametrize("revenue", [{}, {"a": Decimal(0)}, {"a": Decimal(-5), "b": Decimal(-1)}])
def test_without_any_revenue_everybody_is_c(revenue):
    assert set(abc(revenue).values()) <= {"C"}
    assert abc(revenue).keys() == revenue.keys()


def test_the_lines_between_tiers_can_be_set():
    found = abc({"a": Decimal(50), "b": Decimal(30), "c": Decimal(20)}, Decimal("0.5"), Decimal("0.8"))
    assert found == {"a": "A", "b": "B", "c": "C"}


@given(REVENUES)
def test_a_customer_with_more_revenue_is_never_in_a_lower_tier(revenue):
    ranked = sorted(revenue, key=lambda name: -revenue[name])
    found = [abc(revenue)[name] for name in ranked]
    assert found == sorted(found)


@given(REVENUES)
def test_tiers_do_not_depend_on_the_order_of_customers(revenue):
    assert abc(dict(reversed(revenue.items()))) == abc(revenue)


@given(REVENUES)
def test_a_customers_reach_the_line_and_the_last_of_them_is_needed_for_it(revenue):
    found = abc(revenue)
    best = [revenue[name] for name, tier in found.items() if tier == "A"]
    line = sum(amount for amount in revenue.values() if amount > 0) * Decimal("0.8")
    assert sum(best) >= line
    assert not best or sum(best[:-1]) < line


def test_fifths_are_scored_one_to_five():
    assert quintiles([10, 50, 20, 40, 30]) == [1, 5, 2, 4, 3]
    assert quintiles(list(range(100))) == [1 + value // 20 for value in range(100)]


def test_equal_values_have_equal_scores():
    assert quintiles([1, 1, 1, 1, 9]) == [1, 1, 1, 1, 5]
    assert quintiles([7, 7, 7]) == [1, 1, 1]
    assert quintiles([]) == []


@given(st.lists(st.integers(0, 20), max_size=40), st.randoms(use_true_random=False))
def test_scores_follow_values_whatever_the_order(values, order):
    score = dict(zip(values, quintiles(values), strict=True))
    assert [score[value] for value in sorted(score)] == sorted(score.values())
    assert set(score.values()) <= {1, 2, 3, 4, 5}
    mixed = list(values)
    order.shuffle(mixed)
    assert dict(zip(mixed, quintiles(mixed), strict=True)) == score


def bought(name: str, days_ago: int, frequency: int, monetary: str) -> Bought:
    return Bought(name, TODAY - timedelta(days_ago), frequency, Decimal(monetary))


def test_each_of_the_eight_segments_has_its_customer():
    low, high = (300, 1, "10"), (3, 20, "9000")
    patterns = [(r, f, m) for r in (0, 1) for f in (0, 1) for m in (0, 1)]
    rows = [bought(str(p), *(((low, high)[bit])[place] for place, bit in enumerate(p))) for p in patterns]
    assert [row.segment for row in rfm(rows)] == [
        "general_win_back",
        "important_win_back",
        "general_keep",
        "important_keep",
        "general_develop",
        "important_develop",
        "general_value",
        "important_value",
    ]
    assert len(set(SEGMENTS.values())) == len(SEGMENTS) == 8


def test_a_worked_example_of_five_customers():
    found = rfm(
        [
            bought("gold", 1, 30, "9000"),
            bought("whale", 2, 1, "8000"),
            bought("asleep", 200, 20, "7000"),
            bought("small", 10, 10, "50"),
            bought("gone", 300, 1, "10"),
        ]
    )
    assert [(row.customer, row.recency, row.frequency, row.monetary, row.segment) for row in found] == [
        ("gold", 5, 5, 5, "important_value"),
        ("whale", 4, 1, 4, "important_develop"),
        ("asleep", 2, 4, 3, "general_keep"),
        ("small", 3, 3, 2, "general_keep"),
        ("gone", 1, 1, 1, "general_win_back"),
    ]


def test_where_all_are_the_same_nobody_is_above_the_mean():
    assert {row.segment for row in rfm([bought("a", 1, 1, "5"), bought("b", 1, 1, "5")])} == {"general_win_back"}


def test_nobody_has_no_segments():
    assert rfm([]) == ()


def test_a_hundred_thousand_customers_each_have_a_segment_and_a_tier():
    luck = random.Random(7)
    rows = [
        Bought(f"C{n}", TODAY - timedelta(luck.randrange(700)), luck.randrange(1, 60), Decimal(luck.randrange(10**7)))
        for n in range(100_000)
    ]
    revenue = {row.customer: row.monetary for row in rows}
    segments, tier_of = rfm(rows), abc(revenue)
    assert {row.customer for row in segments} == tier_of.keys() == revenue.keys()
    assert len(segments) == 100_000
    best = sum(amount for name, amount in revenue.items() if tier_of[name] == "A") / sum(revenue.values())
    assert best == pytest.approx(Decimal("0.8"), abs=Decimal("0.0001"))
