"""What decisions on credit change in what the plan counts for each person."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.incentives import source_of, statement_periods
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class CreditEffect:
    """One person and customer, order or deal (what, subject) over the statement periods asked for.

    name: the order's number or the deal's name. sold: what the person sold of it by the sheets. credited: what the
    decision credits, the part `share` (0.6 means 60 %) of everybody's. change = credited − sold, which sums to nothing
    over all parties. decided_on: None where the person is no party of the decision.
    """

    person: str
    customer: str
    what: str
    subject: str
    name: str
    share: Decimal
    sold: Decimal
    credited: Decimal
    change: Decimal
    decided_on: date | None
    decided_by: str | None
    reason: str | None


def credit_effects(question: Question) -> tuple[CreditEffect, ...]:
    """Where a decision makes a difference, the greatest first."""
    periods = statement_periods(question)
    return question.reader.rows(
        sql("credit_effects"),
        CreditEffect,
        source=source_of(question),
        start=periods[0].start,
        end=min(periods[-1].end, question.as_of),
    )
