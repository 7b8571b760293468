"""The rows that a statement's sales are the sum of."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.incentives import Statement

MOST = 20_000


@dataclass(frozen=True)
class StatementSource:
    """One order line, payment or won deal and where it comes from; reference: its own number or name."""

    day: date
    reference: str
    customer: str
    product: str
    amount: Decimal
    file_name: str
    sheet: str
    row_number: int


def statement_sources(question: Question, told: Statement) -> tuple[StatementSource, ...]:
    """The rows behind `told.actual`, newest first, at most MOST of them."""
    return question.reader.rows(
        sql("statement"),
        StatementSource,
        source=question.reader.basis if told.basis == "revenue" else told.basis,
        person=told.person,
        start=told.period.start,
        end=min(told.period.end, question.as_of),
        most=MOST,
    )
