"""Targets and actuals month by month through a year, and a team's way to its target day by day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import Period, PeriodKind
from sales_core.reports import progress
from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.reports.targets_planned import MonthTarget, Planned, month_targets, plan_of
from sales_core.rules import pace


@dataclass(frozen=True)
class MonthRow:
    """One person, or everybody in scope (`person` is None), in one month.

    actual: None in a month that has not begun on the as-of day. attainment: 1 means 100 %.
    """

    person: str | None
    month: date
    target: Decimal | None
    actual: Decimal | None
    attainment: Decimal | None


@dataclass(frozen=True)
class DayRow:
    """Sums from the period's first day to `day`; actual is None after the as-of day, due is what the target asks."""

    day: date
    actual: Decimal | None
    due: Decimal | None


def year_of(question: Question) -> Period:
    """The fiscal year in which the question's period starts."""
    return Period.containing(question.period.start, PeriodKind.YEAR, question.period.fiscal_start)


def target_months(question: Question, metric: str = "revenue") -> tuple[MonthRow, ...]:
    """Every month of the year, everybody first, then each person with a target or an actual in it."""
    year = year_of(question)
    team_of = {row.person: row.team for row in roster(question.reader)}
    plans, done = _plans(question, metric, year), _done(question, metric, year)
    rows: list[MonthRow] = []
    for month in (period.start for period in year.months()):
        plan, sold = plans[month], done[month]
        if plan.people or plan.teams or sold:
            whole = sum(sold.values(), Decimal(0))
            rows.append(_month(question, None, month, plan.of_all(team_of), whole))
        for person in sorted(plan.people.keys() | sold.keys()):
            rows.append(_month(question, person, month, plan.people.get(person), sold.get(person, Decimal(0))))
    return tuple(rows)


def _plans(question: Question, metric: str, year: Period) -> dict[date, Planned]:
    found: dict[date, list[MonthTarget]] = defaultdict(list)
    for row in month_targets(question, metric, year):
        found[row.month].append(row)
    return {month.start: plan_of(found[month.start]) for month in year.months()}


def _done(question: Question, metric: str, year: Period) -> dict[date, dict[str, Decimal]]:
    found: dict[date, dict[str, Decimal]] = defaultdict(dict)
    for row in progress.by_month(question, metric, year):
        found[row.month][row.person] = row.actual
    return found


def _month(question: Question, person: str | None, month: date, target: Decimal | None, sold: Decimal) -> MonthRow:
    actual = sold if month <= question.as_of else None
    return MonthRow(person, month, target, actual, None if actual is None else pace.attainment(actual, target))


def way_to_target(question: Question, metric: str, target: Decimal | None) -> tuple[DayRow, ...]:
    """The period day by day: what was reached by each day and what of `target` was due by it."""
    by_day = {row.day: row.actual for row in progress.by_day(question, metric)}
    rows, reached = [], Decimal(0)
    for past in range((question.period.end - question.period.start).days + 1):
        day = question.period.start + timedelta(days=past)
        reached += by_day.get(day, Decimal(0))
        share = pace.expected_share(question.period, day, question.calendar)
        rows.append(DayRow(day, reached if day <= question.as_of else None, pace.expected(target, share)))
    return tuple(rows)


@dataclass(frozen=True)
class YearRow:
    """Attainment of a person (None: everybody) in each month of the year and in its months so far together.

    attainment: by the months' places in the year; None without a target, or when the month has not begun.
    """

    person: str | None
    attainment: tuple[Decimal | None, ...]
    so_far: Decimal | None


def year_table(question: Question, metric: str = "revenue") -> tuple[YearRow, ...]:
    """Everybody first, then each person; a target of the running month counts whole in what is so far."""
    found: dict[str | None, dict[date, MonthRow]] = defaultdict(dict)
    for row in target_months(question, metric):
        found[row.person][row.month] = row
    months = [period.start for period in year_of(question).months()]
    return tuple(
        YearRow(person, tuple(by[month].attainment if month in by else None for month in months), _so_far(by.values()))
        for person, by in found.items()
        if any(row.target is not None for row in by.values())
    )


def _so_far(rows: Iterable[MonthRow]) -> Decimal | None:
    begun = [row for row in rows if row.actual is not None and row.target is not None]
    reached = sum((row.actual or Decimal(0) for row in begun), Decimal(0))
    return pace.attainment(reached, sum((row.target or Decimal(0) for row in begun), Decimal(0)))
