"""Which of a team's rules a customer meets, and how customers are divided between people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Protocol

from sales_core.model.ownership import CRITERIA, AssignmentRule
from sales_core.model.spelling import plain

REVENUE, COUNT = "revenue", "count"


class Asked(Protocol):
    """What the rules ask of a customer."""

    @property
    def region(self) -> str:
        """The territory that it lies in."""

    @property
    def industry(self) -> str:
        """Its industry."""

    @property
    def customer_type(self) -> str:
        """What kind of customer it is."""

    @property
    def tier(self) -> str:
        """Its tier now."""


@dataclass(frozen=True)
class Share:
    """A customer to be divided."""

    customer: str
    revenue: Decimal


def first_met(rules: Sequence[AssignmentRule], row: Asked) -> AssignmentRule | None:
    """The first rule that is true of the customer; words are compared without width, case and spaces."""
    return _first_met(tuple(rules), (row.region, row.industry, row.customer_type, row.tier))


@cache
def _first_met(rules: tuple[AssignmentRule, ...], words: tuple[str, ...]) -> AssignmentRule | None:
    has = [plain(word) for word in words]
    return next((rule for rule in rules if _met(rule, has)), None)


def _met(rule: AssignmentRule, has: Sequence[str]) -> bool:
    asked = (getattr(rule, name) for name in CRITERIA)
    return all(not wanted or word in {plain(one) for one in wanted} for wanted, word in zip(asked, has, strict=True))


def divided(customers: Iterable[Share], people: Sequence[str], by: str) -> Mapping[str, str]:
    """Who gets which customer, so that all get as much as possible the same revenue (or number) of them.

    The largest first, each to whoever has the least so far, of several to the first of people.
    """
    got = {person: (0, Decimal(0)) for person in people}
    given: dict[str, str] = {}
    for share in sorted(customers, key=lambda one: (-one.revenue, one.customer)):
        person = min(people, key=lambda one: _weight(got[one], by))
        given[share.customer] = person
        count, revenue = got[person]
        got[person] = (count + 1, revenue + max(share.revenue, Decimal(0)))
    return given


def _weight(got: tuple[int, Decimal], by: str) -> tuple[Decimal, Decimal]:
    count, revenue = Decimal(got[0]), got[1]
    return (revenue, count) if by == REVENUE else (count, revenue)
