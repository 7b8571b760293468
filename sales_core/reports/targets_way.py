"""A team's way to its target day by day, beside the same days a year earlier."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import PeriodKind, add_months
from sales_core.reports import progress
from sales_core.reports.kpis_spans import Span
from sales_core.reports.question import Question
from sales_core.reports.targets_actual import known_from, sums_to
from sales_core.reports.targets_kpi import DAILY
from sales_core.rules import pace

MOST_POINTS = 31  # of a KPI that is measured anew for every day shown


@dataclass(frozen=True)
class DayRow:
    """Sums from the period's first day to `day`; actual is None after the as-of day, due is what the target asks.

    last_year: the sum up to the same day of the period a year earlier, None where the sheets do not reach so far.
    """

    day: date
    actual: Decimal | None
    due: Decimal | None
    last_year: Decimal | None = None


def way_to_target(question: Question, metric: str, target: Decimal | None) -> tuple[DayRow, ...]:
    """The period day by day (a KPI: in at most MOST_POINTS steps): what was reached, what of `target` was due by it."""
    days = _days(question) if metric in DAILY else _steps(question)
    reached = _reached(question, metric, days)
    return tuple(
        DayRow(
            day, reached.get(day), pace.expected(target, pace.expected_share(question.period, day, question.calendar))
        )
        for day in days
    )


def with_last_year(question: Question, metric: str, days: Sequence[DayRow]) -> tuple[DayRow, ...]:
    """The same days with what was reached a year earlier, when the sheets know that whole period."""
    before, first = question.period.year_before(), known_from(question, metric)
    if first is None or question.calendar.working_days(before.start, first - timedelta(days=1)):
        return tuple(days)
    then = [_a_year_before(question, row.day) for row in days]
    past = replace(question, period=before, as_of=before.end)
    found = _reached(past, metric, then)
    return tuple(replace(row, last_year=found.get(day)) for row, day in zip(days, then, strict=True))


def _reached(question: Question, metric: str, days: Sequence[date]) -> dict[date, Decimal]:
    """The sums up to those of `days` that are not after the question's day."""
    known = [day for day in days if day <= question.as_of]
    if metric not in DAILY:
        found = sums_to(question, metric, [Span(question.period.start, day) for day in known])
        return {day: value or Decimal(0) for day, value in zip(known, found, strict=True)}
    by_day = {row.day: row.actual for row in progress.by_day(question, metric)}
    told, reached, past = {}, Decimal(0), question.period.start
    for day in known:
        while past <= day:
            reached += by_day.get(past, Decimal(0))
            past += timedelta(days=1)
        told[day] = reached
    return told


def _days(question: Question) -> list[date]:
    length = (question.period.end - question.period.start).days + 1
    return [question.period.start + timedelta(days=past) for past in range(length)]


def _steps(question: Question) -> list[date]:
    """Days at even steps, with the as-of day and the last."""
    days = _days(question)
    shown = set(days[:: -(-len(days) // (MOST_POINTS - 2))]) | {days[-1]}
    return sorted(shown | ({question.as_of} & set(days)))


def _a_year_before(question: Question, day: date) -> date:
    before = question.period.year_before()
    if question.period.kind is PeriodKind.WEEK:
        return before.start + (day - question.period.start)
    return min(before.end, before.end if day == question.period.end else add_months(day, -12))
