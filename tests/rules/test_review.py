"""A review goes from open to acknowledged, and nobody takes another's step."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.rules.review import Step, may_take, problem, proposed, standing, waits_for

DAY = date(2026, 11, 2)


def steps(*told: str) -> list[Step]:
    """Each step as "kind" or "kind:lock"; the step's id is its place."""
    parts = [(*one.split(":"), "")[:2] for one in told]
    return [Step(str(place), kind, about, "", DAY, "", "B", "none", "") for place, (kind, about) in enumerate(parts)]


@pytest.mark.parametrize(
    ("taken", "state"),
    [
        ([], "open"),
        (["self"], "open"),
        (["assess"], "assessed"),
        (["assess", "lock"], "locked"),
        (["lock"], "locked"),  # what was decided before was undone since: the lock has its own copy
        (["assess", "lock", "self:1", "assess:1"], "locked"),
        (["assess", "lock", "assess"], "locked"),
        (["assess", "lock", "acknowledge:1"], "acknowledged"),
        (["assess", "lock", "appeal:1"], "appealed"),
        (["assess", "lock", "appeal:1", "acknowledge:1"], "appealed"),
        (["assess", "lock", "appeal:1", "answer:1"], "answered"),
        (["assess", "lock", "appeal:1", "answer:1", "acknowledge:1"], "acknowledged"),
        (["assess", "lock", "acknowledge:7"], "locked"),  # said about a lock that was undone
        (["assess", "acknowledge:1", "lock"], "locked"),
    ],
)
def test_the_state_follows_the_steps_taken(taken, state):
    assert standing(steps(*taken)).state == state


def test_the_latest_word_counts_until_the_lock_and_the_first_lock_stands():
    found = standing(steps("self", "assess", "self", "assess"))
    assert (found.own.step_id, found.assessed.step_id) == ("2", "3")
    found = standing(steps("self", "assess", "lock", "self:2", "assess:2", "assess", "lock"))
    assert (found.own.step_id, found.assessed.step_id, found.locked.step_id) == ("3", "4", "2")


def test_only_the_person_speaks_and_only_who_leads_decides():
    assert may_take("open", is_person=True, leads=False, is_over=True) == {"self"}
    assert may_take("assessed", is_person=False, leads=True, is_over=True) == {"assess", "lock"}
    assert may_take("locked", is_person=True, leads=False, is_over=True) == {"acknowledge", "appeal"}
    assert may_take("locked", is_person=False, leads=True, is_over=True) == set()
    assert may_take("appealed", is_person=False, leads=True, is_over=True) == {"answer"}


def test_a_manager_does_not_decide_on_the_own_review_and_a_colleague_on_none():
    assert may_take("assessed", is_person=True, leads=True, is_over=True) == {"self"}
    assert may_take("assessed", is_person=False, leads=False, is_over=True) == set()


def test_nothing_is_locked_before_the_period_is_over():
    assert may_take("assessed", is_person=False, leads=True, is_over=False) == {"assess"}


@pytest.mark.parametrize(
    ("taken", "while_it_runs", "once_over"),
    [
        ([], "", "leader"),
        (["self"], "leader", "leader"),
        (["assess"], "leader", "leader"),
        (["assess", "lock"], "person", "person"),
        (["assess", "lock", "acknowledge:1"], "", ""),
    ],
)
def test_a_review_that_nobody_has_begun_waits_for_nobody_before_the_period_ends(taken, while_it_runs, once_over):
    found = standing(steps(*taken))
    assert (waits_for(found, is_over=False), waits_for(found, is_over=True)) == (while_it_runs, once_over)


@pytest.mark.parametrize(
    ("told", "lacks"),
    [
        (("self", "", "", "", "", ""), "text"),
        (("acknowledge", "", "", "", "", ""), ""),
        (("assess", "", "B", "B", "none", ""), ""),
        (("assess", "", "E", "B", "none", ""), "grade"),
        (("assess", "", "A", "B", "none", ""), "reason"),
        (("assess", "Won the fair", "A", "B", "none", ""), ""),
        (("assess", "", "B", "B", "reward", ""), "outcome"),
        (("assess", "", "A", "", "reward", "¥500"), ""),
    ],
)
def test_what_a_step_still_lacks_is_said(told, lacks):
    assert problem(*told) == lacks


@pytest.mark.parametrize(
    ("points", "grade"),
    [("120", "A"), ("105", "A"), ("104.99", "B"), ("85", "B"), ("60", "C"), ("59.99", "D"), ("0", "D")],
)
def test_points_propose_a_grade(points, grade):
    assert proposed(Decimal(points)) == grade
    assert proposed(None) == ""
