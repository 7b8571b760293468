"""What a step of a review becomes in the log. Who may not take it is refused here, whatever a page offers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

from sales_core.model.viewer import Viewer
from sales_core.reports.question import Question
from sales_core.reports.reviews import Review, reviews
from sales_core.reports.scorecards import review_question
from sales_core.reports.upload_moments import last_moment
from sales_core.rules.review import ASSESS, GRADES, LOCK, OUTCOMES, Step, may_take, problem
from sales_core.rules.scorecard import Line

__all__ = ["GRADES", "OUTCOMES", "Said", "Step", "StepRefusedError", "lacks", "may_reopen", "open_to", "step_rows"]

Row = Mapping[str, object]


class StepRefusedError(Exception):
    """A step that this viewer may not take, or not now; `code`: not_yours, or what it lacks."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Said:
    """What comes with a step; only the manager's assessment has a grade and an outcome."""

    text: str = ""
    grade: str = ""
    outcome: str = "none"
    outcome_text: str = ""


def open_to(review: Review, viewer: Viewer, today: date) -> frozenset[str]:
    """The steps that the viewer may take now."""
    return may_take(
        review.standing.state, viewer.name == review.person, viewer.leads_person(review.person), today >= review.end
    )


def may_reopen(review: Review, viewer: Viewer) -> bool:
    """Whether the viewer may take the lock back."""
    return review.lock_batch is not None and viewer.leads_person(review.person)


def lacks(review: Review, step: str, said: Said) -> str:
    """What the step lacks: "", text, grade, reason or outcome."""
    return problem(step, said.text, said.grade, review.proposed, said.outcome, said.outcome_text)


def step_rows(question: Question, person: str, step: str, said: Said, viewer: Viewer, today: date) -> list[Row]:
    """The rows of one batch that takes `step` in the review of `person`; StepRefusedError for what may not be.

    question: whatever the page asks, with a reader that sees the store as it is now.
    """
    known_at, asked = last_moment(question.reader), review_question(question, today)
    if today >= asked.period.end:  # the whole period, also for who looks back from an earlier day
        asked = replace(asked, as_of=asked.period.end)
    review = next((one for one in reviews(asked, today) if one.person == person), None)
    if review is None or step not in open_to(review, viewer, today):
        raise StepRefusedError("not_yours")
    if lack := lacks(review, step, said):
        raise StepRefusedError(lack)
    if step == LOCK:
        if known_at is None or known_at != last_moment(question.reader):
            raise StepRefusedError("changed")  # an upload came in between
        return _lock_rows(review, viewer, today, known_at)
    about = review.standing.locked.step_id if review.standing.locked else None
    return [_row(review, uuid4().hex, step, about, viewer.name, today) | _words(step, said)]


def _words(step: str, said: Said) -> dict[str, object]:
    if step != ASSESS:
        return {"said": said.text}
    text = said.outcome_text if said.outcome != "none" else ""
    return {"said": said.text, "grade": said.grade, "outcome": said.outcome, "outcome_text": text}


def _row(review: Review, step_id: str, step: str, about: str | None, by: str, on: date) -> dict[str, object]:
    told = {"person": review.person, "starts_on": review.start, "ends_on": review.end}
    return told | {"step_id": step_id, "step": step, "about": about, "said_by": by, "said_on": on}


def _lock_rows(review: Review, viewer: Viewer, today: date, known_at: datetime) -> list[Row]:
    """The lock, with a copy of what both have said and of every figure: nothing later changes them."""
    lock = uuid4().hex
    row = _row(review, lock, LOCK, None, viewer.name, today)
    row |= {"known_at": known_at.isoformat(), "as_of": review.end, "points": review.scored.total}
    said = [step for step in (review.standing.own, review.standing.assessed) if step]
    return [
        row,
        *(_copy(review, step, lock) for step in said),
        *(_figure(review, one, lock) for one in review.scored.lines),
    ]


def _copy(review: Review, step: Step, lock: str) -> Row:
    row = _row(review, f"{lock}:{step.step}", step.step, lock, step.said_by, step.said_on)
    return row | {
        "said": step.text,
        "grade": step.grade,
        "outcome": step.outcome,
        "outcome_text": step.outcome_text,
    }


def _figure(review: Review, line: Line, lock: str) -> Row:
    row: dict[str, object] = {
        "step_id": f"{lock}:{line.key}",
        "person": review.person,
        "starts_on": review.start,
        "ends_on": review.end,
        "step": "score",
        "about": lock,
    }
    numbers: dict[str, Decimal | None] = {
        "weight": line.weight,
        "measured": line.value,
        "base": line.base,
        "floor": line.floor,
        "target": line.target,
        "cap": line.cap,
        "points": line.points,
    }
    return row | numbers | {"metric": line.key, "against": line.against, "missing": line.missing}
