"""How visits are spread over the days of a week."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.rules.visit_plan import propose

MONDAY = date(2026, 11, 23)
WEEK = [MONDAY + timedelta(days=past) for past in range(5)]


def test_a_day_stays_in_one_region_and_the_most_pressing_comes_first():
    regions = {"Acme": "East", "Beta": "West", "Cole": "East", "Dune": "West", "Elm": "East"}
    assert propose(regions, WEEK, 2) == {
        "Acme": WEEK[0], "Cole": WEEK[0], "Beta": WEEK[1], "Dune": WEEK[1], "Elm": WEEK[2],
    }  # fmt: skip


def test_regions_share_a_day_when_there_are_too_few_days():
    regions = {"Acme": "East", "Beta": "West", "Cole": "North"}
    planned = propose(regions, WEEK[:2], 2)
    assert sorted(planned) == ["Acme", "Beta", "Cole"]
    assert len(set(planned.values())) == 2


def test_who_does_not_fit_is_left_out_the_least_pressing_first():
    assert list(propose({"Acme": "", "Beta": "", "Cole": ""}, WEEK[:1], 2)) == ["Acme", "Beta"]
    assert propose({"Acme": ""}, [], 2) == {}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from("NESW"), max_size=40), st.integers(0, 6), st.integers(1, 5))
def test_nobody_is_lost_or_doubled_and_no_day_is_too_full(regions, days, each):
    told = {f"C{place}": region for place, region in enumerate(regions)}
    free = [MONDAY + timedelta(days=past) for past in range(days)]
    planned = propose(told, free, each)
    assert list(planned) == list(told)[: each * days]
    per_day = [list(planned.values()).count(day) for day in free]
    assert all(count <= each for count in per_day)
