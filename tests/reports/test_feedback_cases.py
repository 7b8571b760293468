"""What calls for an answer, by when, and whether it came in time."""

from dataclasses import dataclass
from datetime import date

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.reports.feedback_due import due_days
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.calendar import Calendar

FRIDAY, MONDAY = date(2026, 11, 6), date(2026, 11, 23)
NOVEMBER = Period.parse("2026-11")


@dataclass(frozen=True)
class Case:
    customer: str
    type: str
    handled: str
    due_on: date
    resolved_on: date | None
    in_time: bool | None
    days_late: int


def cases(store, as_of=MONDAY):
    question = Question(store.reader(), NOVEMBER, as_of, Calendar())
    return {row.customer: row for row in question.reader.rows(sql("feedback_cases"), Case, **due_days(question))}


@pytest.fixture
def heard(given):
    given(
        "feedback",
        {"received_on": FRIDAY, "person": "Li", "customer": "Angry", "survey": "投诉", "comment": "late"},
        {"received_on": FRIDAY, "person": "Li", "customer": "Low", "survey": "NPS", "score": "6"},
        {"received_on": FRIDAY, "person": "Li", "customer": "Three", "survey": "CSAT", "score": "3"},
        {"received_on": FRIDAY, "person": "Li", "customer": "Glad", "survey": "CSAT", "score": "5"},
        {"received_on": FRIDAY, "person": "Li", "customer": "Dated", "comment": "call me", "due_on": "2026-11-30"},
        {"received_on": FRIDAY, "person": "Li", "customer": "Shut", "survey": "Complaint", "status": "已关闭"},
        {"received_on": FRIDAY, "person": "Li", "customer": "Solved", "survey": "Complaint",
         "resolved_on": "2026-11-12", "resolution": "sent another"},
    )  # fmt: skip


def test_complaints_low_scores_and_what_has_a_day_call_for_an_answer(heard, store):
    found = cases(store)
    assert set(found) == {"Angry", "Low", "Three", "Dated", "Shut", "Solved"}
    assert {name: row.type for name, row in found.items()} == {
        "Angry": "complaint", "Low": "nps", "Three": "csat", "Dated": "comment", "Shut": "complaint",
        "Solved": "complaint",
    }  # fmt: skip


def test_working_days_of_the_setting_give_the_day_unless_the_sheet_tells_one(heard, store):
    found = cases(store)
    assert found["Angry"].due_on == date(2026, 11, 11)  # Friday and three working days
    assert found["Low"].due_on == date(2026, 11, 13)
    assert found["Dated"].due_on == date(2026, 11, 30)
    assert (found["Angry"].days_late, found["Dated"].days_late) == (12, 0)


def test_late_answers_are_told_from_those_in_time(heard, store):
    found = {name: row.in_time for name, row in cases(store).items()}
    assert found == {"Angry": False, "Low": False, "Three": False, "Dated": None, "Shut": True, "Solved": False}
    assert cases(store, date(2026, 11, 10))["Solved"].handled == "open"


def test_what_is_filled_in_beats_the_sheet_until_it_is_undone(heard, store):
    key = store._own.execute("select key from current.feedback where customer = 'Angry'").fetchall()[0][0]
    row = {"feedback": key, "person": "Li", "state": "resolved", "resolved_on": date(2026, 11, 10), "owner": "Wang"}
    done = store.commit([form_sheet(Kind.CASES, [row], "Li", MONDAY, "Feedback")], "Li", "form")
    assert (cases(store)["Angry"].handled, cases(store)["Angry"].in_time) == ("resolved", True)
    store.undo(done.batches[0].batch_id, "Li")
    assert cases(store)["Angry"].handled == "open"
