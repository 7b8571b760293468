"""The rows of sheets that a number against a target is made of, and those that set the target."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

MOST = 20_000


@dataclass(frozen=True)
class BehindRow:
    """One row of a sheet; what: target, order, deal or collection. amount: of a target its part of the month `day`."""

    what: str
    day: date
    person: str
    customer: str
    subject: str
    amount: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None


def rows_behind(question: Question, metric: str = "revenue", person: str | None = None) -> tuple[BehindRow, ...]:
    """What a metric that is known day by day is made of in the period: targets, then the newest; at most MOST rows."""
    return question.reader.rows(
        sql("progress_rows"),
        BehindRow,
        metric=metric,
        person=person,
        start=question.period.start,
        end=min(question.period.end, question.as_of),
        last=question.period.end,
        most=MOST,
    )
