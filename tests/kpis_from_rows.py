"""How each KPI comes from the rows that it opens, in plain Python; the gap of the coverage is that of the targets."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from statistics import median
from typing import Any

Rows = Sequence[Any]


def amount(rows: Rows, *parts: str) -> Decimal:
    return sum((row.amount or Decimal(0) for row in rows if not parts or row.part in parts), Decimal(0))


def count(rows: Rows, *parts: str) -> Decimal:
    return Decimal(sum(row.part in parts for row in rows) if parts else len(rows))


def several(rows: Rows, name: str, *parts: str) -> Decimal:
    return Decimal(len({getattr(row, name) for row in rows if not parts or row.part in parts}))


def days(rows: Rows) -> Decimal:
    return round(Decimal(median(row.days for row in rows if row.days is not None)), 1)


def won(rows: Rows) -> Rows:
    return [row for row in rows if row.part == "won"]


def speed(rows: Rows) -> Decimal:
    rate = count(rows, "won") / count(rows, "won", "lost")
    return count(rows, "open") * rate * (amount(rows, "won") / count(rows, "won")) / days(won(rows))


FROM_ROWS: dict[str, Callable[[Rows], Decimal]] = {
    "revenue": amount,
    "orders": lambda rows: several(rows, "counted"),
    "units": lambda rows: sum(row.quantity or 0 for row in rows),
    "average_order": lambda rows: amount(rows) / several(rows, "counted"),
    "margin": lambda rows: (amount(rows) - sum(row.cost for row in rows)) / amount(rows),
    "discount_rate": lambda rows: (
        sum(row.discount or 0 for row in rows) / (amount(rows) + sum(row.discount or 0 for row in rows))
    ),
    "returns_rate": lambda rows: -amount(rows, "returned") / amount(rows, "sold"),
    "new_customers": lambda rows: several(rows, "customer"),
    "active_customers": lambda rows: several(rows, "customer"),
    "repurchase_rate": lambda rows: several(rows, "customer", "returning") / several(rows, "customer"),
    "retention_rate": lambda rows: count(rows, "kept") / count(rows),
    "churned_customers": count,
    "new_market_revenue": amount,
    "collections": amount,
    "collection_rate": lambda rows: amount(rows, "collected") / amount(rows, "ordered"),
    "days_to_collect": days,
    "collected_on_time": lambda rows: count(rows, "in_time") / count(rows),
    "won_deals": count,
    "lost_deals": count,
    "win_rate": lambda rows: count(rows, "won") / count(rows),
    "win_rate_amount": lambda rows: amount(rows, "won") / amount(rows),
    "average_won_deal": lambda rows: amount(rows) / count(rows),
    "sales_cycle": days,
    "velocity": speed,
    "pipeline_coverage": amount,
    "activities": count,
    "activities_per_deal": lambda rows: count(rows, "contact") / count(rows, "won"),
    "response_time": days,
    "overdue_contacts": lambda rows: several(rows, "customer"),
    "csat": lambda rows: count(rows, "satisfied") / count(rows),
    "nps": lambda rows: (count(rows, "promoter") - count(rows, "detractor")) / count(rows) * 100,
    "feedback_in_time": lambda rows: count(rows, "in_time") / count(rows),
    "forecast_accuracy": amount,
    "rejected_rows": lambda rows: Decimal(sum(row.rejected for row in rows)) / sum(row.read for row in rows),
    "late_uploads": lambda rows: count(rows, "late") / count(rows),
}
