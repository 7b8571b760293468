"""The visits that were planned, and what came of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class Visit:
    """One visit. state: done, missed (its day has passed), today or planned.

    done_on, done_by: day and kind of the first contact with the customer in the week of the visit.
    """

    visit_id: str
    person: str
    customer: str
    planned_on: date
    done_on: date | None
    done_by: str
    state: str
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


def visits(question: Question) -> tuple[Visit, ...]:
    """Every visit that was planned, by day; those that were dropped are left out."""
    return question.reader.rows(sql("visits"), Visit, as_of=question.as_of)


def visits_of_week(question: Question, monday: date) -> tuple[Visit, ...]:
    """Those of the week that begins on `monday`."""
    return tuple(one for one in visits(question) if monday <= one.planned_on <= monday + timedelta(days=6))


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())
