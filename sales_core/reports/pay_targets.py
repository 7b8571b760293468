"""The targets that a plan's bands are counted against, by person and statement period."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import Component
from sales_core.model.period import Period
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

# A count or a margin has no other target than its own; amounts fall back on that of revenue.
_METRICS = {"units": ("units",), "deals": ("won_deals",), "margin": ()}

Aims = Mapping[tuple[str, Period], Decimal]


@dataclass(frozen=True)
class _Month:
    person: str
    metric: str
    month: date
    target: Decimal


def metrics_of(component: Component) -> tuple[str, ...]:
    """Metrics whose target counts, the first that has one."""
    if component.metric:
        return (component.metric,)
    return _METRICS.get(component.basis, tuple(dict.fromkeys((component.basis, "revenue"))))


def aims(question: Question, component: Component, periods: Sequence[Period], everybody: bool = False) -> Aims:
    """Targets by person and period, of those who have one; everybody: whoever may be seen, for a team's pool."""
    metrics = metrics_of(component)
    rows = question.reader.rows(
        sql("pay_targets"), _Month, everybody=everybody, metrics=list(metrics),
        start=periods[0].start, end=periods[-1].end,
    )  # fmt: skip
    by_metric: dict[str, dict[tuple[str, Period], Decimal]] = {metric: defaultdict(Decimal) for metric in metrics}
    for row in rows:
        period = next(period for period in periods if row.month in period)
        by_metric[row.metric][row.person, period] += row.target
    found: dict[tuple[str, Period], Decimal] = {}
    for metric in reversed(metrics):
        found |= by_metric[metric]
    return found
