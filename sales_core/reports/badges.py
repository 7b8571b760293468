"""Badges: who has earned which, when last, and how near the next is."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_core.model.recognition import Badge
from sales_core.reports.compared_people import compared_people, in_scope
from sales_core.reports.person_months import month_values, whole_months
from sales_core.reports.person_values import less_is_better, told_in
from sales_core.reports.question import Question
from sales_core.reports.tiers_kept import kept
from sales_core.rules.recognition.badges import earned
from sales_core.rules.recognition.ranks import reaches

MONTHS = 24  # that are looked back on


@dataclass(frozen=True)
class BadgeRow:
    """One badge of one person. times: earned within the months looked back on; last_on: the last day of the month that
    completed it, earned_on: of each. run: months in a row since then of the `needed`; latest: what the last month came
    to, in `unit`. is_seen: whether the viewer sees the rows behind it, too.
    """

    person: str
    name: str
    name_zh: str
    key: str
    measure: str
    goal: Decimal
    needed: int
    times: int
    last_on: date | None
    run: int
    latest: Decimal | None
    unit: str
    earned_on: tuple[date, ...] = ()
    is_seen: bool = True


def badges(question: Question) -> tuple[BadgeRow, ...]:
    """Every badge of everybody who may be told of, person by person; those whose sheets are missing are left out."""
    field = compared_people(question, question.reader.settings.recognition.shown == "names")
    own = in_scope(question)
    rows = kept(field.asked, _Badges(field.people)) if field.people else ()
    return tuple(replace(row, is_seen=row.person in own) for row in rows if row.person in field.seen)


@dataclass(frozen=True)
class _Badges:
    """The badges of some people; equal ones have the same answer."""

    people: tuple[str, ...]

    def __call__(self, question: Question) -> tuple[BadgeRow, ...]:
        found = [_rows(question, badge, self.people) for badge in question.reader.settings.recognition.badges]
        return tuple(row for person in self.people for rows in found for row in rows if row.person == person)


def _rows(question: Question, badge: Badge, people: tuple[str, ...]) -> list[BadgeRow]:
    months = whole_months(question, MONTHS)
    values = month_values(question, badge.key, badge.measure, months)
    less, unit = less_is_better(question, badge.key, badge.measure), told_in(question, badge.key, badge.measure)
    rows = []
    for person in people if values else ():
        own = values.get(person, {})
        done = earned([reaches(own.get(month.start), badge.goal, less) for month in months], badge.in_a_row)
        days = tuple(months[place].end for place in done.at)
        rows.append(
            BadgeRow(
                person, badge.name, badge.name_zh, badge.key, badge.measure, badge.goal, badge.in_a_row, len(days),
                days[-1] if days else None, done.run, own.get(months[-1].start), unit, days,
            )
        )  # fmt: skip
    return rows
