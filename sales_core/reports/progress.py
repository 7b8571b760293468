"""What a metric came to: per person, per month, per day. Never after the day from which we look back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sales_core.model.period import Period
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers_kept import kept


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


@dataclass(frozen=True)
class _Asked:
    """One of the SELECTs here with its parameters; equal ones have the same answer."""

    name: str
    row: type
    metric: str
    start: date
    end: date

    def __call__(self, question: Question) -> tuple[Any, ...]:
        told = {"metric": self.metric, "start": self.start, "end": self.end}
        return question.reader.rows(sql(self.name), self.row, **told)


def by_person(question: Question, metric: str) -> dict[str, Decimal]:
    """Actual by person in the question's period."""
    rows: tuple[PersonActual, ...] = _rows(question, "progress", PersonActual, metric, question.period)
    return {row.person: row.actual for row in rows}


def by_month(question: Question, metric: str, span: Period) -> tuple[MonthActual, ...]:
    """Actual by person and month in `span`."""
    return _rows(question, "progress_months", MonthActual, metric, span)


def by_day(question: Question, metric: str) -> tuple[DayActual, ...]:
    """Actual by day in the question's period, days on which nothing happened left out."""
    return _rows(question, "progress_days", DayActual, metric, question.period)


def _rows(question: Question, name: str, row: type, metric: str, span: Period) -> tuple[Any, ...]:
    """Who bought first when is looked up in all of history, so that answer is kept until the next upload."""
    asked = _Asked(name, row, metric, span.start, min(span.end, question.as_of))
    return kept(question, asked) if metric == "new_customers" else asked(question)
