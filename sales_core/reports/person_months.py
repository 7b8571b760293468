"""What each person's KPI came to month by month, by value, growth or attainment."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period, PeriodKind, add_months
from sales_core.reports.kpis import chosen, growth
from sales_core.reports.kpis_known import Known, known
from sales_core.reports.kpis_spans import Span
from sales_core.reports.question import Question
from sales_core.reports.targets_kpi import METRICS
from sales_core.reports.targets_months import months_of

MonthValues = Mapping[str, Mapping[date, Decimal]]  # person → first day of the month → value


def whole_months(question: Question, count: int) -> tuple[Period, ...]:
    """The last `count` months that are over on the question's day, the oldest first."""
    ahead = Period.containing(question.as_of, PeriodKind.MONTH)
    last = ahead if question.as_of == ahead.end else ahead.previous()
    starts = (add_months(last.start, place - count + 1) for place in range(count))
    return tuple(Period.containing(start, PeriodKind.MONTH) for start in starts)


def month_values(question: Question, key: str, measure: str, months: Sequence[Period]) -> MonthValues:
    """What is known of each of `months`, which follow each other; a month without an answer is left out."""
    if measure == "attainment":
        return _attained(question, key, months)
    formulas = chosen(question, (key,))
    if not formulas or formulas[0].now_only:
        return {}
    spans = [Span(month.start, month.end) for month in (months[0].previous(), *months)]
    found = known(question, formulas, spans, by_person=True)
    people = {person for rows in (*found.sums.values(), *found.rolling.values()) for _, person in rows if person}
    return {person: _months(found, key, measure, months, person) for person in people}


def _months(found: Known, key: str, measure: str, months: Sequence[Period], person: str) -> Mapping[date, Decimal]:
    told = {}
    for place, month in enumerate(months, 1):
        value = found.value(key, place, person)
        if measure == "growth":
            value = growth(found.formulas[0].unit, value, found.value(key, place - 1, person))
        if value is not None:
            told[month.start] = value
    return told


def _attained(question: Question, key: str, months: Sequence[Period]) -> MonthValues:
    if key not in METRICS:
        return {}
    told: dict[str, dict[date, Decimal]] = {}
    for row in months_of(question, key, Period(PeriodKind.RANGE, months[0].start, months[-1].end)):
        if row.person and row.attainment is not None:
            told.setdefault(row.person, {})[row.month] = row.attainment
    return told
