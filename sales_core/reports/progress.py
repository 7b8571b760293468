"""What a metric came to: per person, per month, per day. Never after the day from which we look back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class PersonActual:
    """actual: in the metric's unit. person: "" for rows that name nobody."""

    person: str
    actual: Decimal


@dataclass(frozen=True)
class MonthActual:
    """One person's month; `month` is its first day."""

    person: str
    month: date
    actual: Decimal


@dataclass(frozen=True)
class DayActual:
    """One day of everybody in scope."""

    day: date
    actual: Decimal


def by_person(question: Question, metric: str) -> dict[str, Decimal]:
    """Actual by person in the question's period."""
    rows = question.reader.rows(sql("progress"), PersonActual, **_span(question, metric, question.period))
    return {row.person: row.actual for row in rows}


def by_month(question: Question, metric: str, span: Period) -> tuple[MonthActual, ...]:
    """Actual by person and month in `span`."""
    return question.reader.rows(sql("progress_months"), MonthActual, **_span(question, metric, span))


def by_day(question: Question, metric: str) -> tuple[DayActual, ...]:
    """Actual by day in the question's period, days on which nothing happened left out."""
    return question.reader.rows(sql("progress_days"), DayActual, **_span(question, metric, question.period))


def _span(question: Question, metric: str, span: Period) -> dict[str, object]:
    return {"metric": metric, "start": span.start, "end": min(span.end, question.as_of)}
