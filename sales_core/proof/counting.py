"""What a plan's components count of the rows in a proof, and when somebody is on the plan."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

SOURCES = {"collections": "collections", "won_deals": "won_deals", "deals": "won_deals"}
UNITS = {"margin": "margin", "units": "quantity", "deals": "count"}
TARGETS = {"units": ["units"], "deals": ["won_deals"], "margin": []}
BANDED = ("commission", "bonus")


def number(text: Any) -> Any:
    """An exact number; nothing for nothing."""
    return None if text is None else Fraction(text)


def cents(amount: Fraction) -> Fraction:
    """Rounded to the cent, half a cent away from zero."""
    whole = int(abs(amount) * 100 + Fraction(1, 2))
    return Fraction(whole if amount >= 0 else -whole, 100)


def fourth(amount: Fraction) -> Fraction:
    """Rounded to the fourth place, as sums of sales are kept."""
    return cents(amount * 100) / 100


def day_of(text: Any, otherwise: date = date.min) -> date:
    """A day as a date; TOML has dates of its own."""
    return otherwise if text is None else date.fromisoformat(str(text))


def memberships(plan: Any, person: str) -> list[tuple[date, date]]:
    """From which day to which day somebody is on the plan."""
    first, last = day_of(plan.get("starts_on"), date.min), day_of(plan.get("ends_on"), date.max)
    told = [one for one in plan.get("members", []) if one["person"] == person] if plan.get("members") else [{}]
    return [
        (max(first, day_of(one.get("starts_on"), first)), min(last, day_of(one.get("ends_on"), last))) for one in told
    ]


def time_there(plan: Any, person: str, period: Any) -> Fraction:
    """The share of a period's working days (of its days, where it has none) that somebody was on the plan."""
    first, last = day_of(period["start"]), day_of(period["end"])
    every = [first + timedelta(past) for past in range((last - first).days + 1)]
    worked = [day for day in every if str(day) in period["working_days"]] or every
    spans = memberships(plan, person)
    return Fraction(sum(any(a <= day <= b for a, b in spans) for day in worked), len(worked))


def source_of(proof: Any, component: Any) -> str:
    """The kind of rows that a component counts."""
    basis = component.get("basis", "revenue")
    if component.get("kind") == "spiff":
        basis = {"deal": "deals", "unit": "orders"}.get(component["event"], basis)
    return proof["statement"]["revenue_basis"] if basis == "revenue" else SOURCES.get(basis, "orders")


def meets(only: Any, row: Any, is_new: bool) -> bool:
    """Whether a row is one that a component asks for."""
    discount = float(row["discount"] or 0)
    return (
        (not only.get("products") or row["product"] in only["products"])
        and (not only.get("categories") or row["category"] in only["categories"])
        and (not only.get("tiers") or row["tier"] in only["tiers"])
        and (not only.get("customers") or (only["customers"] == "new") == is_new)
        and ("discount_from" not in only or discount >= float(only["discount_from"]))
        and ("discount_to" not in only or discount < float(only["discount_to"]))
    )


def period_at(proof: Any, day: str) -> int:
    """The number of the period in which a day lies."""
    return next(at for at, one in enumerate(proof["periods"]) if one["start"] <= day <= one["end"])


def counted_as(proof: Any, plan: Any, component: Any, row: Any) -> tuple[int, int | None, Fraction, Fraction] | None:
    """What a row counts as: (period, the earlier period that sold what came back here or None, base, measured)."""
    person = proof["statement"]["person"]
    if row["source"] != source_of(proof, component) or component.get("kind") in ("spiff", "scorecard"):
        return None
    if not on_plan(plan, person, row):
        return None
    at, sold_on = period_at(proof, row["day"]), row["sold_on_team" if component.get("kind") == "pool" else "sold_on"]
    sold = period_at(proof, sold_on) if sold_on else None
    base, measured = asked_for(proof, plan, component, row, at if sold is None else sold)
    return at, sold if sold is not None and sold < at else None, base or Fraction(0), measured


def asked_for(
    proof: Any, plan: Any, component: Any, row: Any, sold_in: int
) -> tuple[Fraction | None, Fraction]:  # fmt: skip
    """What a component counts of a row (None: it asks for others), and of the whole basis."""
    since = row["customer_since"]
    is_new = bool(since) and since >= proof["periods"][sold_in]["start"]
    measured = number(row[UNITS.get(component.get("basis"), "amount")]) or Fraction(0)
    asked = meets(component.get("only", {}), row, is_new)
    taken = any(meets(one.get("only", {}), row, is_new) for one in before(plan, component))
    return measured if asked and not taken else None, measured


def on_plan(plan: Any, person: str, row: Any) -> bool:
    """Whether a row's day is one on the plan."""
    day = day_of(row["day"])
    return not plan.get("members") or any(a <= day <= b for a, b in memberships(plan, person))


def before(plan: Any, component: Any) -> list[Any]:
    """The components whose rows one for the rest leaves out."""
    alike = [
        one for one in plan["components"]
        if (one.get("basis"), one.get("kind")) == (component.get("basis"), component.get("kind"))
    ]  # fmt: skip
    return alike[: alike.index(component)] if component.get("rest") else []


def targets(proof: Any, component: Any) -> dict[int, Fraction]:
    """The target of each period: of the first of the component's metrics that has one."""
    basis = component.get("basis", "revenue")
    metrics = [component["metric"]] if component.get("metric") else TARGETS.get(basis, [basis, "revenue"])
    found: dict[int, Fraction] = {}
    for metric in reversed(metrics):
        own: dict[int, Fraction] = {}
        for row in proof["targets"]:
            if row["metric"] == metric:
                at = period_at(proof, row["month"])
                own[at] = own.get(at, Fraction(0)) + number(row["target"])
        found |= own
    return found


def events_of(proof: Any, plan: Any, component: Any) -> dict[tuple[str, str], Fraction]:
    """What the own rows count as events: how many by day and reference."""
    found: dict[tuple[str, str], Fraction] = {}
    spans = memberships(plan, proof["statement"]["person"])
    for row in proof["rows"]:
        day, is_new = day_of(row["day"]), row["day"] == row["customer_since"]
        inside = not plan.get("members") or any(a <= day <= b for a, b in spans)
        by_customer = component["event"] == "customer"
        if row["source"] != source_of(proof, component) or not inside or (by_customer and not is_new):
            continue
        early, late = day < day_of(component.get("starts_on")), day > day_of(component.get("ends_on"), date.max)
        if early or (late and number(row["amount"]) >= 0):
            continue
        if meets(component.get("only", {}), row, is_new):
            key = row["day"], row["customer" if by_customer else "reference"]
            count = number(row["quantity" if component["event"] == "unit" else "count"]) or Fraction(0)
            found[key] = found.get(key, Fraction(0)) + count
    if component["event"] == "customer":
        found = {key: min(count, Fraction(1)) for key, count in found.items()}
    return {key: count for key, count in found.items() if count}
