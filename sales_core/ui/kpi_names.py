"""The KPIs of a team by name, its own among them."""

from sales_core.metrics import BY_KEY, METRICS, Metric, OwnMetric
from sales_core.model.own_kpi import OwnKpi, key_of
from sales_core.reports.kpis_formulas import Formula
from sales_core.reports.own_kpis import own_formulas, own_kpis, uploaded, usable
from sales_core.text.core import Text
from sales_core.ui.page import Page


def metric_of(page: Page, key: str) -> Metric:
    """What a KPI is called and how it is read."""
    return BY_KEY[key] if key in BY_KEY else next(metric for metric in _own(page) if metric.key == key)


def every_metric(page: Page) -> tuple[Metric, ...]:
    """Every KPI that there is, the team's own last."""
    return (*METRICS, *_own(page))


def names(page: Page) -> dict[str, Text]:
    """The KPIs that others can be made of, by key."""
    told = {row.key: Text(row.name, row.name) for row in uploaded(page.question)}
    return {key: BY_KEY[key].label if key in BY_KEY else told[key] for key in usable(page.question)}


def _own(page: Page) -> list[OwnMetric]:
    made, known = {formula.key: formula for formula in own_formulas(page.question)}, names(page)
    rows = (row for row in own_kpis(page.question) if key_of(row.name) in made)
    return [_metric(row, made[key_of(row.name)], known) for row in rows]


def _metric(row: OwnKpi, formula: Formula, known: dict[str, Text]) -> OwnMetric:
    needs = tuple(tuple(str(kind) for kind in group) for group in formula.needs)
    return OwnMetric(
        formula.key,
        row.unit,
        row.direction,
        needs,
        name=row.name.strip(),
        top=known[row.top],
        bottom=known[row.bottom] if row.bottom else None,
    )
