"""What a metric with targets came to month by month, whatever kind of number it is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.reports import progress
from sales_core.reports.kpis_formulas import BY_KEY
from sales_core.reports.kpis_known import Known, known
from sales_core.reports.kpis_spans import Span
from sales_core.reports.kpis_sums import first_days
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.targets_kpi import DAILY, fed
from sales_core.reports.tiers_kept import kept

_FROM = {"new_customers": "revenue"}  # who is new is known from the first sale on


@dataclass(frozen=True)
class Actuals:
    """months: by first day of the month and person (None: everybody). so_far: of all of them together, by person."""

    months: Mapping[tuple[date, str | None], Decimal]
    so_far: Mapping[str | None, Decimal]


@dataclass(frozen=True)
class _Asked:
    """A metric and its months; equal ones have the same answer."""

    metric: str
    span: Period

    def __call__(self, question: Question) -> tuple[Actuals]:
        measure = _daily if self.metric in DAILY else _kpi
        return (measure(question, self.metric, self.span),)


@dataclass(frozen=True)
class _First:
    day: date | None


def actuals(question: Question, metric: str, span: Period) -> Actuals:
    """The months of `span`, never after the question's day; what is not known is left out."""
    return kept(question, _Asked(metric, span))[0]


def sums_to(question: Question, metric: str, spans: Sequence[Span]) -> tuple[Decimal | None, ...]:
    """The KPI of everybody together over each of `spans`."""
    found = _known(question, metric, spans, by_person=False)
    return tuple(None if found is None else found.value(metric, place, None) for place in range(len(spans)))


def known_from(question: Question, metric: str) -> date | None:
    """The first day that the sheets tell this metric of; None when they do not."""
    if metric in DAILY:
        asked = _FROM.get(metric, metric)
        return question.reader.rows(sql("progress_first"), _First, metric=asked)[0].day
    days = first_days(question)
    found = [days.get(family) for family in BY_KEY[metric].families if family in days]
    return max((day for day in found if day), default=None) if all(found) else None


def _daily(question: Question, metric: str, span: Period) -> Actuals:
    months: dict[tuple[date, str | None], Decimal] = defaultdict(Decimal)
    so_far: dict[str | None, Decimal] = defaultdict(Decimal)
    for row in progress.by_month(question, metric, span):
        for person in (row.person, None):
            months[row.month, person] += row.actual
            so_far[person] += row.actual
    return Actuals(months, so_far)


def _kpi(question: Question, metric: str, span: Period) -> Actuals:
    """A KPI's months are measured one by one: rates do not add up, and an order may reach into a second month."""
    begun = [month for month in span.months() if month.start <= question.as_of]
    if not begun:
        return Actuals({}, {})
    spans = [Span(span.start, min(span.end, question.as_of))]
    spans += [Span(month.start, min(month.end, question.as_of)) for month in begun]
    found = _known(question, metric, spans, by_person=True)
    if found is None:
        return Actuals({}, {})
    told = {
        (place, person): value
        for place in range(len(spans))
        for person in _people(found)
        if (value := found.value(metric, place, person)) is not None
    }
    months = {(begun[place - 1].start, person): value for (place, person), value in told.items() if place}
    return Actuals(months, {person: value for (place, person), value in told.items() if not place})


def _known(question: Question, metric: str, spans: Sequence[Span], by_person: bool) -> Known | None:
    return known(question, (BY_KEY[metric],), spans, by_person) if fed(question, metric) else None


def _people(found: Known) -> set[str | None]:
    return {None} | {person for rows in (*found.sums.values(), *found.rolling.values()) for _, person in rows}
