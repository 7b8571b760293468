"""What comes to a person beside bands: a share of a team's pool, SPIFFs, pay by scorecard."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from sales_core.proof.counting import cents, counted_as, events_of, number, period_at, targets, time_there
from sales_core.proof.paying import Line, Sold, capped, line, one_by_one, total


class DifferenceError(Exception):
    """What is told in the proof is not what follows from it."""


def given(proof: Any, plan: Any, component: Any) -> dict[int, list[Line]]:
    """Lines by the number of the period, each up to the component's cap."""
    work = {"pool": pooled, "spiff": events_paid, "scorecard": scored}[component["kind"]]
    found = work(proof, plan, component)
    return {at: capped(component["name"], "cap", component.get("cap"), lines) for at, lines in found.items()}


def own_part(proof: Any, plan: Any, component: Any, at: int) -> tuple[Fraction, Fraction]:
    """What the person itself brings to a pool: base, measured."""
    rows = [counted_as(proof, plan, component, row) for row in proof["rows"]]
    own = [row for row in rows if row is not None and row[0] == at and row[1] is None]
    return sum((row[2] for row in own), Fraction(0)), sum((row[3] for row in own), Fraction(0))


def pooled(proof: Any, plan: Any, component: Any) -> dict[int, list[Line]]:
    """The team's bands decide the pool; its members share it."""
    found, name, me = {}, component["name"], proof["statement"]["person"]
    every = [_team(proof, plan, component, at, told) for at, told in enumerate(proof["pools"][name])]
    for at, lines in enumerate(one_by_one(component, proof, [team for team, _, _ in every])):
        _, there, own = every[at]
        weights = weights_of(component, proof["pools"][name][at], there, me, own)
        if part := shares(total(lines), weights).get(me):
            found[at] = [line(name, "pool", part, total(lines))]
    return found


def _team(proof: Any, plan: Any, component: Any, at: int, told: Any) -> tuple[Sold, dict[str, Fraction], Fraction]:
    """What the team counts in a period, the time that each member was there, and what the person itself brought."""
    me, others, goals = proof["statement"]["person"], told["others"], targets(proof, component)
    there = {who: share_of(plan, who, proof["periods"][at]) for who in told["people"]}
    base, measured = own_part(proof, plan, component, at) if me in there else (Fraction(0), Fraction(0))
    aimed = [] if others["target"] is None else [number(others["target"])]
    if me in there and at in goals:
        aimed.append(goals[at] * there[me])
    goal = sum(aimed, Fraction(0)) if aimed else None
    return (base + number(others["base"]), measured + number(others["measured"]), goal, Fraction(1)), there, base


def share_of(plan: Any, person: str, period: Any) -> Fraction:
    """The time that counts: all of it where the plan cuts nothing and somebody was there at all."""
    there = time_there(plan, person, period)
    return there if plan.get("prorate", True) or not there else Fraction(1)


def weights_of(component: Any, told: Any, there: dict[str, Fraction], me: str, base: Fraction) -> dict[str, Fraction]:
    """What each member counts in the pool."""
    if component.get("shared") == "contribution":
        brought = {who: number(amount) for who, amount in told["contributed"].items()} | {me: base}
        if sum(brought.values()) != number(told["others"]["base"]) + base:
            raise DifferenceError(f"{component['name']}, {told['period']}: what the others brought is not their sum")
        return {who: max(brought.get(who, Fraction(0)), Fraction(0)) for who in there}
    if component.get("shared") == "weights":
        return {who: number(component.get("weights", {}).get(who, "0")) * share for who, share in there.items()}
    return there


def shares(whole: Fraction, weights: dict[str, Fraction]) -> dict[str, Fraction]:
    """Whole cents by weights; what is left goes a cent each to whoever lost most, of several to the first told."""
    sum_, in_cents = sum(weights.values(), Fraction(0)), int(cents(whole) * 100)
    if sum_ <= 0:
        return {}
    exact = {who: abs(in_cents) * weight / sum_ for who, weight in weights.items()}
    found = {who: int(part) for who, part in exact.items()}
    behind = sorted(weights, key=lambda who: round(found[who] - exact[who], 12))
    for who in behind[: abs(in_cents) - sum(found.values())]:
        found[who] += 1
    return {who: Fraction(part if in_cents >= 0 else -part, 100) for who, part in found.items()}


def events_paid(proof: Any, plan: Any, component: Any) -> dict[int, list[Line]]:
    """Events in the order in which they draw on the budget; the own ones are those of the rows."""
    me, own, told = proof["statement"]["person"], events_of(proof, plan, component), proof["events"][component["name"]]
    listed = {(one["day"], one["reference"]): number(one["count"]) for one in told if one["person"] == me}
    first, last = str(component.get("starts_on", "0001-01-01")), str(component.get("ends_on", "9999-12-31"))
    for key in sorted(own.keys() | listed.keys()):
        if own.get(key) != listed.get(key):
            raise DifferenceError(f"{component['name']}, event {' '.join(key)}: the rows count {own.get(key, 0)}")
    found: dict[int, list[tuple[Fraction, Fraction]]] = {}
    for event, amount in drawn_on(component, told, first, last):
        if event["person"] == me:
            found.setdefault(period_at(proof, event["day"]), []).append((number(event["count"]), amount))
    return {at: [_spiff_line(component, paid)] for at, paid in found.items()}


def _spiff_line(component: Any, paid: list[tuple[Fraction, Fraction]]) -> Line:
    """All of a statement's events."""
    count, amount = (sum(part, Fraction(0)) for part in zip(*paid, strict=True))
    return line(component["name"], "spiff", amount, count, number(component.get("amount")))


def drawn_on(component: Any, told: Any, first: str, last: str) -> Iterator[tuple[Any, Fraction]]:
    """Each event that counts and what it pays."""
    price = number(component.get("amount", "0"))
    paid, units = dict[tuple[str, str], Fraction](), dict[tuple[str, str], Fraction]()
    person: dict[str, Fraction] = {}
    left = None if "budget" not in component else Fraction(int(number(component["budget"]) * 100), 100)
    if [(one["day"], number(one["count"]) < 0) for one in told] != sorted(
        (one["day"], number(one["count"]) < 0) for one in told
    ):
        raise DifferenceError(f"{component['name']}: the events are not in their order")
    for event in told:
        who, count = event["person"], number(event["count"])
        key = who, event["reference"]
        known = count < 0 and key in units
        if not first <= event["day"] <= last and not known:
            continue
        amount = cents(price * count)
        if known:
            amount = -paid[key] if -count >= units[key] else cents(paid[key] * count / units[key])
        if count < 0:
            amount = max(amount, -person.get(who, Fraction(0)))
        elif left is not None:
            amount = min(amount, left)
        person[who] = person.get(who, Fraction(0)) + amount
        if count > 0 or key in units:
            paid[key] = paid.get(key, Fraction(0)) + amount
            units[key] = max(units.get(key, Fraction(0)) + count, Fraction(0))
        left = None if left is None else left - amount
        yield event, amount


def scored(proof: Any, plan: Any, component: Any) -> dict[int, list[Line]]:
    """The amount at 100 points, in proportion else, for the time on the plan."""
    found, name = {}, component["name"]
    for told in proof["scorecards"].get(name, []):
        known = [one for one in told["measures"] if one["points"] is not None]
        for one in known:
            if points(one) != number(one["points"]):
                raise DifferenceError(f"{name}, {told['period']}, {one['key']}: {float(points(one))} points")
        pairs = [(number(one["points"]), number(one["weight"])) for one in known]
        whole = cents(sum((a * b for a, b in pairs), Fraction(0)) / sum((b for _, b in pairs), Fraction(0)))
        if whole != number(told["points"]):
            raise DifferenceError(f"{name}, {told['period']}: the scorecard has {float(whole)} points")
        at = period_at(proof, told["start"])
        share = share_of(plan, proof["statement"]["person"], proof["periods"][at])
        if share:
            amount = cents(number(component.get("amount", "0")) * whole / 100 * share)
            found[at] = [line(name, "scorecard", amount, whole)]
    return found


def points(told: Any) -> Fraction:
    """0 up to the floor, 100 at the target, 120 from the cap on, in a straight line between."""
    value, floor, target, cap = (number(told[part]) for part in ("value", "floor", "target", "cap"))
    if floor > target:
        value, floor, target, cap = -value, -floor, -target, -cap
    if value >= target:
        return cents(100 + 20 * (min(value, cap) - target) / (cap - target)) if cap > target else Fraction(100)
    return cents(100 * (value - floor) / (target - floor)) if value > floor else Fraction(0)
