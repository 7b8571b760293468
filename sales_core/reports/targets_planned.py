"""The targets of a period: whole months, and of a month that the period cuts its share by working days."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import Period, add_months
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.calendar import Calendar


@dataclass(frozen=True)
class MonthTarget:
    """The target of a person, or of a team when `person` is "" (of everybody when `team` is "" too), for one month."""

    person: str
    team: str
    month: date
    target: Decimal


@dataclass(frozen=True)
class Planned:
    """The targets of one metric in one period, in the metric's unit.

    people: by person. teams: set for a team as such; "" is everybody.
    """

    people: Mapping[str, Decimal]
    teams: Mapping[str, Decimal]

    def of_people(self, people: Iterable[str]) -> Decimal | None:
        """The sum of the people's own targets; None when none of them has one."""
        found = [self.people[person] for person in people if person in self.people]
        return sum(found, Decimal(0)) if found else None

    def of_team(self, team: str, people: Iterable[str]) -> Decimal | None:
        """The team's own target when one is set, else the sum of its people's."""
        return self.teams[team] if team in self.teams else self.of_people(people)

    def of_all(self, team_of: Mapping[str, str]) -> Decimal | None:
        """Everybody's own target, else the sum over the teams and over those in none of them."""
        if "" in self.teams:
            return self.teams[""]
        loose = self.of_people(person for person in self.people if team_of.get(person, "") not in self.teams)
        parts = [*self.teams.values(), *([] if loose is None else [loose])]
        return sum(parts, Decimal(0)) if parts else None


def month_targets(question: Question, metric: str, span: Period) -> tuple[MonthTarget, ...]:
    """The targets of every month that `span` touches, whole."""
    # Whole years are read, so that the months of one, asked for one after another, are read once.
    first, last = date(span.start.year, 1, 1), date(span.end.year, 12, 31)
    rows = question.reader.rows(sql("targets"), MonthTarget, metric=metric, first=first, last=last)
    return tuple(row for row in rows if span.start.replace(day=1) <= row.month <= span.end)


def planned(question: Question, metric: str, span: Period | None = None) -> Planned:
    """The targets of `span` (None: the question's period)."""
    span = span or question.period
    shares = {month.start: month_share(span, month.start, question.calendar) for month in span.months()}
    found = month_targets(question, metric, span)
    return plan_of([replace(row, target=row.target * shares[row.month]) for row in found])


def standing(question: Question, metric: str) -> Planned:
    """The targets of a rate or an average in the question's period: the mean of the months' targets."""
    rows = month_targets(question, metric, question.period)
    months = Counter((row.person, row.team if not row.person else "") for row in rows)
    return plan_of(
        [replace(row, target=row.target / months[row.person, row.team if not row.person else ""]) for row in rows]
    )


def plan_of(rows: Iterable[MonthTarget]) -> Planned:
    """The rows' targets summed by person and by team."""
    people: dict[str, Decimal] = defaultdict(Decimal)
    teams: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        if row.person:
            people[row.person] += row.target
        else:
            teams[row.team] += row.target
    return Planned(people, teams)


def month_share(span: Period, month: date, calendar: Calendar) -> Decimal:
    """The part of `month` (its first day) that lies in `span`, by working days; by days where none is worked."""
    last = add_months(month, 1) - timedelta(days=1)
    start, end = max(span.start, month), min(span.end, last)
    if (start, end) == (month, last):
        return Decimal(1)
    worked = calendar.working_days(month, last)
    return Decimal(calendar.working_days(start, end)) / worked if worked else Decimal((end - start).days + 1) / last.day
