"""Targets of an approved plan do not change unseen."""

from datetime import date

import pytest
from review_steps import codes, prepare, upload

from sales_core.model.batch import Status
from sales_core.text.core import Language
from sales_core.text.issues import say_issue

__all__ = ["prepare", "upload"]
HEAD = "Person,Metric,Month,Target\n"
YEAR = HEAD + "Li,Revenue,2026-01,100\nLi,Revenue,2026-02,200\n"


def plan(state="approved", metric="revenue", reason=""):
    return {"metric": metric, "starts_on": "2026-01-01", "ends_on": "2026-12-31", "state": state,
            "decided_on": "2026-01-05", "decided_by": "Chen", "reason": reason}  # fmt: skip


@pytest.fixture
def approved(upload, given):
    upload("targets.csv", YEAR)
    given("plans", plan())


def test_a_sheet_that_changes_an_approved_plan_is_held_and_says_who_approved_it(approved, upload, store):
    result = upload("targets new.csv", YEAR.replace("200", "250"))
    assert (result.status, codes(result)) == (Status.HELD, ["guard_approved_plan"])
    issue = result.issues[0]
    values = {"value": issue.value, **dict(issue.detail)}
    assert say_issue(issue.code, Language.EN, **values) == (
        "Chen approved the Revenue targets of 2026-01-01 to 2026-12-31 on 2026-01-05, and 1 of the targets here would"
        " change them, such as row 3: Li 2026-02, 200.00 → 250.00. "
        "To change an approved plan, reopen it on the Targets page"
        " with a reason."
    )
    assert "重新打开" in say_issue(issue.code, Language.ZH, **values)
    assert "销售额目标" in say_issue(issue.code, Language.ZH, **values)


def test_a_guard_that_was_answered_lets_the_sheet_in(approved, upload):
    assert (
        upload("targets new.csv", YEAR.replace("200", "250"), accept="guard_approved_plan").status is Status.COMMITTED
    )


def test_the_same_targets_again_another_metric_and_another_year_are_ordinary(approved, upload):
    assert upload("targets again.csv", YEAR + "\n").status is Status.COMMITTED
    assert upload("more.csv", HEAD + "Li,New customers,2026-02,3\n").status is Status.COMMITTED
    assert upload("next.csv", HEAD + "Li,Revenue,2027-01,300\n").status is Status.COMMITTED


def test_a_quarter_or_a_new_person_within_an_approved_year_is_held(approved, upload):
    assert codes(upload("quarter.csv", HEAD + "Li,Revenue,2026-Q2,900\n")) == ["guard_approved_plan"]
    assert codes(upload("wang.csv", HEAD + "Wang,Revenue,2026-05,900\n")) == ["guard_approved_plan"]


def test_a_plan_that_was_reopened_takes_sheets_again(approved, upload, given):
    given("plans", plan("reopened", reason="new market"), as_of=date(2026, 11, 24))
    assert upload("targets new.csv", YEAR.replace("200", "250")).status is Status.COMMITTED


def test_months_across_are_held_too(approved, upload):
    wide = "Person,2026-01,2026-02\nLi,100,260\n"
    assert codes(upload("revenue target.csv", wide)) == ["guard_approved_plan"]
