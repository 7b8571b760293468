"""What each person's open deals should bring in the period."""

from dataclasses import dataclass
from decimal import Decimal

from sales_core.reports.deals import at_moment, moment
from sales_core.reports.question import Question


@dataclass(frozen=True)
class _Due:
    person: str
    due_amount: Decimal


def due_amounts(question: Question) -> dict[str, Decimal]:
    """Amount of the open deals due in the period, by person; who has none is left out."""
    span = {"start": question.period.start, "end": question.period.end}
    rows = question.reader.rows(at_moment(question, "due"), _Due, **moment(question), **span)
    return {row.person: row.due_amount for row in rows}
