"""What a component's bands pay, statement by statement."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from sales_core.proof.counting import cents, number

Line = dict[str, Any]
Sold = tuple[Fraction, Fraction, Fraction | None, Fraction]  # base, measured, target, share of the time present
MONTHS = {"month": 1, "quarter": 3, "year": 12}


def line(
    component: str, kind: str, amount: Fraction, base: Fraction | int = 0, rate: Any = None, start: Any = None,
    end: Any = None, about: str = "",
) -> Line:  # fmt: skip
    """One line of a statement."""
    told = {"component": component, "kind": kind, "amount": amount, "base": Fraction(base), "rate": rate}
    return told | {"band_from": start, "band_to": end, "about": about}


def total(lines: Iterable[Line]) -> Fraction:
    """The sum of the lines."""
    return sum((one["amount"] for one in lines), Fraction(0))


def by_bands(component: Any, sold: Sold) -> list[Line]:
    """The lines of the bands for (base, measured, target, present), before any cap."""
    base, measured, target, _ = sold
    bands = sorted(
        component["bands"], key=lambda one: [number(one.get(key, "0")) for key in ("start", "rate", "amount")]
    )
    starts = [number(one["start"]) for one in bands]
    if measured < 0 or (base < 0 and component.get("kind") != "bonus"):
        return []
    if component.get("by") == "amount":
        times = Fraction(1)
    elif target is None or target <= 0:
        return [paid(component, "flat", bands[0], None, base, sold)] if starts == [0] else []
    else:
        times = target
    reached = [at for at, start in enumerate(starts) if start * times <= measured]
    if measured < number(component.get("threshold", "0")) * times or not reached:
        return []
    ends = [*starts[1:], None]
    if component.get("method") == "retroactive":
        return [paid(component, "retroactive", bands[reached[-1]], ends[reached[-1]], base, sold)]
    parts = [(bands[at], starts[at], ends[at]) for at in reached]
    if starts[0] > 0 and not in_amounts(component, bands[0]):
        parts.insert(0, ({"start": "0", "rate": "0"}, Fraction(0), starts[0]))
    found = []
    for band, start, end in parts:
        top = measured if end is None else min(measured, end * times)
        part = base * (top - start * times) / measured if measured else base
        if part or in_amounts(component, band):
            found.append(paid(component, "marginal", band, end, part, sold))
    return found


def in_amounts(component: Any, band: Any) -> bool:
    """Whether a band pays an amount, not a rate."""
    return component.get("kind") == "bonus" or (component.get("kind") == "pool" and "rate" not in band)


def paid(component: Any, kind: str, band: Any, end: Fraction | None, base: Fraction, sold: Sold) -> Line:
    """The line of one band."""
    name, start = component["name"], number(band["start"])
    if in_amounts(component, band):
        return line(name, "bonus", cents(number(band.get("amount", "0")) * sold[3]), sold[1], None, start, end)
    rate = number(band.get("rate", "0"))
    return line(name, kind, cents(base * rate), base, rate, start, end)


def capped(name: str, kind: str, cap: Any, lines: list[Line], about: str = "") -> list[Line]:
    """The lines, and one that takes off what goes over the cap."""
    pay = total(lines)
    most = pay if cap is None else Fraction(int(number(cap) * 100), 100)
    return lines if pay <= most else [*lines, line(name, kind, most - pay, pay, about=about)]


def place_in_span(component: Any, proof: Any, at: int) -> tuple[int, int]:
    """(statements in the component's span, number of this one in it)."""
    each = MONTHS[proof["statement"]["period_kind"]]
    size = max(1, MONTHS.get(component.get("over"), 1) // each)
    month = int(proof["periods"][at]["start"][5:7]) - proof["statement"]["fiscal_start"]
    return size, month % 12 // each % size


def span_name(component: Any, proof: Any, at: int) -> str:
    """The name of the quarter or year that ends with a statement."""
    first = proof["statement"]["fiscal_start"]
    year, month = map(int, proof["periods"][at]["start"].split("-")[:2])
    year -= month < first
    return f"{year}" if component["over"] == "year" else f"{year}-Q{(month - first) % 12 // 3 + 1}"


def together(span: Sequence[Sold], within: int) -> Sold:
    """Several statements as one."""
    goals = [one[2] for one in span if one[2] is not None]
    base, measured, there = (sum((Fraction(one[part] or 0) for one in span), Fraction(0)) for part in (0, 1, 3))
    return base, measured, sum(goals, Fraction(0)) if goals else None, there / within


def one_by_one(component: Any, proof: Any, sold: Sequence[Sold]) -> list[list[Line]]:
    """The component's lines in each statement; sold: (base, measured, target, present) of each."""
    name, cap = component["name"], component.get("cap")
    found: list[list[Line]] = []
    for at, one in enumerate(sold):
        size, place = place_in_span(component, proof, at)
        begun = max(0, at - place)
        before = sum((total(lines) for lines in found[begun:at]), Fraction(0))
        if size > 1 and component.get("settle", "running") == "running":
            within = (at - begun + 1) if component.get("by") == "amount" else size
            lines = by_bands(component, together(sold[begun : at + 1], within))
            less = [line(name, "paid_before", -before, about=proof["periods"][begun]["name"])] if before else []
            found.append(capped(name, "cap", cap, [*lines, *less]))
            continue
        lines = capped(name, "cap", cap, by_bands(component, one))
        if size > 1 and place == size - 1:
            whole = total(by_bands(component, together(sold[begun : at + 1], size)))
            if rest := whole - before - total(lines):
                about = span_name(component, proof, at)
                true_up = line(name, "true_up", rest, whole, about=about)
                lines = capped(name, "cap", cap, [*lines, true_up], about)
        found.append(lines)
    return found


def first_rate(lines: Sequence[Line], name: str) -> Fraction | None:
    """What a statement paid on each unit of a component's base, after its cap and the plan's."""
    rate = own_rate(lines, name)
    return None if rate is None else rate * left_by_cap(lines)


def own_rate(lines: Sequence[Line], name: str) -> Fraction | None:
    """The same before the plan's cap."""
    told = [one for one in lines if one["component"] == name and one["kind"] in ("marginal", "retroactive", "flat")]
    base = sum((one["base"] for one in told), Fraction(0))
    if base <= 0:
        return None
    over = total(one for one in lines if one["component"] == name and one["kind"] == "cap" and not one["about"])
    return max(sum((one["base"] * one["rate"] for one in told), Fraction(0)) + over, Fraction(0)) / base


def left_by_cap(lines: Sequence[Line]) -> Fraction:
    """What the plan's cap left of each unit that was earned."""
    left = [1 + one["amount"] / one["base"] for one in lines if one["kind"] == "plan_cap" and one["base"]]
    return Fraction(left[0]) if left else Fraction(1)
