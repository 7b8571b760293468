"""How each KPI is computed from sums: one line each. Its words are in sales_core/metrics.py under the same key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sales_core.model.kinds import Kind
from sales_core.rules import closing

_ORDERS = ((Kind.ORDERS,),)
_DEALS = ((Kind.DEALS,),)
_PAID = ((Kind.COLLECTIONS,),)
_SHEETS = ((Kind.ORDERS, Kind.DEALS, Kind.COLLECTIONS, Kind.CONTACTS, Kind.FEEDBACK),)
_TOUCHED = ((Kind.CONTACTS,),)
_SOLD = ((Kind.ORDERS, Kind.DEALS, Kind.COLLECTIONS),)


@dataclass(frozen=True)
class Formula:
    """One KPI.

    unit: money, count, percent (0.25 is 25 %), days, ratio or score. families: whose sums `value` takes; it is asked
    only where all of them are known. needs: groups of kinds; the store must hold one kind of each group.
    rolling: sums are taken over the twelve months up to a span's end instead of the span itself.
    now_only: it says something about the asked period only, not about earlier ones.
    """

    key: str
    unit: str
    families: tuple[str, ...]
    needs: tuple[tuple[Kind, ...], ...]
    value: Callable[[Mapping[str, Any]], Decimal | None]
    rolling: bool = False
    now_only: bool = False


def ratio(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """part ÷ whole, both summed before; None without a whole."""
    return None if part is None or not whole else Decimal(part) / whole


def _count(name: str) -> Callable[[Mapping[str, Any]], Decimal | None]:
    return lambda s: Decimal(s[name])


def _margin(s: Mapping[str, Any]) -> Decimal | None:
    return None if s["cost"] is None else ratio(s["costed_amount"] - s["cost"], s["costed_amount"])


def _discount(s: Mapping[str, Any]) -> Decimal | None:
    return None if s["discount"] is None else ratio(s["discount"], s["ordered"] + s["discount"])


def _returns(s: Mapping[str, Any]) -> Decimal | None:
    return ratio(-s["returned"], s["ordered"] - s["returned"])


def _velocity(s: Mapping[str, Any]) -> Decimal | None:
    rate = closing.win_rate(s["won_deals"], s["lost_deals"])
    return closing.velocity(s["open_deals"], rate, closing.average(s["won_amount"], s["won_deals"]), s["sales_cycle"])


def _churned(s: Mapping[str, Any]) -> Decimal | None:
    """Nothing is lost where nobody had bought before."""
    return Decimal(s["customers_before"] - s["customers_kept"]) if s["customers_before"] else None


def _accuracy(s: Mapping[str, Any]) -> Decimal | None:
    """100 % less the mean error; a forecast may be further off than everything."""
    return None if s["forecast_error"] is None else max(1 - s["forecast_error"], Decimal(0))


def _nps(s: Mapping[str, Any]) -> Decimal | None:
    share = ratio(Decimal(s["promoters"] - s["detractors"]), s["nps_answers"])
    return None if share is None else share * 100


FORMULAS = (
    Formula("revenue", "money", ("revenue",), _SOLD, lambda s: s["revenue"]),
    Formula("orders", "count", ("sales",), _ORDERS, _count("orders")),
    Formula("units", "count", ("sales",), _ORDERS, lambda s: s["quantity"]),
    Formula("average_order", "money", ("sales",), _ORDERS, lambda s: ratio(s["ordered"], s["orders"])),
    Formula("margin", "percent", ("sales",), _ORDERS, _margin),
    Formula("discount_rate", "percent", ("sales",), _ORDERS, _discount),
    Formula("returns_rate", "percent", ("sales",), _ORDERS, _returns),
    Formula("new_customers", "count", ("new",), _SOLD, _count("new_customers")),
    Formula("active_customers", "count", ("customers",), _SOLD, _count("active_customers")),
    Formula(
        "repurchase_rate",
        "percent",
        ("customers", "new"),
        _SOLD,
        lambda s: ratio(s["active_customers"] - s["new_customers"], s["active_customers"]),
    ),
    Formula(
        "retention_rate",
        "percent",
        ("kept",),
        _SOLD,
        lambda s: ratio(s["customers_kept"], s["customers_before"]),
        rolling=True,
    ),
    Formula("churned_customers", "count", ("kept",), _SOLD, _churned, rolling=True),
    Formula("new_market_revenue", "money", ("markets",), _SOLD, lambda s: s["new_market_revenue"]),
    Formula("collections", "money", ("collections",), _PAID, lambda s: s["collected"]),
    Formula(
        "collection_rate",
        "percent",
        ("collections", "sales"),
        ((Kind.COLLECTIONS,), (Kind.ORDERS,)),
        lambda s: ratio(s["collected"], s["ordered"]),
    ),
    Formula("days_to_collect", "days", ("receipts",), (*_PAID, *_ORDERS), lambda s: s["days_to_collect"]),
    Formula(
        "collected_on_time", "percent", ("receipts",), _PAID, lambda s: ratio(s["receipts_in_time"], s["due_receipts"])
    ),
    Formula("won_deals", "count", ("deals",), _DEALS, _count("won_deals")),
    Formula("lost_deals", "count", ("deals",), _DEALS, _count("lost_deals")),
    Formula("win_rate", "percent", ("deals",), _DEALS, lambda s: closing.win_rate(s["won_deals"], s["lost_deals"])),
    Formula(
        "win_rate_amount",
        "percent",
        ("deals",),
        _DEALS,
        lambda s: closing.win_rate_amount(s["won_amount"], s["lost_amount"], s["lost_deals"]),
    ),
    Formula(
        "average_won_deal", "money", ("deals",), _DEALS, lambda s: closing.average(s["won_amount"], s["won_deals"])
    ),
    Formula("sales_cycle", "days", ("deals",), _DEALS, lambda s: s["sales_cycle"]),
    Formula("velocity", "money", ("deals", "open"), _DEALS, _velocity, rolling=True),
    Formula(
        "pipeline_coverage",
        "ratio",
        ("open", "gap"),
        _DEALS,
        lambda s: closing.coverage(s["due_amount"], s["gap"]),
        now_only=True,
    ),
    Formula("activities", "count", ("contacts",), _TOUCHED, _count("activities")),
    Formula(
        "activities_per_deal",
        "ratio",
        ("contacts", "deals"),
        (*_TOUCHED, *_DEALS),
        lambda s: ratio(s["activities"], s["won_deals"]),
    ),
    Formula("response_time", "days", ("replies",), (*_TOUCHED, *_DEALS), lambda s: s["response_time"]),
    Formula(
        "overdue_contacts",
        "count",
        ("care",),
        ((Kind.CONTACTS, Kind.CUSTOMERS),),
        lambda s: s["overdue_contacts"],
        now_only=True,
    ),
    Formula("csat", "percent", ("feedback",), ((Kind.FEEDBACK,),), lambda s: ratio(s["satisfied"], s["csat_answers"])),
    Formula("nps", "score", ("feedback",), ((Kind.FEEDBACK,),), _nps),
    Formula(
        "feedback_in_time",
        "percent",
        ("cases",),
        ((Kind.FEEDBACK,),),
        lambda s: ratio(s["cases_in_time"], s["due_cases"]),
    ),
    Formula("forecast_accuracy", "percent", ("forecast",), _SOLD, _accuracy, now_only=True),
    Formula("rejected_rows", "percent", ("uploads",), _SHEETS, lambda s: ratio(s["rows_rejected"], s["rows_read"])),
    Formula("late_uploads", "percent", ("uploads",), _SHEETS, lambda s: ratio(s["sheets_late"], s["sheets_due"])),
)
BY_KEY = {formula.key: formula for formula in FORMULAS}
