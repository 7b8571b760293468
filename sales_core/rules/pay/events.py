"""SPIFFs: an amount for each event within days, as long as the budget lasts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import Component
from sales_core.rules.pay.lines import NONE, cents


@dataclass(frozen=True, order=True)
class Event:
    """Something that a SPIFF pays for; events of one day come in the order of their reference, then person.

    count: how many, below zero for units that came back. reference: the order, deal or customer.
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

    An event that takes units back gives its amount to the budget again.
    """
    left, found = component.budget, []
    for event in sorted(events):
        if not _within(component, event.day):
            continue
        amount = cents((component.amount or NONE) * event.count)
        if left is not None:
            amount = min(amount, left)
            left -= amount
        found.append(PaidEvent(event, amount))
    return tuple(found)


def _within(component: Component, day: date) -> bool:
    after = component.starts_on is None or component.starts_on <= day
    return after and (component.ends_on is None or day <= component.ends_on)
