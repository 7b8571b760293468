"""What revenue is made of, month by month: the shares of regions, industries, products and channels."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from sales_core.model.period import add_months
from sales_core.reports.analysis_spans import YEAR, asked_spans, whole_months
from sales_core.reports.contribution_parts import parts_of
from sales_core.reports.deals import moment
from sales_core.reports.kpis_spans import Span
from sales_core.reports.question import Question

BY = ("region", "industry", "category", "product", "channel", "source")
Value = TypeVar("Value")
MOST = 7  # values that are told apart


@dataclass(frozen=True)
class Mix:
    """Revenue by the values of one of BY, the greatest first, None for the others together; by month.

    later, earlier: the twelve months up to the last that is over, and what lies before, twelve at most.
    """

    by: str
    months: tuple[date, ...]
    amounts: dict[str | None, tuple[Decimal, ...]]
    later: Span
    earlier: Span

    def shares(self, value: str | None) -> tuple[Decimal | None, ...]:
        """The value's part of each month's revenue; None where there is none to divide."""
        totals = [sum(row) for row in zip(*self.amounts.values(), strict=True)]
        pairs = zip(self.amounts[value], totals, strict=True)
        return tuple(amount / total if total > 0 else None for amount, total in pairs)

    def share(self, value: str | None, span: Span) -> Decimal | None:
        """The value's part of the revenue of all months of a span."""
        own = sum(self.within(self.amounts[value], span), Decimal(0))
        whole = sum((sum(self.within(row, span), Decimal(0)) for row in self.amounts.values()), Decimal(0))
        return own / whole if whole > 0 else None

    def within(self, values: Sequence[Value], span: Span) -> list[Value]:
        """Those of the months of a span."""
        return [value for month, value in zip(self.months, values, strict=True) if span.start <= month <= span.end]


@dataclass(frozen=True)
class _Cell:
    dimension: str
    value: str | None
    month: date
    amount: Decimal


def mixes(question: Question) -> tuple[Mix, ...]:
    """One per dimension that revenue differs by, over the last 24 months that are over."""
    last = whole_months(question).end
    span = Span(add_months(last.replace(day=1), 1 - 2 * YEAR), last)
    asked = moment(question) | asked_spans((span,))
    cells = question.reader.rows(parts_of(question, "revenue", "analysis_mix"), _Cell, **asked, by="", most=MOST)
    told = {by: [cell for cell in cells if cell.dimension == by] for by in BY}
    return tuple(_mix(by, rows, last) for by, rows in told.items() if len({cell.value for cell in rows}) > 1)


def _mix(by: str, cells: list[_Cell], last: date) -> Mix:
    first = min(cell.month for cell in cells)
    months = []
    while first <= last:
        months.append(first)
        first = add_months(first, 1)
    amounts: dict[str | None, dict[date, Decimal]] = defaultdict(dict)
    for cell in cells:
        amounts[cell.value][cell.month] = cell.amount
    totals = {value: sum(row.values()) for value, row in amounts.items()}
    order = sorted(totals, key=lambda value: (value is None, -totals[value], value or ""))
    turn = add_months(last + timedelta(days=1), -YEAR)
    return Mix(
        by,
        tuple(months),
        {value: tuple(amounts[value].get(month, Decimal(0)) for month in months) for value in order},
        Span(turn, last),
        Span(months[0], turn - timedelta(days=1)),
    )
