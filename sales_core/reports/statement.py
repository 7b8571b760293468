"""The rows that a statement's sales are the sum of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.reports.incentives import IncentiveRow, source_of
from sales_core.reports.pay_counted import unit_of
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class StatementSource:
    """One order line, payment or won deal and where it comes from; reference: its own number or name.

    part: counted, or target: a month of a person's target. share, seller, decided_on, decided_by: of a sale that a
    decision credits to the person: the share of it that `amount` is, who made it, and the decision, which is one on
    the customer, order or deal `credit_what` that `credit_subject` names. piece: the order or deal that it belongs to.
    """

    part: str
    person: str
    day: date
    reference: str
    customer: str
    product: str
    amount: Decimal
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None
    share: Decimal | None = None
    seller: str = ""
    decided_on: date | None = None
    decided_by: str = ""
    piece: str = ""
    credit_what: str = ""
    credit_subject: str = ""


def behind_statements(question: Question, told: Iterable[IncentiveRow]) -> tuple[StatementSource, ...]:
    """The rows behind these statements' sales, then those that set their targets."""
    own = {(row.person, row.period): row for row in told}.values()
    sold = [source for row in own for source in statement_sources(question, row)]
    return (*sold, *(source for row in own if row.target is not None for source in _targets(question, row)))


def _targets(question: Question, told: IncentiveRow) -> tuple[StatementSource, ...]:
    """The months of the target for the plan's basis, else of the revenue target."""
    period = Period.parse(told.period, question.period.fiscal_start)
    asked = {"person": told.person, "basis": told.basis, "start": period.start, "end": period.end}
    return question.reader.rows(sql("statement_targets"), StatementSource, **asked)


def statement_sources(question: Question, told: IncentiveRow) -> tuple[StatementSource, ...]:
    """The rows behind `told.actual`, newest first, at most MOST_BEHIND of them."""
    period = Period.parse(told.period, question.period.fiscal_start)
    return question.reader.rows(
        sql("statement"),
        StatementSource,
        source=source_of(question, told.basis),
        unit=unit_of(told.basis),
        person=told.person,
        start=period.start,
        end=min(period.end, question.as_of),
        most=MOST_BEHIND,
    )
