"""What calls for an answer, by when, and whether it came in time."""

from dataclasses import dataclass
from datetime import date

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.feedback import feedback, feedback_counts
from sales_core.reports.feedback_due import due_days
from sales_core.reports.feedback_themes import comments, feedback_themes, said_about
from sales_core.reports.kpis import kpi_values
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


def test_what_waits_comes_first_and_late_is_told_from_open(heard, store):
    asked = Question(store.reader(), NOVEMBER, date(2026, 11, 12), Calendar())
    found = [(case.customer, case.state) for case in feedback(asked)]
    assert (found[0], found[3]) == (("Angry", "late"), ("Dated", "open"))
    assert set(found[1:3]) == {("Low", "open"), ("Three", "open")}
    assert [case.customer for case in feedback(asked)[4:]] == ["Solved", "Shut"], (
        "the last resolved is asked again first"
    )
    assert feedback_counts(asked) == {"late": 1, "open": 3, "resolved": 2}


def test_a_score_asked_again_stands_beside_the_old_and_counts_in_no_kpi(heard, store):
    asked = Question(store.reader(), NOVEMBER, MONDAY, Calendar())
    before = kpi_values(asked, ["csat", "nps"])
    (low,) = (case for case in feedback(asked) if case.customer == "Low")
    row = {"feedback": low.key, "person": "Li", "state": "asked_again", "resolved_on": date(2026, 11, 24),
           "asked_on": date(2026, 11, 25), "new_score": 9}  # fmt: skip
    store.commit([form_sheet(Kind.CASES, [row], "Li", MONDAY, "Feedback")], "Li", "form")
    asked = Question(store.reader(), NOVEMBER, MONDAY, Calendar())
    (low,) = (case for case in feedback(asked) if case.customer == "Low")
    assert (low.state, low.score, low.new_score, low.in_time) == ("asked_again", 6, 9, False)
    assert kpi_values(asked, ["csat", "nps"]) == before


def test_feedback_noted_after_the_latest_sheet_counts_at_once(heard, store):
    row = {"received_on": date(2026, 11, 26), "person": "Li", "customer": "New", "survey": "NPS", "score": 0}
    store.commit([form_sheet(Kind.FEEDBACK, [row], "Li", MONDAY, "Feedback")], "Li", "form")
    asked = Question(store.reader(), NOVEMBER, MONDAY, Calendar())
    assert "New" in {case.customer for case in feedback(asked)}
    assert kpi_values(asked, ["nps"])[0].value == -100


def test_what_is_open_goes_along_with_a_customer_that_is_handed_over(heard, store):
    move = {"what": "customer", "from_person": "Li", "person": "Zhao", "effective_on": MONDAY, "why": "handed_over"}
    rows = [move | {"move_id": name, "subject": name, "moved_on": MONDAY} for name in ("Angry", "Solved")]
    sheet = form_sheet(Kind.OWNERSHIP, rows, "Boss", MONDAY, "Hand-over")
    done = store.commit([sheet], "Boss", "form")

    def seen_by_zhao():
        asked = Question(store.reader(Viewer("Zhao", False, ("Zhao",))), NOVEMBER, MONDAY, Calendar())
        return [(case.customer, case.owner, case.state) for case in feedback(asked)]

    assert seen_by_zhao() == [("Angry", "Zhao", "late")]
    store.undo(done.batches[0].batch_id, "Boss")
    assert seen_by_zhao() == []


def test_somebody_elses_feedback_is_not_seen(heard, store):
    asked = Question(store.reader(Viewer("Wang", False, ("Wang",))), NOVEMBER, MONDAY, Calendar())
    assert feedback(asked) == () == feedback_themes(asked)


def test_comments_are_counted_by_theme_and_open_to_what_was_said(heard, given, store):
    given("feedback", {"received_on": "2026-11-09", "person": "Li", "customer": "Two", "survey": "CSAT", "score": "2",
                       "comment": "Expensive and late"})  # fmt: skip
    asked = Question(store.reader(), NOVEMBER, MONDAY, Calendar())
    counts = {row.theme: (row.comments, row.unhappy) for row in feedback_themes(asked)}
    assert counts == {"Delivery": (2, 2), "Price": (1, 1), "": (1, 0)}
    assert comments(asked) == 3
    for row in feedback_themes(asked):
        assert len(said_about(asked, row.theme, row.month)) == row.comments
