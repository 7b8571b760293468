"""Feedback that calls for an answer: complaints, low scores and whatever has a due day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.feedback_due import due_days
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql_after

STATES = ("late", "open", "resolved", "asked_again")
WAITING = ("late", "open")


@dataclass(frozen=True)
class Case:
    """One piece of feedback as it stands on the day looked back from.

    type: complaint, nps, csat or comment. own: of somebody in scope, not only handed over to one. owner: who sees to
    it, "" for nobody yet. state: one of STATES. in_time: whether it was resolved by due_on, None while that is open.
    new_score: when asked again on asked_on.
    """

    key: str
    received_on: date
    person: str
    customer: str
    type: str
    score: Decimal | None
    low: bool
    own: bool
    comment: str
    owner: str
    due_on: date
    state: str
    days_late: int
    in_time: bool | None
    resolution: str
    resolved_on: date | None
    asked_on: date | None
    new_score: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


def feedback(question: Question) -> tuple[Case, ...]:
    """Those that wait come first, by the day they are due; then the others, the last resolved first."""
    return question.reader.rows(sql_after("feedback", "feedback_cases"), Case, **due_days(question))


def feedback_counts(question: Question) -> Mapping[str, int]:
    """How many stand in each of STATES."""
    return Counter(case.state for case in feedback(question))
