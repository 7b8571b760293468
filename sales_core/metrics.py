"""The KPIs by name: what each is called, what it means, in which unit and direction it is read.

How a KPI is computed stands under the same key in sales_core/reports/kpis_formulas.py; a test keeps the two in step.
"""

from dataclasses import dataclass

from sales_core.text import metrics as words
from sales_core.text.core import Text

_ORDERS = (("orders",),)
_DEALS = (("deals",),)
_SOLD = (("orders", "deals", "collections"),)


@dataclass(frozen=True)
class Metric:
    """One KPI.

    unit: money, count, percent, days, ratio or score. direction: up when more is better, down when less is.
    needs: groups of kinds of sheet; it is shown when the store holds one kind of each group.
    """

    key: str
    unit: str
    direction: str
    needs: tuple[tuple[str, ...], ...]

    @property
    def label(self) -> Text:
        """Its name."""
        return words.LABELS[self.key]

    @property
    def definition(self) -> Text:
        """Its formula in words."""
        return words.DEFINITIONS[self.key]


METRICS: tuple[Metric, ...] = (
    Metric("revenue", "money", "up", _SOLD),
    Metric("orders", "count", "up", _ORDERS),
    Metric("average_order", "money", "up", _ORDERS),
    Metric("margin", "percent", "up", _ORDERS),
    Metric("discount_rate", "percent", "down", _ORDERS),
    Metric("returns_rate", "percent", "down", _ORDERS),
    Metric("new_customers", "count", "up", _SOLD),
    Metric("active_customers", "count", "up", _SOLD),
    Metric("repurchase_rate", "percent", "up", _SOLD),
    Metric("new_market_revenue", "money", "up", _SOLD),
    Metric("collections", "money", "up", (("collections",),)),
    Metric("collection_rate", "percent", "up", (("collections",), ("orders",))),
    Metric("won_deals", "count", "up", _DEALS),
    Metric("win_rate", "percent", "up", _DEALS),
    Metric("win_rate_amount", "percent", "up", _DEALS),
    Metric("average_won_deal", "money", "up", _DEALS),
    Metric("sales_cycle", "days", "down", _DEALS),
    Metric("velocity", "money", "up", _DEALS),
    Metric("pipeline_coverage", "ratio", "up", _DEALS),
    Metric("activities", "count", "up", (("contacts",),)),
    Metric("csat", "percent", "up", (("feedback",),)),
    Metric("nps", "score", "up", (("feedback",),)),
)
BY_KEY = {metric.key: metric for metric in METRICS}
