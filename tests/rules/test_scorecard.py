"""A scorecard: points by floor, target and cap, weights, and what happens to a KPI without a value."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.model.scorecard import Measure, Scorecard
from sales_core.rules.scorecard import TOP, check_card, line, points, total
from sales_core.rules.scorecard_default import FINDING, KEEPING, MOST, SELLING, default_card

NUMBERS = st.decimals(-10_000, 10_000, places=2)
WEIGHTS = st.lists(st.integers(1, 100), min_size=1, max_size=6)
POINTS = st.none() | st.integers(0, 120).map(Decimal)


def measure(key: str = "revenue", weight: str = "1", against: str = "value", limits: str = "60 100 120") -> Measure:
    return Measure(key, Decimal(weight), against, *map(Decimal, limits.split()))


@pytest.mark.parametrize(
    ("value", "limits", "expected"),
    [
        ("59", "60 100 120", "0"),
        ("60", "60 100 120", "0"),
        ("80", "60 100 120", "50"),
        ("99.99", "60 100 120", "99.98"),
        ("100", "60 100 120", "100"),
        ("110", "60 100 120", "110"),
        ("120", "60 100 120", "120"),
        ("500", "60 100 120", "120"),
        ("500", "60 100 100", "100"),  # nothing is to be had beyond the target
        ("70", "0 210 210", "33.33"),
        ("0.12", "0.15 0.08 0.05", "42.86"),  # a discount: less is better
        ("0.15", "0.15 0.08 0.05", "0"),
        ("0.065", "0.15 0.08 0.05", "110"),
        ("0", "0.15 0.08 0.05", "120"),
        ("-5", "0 10 20", "0"),
    ],
)
def test_points_by_floor_target_and_cap(value, limits, expected):
    assert points(Decimal(value), *map(Decimal, limits.split())) == Decimal(expected)


@settings(deadline=None)  # the machine may be busy
@given(st.lists(NUMBERS, min_size=2), NUMBERS, st.decimals("0.01", 1000, places=2), st.decimals(0, 1000, places=2))
def test_more_never_scores_less_and_never_leaves_0_to_120(values, floor, up, further):
    limits = (floor, floor + up, floor + up + further)
    scored = [points(value, *limits) for value in sorted(values)]
    assert all(low <= high for low, high in pairwise(scored))
    assert all(0 <= one <= TOP for one in scored)
    turned = [points(-value, *(-part for part in limits)) for value in sorted(values)]
    assert turned == scored


def test_a_measure_of_the_persons_own_target_counts_in_its_unit():
    scored = line(measure(against="target", limits="0.6 1 1.2"), Decimal(40_000), Decimal(50_000))
    assert (scored.floor, scored.target, scored.cap) == (30_000, 50_000, 60_000)
    assert scored.points == 50


def test_without_a_value_or_a_target_there_are_no_points_rather_than_none_earned():
    assert line(measure(), None).missing == "no_value"
    assert line(measure(against="target"), Decimal(5), None).missing == "no_base"
    assert line(measure(against="before"), Decimal(5), Decimal(0)).missing == "no_base"
    assert line(measure(against="target"), Decimal(5), None).points is None


def test_the_total_is_the_weighted_mean():
    lines = [line(measure("a", "0.7"), Decimal(100)), line(measure("b", "0.3"), Decimal(80))]
    assert total(lines).total == Decimal("85.00")


def test_a_missing_measure_gives_its_weight_to_the_others_in_proportion():
    lines = [line(measure(key, weight), value) for key, weight, value in (
        ("a", "0.6", Decimal(100)), ("b", "0.2", Decimal(60)), ("c", "0.2", None))]  # fmt: skip
    scored = total(lines)
    assert scored.total == Decimal("75.00")
    assert [one.counted for one in scored.lines] == [Decimal("0.75"), Decimal("0.25"), None]
    assert [one.key for one in scored.missing] == ["c"]


def test_without_any_points_there_is_no_total():
    assert total([line(measure(), None)]).total is None
    assert total([]).total is None


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.tuples(st.integers(1, 100), POINTS), min_size=1, max_size=6))
def test_a_total_lies_between_its_lines(told):
    parts = [(Decimal(weight), None if value is None else Decimal(value)) for weight, value in told]
    whole = sum(weight for weight, _ in parts)
    lines = [line(measure(str(place), str(weight / whole), limits="0 100 120"), value)
             for place, (weight, value) in enumerate(parts)]  # fmt: skip
    known = [one.points for one in lines if one.points is not None]
    found = total(lines).total
    assert (found is None) == (not known)
    if found is not None:
        assert min(known) - Decimal("0.01") <= found <= max(known) + Decimal("0.01")


def codes(*measures: Measure, less: tuple[str, ...] = ()) -> list[str]:
    return [issue.code for issue in check_card(Scorecard("", measures), less)]


def test_weights_come_to_100_percent():
    assert codes(measure("a", "0.6"), measure("b", "0.4")) == []
    (issue,) = check_card(Scorecard("", (measure("a", "0.6"), measure("b", "0.3"))))
    assert (issue.code, issue.value) == ("card_weights", "0.9")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (measure(limits="100 100 120"), "card_order"),
        (measure(limits="60 130 120"), "card_order"),
        (measure(limits="NaN 100 120"), "card_not_a_number"),
        (measure(against="nothing"), "card_against"),
    ],
)
def test_what_is_wrong_with_a_measure_is_said(wrong, code):
    assert codes(wrong) == [code]


def test_the_order_follows_the_kpis_direction():
    assert codes(measure(limits="15 8 5"), less=("revenue",)) == []
    assert codes(measure(limits="5 8 15"), less=("revenue",)) == ["card_order"]


def test_a_scorecard_measures_something_and_nothing_twice():
    assert codes() == ["card_empty"]
    assert codes(measure("a", "0.5"), measure("a", "0.5")) == ["card_twice"]


@pytest.mark.parametrize("role", ["", "Sales", "Key account manager", "客户经理", "SDR"])
@settings(deadline=None)  # the machine may be busy
@given(fed=st.sets(st.sampled_from([key for key, _ in (*SELLING, *KEEPING, *FINDING)])), targeted=st.booleans())
def test_the_default_card_is_sound_whatever_the_sheets_feed(role, fed, targeted):
    card = default_card(role, fed, fed if targeted else ())
    assert len(card.measures) <= MOST
    assert {one.key for one in card.measures} <= fed
    assert check_card(card) == () or not card.measures


def test_the_default_card_counts_revenue_against_the_own_target_else_the_period_before():
    assert [one.against for one in default_card("", ("revenue", "win_rate"), ("revenue",)).measures] == [
        "target",
        "value",
    ]
    assert [one.against for one in default_card("", ("revenue",), ()).measures] == ["before"]
    assert default_card("", ("revenue",), ()).measures[0].weight == 1


def test_an_account_manager_is_scored_by_keeping_and_a_developer_by_finding_customers():
    fed = ("revenue", "new_customers", "repurchase_rate", "activities")
    assert [one.key for one in default_card("客户经理", fed, ()).measures] == ["revenue", "repurchase_rate"]
    assert default_card("SDR", fed, ()).measures[0].key == "new_customers"
