from datetime import date, datetime
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.plan_decisions import approved_plan, plan_decisions
from sales_core.reports.question import Question
from sales_core.reports.target_changes import target_changes
from sales_core.rules.calendar import Calendar

NOON = datetime(2026, 11, 20, 4)


def asked(store, viewer=EVERYTHING, period="2026-11"):
    return Question(store.reader(viewer), Period.parse(period), date(2026, 11, 23), Calendar())


def told(store, **more):
    return [
        (row.person, row.starts_on.month, row.before, row.after, row.reason) for row in target_changes(asked(store))
    ]


def target(person, month, amount, **more):
    return {"person": person, "metric": "revenue", "starts_on": f"2026-{month:02}-01", "target": amount} | more


@pytest.fixture
def set_twice(given):
    given("people", {"person": "Li"}, {"person": "Wang"}, at=NOON.replace(hour=3))
    given("targets", target("Li", 10, "100"), target("Li", 11, "200"), target("Wang", 11, "300"), at=NOON)
    given("targets", target("Li", 11, "250", reason="new region"), by="Chen", at=NOON.replace(hour=5))


def test_who_set_which_target_when_from_what_to_what_and_why(store, set_twice):
    latest, *first = target_changes(asked(store))
    assert (latest.changed_by, latest.changed_at, latest.reason) == ("Chen", NOON.replace(hour=5), "new region")
    assert (latest.person, latest.starts_on, latest.before, latest.after) == (
        "Li", date(2026, 11, 1), Decimal(200), Decimal(250),
    )  # fmt: skip
    assert (latest.file_name, latest.row_number, latest.undone) == ("test.xlsx", 2, False)
    assert [(row.person, row.before, row.after) for row in first] == [
        ("Li", None, Decimal(100)),
        ("Li", None, Decimal(200)),
        ("Wang", None, Decimal(300)),
    ]


def test_the_same_target_told_again_is_no_change(store, set_twice, given):
    given("targets", target("Li", 11, "250"), target("Wang", 11, "300"))
    assert len(target_changes(asked(store))) == 4


def test_what_was_taken_back_is_told_and_what_came_after_is_compared_with_what_stood(store, set_twice, given):
    store.undo(store.batches()[0].batch_id, "Chen", "by mistake")
    given("targets", target("Li", 11, "260"))
    changes = target_changes(asked(store))
    assert [(row.before, row.after, row.undone) for row in changes[:2]] == [
        (Decimal(200), Decimal(260), False),
        (Decimal(200), Decimal(250), True),
    ]


def test_a_month_set_apart_from_its_year_was_a_twelfth_of_it(store, given):
    given("targets", target("Li", 1, "1200", ends_on="2026-12-31"))
    given("targets", target("Li", 11, "150"))
    given("targets", target("Li", 10, "400", ends_on="2026-12-31"))
    assert told(store) == [
        ("Li", 10, Decimal(350), Decimal(400), ""),
        ("Li", 11, Decimal(100), Decimal(150), ""),
        ("Li", 1, None, Decimal(1200), ""),
    ]


def test_a_salesperson_sees_the_changes_of_the_own_targets_only(store, set_twice, given):
    given("targets", target("", 11, "900"))
    wang = Viewer("Wang", False, ("Wang",))
    assert [row.person for row in target_changes(asked(store, wang))] == ["Wang"]


def test_as_known_at_an_earlier_moment_later_changes_are_not_there(store, set_twice):
    then = Question(
        store.reader(EVERYTHING, NOON.replace(minute=1)), Period.parse("2026"), date(2026, 11, 23), Calendar()
    )
    assert [row.after for row in target_changes(then)] == [Decimal(100), Decimal(200), Decimal(300)]


def plan(state, reason="", **more):
    return {"metric": "revenue", "starts_on": "2026-01-01", "ends_on": "2026-12-31", "state": state,
            "decided_on": "2026-01-05", "decided_by": "Chen", "reason": reason} | more  # fmt: skip


def test_a_plan_stands_until_it_is_reopened_and_both_are_remembered(store, given):
    given("plans", plan("approved"))
    approved = approved_plan(asked(store), "revenue")
    assert (approved.decided_by, approved.decided_on) == ("Chen", date(2026, 1, 5))
    assert approved_plan(asked(store), "collections") is None
    assert approved_plan(asked(store, period="2027-01"), "revenue") is None
    given("plans", plan("reopened", "new region"))
    assert approved_plan(asked(store), "revenue") is None
    assert [(row.state, row.reason) for row in plan_decisions(asked(store))] == [
        ("reopened", "new region"),
        ("approved", ""),
    ]


def test_an_approval_that_was_undone_does_not_stand_and_a_salesperson_sees_the_lock(store, given):
    given("plans", plan("approved"))
    assert approved_plan(asked(store, Viewer("Wang", False, ("Wang",))), "revenue")
    store.undo(store.batches()[0].batch_id, "Chen")
    assert approved_plan(asked(store), "revenue") is None
    assert store.check() == ()
