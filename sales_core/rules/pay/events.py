"""SPIFFs: an amount for each event within days, as long as the budget lasts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal

from sales_core.model.incentive_plan import Component
from sales_core.rules.pay.lines import CENT, NONE, cents


@dataclass(frozen=True, order=True)
class Event:
    """Something that a SPIFF pays for; events of one day come in the order of their reference, then person.

    count: how many, below zero for units that came back, which come last of their day. reference: the order, deal or
    customer; what came back names the one that it was sold with, if that is known.
    """

    day: date
    reference: str
    person: str
    count: Decimal


@dataclass(frozen=True)
class PaidEvent:
    """An event and what it pays: less than its count says once the budget is used up."""

    event: Event
    amount: Decimal


def spiff(component: Component, events: Iterable[Event]) -> tuple[PaidEvent, ...]:
    """Every event within the component's days in the order in which they draw on the budget.

    Units that come back take what was paid for their reference, also after the last day, and give it to the budget
    again. Those of a reference that was never paid take the full amount, only within the days, and no more than the
    person still has.
    """
    left = None if component.budget is None else component.budget.quantize(CENT, ROUND_DOWN)
    found, held = [], _Held()
    for event in sorted(events, key=lambda one: (one.day, one.count < 0, one)):
        if not _within(component, event.day) and not held.knows(event):
            continue
        price = cents((component.amount or NONE) * event.count)
        amount = held.back(event, price) if event.count < 0 else price if left is None else min(price, left)
        held.keep(event, amount)
        left = None if left is None else left - amount
        found.append(PaidEvent(event, amount))
    return tuple(found)


class _Held:
    """What each person has been paid for each reference, and for how many."""

    def __init__(self) -> None:
        self.paid: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
        self.units: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
        self.person: dict[str, Decimal] = defaultdict(Decimal)

    def keep(self, event: Event, amount: Decimal) -> None:
        key = event.person, event.reference
        self.person[event.person] += amount
        if event.count > 0 or key in self.units:
            self.paid[key] += amount
            self.units[key] = max(self.units[key] + event.count, NONE)

    def knows(self, event: Event) -> bool:
        """Whether units come back that were paid."""
        return event.count < 0 and (event.person, event.reference) in self.units

    def back(self, event: Event, price: Decimal) -> Decimal:
        """What units that come back take: below zero or nothing."""
        key = event.person, event.reference
        if self.knows(event):
            whole = -event.count >= self.units[key]
            price = -self.paid[key] if whole else cents(self.paid[key] * event.count / self.units[key])
        return max(price, -self.person[event.person])


def _within(component: Component, day: date) -> bool:
    after = component.starts_on is None or component.starts_on <= day
    return after and (component.ends_on is None or day <= component.ends_on)
