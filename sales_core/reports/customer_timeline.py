"""Everything that the sheets and forms say about one customer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql

WHATS = ("order", "deal", "collection", "contact", "feedback", "owner", "tier", "note", "customer")


@dataclass(frozen=True)
class HistoryRow:
    """One row about the customer; what: one of WHATS. stage_was, stage: of a deal that came into another stage."""

    day: date | None
    what: str
    person: str
    detail: str
    amount: Decimal | None
    stage_was: str | None
    stage: str | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None


def customer_history(question: Question, customer: str) -> tuple[HistoryRow, ...]:
    """The rows about `customer` that are in scope, up to the question's day, newest first; at most MOST_BEHIND."""
    told = {"customer": customer, "as_of": question.as_of, "most": MOST_BEHIND}
    return question.reader.rows(sql("customer_timeline"), HistoryRow, **told)
