"""What is wrong with a plan before it may be used."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sales_core.model import incentive_plan as model
from sales_core.model.incentive_plan import BANDED, Component, IncentivePlan

MOST_DAYS = 3660  # after which nothing is taken back any more


@dataclass(frozen=True)
class Fault:
    """component: its name, "" for the plan as a whole. code: what is wrong; value: with what."""

    component: str
    code: str
    value: str = ""


def faults(plan: IncentivePlan) -> tuple[Fault, ...]:
    """Everything that has to be mended, the plan as a whole first."""
    return (*_of_plan(plan), *(fault for one in plan.components for fault in _of_component(one)))


def _of_plan(plan: IncentivePlan) -> Iterator[Fault]:
    if not plan.name.strip():
        yield Fault("", "no_name")
    if not plan.components:
        yield Fault("", "no_components")
    for name, times in Counter(one.name for one in plan.components).items():
        if times > 1 or not name.strip():
            yield Fault(name, "name_twice" if name.strip() else "no_name")
    if plan.period not in model.PERIODS:
        yield Fault("", "unknown_period", plan.period)
    if plan.ends_on is not None and plan.ends_on < plan.starts_on:
        yield Fault("", "ends_before_start", str(plan.ends_on))
    for member in plan.members:
        if member.starts_on and member.ends_on and member.ends_on < member.starts_on:
            yield Fault("", "member_ends_before_start", member.person)
    yield from _of_members(plan)
    if plan.cap is not None and plan.cap < 0:
        yield Fault("", "below_zero", str(plan.cap))
    if plan.draw is not None and plan.draw.amount < 0:
        yield Fault("", "below_zero", str(plan.draw.amount))


def _of_members(plan: IncentivePlan) -> Iterator[Fault]:
    """Whoever is there twice has days between: on none of them two conditions hold."""
    told: dict[str, date] = {}
    for member in sorted(plan.members, key=lambda one: (one.person, one.starts_on or date.min)):
        if not member.person.strip():
            yield Fault("", "member_without_name")
        if member.person in told and (member.starts_on or date.min) <= told[member.person]:
            yield Fault("", "member_twice", member.person)
        told[member.person] = max(told.get(member.person, date.min), member.ends_on or date.max)


def _of_component(one: Component) -> Iterator[Fault]:
    unknown = {
        "kind": one.kind in model.KINDS,
        "basis": one.basis in model.BASES,
        "by": one.by in model.MEASURES,
        "method": one.method in model.METHODS,
        "over": one.over in model.SPANS,
        "settle": one.settle in model.SETTLES,
    }
    for name, known in unknown.items():
        if not known:
            yield Fault(one.name, f"unknown_{name}", str(getattr(one, name)))
    amounts = (one.threshold, one.cap, one.amount, one.budget)
    for amount in amounts:
        if amount is not None and amount < 0:
            yield Fault(one.name, "below_zero", str(amount))
    if one.kind in BANDED:
        yield from _of_bands(one)
    if one.kind == "pool":
        yield from _of_pool(one)
    if one.kind == "spiff":
        yield from _of_spiff(one)
    if one.unpaid_after is not None:
        yield from _of_unpaid(one)
    if one.kind == "scorecard" and not one.amount:
        yield Fault(one.name, "no_amount")


def _of_unpaid(one: Component) -> Iterator[Fault]:
    if one.unpaid_after is not None and one.unpaid_after < 0:
        yield Fault(one.name, "below_zero", str(one.unpaid_after))
    if one.unpaid_after is not None and one.unpaid_after > MOST_DAYS:
        yield Fault(one.name, "too_many_days", str(one.unpaid_after))
    if one.kind != "commission" or one.basis not in model.OF_ORDERS:
        yield Fault(one.name, "unpaid_no_orders", one.basis)


def _of_bands(one: Component) -> Iterator[Fault]:
    """Each start leads to the next, so bands leave no gap; two of one start overlap."""
    if not one.bands:
        yield Fault(one.name, "no_bands")
    for start, times in Counter(band.start for band in one.bands).items():
        if times > 1:
            yield Fault(one.name, "bands_overlap", str(start))
    for band in one.bands:
        told = band.amount if one.kind == "bonus" else band.rate
        if one.kind == "pool":
            told = band.rate if band.rate is not None else band.amount
        if told is None:
            yield Fault(one.name, "band_pays_nothing", str(band.start))
        if band.start < 0 or (told is not None and told < 0):
            yield Fault(one.name, "below_zero", str(band.start))
    starts = [band.start for band in one.bands]
    if one.threshold > 0 and starts and min(starts) > one.threshold:
        yield Fault(one.name, "gap_after_threshold", str(min(starts)))


def _of_pool(one: Component) -> Iterator[Fault]:
    if one.shared not in model.SHARES:
        yield Fault(one.name, "unknown_shared", one.shared)
    if any(weight < 0 for _, weight in one.weights):
        yield Fault(one.name, "below_zero", "weights")
    if one.shared == "weights" and sum(weight for _, weight in one.weights) != 1:
        yield Fault(one.name, "weights_not_whole", f"{sum(weight for _, weight in one.weights):f}")


def _of_spiff(one: Component) -> Iterator[Fault]:
    if not one.amount:
        yield Fault(one.name, "no_amount")
    if one.event not in model.EVENTS:
        yield Fault(one.name, "unknown_event", one.event)
    if one.starts_on and one.ends_on and one.ends_on < one.starts_on:
        yield Fault(one.name, "ends_before_start", str(one.ends_on))
