"""The rows that a statement's sales are the sum of."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.reports.incentives import IncentiveRow
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

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
    batch_id: int | None = None


def statement_sources(question: Question, told: IncentiveRow) -> tuple[StatementSource, ...]:
    """The rows behind `told.actual`, newest first, at most MOST of them."""
    period = Period.parse(told.period, question.period.fiscal_start)
    return question.reader.rows(
        sql("statement"),
        StatementSource,
        source=question.reader.basis if told.basis == "revenue" else told.basis,
        person=told.person,
        start=period.start,
        end=min(period.end, question.as_of),
        most=MOST,
    )
