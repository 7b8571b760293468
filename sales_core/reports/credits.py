"""Decisions on conflicts: who is credited with which share of a customer's sales, from when, and who said so."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class Credit:
    """One person's share (0.6 means 60 %) in the decision on one customer that counts; 0 for a party that gets nothing.

    decided_by: "" for the owner of the machine. submitted_at: UTC.
    """

    decision_id: str
    customer: str
    person: str
    share: Decimal
    credited_from: date
    decided_on: date
    decided_by: str
    reason: str
    submitted_at: datetime
    batch_id: int
    row_number: int
    file_name: str
    sheet: str


def decisions(question: Question) -> tuple[Credit, ...]:
    """Every decision that counts with a party in scope, the latest first."""
    return question.reader.rows(sql("credits"), Credit)
