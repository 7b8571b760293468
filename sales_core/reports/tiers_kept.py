"""Keeps the latest answers about all customers, so that a page with 100,000 of them works them out once per upload.

What is kept may not depend on what is filled in from day to day (ASIDE): an action agreed asks nothing of it again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import TypeVar

from sales_core.model.kinds import Kind
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

Row = TypeVar("Row")
ASIDE = (
    Kind.ACTIONS,
    Kind.DECISIONS,
    Kind.MEETINGS,
    Kind.NOTES,
    Kind.CASES,
    Kind.VISITS,
    Kind.REVIEWS,
    Kind.CUSTOMER_NOTES,
    Kind.CREDITS,
    Kind.STATEMENTS,
    Kind.ADJUSTMENTS,
    Kind.PAY_QUESTIONS,
    Kind.AWARDS,
    Kind.CONTESTS,
)
MOST_ANSWERS = 500
MOST_ROWS = 400_000  # about 300 MB

_answers: dict[tuple[object, ...], tuple[object, ...]] = {}
_changing = Lock()


@dataclass(frozen=True)
class _State:
    path: str | None
    event_no: int | None
    happened_at: datetime | None


def kept(question: Question, make: Callable[[Question], tuple[Row, ...]]) -> tuple[Row, ...]:
    """What `make` gives for this question, made again only when a sheet, a setting or the question differs."""
    told = {"known_at": question.reader.known_at, "aside": ASIDE}
    state = question.reader.rows(sql("tiers_state"), _State, **told)[0]
    key = (make, state, question.reader.viewer, question.period, question.as_of)
    with _changing:
        found = _answers.pop(key, None)
    answer = make(question) if found is None else found
    with _changing:
        _answers[key] = answer  # the newest last
        _forget()
    return answer  # type: ignore[return-value]  # the key names the function that made it


def _forget() -> None:
    """Let go of the oldest answers that are too much together; the newest stays."""
    while len(_answers) > 1 and (len(_answers) > MOST_ANSWERS or sum(map(len, _answers.values())) > MOST_ROWS):
        _answers.pop(next(iter(_answers)))
