"""What of a component's orders was not paid in time, and what of that was paid or came back later."""

from datetime import timedelta
from fractions import Fraction
from typing import Any

from sales_core.proof.counting import asked_for, day_of, fourth, number, on_plan, period_at, source_of

Late = tuple[int, int, Fraction, Fraction]  # in which period, sold in which, unpaid, paid


def unpaid(proof: Any, plan: Any, component: Any) -> list[Late]:
    """By period and period of the sale."""
    by_commission = component.get("kind", "commission") == "commission"
    if "unpaid_after" not in component or not by_commission or source_of(proof, component) != "orders":
        return []
    found: dict[tuple[int, int], tuple[Fraction, Fraction]] = {}
    rows: dict[str, list[Any]] = {}
    for row in proof["rows"]:
        if row["source"] == "orders" and row["reference"]:
            rows.setdefault(row["reference"], []).append(row)
    for reference, own in rows.items():
        money = [one for one in proof["orders"] if one["reference"] == reference]
        due = _due(proof, component, money)
        for sold_in, moves in _lots(proof, plan, component, own).items() if due is not None else ():
            for at, change in _changes(proof, due or 0, money, moves):
                late, paid = found.get((at, sold_in), (Fraction(0), Fraction(0)))
                found[at, sold_in] = late + max(change, Fraction(0)), paid + max(-change, Fraction(0))
    return [(at, sold_in, *pair) for (at, sold_in), pair in sorted(found.items()) if any(pair)]


def _due(proof: Any, component: Any, money: list[Any]) -> int | None:
    """The period in which an order is due, as far as payments are known."""
    sold = [one["day"] for one in money if one["sold"]]
    until = proof["statement"]["paid_until"]
    if not sold or until is None:
        return None
    day = (day_of(min(sold)) + timedelta(component["unpaid_after"])).isoformat()
    first, last = proof["periods"][0]["start"], proof["periods"][-1]["end"]
    if day < first or day > min(until, last, proof["statement"]["as_of"]):
        return None
    return period_at(proof, day)


def _lots(proof: Any, plan: Any, component: Any, rows: list[Any]) -> dict[int, list[tuple[int, Fraction]]]:
    """What the component counts of an order by the period that sold it: in which period, and how much."""
    found: dict[int, list[tuple[int, Fraction]]] = {}
    for row in rows:
        back = number(row["amount"]) < 0
        sold_on = row["sold_on"] if back else row["day"]
        if sold_on is None or not (back or on_plan(plan, proof["statement"]["person"], row)):
            continue
        sold_in = period_at(proof, sold_on)
        base, _ = asked_for(proof, plan, component, row, sold_in)
        if base is not None:
            found.setdefault(sold_in, []).append((period_at(proof, row["day"]), base))
    return found


def _changes(
    proof: Any, due: int, money: list[Any], moves: list[tuple[int, Fraction]]
) -> list[tuple[int, Fraction]]:  # fmt: skip
    """By period how much more (or less) of what is counted is unpaid at its end."""
    found, before = [], Fraction(0)
    for at in range(due, len(proof["periods"])):
        known = [one for one in money if one["day"] <= proof["periods"][at]["end"]]
        amount = sum((number(one["amount"]) for one in known), Fraction(0))
        left = min(amount - sum((number(one["paid"]) for one in known), Fraction(0)), amount)
        base = fourth(sum((counted for when, counted in moves if when <= at), Fraction(0)))
        held = fourth(base * left / amount) if min(base, left, amount) > 0 else Fraction(0)
        found.append((at, held - before))
        before = held
    return found
