"""The page of reviews: a manager's list, one review, the steps that each may take, and luck beside skill."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from showing import said as written

from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar
from sales_core.ui import frame
from sales_core.ui.review_parts import reviews_of
from sales_core.ui.review_sheet import review_xlsx

from .walking import blocks, pick

TODAY = date(2026, 11, 3)


@pytest.fixture
def team(given):
    """Li reached 80 % of the target of October, Wang all of it."""
    given("people", {"person": "Chen", "role": "Manager"}, {"person": "Li", "role": "Sales", "joined_on": "2024-01-01"},
          {"person": "Wang", "role": "Sales"}, at=datetime(2026, 9, 1))  # fmt: skip
    given("targets", *({"person": name, "starts_on": "2026-10-01", "target": "1000"} for name in ("Li", "Wang")),
          as_of=date(2026, 9, 30), at=datetime(2026, 9, 30))  # fmt: skip
    orders = ({"order_id": number, "ordered_on": "2026-10-05", "person": name, "customer": number, "amount": amount}
              for number, name, amount in (("1", "Li", "800"), ("2", "Wang", "1000")))  # fmt: skip
    given("orders", *orders, as_of=date(2026, 10, 31), at=datetime(2026, 11, 1))


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(frame, "today", lambda: TODAY)


def said(app) -> str:
    return written(app).replace("\\", "")


def button(app, label: str):
    return next(one for one in app.button if one.label == label)


def labels(app) -> set[str]:
    return {one.label for one in app.button}


def reopened(show, viewer: str, **more):
    return show("reviews", period="2026-10", viewer=viewer, **more)


def test_the_page_names_the_sheets_it_needs(show):
    assert "This page needs a sheet first" in said(show("reviews"))
    assert "本页需要先上传表格" in said(show("reviews", lang="zh"))


def test_a_team_of_two_is_reviewed_without_any_setting(team, show):
    app = show("reviews", period="2026-10")
    assert "Oct 2026: 0 of 2 reviews are acknowledged." in said(app)
    assert list(app.dataframe[0].value["Person"]) == ["Li", "Wang"]
    chosen = show("reviews", period="2026-10", person="Li")
    assert "Li: " in said(chosen)
    assert "proposed" in {metric.delta.split()[0] for metric in chosen.metric if metric.delta}
    assert chosen.dataframe[0].value["Measure"][0] == "Revenue"


def test_a_card_opens_the_people_that_it_counts(team, show):
    app = show("reviews", period="2026-10")
    app.button(key="open-card-reviews-0").click().run()
    (box,) = [block for block in blocks(app._tree) if block.type == "dialog"]
    behind = box.dataframe[0].value
    assert float(app.metric[0].value) == pytest.approx(float(behind["Points"].astype(float).mean()), abs=0.05)
    assert "open-card-reviews-3" not in {one.key for one in app.button}  # nobody has acknowledged


def test_while_the_period_runs_a_review_that_nobody_has_begun_waits_for_nobody(team, show):
    assert [card.value for card in show("reviews", period="2026-11").metric[1:4]] == ["0", "0", "0"]


def test_a_measure_opens_to_the_rows_behind_it(team, show):
    app = show("reviews", period="2026-10", person="Li")
    assert pick(app, "scorecard", 0).total() == 800


def test_a_person_sees_the_own_review_with_the_scorecard_and_takes_own_steps_only(team, show):
    app = reopened(show, "Li")
    assert "Li: " in said(app)
    assert "Wang" not in said(app)
    assert "Scorecard" in said(app)
    assert "Keep self-assessment" in labels(app)
    assert not {"Keep assessment", "Lock the review", "All reviews"} & labels(app)


def test_a_review_is_written_graded_locked_and_acknowledged(team, show, store, given):
    app = reopened(show, "Li")
    app.text_area[0].set_value("Two customers put off").run()
    button(app, "Keep self-assessment").click().run()
    app = reopened(show, "Chen", person="Li")
    assert "Two customers put off" in said(app)
    button(app, "Keep assessment").click().run()
    assert "Lock the review" in labels(app)
    assert "Li sees this once the review is locked" in said(app)
    assert "Manager's assessment" not in said(reopened(show, "Li"))
    button(app, "Lock the review").click().run()
    assert "Locked on 3 Nov 2026" in said(app)
    late = {"order_id": "3", "ordered_on": "2026-10-30", "person": "Li", "customer": "3", "amount": "150"}
    given("orders", late, as_of=date(2026, 10, 31))
    app = reopened(show, "Chen", person="Li")
    assert "By what is known now it would be" in said(app)
    assert app.dataframe[0].value["Value now"][0] == "¥950"
    assert pick(app, "scorecard", 0).total() == 800  # as known when it was locked
    app = reopened(show, "Li")
    assert "Manager's assessment" in said(app)
    assert {"Acknowledge", "Appeal"} <= labels(app)
    button(app, "Acknowledge").click().run()
    assert "Nothing is left to do." in said(app)
    assert [batch.kind for batch in store.batches()].count(Kind.REVIEWS) == 4


def test_another_grade_than_the_proposed_needs_a_comment(team, show):
    app = reopened(show, "Chen", person="Li")
    app.button_group(key="review_grade_0").set_value("A").run()
    button(app, "Keep assessment").click().run()
    assert [error.value.replace("\\", "").split(": ")[1] for error in app.error] == [
        "say in the comment why you decide otherwise."
    ]
    app.text_area[0].set_value("Saved the biggest customer").run()
    button(app, "Keep assessment").click().run()
    assert "Grade A · outstanding" in said(app)


def test_a_review_is_sent_as_one_page(team, show, store):
    page = frame.make(store)
    page = replace(page, question=Question(store.reader(), Period.parse("2026-10"), date(2026, 10, 31), Calendar()))
    review = next(one for one in reviews_of(page) if one.person == "Li")
    book = openpyxl.load_workbook(BytesIO(review_xlsx(page, review)))
    cells = [cell.value for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert cells[0] == "Review of Li, Oct 2026"
    assert {"Revenue", "Weight", "Points"} <= set(cells)
    assert float(review.scored.total) in cells
    assert book.active.sheet_properties.pageSetUpPr.fitToPage


def test_luck_and_skill_of_two_people_are_not_told_apart_by_numbers(team, show):
    app = show("reviews", period="2026-10")
    app.session_state["fairness"] = True
    app.run()
    assert "with fewer than 8 no number can tell luck from skill" in said(app)
    fair = app.dataframe[1].value
    assert list(fair["Person"]) == ["Li", "Wang"]
    assert fair["Months with the team"][0] == pytest.approx(34.0)


def test_while_an_earlier_moment_is_looked_at_nothing_can_be_said(team, show):
    app = reopened(show, "Li", known="2026-11-02")
    assert "Keep self-assessment" not in labels(app)
    assert "Scorecard" in said(app)
