"""The feedback page: who waits for an answer, answered and asked again."""

from datetime import date

import pytest
from showing import said

from sales_core.model.theme import Theme
from sales_core.ui import feedback_add, feedback_case, frame, settings_feedback
from sales_core.ui.plain import plain

from .walking import pick


@pytest.fixture
def team(given):
    given("people", {"person": "Li", "role": "sales"}, {"person": "Wang", "role": "sales"})
    given("customers", {"customer": "Acme", "person": "Li", "tier": "A"}, {"customer": "Beta", "person": "Wang"})
    given(
        "feedback",
        {"received_on": "2026-11-06", "person": "Li", "customer": "Acme", "survey": "Complaint", "comment": "late"},
        {"received_on": "2026-11-20", "person": "Wang", "customer": "Beta", "survey": "CSAT", "score": "2"},
        {"received_on": "2026-11-20", "person": "Wang", "customer": "Beta", "survey": "CSAT", "score": "5"},
    )


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(frame, "today", lambda: date(2026, 11, 26))


def listed(app):
    return [row for table in app.dataframe if str(table.key).startswith("feedback_") for row in table.value["Customer"]]


def test_the_page_names_the_sheet_it_needs(show):
    assert "This page needs a sheet first" in said(show("feedback"))


def test_the_page_says_who_waits_and_how_many_answers_a_score_has(team, show):
    app = show("feedback")
    assert "2 customers wait for an answer, 1 of them too long." in said(app)
    cards = {card.label: card.value for card in app.metric}
    assert (cards["CSAT"], cards["Waiting"], cards["Late"]) == ("50.0% (2)", "2", "1")
    assert "2 条反馈待处理，其中 1 条已逾期。" in said(show("feedback", lang="zh"))


def test_feedback_is_answered_asked_again_and_taken_back(team, show, store):
    app = show("feedback")
    pick(app, "feedback_0", 0)
    app.text_input(key="case_resolution").set_value("Sent another by air")
    app.session_state["feedback_0_picked"] = 0
    app.run()
    app.button(key="case_resolve").click()
    app.session_state["feedback_0_picked"] = 0  # every run of the page closes a dialog unless it is asked for again
    app.run()
    assert not app.exception
    assert listed(app) == ["Beta"]
    app.button_group(key="feedback_state").set_value("resolved").run()
    assert listed(app) == ["Acme"]
    pick(app, "feedback_1", 0)
    app.number_input(key="case_new_score").set_value(9)
    app.session_state["feedback_1_picked"] = 0
    app.run()
    app.button(key="case_ask").click()
    app.session_state["feedback_1_picked"] = 0
    app.run()
    assert store._own.execute("select state, resolution, new_score from current.cases").fetchall() == [
        ("asked_again", "Sent another by air", 9)
    ]
    for batch in store.batches()[:2]:
        store.undo(batch.batch_id, "Li")
    assert listed(show("feedback", period="2026-11")) == ["Acme", "Beta"]


def test_a_salesperson_sees_and_answers_own_feedback_only(team, show):
    everybody = show("feedback").session_state["frame_page"]
    (case,) = (one for one in feedback_case.feedback(everybody.question) if one.customer == "Acme")
    app = show("feedback", viewer="Wang")
    assert listed(app) == ["Beta"]
    page = app.session_state["frame_page"]
    with pytest.raises(PermissionError):
        feedback_case.handle(page, case, state="resolved")
    with pytest.raises(PermissionError):
        feedback_add.add(page, "Acme", "nps", 3, "", date(2026, 11, 26))


def test_one_who_waits_is_named(given, show):
    given("feedback", {"received_on": "2026-11-20", "person": "Li", "customer": "Acme", "survey": "NPS", "score": "3"})
    assert plain("Acme waits for an answer, due 27 Nov 2026.") in said(show("feedback"))


def test_the_days_to_answer_in_and_the_themes_are_settings(team, show, store):
    app = show("settings")
    (complaint,) = (one for one in app.number_input if str(one.key).startswith("settings_feedback_complaint"))
    complaint.set_value(12).run()
    app.button(key="settings_save_Feedback").click().run()
    assert not app.exception
    assert dict(store.reader().settings.feedback_days) == {"complaint": 12, "low": 5}
    assert "2 customers wait for an answer, 0 of them too long." in said(show("feedback"))


def test_themes_are_read_with_commas_of_both_languages():
    rows = [
        {"name": None, "name_zh": "颜色", "words": "颜色，色差, colour"},
        {"name": "x", "name_zh": None, "words": ""},
    ]
    assert settings_feedback.read(rows) == (Theme("颜色", "颜色", ("颜色", "色差", "colour")),)
