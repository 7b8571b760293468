"""The KPIs of a team by name."""

from sales_core.metrics import BY_KEY, METRICS, Metric
from sales_core.ui.page import Page


def metric_of(page: Page, key: str) -> Metric:
    """What a KPI is called and how it is read."""
    return BY_KEY[key]


def every_metric(page: Page) -> tuple[Metric, ...]:
    """Every KPI that there is."""
    return METRICS
