"""The locked reviews of one person, period by period."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period, PeriodKind
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class PastReview:
    """What a lock holds."""

    starts_on: date
    ends_on: date
    points: Decimal | None
    grade: str
    outcome: str
    outcome_text: str


def reviews_past(question: Question, person: str) -> tuple[PastReview, ...]:
    """The latest first."""
    return question.reader.rows(sql("reviews_past"), PastReview, person=person)


def period_of(starts_on: date, ends_on: date, fiscal_start: int) -> Period:
    """The month or quarter of a review, from its first and last day."""
    month = Period.containing(starts_on, PeriodKind.MONTH, fiscal_start)
    return month if month.end == ends_on else Period.containing(starts_on, PeriodKind.QUARTER, fiscal_start)
