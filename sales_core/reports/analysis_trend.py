"""How revenue goes month by month: its season, its steady trend, or the months in which its level changed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from sales_core.model.period import add_months
from sales_core.reports.analysis_spans import whole_months
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.levels import Months, months_told

_STARTED_LATE = 7  # the day of a month from which its first sheet tells too little of it


@dataclass(frozen=True)
class Trend:
    """Revenue of the months that are over, at most 36; told: what they do.

    level: of each month, the mean of its level, or the line of a steady trend; with the season.
    """

    months: tuple[date, ...]
    amounts: tuple[Decimal, ...]
    told: Months

    @property
    def starts(self) -> tuple[date, ...]:
        """The months in which another level began."""
        return tuple(self.months[place] for place in self.told.starts)

    @property
    def level(self) -> tuple[Decimal, ...]:
        """The level that each month belongs to; nothing where the months are too few to tell."""
        if not self.told.levels:
            return ()
        ends = (0, *self.told.starts, len(self.months))
        return tuple(
            level for level, (first, after) in zip(self.told.levels, pairwise(ends), strict=True)
            for _ in range(after - first)
        )  # fmt: skip

    @property
    def end(self) -> date:
        """The last day of the last month."""
        return add_months(self.months[-1], 1) - date.resolution

    @property
    def last(self) -> tuple[date, date, date]:
        """The first day of the last level but one, that of the last, and its last day."""
        ends = (0, *self.told.starts)
        return self.months[ends[-2]], self.months[ends[-1]], self.end


@dataclass(frozen=True)
class _Month:
    month: date
    amount: Decimal


def revenue_trend(question: Question) -> Trend:
    """The trend up to the last month that is over; months without revenue count nothing."""
    span = whole_months(question)
    found = question.reader.rows(sql("analysis_months"), _Month, starts_on=span.start, ends_on=span.end)
    first = _first(question, found)
    if first is None:
        return Trend((), (), Months())
    known = {row.month: row.amount for row in found}
    months = tuple(_through(first, span.end))
    amounts = tuple(known.get(month, Decimal(0)) for month in months)
    return Trend(months, amounts, months_told(amounts))


def _first(question: Question, found: tuple[_Month, ...]) -> date | None:
    """The first month that the sheets tell whole."""
    if not found:
        return None
    spans = question.reader.rows("select min(day) as month, 0 as amount from fct_revenue", _Month)
    began = spans[0].month
    late = began.day > _STARTED_LATE and began.replace(day=1) == found[0].month
    return add_months(found[0].month, 1) if late else found[0].month


def _through(first: date, last: date) -> list[date]:
    months = []
    while first <= last:
        months.append(first)
        first = add_months(first, 1)
    return months
