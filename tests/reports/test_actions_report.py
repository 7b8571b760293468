"""What was agreed to do comes up again until it is done."""

from datetime import date

import pytest

from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.actions import actions, open_actions
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

SET, DUE = date(2026, 11, 16), date(2026, 11, 20)


def ask(store, as_of: date, viewer: Viewer = EVERYTHING) -> Question:
    return Question(store.reader(viewer), Period.parse("2026-11"), as_of, Calendar())


@pytest.fixture
def agreed(given):
    """Two actions set on the 16th: Li's is due on the 20th, the team's on no day."""
    common = {"set_on": SET, "state": "open", "state_on": SET}
    given("actions", {"action_id": "1", "person": "Li", "action": "Send the offer", "due_on": DUE} | common)
    given("actions", {"action_id": "2", "action": "Plan the fair"} | common)


def test_what_is_open_is_listed_by_the_day_it_is_due(store, agreed):
    rows = open_actions(ask(store, DUE))
    assert [(row.action, row.person, row.overdue) for row in rows] == [
        ("Send the offer", "Li", False),
        ("Plan the fair", "", False),
    ]
    assert [row.overdue for row in open_actions(ask(store, date(2026, 11, 21)))] == [True, False]


def test_what_is_done_is_no_longer_open_but_kept(store, agreed, given):
    given("actions", {"action_id": "1", "person": "Li", "action": "Send the offer", "due_on": DUE, "set_on": SET,
                      "state": "done", "state_on": DUE}, as_of=date(2026, 11, 24))  # fmt: skip
    assert [row.action for row in open_actions(ask(store, date(2026, 11, 24)))] == ["Plan the fair"]
    assert [(row.action, row.state) for row in actions(ask(store, date(2026, 11, 24)))][1] == ("Send the offer", "done")


def test_an_action_is_not_there_before_it_was_set(store, agreed):
    assert actions(ask(store, date(2026, 11, 15))) == ()


def test_a_salesperson_sees_own_actions_only(store, agreed):
    assert [row.action for row in actions(ask(store, DUE, Viewer("Li", False, ("Li",))))] == ["Send the offer"]
    assert actions(ask(store, DUE, Viewer("Wu", False, ("Wu",)))) == ()
