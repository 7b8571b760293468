"""A person's statements, one after another, as they follow from the inputs of a proof."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from sales_core.proof.counting import BANDED, cents, counted_as, day_of, fourth, number, period_at, targets, time_there
from sales_core.proof.paying import Sold, capped, first_rate, line, one_by_one, total
from sales_core.proof.sharing import given
from sales_core.proof.true_up import Back, true_ups_back
from sales_core.proof.unpaid import unpaid

Line = dict[str, Any]
BALANCE = ("carried", "draw", "recovered", "carried_on")
NOTHING = Fraction(0)


def statements(proof: Any, plan: Any) -> list[Line]:
    """Of each period what its components count, its lines and what it leaves to the next."""
    there = [time_there(plan, proof["statement"]["person"], period) for period in proof["periods"]]
    present = there if plan.get("prorate", True) else [Fraction(bool(one)) for one in there]
    earned, counted = _earned(proof, plan, present)
    found: list[Line] = []
    carried, drawn = NOTHING, NOTHING
    owed: dict[str, Fraction] = {}
    for at, period in enumerate(proof["periods"]):
        if over := period.get("takes_over"):  # from statements of other plans, each proved by its own file
            carried, drawn = number(over["carried"]), number(over["drawn"])
            owed = {about: number(amount) for about, amount in over["owed"].items()}
        if period["frozen"]:
            lines = [read(one) for one in period["lines"]]
            for one in lines:
                if one["kind"] == "correction":
                    owed[one["about"]] = owed.get(one["about"], NOTHING) - one["amount"]
            owed[period["name"]] = owed.get(period["name"], NOTHING) + total(earned[at]) - total(_own(lines))
            carried, drawn = _left(plan, lines, carried, drawn)
        elif not period.get("keeps", True) and not any(one["amount"] for one in earned[at]):
            lines = earned[at]
        else:
            corrections = [line("", "correction", amount, about=about) for about, amount in owed.items() if amount]
            lines, owed = [*earned[at], *corrections], {}
            last, carried, drawn = _settled(plan, total(lines), carried, drawn, present[at])
            lines += last
        found.append({"counted": counted[at], "lines": lines, "carried": carried, "drawn": drawn})
    return found


def read(told: Any) -> Line:
    """A line of a proof with its numbers."""
    parts = ("amount", "base", "rate", "band_from", "band_to")
    return {**told, **{part: number(told[part]) for part in parts}}


def _earned(proof: Any, plan: Any, present: Sequence[Fraction]) -> tuple[list[list[Line]], list[Line]]:
    """The lines of each period without what is carried between them, and what was counted for them."""
    size = len(proof["periods"])
    lines: list[list[Line]] = [[] for _ in range(size)]
    counted: list[Line] = [{} for _ in range(size)]
    back: list[list[Back]] = [[] for _ in range(size)]
    runs: dict[str, list[Sold]] = {}
    for component in plan["components"]:
        if component.get("kind", "commission") in BANDED:
            sold = _sold(proof, plan, component, present, back)
            if component.get("kind", "commission") == "commission":
                runs[component["name"]] = sold
            parts = dict(enumerate(one_by_one(component, proof, sold[: _held(proof, plan)])))
            for at, one in enumerate(sold):
                counted[at][component["name"]] = dict(zip(("base", "measured", "target", "present"), one, strict=True))
        else:
            parts = given(proof, plan, component)
        for at, part in parts.items():
            lines[at] += part
    for at in range(size):
        lines[at] = capped("", "plan_cap", plan.get("cap"), lines[at])
        for name, kind, sold_in, amount in back[at]:
            if rate := first_rate(lines[sold_in], name):
                about = proof["periods"][sold_in]["name"]
                lines[at].append(line(name, kind, cents(amount * rate), amount, rate, about=about))
        for component in (one for one in plan["components"] if one["name"] in runs):
            lines[at] += true_ups_back(proof, component, runs[component["name"]][: _held(proof, plan)], lines, back, at)
    for one in proof["adjustments"]:
        at = period_at(proof, one["start"])
        lines[at].append(line("", "adjustment", cents(Fraction(one["amount"])), about=one["reason"]))
    return lines, counted


def _held(proof: Any, plan: Any) -> int:
    """How many of the periods began before the plan ended; in later ones only what it paid is taken back."""
    last = day_of(plan.get("ends_on"), date.max)
    return sum(day_of(period["start"]) <= last for period in proof["periods"])


def _sold(
    proof: Any, plan: Any, component: Any, present: Sequence[Fraction], back: list[list[Back]]
) -> list[tuple[Fraction, Fraction, Fraction | None, Fraction]]:
    """What a component counts in each period; what is taken back or given again is added to `back`."""
    sums: dict[tuple[int, int | None], tuple[Fraction, Fraction]] = {}
    for row in proof["rows"]:
        if told := counted_as(proof, plan, component, row):
            at, sold_in, base, measured = told
            before = sums.get((at, sold_in), (NOTHING, NOTHING))
            sums[at, sold_in] = before[0] + base, before[1] + measured
    goals, found = targets(proof, component), []
    for at, share in enumerate(present):
        base, measured = map(fourth, sums.get((at, None), (NOTHING, NOTHING)))
        goal = goals[at] * share if at in goals else None
        found.append((base, base if component.get("by") == "amount" else measured, goal, share))
    for at, sold_in in sorted((key for key in sums if key[1] is not None), key=lambda key: (key[0], key[1] or 0)):
        if component.get("kind", "commission") == "commission" and sold_in is not None:
            back[at].append((component["name"], "clawback", sold_in, fourth(sums[at, sold_in][0])))
    for at, sold, late, paid in unpaid(proof, plan, component):
        parts = ((-late, "unpaid"), (paid, "paid_late"))
        back[at] += [(component["name"], kind, sold, amount) for amount, kind in parts if amount]
    return found


def _own(lines: Iterable[Line]) -> list[Line]:
    """Lines of what a period earned itself."""
    return [one for one in lines if one["kind"] not in (*BALANCE, "correction")]


def _left(plan: Any, lines: Sequence[Line], carried: Fraction, drawn: Fraction) -> tuple[Fraction, Fraction]:
    """What a frozen statement leaves: owed to the next one, and still to be recovered."""
    recoverable = plan.get("draw", {"recoverable": False}).get("recoverable", True)
    kinds = ("draw", "recovered") if recoverable else ("recovered",)
    over = total(one for one in lines if one["kind"] in ("carried", "carried_on"))
    return carried + over, drawn + total(one for one in lines if one["kind"] in kinds)


def _settled(
    plan: Any, earned: Fraction, carried: Fraction, drawn: Fraction, present: Fraction
) -> tuple[list[Line], Fraction, Fraction]:
    """The lines after everything earned: debts carried, draws paid and recovered."""
    lines = [line("", "carried", -carried)] if carried else []
    due, draw = earned - carried, plan.get("draw")
    if due < 0:
        lines.append(line("", "carried_on", -due))
    least = cents(Fraction(draw["amount"]) * present) if draw else NOTHING
    over = max(due, NOTHING) - least
    if over < 0:
        lines.append(line("", "draw", -over, least))
        drawn += -over if draw.get("recoverable", True) else 0
    elif back := min(drawn, over):
        lines.append(line("", "recovered", -back, drawn))
        drawn -= back
    return lines, max(-due, NOTHING), drawn
