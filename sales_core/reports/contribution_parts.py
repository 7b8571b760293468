"""What a change of a KPI may be split into: the SELECTs of its rows with customer, product, region and the like."""

from collections.abc import Callable

from sales_core.reports.deals_traced import traced
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

BY = ("customer", "product", "category", "region", "industry", "channel", "source", "activity", "person")
_REVENUE = {"orders": "parts_orders", "won_deals": "parts_deals", "collections": "parts_collections"}


def splits(key: str) -> bool:
    """Whether the KPI's change is the sum of those of its parts."""
    return key in _STEPS


def parts_of(question: Question, key: str, name: str) -> str:
    """The SELECT `name` of the parts of the KPI `key`, which read from the spans asked for."""
    steps = (("spans", "kpis_spans"), *_STEPS[key](question), ("parts_valued", "parts_valued"))
    told = [f"{step} as (\n{sql(file)})" for step, file in steps]
    text = f"with {', '.join(told)}\n{sql(name)}"
    return traced(question, text) if ("deals_at", "deals_at") in steps else text


_Steps = tuple[tuple[str, str], ...]
_CLOSED = ("parts_closed", "parts_closed")
_DEALS = (("deals_at", "deals_at"), _CLOSED)


def _revenue(question: Question, name: str = "parts") -> _Steps:
    """Revenue counts won deals as they stand now."""
    file = _REVENUE[question.reader.basis]
    before = (("deals_at", "deals_now"), _CLOSED) if file == "parts_deals" else ()
    return (*before, (name, file))


def _new(question: Question) -> _Steps:
    return (*_revenue(question, "parts_revenue"), ("parts", "parts_new"))


_STEPS: dict[str, Callable[[Question], _Steps]] = {
    "revenue": _revenue,
    "orders": lambda _: (("parts_orders", "parts_orders"), ("parts", "parts_counted")),
    "collections": lambda _: (("parts", "parts_collections"),),
    "new_customers": _new,
    "units": lambda _: (("parts_orders", "parts_orders"), ("parts", "parts_units")),
    "won_deals": lambda _: (*_DEALS, ("parts_deals", "parts_deals"), ("parts", "parts_won")),
    "lost_deals": lambda _: (*_DEALS, ("parts", "parts_lost")),
    "activities": lambda _: (("parts", "parts_contacts"),),
}
