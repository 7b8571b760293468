"""Questions that people ask about their statements, and what was answered."""

from dataclasses import dataclass
from datetime import date

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class PayQuestion:
    """One question. component, line_kind: of the line that it is about, "" for the statement as a whole.

    state: open, answered or closed. answer: the last one, "" without any.
    """

    question: str
    person: str
    starts_on: date
    ends_on: date
    plan_id: str
    component: str
    line_kind: str
    asked: str
    asked_by: str
    asked_on: date
    answer: str
    answered_by: str
    answered_on: date | None
    state: str


def pay_questions(question: Question) -> tuple[PayQuestion, ...]:
    """Of everybody in scope, the open ones first, then the latest."""
    return question.reader.rows(sql("pay_questions"), PayQuestion)


def open_questions(question: Question) -> tuple[PayQuestion, ...]:
    """Those that wait for an answer."""
    return tuple(one for one in pay_questions(question) if one.state == "open")
