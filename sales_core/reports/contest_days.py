"""On which day of a period each person reached a goal."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from sales_core.reports.kpis import chosen
from sales_core.reports.kpis_known import known
from sales_core.reports.kpis_spans import Span
from sales_core.reports.question import Question

_AT_ONCE = 31  # days that one look sums up; nobody is looked for again once found


def reached_days(question: Question, key: str, goal: Decimal) -> Mapping[str, date]:
    """The first day by whose end the KPI since the period's start was at least the goal; of nobody else."""
    start, end = question.period.start, min(question.as_of, question.period.end)
    days = [start + timedelta(days=place) for place in range((end - start).days + 1)]
    found: dict[str, date] = {}
    for place in range(0, len(days), _AT_ONCE):
        for person, day in _reached(question, key, goal, days[place : place + _AT_ONCE]).items():
            found.setdefault(person, day)
    return found


def _reached(question: Question, key: str, goal: Decimal, days: list[date]) -> dict[str, date]:
    formulas = chosen(question, (key,))
    told = known(question, formulas, [Span(question.period.start, day) for day in days], by_person=True)
    people = {person for rows in told.sums.values() for _, person in rows if person is not None}
    found: dict[str, date] = {}
    for place, day in enumerate(days if formulas else ()):
        for person in people:
            value = told.value(key, place, person)
            if value is not None and value >= goal:
                found.setdefault(person, day)
    return found
