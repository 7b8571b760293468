"""The spans of days that a KPI is measured over: the period so far, what it is compared with, the last 13 months."""

from dataclasses import dataclass
from datetime import date

from sales_core.model.period import Period, PeriodKind, add_months
from sales_core.reports.question import Question

MONTHS = 13
NOW, PREVIOUS, LAST_YEAR, FIRST_MONTH = 0, 1, 2, 3  # numbers of the spans


@dataclass(frozen=True)
class Span:
    """Days from `start` to `end`, both included; empty when `end` is earlier."""

    start: date
    end: date


def compared(question: Question) -> tuple[Span, Span, Span]:
    """The period up to the as-of day, and the period before and the one a year earlier up to the same point.

    A period that has ended is compared as a whole.
    """
    period, as_of = question.period, question.as_of
    before, year_before = period.previous(), period.year_before()
    if as_of >= period.end:
        return _whole(period), _whole(before), _whole(year_before)
    passed = as_of - period.start
    return (
        Span(period.start, as_of),
        Span(before.start, min(before.end, before.start + passed)),
        Span(year_before.start, min(year_before.end, _a_year_before(as_of, period))),
    )


def months(question: Question) -> tuple[Span, ...]:
    """The last 13 calendar months, the one of the as-of day last and only up to that day."""
    last = Period.containing(question.as_of, PeriodKind.MONTH)
    starts = [add_months(last.start, place - MONTHS + 1) for place in range(MONTHS)]
    spans = [Period.containing(start, PeriodKind.MONTH) for start in starts]
    return tuple(Span(span.start, min(span.end, question.as_of)) for span in spans)


def _whole(period: Period) -> Span:
    return Span(period.start, period.end)


def _a_year_before(day: date, period: Period) -> date:
    """The day a year before; in weeks the same weekday."""
    if period.kind is PeriodKind.WEEK:
        return period.year_before().start + (day - period.start)
    return add_months(day, -12)
