"""The sums of uploaded KPIs, by span and person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_core.reports.kpis_families import Sums
from sales_core.reports.kpis_spans import Span
from sales_core.reports.own_kpis import MEASURE
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

Key = tuple[int, str | None]


@dataclass(frozen=True)
class _Cell:
    span: int
    person: str | None
    measure: str
    total: Decimal
    average: Decimal


def measured(
    question: Question, families: Iterable[str], spans: Sequence[Span], by_person: bool
) -> dict[str, dict[Key, Sums]]:
    """Sums by the families of uploaded KPIs among `families`, then by number of the span and person."""
    keys = sorted(name.removeprefix(MEASURE) for name in families if name.startswith(MEASURE))
    if not keys:
        return {}
    found: dict[str, dict[Key, Sums]] = {MEASURE + key: {} for key in keys}
    rows = question.reader.rows(
        f"with spans as (\n{sql('kpis_spans')})\nfrom (\n{sql('kpis_measures')})",
        _Cell,
        starts=[span.start for span in spans],
        ends=[span.end for span in spans],
        by_person=by_person,
        measures=keys,
    )
    for row in rows:
        told = {f"total {row.measure}": row.total, f"average {row.measure}": row.average}
        found[MEASURE + row.measure][row.span, row.person] = dict(told)
    return found


def unmeasured(family: str) -> Sums:
    """The sums of a span without a value."""
    key = family.removeprefix(MEASURE)
    return {f"total {key}": None, f"average {key}": None}
