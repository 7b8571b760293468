"""Targets and actuals month by month through a year."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period, PeriodKind
from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.reports.targets_actual import Actuals, actuals
from sales_core.reports.targets_kpi import LESS, STANDING
from sales_core.reports.targets_planned import MonthTarget, Planned, month_targets, plan_of
from sales_core.reports.tiers_kept import kept
from sales_core.rules import pace


@dataclass(frozen=True)
class MonthRow:
    """One person, or everybody in scope (`person` is None), in one month.

    actual: None in a month that has not begun on the as-of day. attainment: 1 means 100 %. people_target: of
    everybody, the sum of the people's own targets.
    """

    person: str | None
    month: date
    target: Decimal | None
    actual: Decimal | None
    attainment: Decimal | None
    people_target: Decimal | None = None


@dataclass(frozen=True)
class YearRow:
    """A person (None: everybody) in each month of the year and in its months so far together.

    attainment: by the months' places in the year; None without a target, or when the month has not begun.
    months: what it was worked out from; None where there is neither a target nor an actual.
    """

    person: str | None
    attainment: tuple[Decimal | None, ...]
    so_far: Decimal | None
    months: tuple[MonthRow | None, ...] = ()


@dataclass(frozen=True)
class Assigned:
    """A month in which the people's targets differ from the team's own. more: positive when more is assigned."""

    month: date
    target: Decimal
    people_target: Decimal
    more: Decimal


def year_of(question: Question) -> Period:
    """The fiscal year in which the question's period starts."""
    return Period.containing(question.period.start, PeriodKind.YEAR, question.period.fiscal_start)


def target_months(question: Question, metric: str = "revenue") -> tuple[MonthRow, ...]:
    """Every month of the year, everybody first, then each person with a target or an actual in it."""
    year = year_of(question)
    return _rows(question, metric, year, actuals(question, metric, year))


def months_of(question: Question, metric: str, span: Period) -> tuple[MonthRow, ...]:
    """The same of every month that `span` touches."""
    return _rows(question, metric, span, actuals(question, metric, span))


def year_table(question: Question, metric: str = "revenue") -> tuple[YearRow, ...]:
    """Everybody first, then each person with a target; one of the running month counts whole in what is so far."""
    return kept(question, _Table(metric))


@dataclass(frozen=True)
class _Table:
    """The year of one metric; equal ones have the same answer."""

    metric: str

    def __call__(self, question: Question) -> tuple[YearRow, ...]:
        return _year_table(question, self.metric)


def _year_table(question: Question, metric: str) -> tuple[YearRow, ...]:
    year = year_of(question)
    done = actuals(question, metric, year)
    found: dict[str | None, dict[date, MonthRow]] = defaultdict(dict)
    for row in _rows(question, metric, year, done):
        found[row.person][row.month] = row
    return tuple(
        _year_row(metric, person, [by.get(month.start) for month in year.months()], done)
        for person, by in found.items()
        if any(row.target is not None for row in by.values())
    )


def assigned(rows: Iterable[YearRow]) -> tuple[Assigned, ...]:
    """The months in which the people's targets do not add up to the team's own."""
    whole = next((row for row in rows if row.person is None), None)
    return tuple(
        Assigned(row.month, row.target, row.people_target, row.people_target - row.target)
        for row in (whole.months if whole else ())
        if row and row.target is not None and row.people_target is not None and row.people_target != row.target
    )


def assigned_in_all(rows: Sequence[Assigned]) -> Assigned:
    """All those months together; at least one."""
    target = sum((row.target for row in rows), Decimal(0))
    people = sum((row.people_target for row in rows), Decimal(0))
    return Assigned(rows[0].month, target, people, people - target)


def _rows(question: Question, metric: str, year: Period, done: Actuals) -> tuple[MonthRow, ...]:
    team_of = {row.person: row.team for row in roster(question.reader)}
    plans = _plans(question, metric, year)
    rows: list[MonthRow] = []
    for month in (period.start for period in year.months()):
        plan, told = plans[month], {who: value for (day, who), value in done.months.items() if day == month}
        people = sorted(plan.people.keys() | {who for who in told if who is not None})
        if plan.people or plan.teams or told:
            target = _whole(metric, plan, team_of)
            more = None if metric in STANDING else plan.of_people(people)
            rows.append(_month(question, metric, None, month, target, told, more))
        rows += [_month(question, metric, person, month, plan.people.get(person), told) for person in people]
    return tuple(rows)


def _whole(metric: str, plan: Planned, team_of: Mapping[str, str]) -> Decimal | None:
    """Targets of a rate do not add up over people."""
    return plan.teams.get("") if metric in STANDING else plan.of_all(team_of)


def _plans(question: Question, metric: str, year: Period) -> dict[date, Planned]:
    found: dict[date, list[MonthTarget]] = defaultdict(list)
    for row in month_targets(question, metric, year):
        found[row.month].append(row)
    return {month.start: plan_of(found[month.start]) for month in year.months()}


def _month(
    question: Question, metric: str, person: str | None, month: date, target: Decimal | None,
    told: Mapping[str | None, Decimal], people_target: Decimal | None = None,
) -> MonthRow:  # fmt: skip
    """A number that adds up is nothing where nothing happened; a rate has no answer there."""
    nothing = None if metric in STANDING else Decimal(0)
    actual = told.get(person, nothing) if month <= question.as_of else None
    share = None if actual is None else pace.attainment(actual, target, metric in LESS)
    return MonthRow(person, month, target, actual, share, people_target)


def _year_row(metric: str, person: str | None, rows: list[MonthRow | None], done: Actuals) -> YearRow:
    known = [row for row in rows if row]
    shares = tuple(row.attainment if row else None for row in rows)
    return YearRow(person, shares, _so_far(metric, person, known, done), tuple(rows))


def _so_far(metric: str, person: str | None, rows: list[MonthRow], done: Actuals) -> Decimal | None:
    """The months that have begun and have a target; of a rate, that of the year so far against the mean target."""
    begun = [row for row in rows if row.actual is not None and row.target is not None]
    target = sum((row.target or Decimal(0) for row in begun), Decimal(0))
    if metric in STANDING:
        reached = done.so_far.get(person)
        mean = target / len(begun) if begun else None
        return None if reached is None else pace.attainment(reached, mean, metric in LESS)
    return pace.attainment(sum((row.actual or Decimal(0) for row in begun), Decimal(0)), target)
