"""Ranks with ties, contests and their winners, badges in a row, the way to a next step."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.rules.recognition.badges import Earned, earned
from sales_core.rules.recognition.contest import Entry, may_settle, problem, standing, state
from sales_core.rules.recognition.ranks import ranked, reaches
from sales_core.rules.recognition.steps import months_between, progress, together

START, END = date(2026, 11, 1), date(2026, 11, 30)
VALUES = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.one_of(st.none(), st.decimals(-1000, 1000, places=2)),
    max_size=8,
)


def places(rule: str, goal: str | None = None, less: bool = False, **values: str | None) -> list[tuple]:
    entries = [Entry(name, None if value is None else Decimal(value)) for name, value in values.items()]
    return [(row.person, row.rank, row.won) for row in standing(rule, entries, goal and Decimal(goal), less)]


def ranks(less: bool = False, **values: int | None) -> list[tuple]:
    told = {name: None if value is None else Decimal(value) for name, value in values.items()}
    return [(row.person, row.rank) for row in ranked(told, less)]


def test_equal_values_share_a_place_and_the_next_is_counted_on():
    assert ranks(Li=5, Wang=7, Chen=5, Zhao=1) == [("Wang", 1), ("Chen", 2), ("Li", 2), ("Zhao", 4)]


def test_the_least_comes_first_where_less_is_better():
    assert ranks(True, Li=5, Wang=7) == [("Li", 1), ("Wang", 2)]


def test_who_has_no_value_has_no_place():
    assert ranks(Li=None, Wang=-3) == [("Wang", 1), ("Li", None)]
    assert ranks() == []


@settings(max_examples=60, deadline=None)
@given(VALUES, st.booleans())
def test_a_place_is_one_more_than_how_many_are_better(values, less):
    for row in ranked(values, less):
        if row.value is None:
            assert row.rank is None
        else:
            known = [value for value in values.values() if value is not None]
            assert row.rank == 1 + sum((value < row.value) if less else (value > row.value) for value in known)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"Li": "10", "Wang": "8"}, [("Li", 1, True), ("Wang", 2, False)]),
        ({"Li": "10", "Wang": "10"}, [("Li", 1, True), ("Wang", 1, True)]),
        ({"Li": "0", "Wang": "0"}, [("Li", 1, False), ("Wang", 1, False)]),
        ({"Li": "-1", "Wang": None}, [("Li", 1, False), ("Wang", None, False)]),
        ({"goal": "9", "Li": "8.99", "Wang": "3"}, [("Li", 1, False), ("Wang", 2, False)]),
        ({"goal": "9", "Li": "9", "Wang": "3"}, [("Li", 1, True), ("Wang", 2, False)]),
        ({"less": True, "Li": "0", "Wang": "0.1"}, [("Li", 1, True), ("Wang", 2, False)]),
        ({"goal": "0.05", "less": True, "Li": "0.06", "Wang": "0.1"}, [("Li", 1, False), ("Wang", 2, False)]),
    ],
)
def test_the_best_value_wins_a_contest_and_ties_share_it(told, expected):
    assert places("best", **told) == expected


@pytest.mark.parametrize(
    ("told", "winners"),
    [
        ({"goal": "10", "Li": "10", "Wang": "9.99", "Chen": "12"}, {"Li", "Chen"}),
        ({"goal": "10", "Li": "1", "Wang": None}, set()),
        ({"goal": "0.1", "less": True, "Li": "0.1", "Wang": "0.2"}, {"Li"}),
    ],
)
def test_everybody_who_reaches_the_goal_wins_where_the_rule_says_so(told, winners):
    assert {person for person, _, won in places("all", **told) if won} == winners


def by_day(*entries: tuple) -> list[tuple]:
    told = [Entry(name, Decimal(value), day and START + timedelta(days=day)) for name, value, day in entries]
    return [(row.person, row.rank, row.won) for row in standing("first", told, Decimal(10))]


def test_who_reaches_the_goal_on_the_earliest_day_wins_and_who_does_on_the_same_day_too():
    assert by_day(("Li", 30, 9), ("Wang", 11, 5), ("Chen", 10, 5), ("Zhao", 9, None), ("Sun", 9, None)) == [
        ("Wang", 1, True), ("Chen", 1, True), ("Li", 3, False), ("Sun", 4, False), ("Zhao", 4, False),
    ]  # fmt: skip


def test_nobody_wins_a_race_that_nobody_finishes():
    assert by_day(("Li", 3, None)) == [("Li", 1, False)]


@settings(max_examples=60, deadline=None)
@given(VALUES, st.sampled_from(["best", "all"]), st.one_of(st.none(), st.decimals(0, 500, places=2)), st.booleans())
def test_whoever_does_as_well_as_a_winner_wins(values, rule, goal, less):
    found = standing(rule, [Entry(name, value) for name, value in values.items()], goal, less)
    assert {row.person for row in found} == set(values)
    won = {row.value for row in found if row.won}
    assert all(row.won == (row.value in won) for row in found)
    if goal is not None:
        assert all(reaches(value, goal, less) for value in won)
    if rule == "best" and won:
        assert len(won) == 1


@pytest.mark.parametrize(
    ("today", "closed", "expected"),
    [
        (START - timedelta(days=1), False, "coming"),
        (START, False, "running"),
        (END, False, "running"),
        (END + timedelta(days=1), False, "ended"),
        (END + timedelta(days=1), True, "closed"),
    ],
)
def test_a_contest_runs_through_its_last_day(today, closed, expected):
    assert state(START, END, today, closed) == expected


def test_a_contest_closes_by_itself_once_the_sheets_reach_its_last_day_or_a_week_has_passed():
    assert not may_settle(END, END, END)
    assert may_settle(END, END + timedelta(days=1), END)
    assert not may_settle(END, END + timedelta(days=7), END - timedelta(days=1))
    assert may_settle(END, END + timedelta(days=8), None)


@pytest.mark.parametrize(
    ("rule", "measure", "days", "goal", "adds_up", "expected"),
    [
        ("best", "amount", (START, END), None, True, ""),
        ("best", "amount", (END, START), None, True, "days"),
        ("best", "amount", (START, START + timedelta(days=366)), None, True, "long"),
        ("all", "growth", (START, END), None, True, "goal"),
        ("best", "amount", (START, END), Decimal("1E20"), True, "large"),
        ("first", "amount", (START, END), Decimal(5), True, ""),
        ("first", "amount", (START, END), Decimal(5), False, "first"),
        ("first", "growth", (START, END), Decimal(5), True, "first"),
    ],
)
def test_what_a_contest_lacks_is_named(rule, measure, days, goal, adds_up, expected):
    assert problem(rule, measure, days, goal, adds_up, False) == expected


@pytest.mark.parametrize(
    ("met", "times", "expected"),
    [
        ("", 3, Earned((), 0)),
        ("111", 3, Earned((2,), 0)),
        ("110111", 3, Earned((5,), 0)),
        ("11111", 3, Earned((2,), 2)),
        ("111111", 3, Earned((2, 5), 0)),
        ("101", 1, Earned((0, 2), 0)),
        ("011", 3, Earned((), 2)),
    ],
)
def test_a_badge_is_earned_by_so_many_periods_in_a_row_and_then_anew(met, times, expected):
    assert earned([one == "1" for one in met], times) == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(st.booleans(), max_size=40), st.integers(1, 5))
def test_a_badge_is_earned_as_often_as_whole_rows_of_periods_fit_into_the_runs(met, times):
    runs = "".join("1" if one else "0" for one in met).split("0")
    assert len(earned(met, times).at) == sum(len(run) // times for run in runs)


@pytest.mark.parametrize(
    ("value", "goal", "less", "share", "met"),
    [
        ("50", "100", False, "0.5", False),
        ("100", "100", False, "1", True),
        ("150", "100", False, "1", True),
        ("-5", "100", False, "0", False),
        ("0.2", "0.1", True, "0.5", False),
        ("0", "0.1", True, "1", True),
        ("-1", "0", False, "0", False),
    ],
)
def test_the_way_to_a_goal_is_a_share_of_it(value, goal, less, share, met):
    found = progress(Decimal(value), Decimal(goal), less)
    assert (found.share, found.met) == (Decimal(share), met)


def test_what_is_not_known_counts_as_not_begun():
    unknown = progress(None, Decimal(1))
    assert (unknown.share, unknown.met) == (None, False)
    assert together([unknown, progress(Decimal(1), Decimal(1))]) == Decimal("0.5")
    assert together([]) == 0


def test_months_with_the_team_are_whole_months():
    assert [months_between(date(2026, 1, 31), day) for day in (date(2026, 2, 28), date(2027, 1, 31))] == [0, 12]
    assert months_between(date(2026, 5, 1), date(2026, 4, 1)) == 0
