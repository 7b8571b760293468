"""The KPIs by name: what each is called, what it means, in which unit and direction it is read.

How a KPI is computed stands under the same key in sales_core/reports/kpis_formulas.py; a test keeps the two in step.
"""

from dataclasses import dataclass

from sales_core.text import metrics as words
from sales_core.text.core import Text
from sales_core.text.metric_formulas import FORMULAS, OWN_VALUE

PERSON, MANAGER, OPERATIONS = "person", "manager", "operations"
_PAID = (("collections",),)
_TOUCHED = (("contacts",),)
_FEEDBACK = (("feedback",),)
_SHEETS = (("orders", "deals", "collections", "contacts", "feedback"),)
_ORDERS = (("orders",),)
_DEALS = (("deals",),)
_SOLD = (("orders", "deals", "collections"),)


@dataclass(frozen=True)
class Metric:
    """One KPI.

    unit: money, count, percent, days, ratio or score. direction: up when more is better, down when less is.
    needs: groups of kinds of sheet; it is shown when the store holds one kind of each group. owner: who answers for it,
    each person, the manager or operations.
    """

    key: str
    unit: str
    direction: str
    needs: tuple[tuple[str, ...], ...]
    owner: str = PERSON

    @property
    def label(self) -> Text:
        """Its name."""
        return words.LABELS[self.key]

    @property
    def definition(self) -> Text:
        """What it says."""
        return words.DEFINITIONS[self.key]

    @property
    def formula(self) -> Text:
        """How it is computed, in words."""
        return FORMULAS[self.key]


@dataclass(frozen=True)
class OwnMetric(Metric):
    """A KPI that the team made; name: as the team writes it. top, bottom: what it is made of, None for nothing."""

    name: str = ""
    top: Text | None = None
    bottom: Text | None = None

    @property
    def label(self) -> Text:
        """Its name."""
        return Text(self.name, self.name)

    @property
    def definition(self) -> Text:
        """Whose it is."""
        return words.OWN_DEFINITION if self.bottom else words.OWN_MEASURE

    @property
    def formula(self) -> Text:
        """What it is made of."""
        top = self.top or self.label
        if self.bottom is None:
            return Text(OWN_VALUE.en.format(name=top.en), OWN_VALUE.zh.format(name=top.zh))
        return Text(f"{top.en} ÷ {self.bottom.en}", f"{top.zh} ÷ {self.bottom.zh}")


METRICS: tuple[Metric, ...] = (
    Metric("revenue", "money", "up", _SOLD),
    Metric("orders", "count", "up", _ORDERS),
    Metric("units", "count", "up", _ORDERS),
    Metric("average_order", "money", "up", _ORDERS),
    Metric("margin", "percent", "up", _ORDERS),
    Metric("discount_rate", "percent", "down", _ORDERS),
    Metric("returns_rate", "percent", "down", _ORDERS),
    Metric("new_customers", "count", "up", _SOLD),
    Metric("active_customers", "count", "up", _SOLD),
    Metric("repurchase_rate", "percent", "up", _SOLD),
    Metric("retention_rate", "percent", "up", _SOLD),
    Metric("churned_customers", "count", "down", _SOLD),
    Metric("new_market_revenue", "money", "up", _SOLD),
    Metric("collections", "money", "up", _PAID),
    Metric("collection_rate", "percent", "up", (*_PAID, *_ORDERS)),
    Metric("days_to_collect", "days", "down", (*_PAID, *_ORDERS)),
    Metric("collected_on_time", "percent", "up", _PAID),
    Metric("won_deals", "count", "up", _DEALS),
    Metric("lost_deals", "count", "down", _DEALS),
    Metric("win_rate", "percent", "up", _DEALS),
    Metric("win_rate_amount", "percent", "up", _DEALS),
    Metric("average_won_deal", "money", "up", _DEALS),
    Metric("sales_cycle", "days", "down", _DEALS),
    Metric("velocity", "money", "up", _DEALS, MANAGER),
    Metric("pipeline_coverage", "ratio", "up", _DEALS),
    Metric("activities", "count", "up", _TOUCHED),
    Metric("activities_per_deal", "ratio", "down", (*_TOUCHED, *_DEALS)),
    Metric("response_time", "days", "down", (*_TOUCHED, *_DEALS)),
    Metric("overdue_contacts", "count", "down", (("contacts", "customers"),)),
    Metric("csat", "percent", "up", _FEEDBACK),
    Metric("nps", "score", "up", _FEEDBACK, MANAGER),
    Metric("feedback_in_time", "percent", "up", _FEEDBACK),
    Metric("forecast_accuracy", "percent", "up", _SOLD, MANAGER),
    Metric("rejected_rows", "percent", "down", _SHEETS, OPERATIONS),
    Metric("late_uploads", "percent", "down", _SHEETS, OPERATIONS),
)
BY_KEY = {metric.key: metric for metric in METRICS}
