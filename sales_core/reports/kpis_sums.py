"""The sums that KPIs are made of, per family of facts, span of days and person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.feedback_due import due_days
from sales_core.reports.kpis_families import FAMILIES, Family, First, Sums, names
from sales_core.reports.kpis_measures import Key, measured
from sales_core.reports.kpis_spans import Span
from sales_core.reports.own_kpis import MEASURE, uploaded
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


def gather(
    question: Question, families: Iterable[str], spans: Sequence[Span], by_person: bool
) -> dict[str, dict[Key, Sums]]:
    """Sums by family, then by number of the span and person (None: everybody); people without rows are left out."""
    wanted = set(families)
    found = {family.name: _read(question, family, spans, by_person) for family in FAMILIES if family.name in wanted}
    return found | measured(question, wanted, spans, by_person)


def first_days(question: Question) -> Mapping[str, date | None]:
    """The first day that each family knows of, None where it knows nothing."""
    (told,) = question.reader.rows(sql("kpis_first"), First)
    # Deals uploaded later about the past are taken as they stand now.
    found = replace(told, states=min(told.states or question.as_of, question.as_of))
    own = {MEASURE + row.key: row.first_on for row in uploaded(question)}
    return {family.name: getattr(found, family.first) for family in FAMILIES} | own


def _read(question: Question, family: Family, spans: Sequence[Span], by_person: bool) -> dict[Key, Sums]:
    rows = question.reader.rows(
        traced(question, _select(family)),
        family.row,
        **(moment(question) | (due_days(question) if family.name == "cases" else {})),
        starts=[span.start for span in spans],
        ends=[span.end for span in spans],
        by_person=by_person,
        markets=list(question.reader.settings.new_markets),
        due_from=question.period.start,
        due_to=question.period.end,
    )
    sums = names(family.row)
    return {(row.span, row.person): {name: getattr(row, name) for name in sums} for row in rows}


def _select(family: Family) -> str:
    """The family's SELECT with those that it reads from before it."""
    before = [f"spans as (\n{sql('kpis_spans')})", *(f"{name} as (\n{sql(name)})" for name in family.after)]
    return f"with {', '.join(before)}\nfrom (\n{sql(f'kpis_{family.name}')})"
