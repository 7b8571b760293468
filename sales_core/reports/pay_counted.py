"""What each component of a plan counts of each person: sales by statement period, and events."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan, Only
from sales_core.model.period import Period
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers import tiers
from sales_core.rules.pay.events import Event

_UNITS = {"margin": "margin", "units": "quantity", "deals": "count"}
_SOURCES = {"collections": "collections", "won_deals": "won_deals", "deals": "won_deals"}
_EVENTS = {"deal": "deals", "unit": "orders"}
_FORM = {
    "products": ["VARCHAR"], "categories": ["VARCHAR"], "tiers": ["VARCHAR"], "customers": "VARCHAR",
    "discount_from": "DECIMAL(9,6)", "discount_to": "DECIMAL(9,6)",
}  # fmt: skip


@dataclass(frozen=True)
class CountedSales:
    """One person and period: base by what the component asks for, measured of the whole basis.

    returned_from: the start of the earlier period that sold what came back here; None for what was sold here.
    """

    person: str
    period_start: date
    returned_from: date | None
    base: Decimal
    measured: Decimal


def counted_sales(
    question: Question, plan: IncentivePlan, component: Component, periods: Sequence[Period], everybody: bool = False
) -> tuple[CountedSales, ...]:
    """By person and period; periods follow one another. everybody: whoever may be seen, for a team's pool."""
    return question.reader.rows(
        sql("pay_counted"),
        CountedSales,
        everybody=everybody,
        source=component_source(question, component),
        unit=unit_of(component.basis),
        starts=[period.start for period in periods],
        ends=[period.end for period in periods],
        as_of=question.as_of,
        **only_asked(question, plan, component),
    )


def spiff_events(
    question: Question, plan: IncentivePlan, component: Component, periods: Sequence[Period]
) -> tuple[Event, ...]:
    """What a SPIFF pays for in these periods, whoever may be seen, since all draw on one budget."""
    return question.reader.rows(
        sql("pay_events"),
        Event,
        event=component.event,
        source=component_source(question, component),
        start=max(periods[0].start, component.starts_on or periods[0].start),
        end=min(periods[-1].end, question.as_of),
        last=component.ends_on or periods[-1].end,
        only=asked_of(component.only),
        **asking(question, plan, (component.only,)),
    )


def only_asked(question: Question, plan: IncentivePlan, component: Component) -> dict[str, object]:
    """Which sales a component asks for, without those that one before it takes."""
    before = [one.only for one in components_before(plan, component)] if component.rest else []
    told = {"only": asked_of(component.only), "before": f"[{', '.join(asked_of(one) for one in before)}]"}
    return told | asking(question, plan, (component.only, *before))


def asking(question: Question, plan: IncentivePlan, parts: Iterable[Only]) -> dict[str, object]:
    """What the SELECTs need to know of the plan; the customers' tiers only where a part asks for tiers."""
    rows = tiers(question) if any(one.tiers for one in parts) else ()
    return {
        "named": bool(plan.members),
        "members": _members(plan),
        "tiered": json.dumps([{"customer": row.customer, "tier": row.tier} for row in rows]),
        "form": json.dumps(_FORM),
    }


def unit_of(basis: str) -> str:
    """What a sale counts by: amount, margin, quantity or count."""
    return _UNITS.get(basis, "amount")


def source_of(question: Question, basis: str) -> str:
    """The kind of sales that a basis is counted from: orders, won_deals or collections."""
    return question.reader.basis if basis == "revenue" else _SOURCES.get(basis, "orders")


def component_source(question: Question, component: Component) -> str:
    """The kind of sales that a component counts; a SPIFF's by its event."""
    by_event = _EVENTS.get(component.event, component.basis) if component.kind == "spiff" else component.basis
    return source_of(question, by_event)


def components_before(plan: IncentivePlan, component: Component) -> Iterable[Component]:
    """The components of the same basis that come first."""
    place = plan.components.index(component)
    return (one for one in plan.components[:place] if one.basis == component.basis and one.kind == component.kind)


def _members(plan: IncentivePlan) -> str:
    first, last = plan.starts_on, plan.ends_on or date.max
    told = (
        {"person": one.person, "first": max(first, one.starts_on or first), "last": min(last, one.ends_on or last)}
        for one in plan.members
    )
    return json.dumps(list(told), default=str)


def asked_of(only: Only) -> str:
    """As JSON; decimals as text, so that none loses a digit."""
    told = {"products": only.products, "categories": only.categories, "tiers": only.tiers}
    limits = {"discount_from": only.discount_from, "discount_to": only.discount_to}
    return json.dumps(told | {"customers": only.customers} | limits, default=str)
