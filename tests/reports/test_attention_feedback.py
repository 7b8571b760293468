"""Unhappy A customers and late complaints come up on the standup until they are answered."""

from datetime import date

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.attention import RuleSetting
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.model.viewer import Viewer
from sales_core.reports.attention import attention
from sales_core.reports.contacts_due import contacts_due
from sales_core.reports.feedback import feedback
from sales_core.reports.kpis import kpi_values
from sales_core.reports.question import Question
from sales_core.reports.standup import standup
from sales_core.rules.calendar import Calendar

MONDAY = date(2026, 11, 23)


@pytest.fixture
def team(given, store):
    given(
        "customers",
        {"customer": "Acme", "person": "Li", "tier": "A"},
        {"customer": "Beta", "person": "Wang", "tier": "B"},
    )
    given(
        "feedback",
        {"received_on": "2026-11-20", "person": "Li", "customer": "Acme", "survey": "NPS", "score": "3"},
        {"received_on": "2026-11-20", "person": "Li", "customer": "Acme", "survey": "NPS", "score": "9"},
        {"received_on": "2026-11-06", "person": "Wang", "customer": "Beta", "survey": "Complaint", "comment": "late"},
        {"received_on": "2026-11-20", "person": "Wang", "customer": "Beta", "survey": "CSAT", "score": "1"},
    )
    return lambda: Question(store.reader(), Period.parse("2026-11"), MONDAY, Calendar())


def items(question):
    return [(row.person, row.code, row.customer, row.days) for row in attention(question())]


def test_unhappy_a_customers_and_late_complaints_need_attention(team):
    assert items(team) == [("Li", "unhappy_a", "Acme", 0), ("Wang", "late_complaint", "Beta", 12)]
    assert [(row.person, row.attention) for row in standup(team()) if row.person] == [("Li", 1), ("Wang", 1)]


def test_an_answer_takes_the_item_off_and_its_undo_brings_it_back(team, store):
    assert items(team)[0][1] == "unhappy_a"
    (case,) = (one for one in feedback(team()) if one.customer == "Acme")
    row = {"feedback": case.key, "person": "Li", "state": "resolved", "resolved_on": MONDAY}
    done = store.commit([form_sheet(Kind.CASES, [row], "Li", MONDAY, "Feedback")], "Li", "form")
    assert [code for _, code, *_ in items(team)] == ["late_complaint"]
    assert sum(row.attention for row in standup(team()) if row.person) == 1
    store.undo(done.batches[0].batch_id, "Li")
    assert len(items(team)) == 2


def test_the_rules_can_be_switched_off_and_wait_longer(team, given):
    told = (RuleSetting("unhappy_a", on=False), RuleSetting("late_complaint", threshold=13))
    given("settings", {"name": "attention", "value": encode(told)})
    assert items(team) == []


def test_a_visit_of_today_is_among_those_to_contact(team, store):
    row = {"visit_id": "v", "person": "Li", "customer": "Acme", "planned_on": MONDAY, "set_on": MONDAY}
    store.commit([form_sheet(Kind.VISITS, [row], "Li", MONDAY, "Visits")], "Li", "form")
    (due,) = contacts_due(team(), attention(team()))
    assert (due.person, due.customer, due.visit) == ("Li", "Acme", True)


def test_whoever_is_to_answer_sees_it_without_the_scores_of_others(team, store):
    wang = Viewer("Wang", False, ("Wang",))

    def own():
        return Question(store.reader(wang), Period.parse("2026-11"), MONDAY, Calendar())

    (case,) = (one for one in feedback(team()) if one.customer == "Acme")
    assert {one.customer for one in feedback(own())} == {"Beta"}
    before = kpi_values(own(), ["csat", "nps", "feedback_in_time"])
    row = {"feedback": case.key, "person": "Li", "owner": "Wang", "due_on": date(2026, 11, 20), "state": "open"}
    store.commit([form_sheet(Kind.CASES, [row], "Li", MONDAY, "Feedback")], "Li", "form")
    assert {(one.customer, one.person, one.own) for one in feedback(own()) if one.customer == "Acme"} == {
        ("Acme", "Li", False)
    }
    assert kpi_values(own(), ["csat", "nps", "feedback_in_time"]) == before
    assert {row.person for row in attention(own())} == {"Wang"}
