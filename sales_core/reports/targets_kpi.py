"""Targets for any KPI: what it came to, and whether its target adds up over months and people."""

from collections.abc import Mapping
from decimal import Decimal

from sales_core.reports.question import Question

DAILY = ("revenue", "collections", "new_customers")  # known day by day; any other metric is a KPI of a period
# KPIs that grow through a period and add up over people, beside those with a value of their own for every day.
GROWING = ("orders", "units", "won_deals", "activities", "new_market_revenue")
# Rates and averages: all of the target is due at any time.
STANDING = (
    "win_rate",
    "win_rate_amount",
    "average_order",
    "average_won_deal",
    "margin",
    "active_customers",
    "repurchase_rate",
    "collection_rate",
    "csat",
    "nps",
    "velocity",
    "retention_rate",
    "collected_on_time",
    "feedback_in_time",
    "discount_rate",
    "returns_rate",
    "sales_cycle",
    "churned_customers",
    "days_to_collect",
    "activities_per_deal",
    "response_time",
)
LESS = (
    "discount_rate",
    "returns_rate",
    "sales_cycle",
    "churned_customers",
    "days_to_collect",
    "activities_per_deal",
    "response_time",
)  # of which less is better: the target is not to be passed
KPIS = (*GROWING, *STANDING)
METRICS = (*DAILY, *KPIS)


def kpi_actuals(question: Question, metric: str) -> tuple[Mapping[str, Decimal], Decimal | None]:
    """The KPI by person, and that of everybody together (None: there is none)."""
    from sales_core.reports.kpis import kpi_values  # noqa: PLC0415 - a KPI, the coverage, asks for the targets in turn

    found = {kpi.person: kpi.value for kpi in kpi_values(question, (metric,), by_person=True) if kpi.value is not None}
    whole = found.pop(None, None)
    return {person: value for person, value in found.items() if person is not None}, whole


def fed(question: Question, metric: str) -> bool:
    """Whether sheets tell what the metric comes to."""
    from sales_core.reports.kpis import kpi_keys  # noqa: PLC0415 - as above

    return metric in kpi_keys(question)
