"""Everything that the sheets say about one customer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class HistoryRow:
    """One row of a sheet about the customer; what: order, deal, collection, contact or customer."""

    day: date | None
    what: str
    person: str
    detail: str
    amount: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None


def customer_history(question: Question, customer: str) -> tuple[HistoryRow, ...]:
    """The rows about `customer` that are in scope, newest first, later ones than as_of too; at most MOST_BEHIND."""
    return question.reader.rows(sql("tiers_history"), HistoryRow, customer=customer, most=MOST_BEHIND)
