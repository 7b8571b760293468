"""撞单: when two people are in conflict over a customer, and when they are not. The one definition.

A customer is in conflict when two or more people each have an order, a deal or a contact with it within the last
`days` days (a setting). A deal stands from the day it was made until it is closed; an open one stands still. Names
count as one customer when they differ only in width, case, spaces, marks, traditional characters or legal form; names
that are alike otherwise may be one, which is said, and nothing is merged.

Somebody is no party who
- handed the customer (or the deal) over to somebody else, or left the team, and has had no touch since;
- leads the team and was only in touch, which is help.
A conflict is settled when a decision names all its parties for all its names, and open again as soon as one is new.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal


@dataclass(frozen=True)
class Touch:
    """What one person had to do with a customer, of one kind: order, deal or contact.

    last_on: the last day on which one of them stands. leads: whether the person leads others. left_on: the day on
    which the person left the team.
    """

    person: str
    kind: str
    first_on: date
    last_on: date
    at_stake: Decimal = Decimal(0)
    leads: bool = False
    left_on: date | None = None


@dataclass(frozen=True)
class Party:
    """One person in conflict: since when, until when, and what of the last days is at stake."""

    person: str
    first_on: date
    last_on: date
    at_stake: Decimal


def parties(
    touches: Iterable[Touch], handed_over: Mapping[str, Sequence[date]], as_of: date, days: int
) -> tuple[Party, ...]:
    """Those in conflict over one customer, in the order of their first touch; nobody where there is no conflict.

    handed_over: days on which a person passed the customer, or a deal with it, on to somebody else.
    """
    people: dict[str, list[Touch]] = {}
    for touch in touches:
        if touch.first_on <= as_of and not (touch.leads and touch.kind == "contact"):
            people.setdefault(touch.person, []).append(touch)
    found = [
        _party(person, told)
        for person, told in people.items()
        if _recent(told, as_of, days) and not _stopped(told, handed_over.get(person, ()), as_of)
    ]
    return tuple(sorted(found, key=lambda one: (one.first_on, one.person))) if len(found) > 1 else ()


def _party(person: str, touches: Sequence[Touch]) -> Party:
    return Party(
        person,
        min(touch.first_on for touch in touches),
        max(touch.last_on for touch in touches),
        sum((touch.at_stake for touch in touches), Decimal(0)),
    )


def _recent(touches: Sequence[Touch], as_of: date, days: int) -> bool:
    return max(touch.last_on for touch in touches) > as_of - timedelta(days=days)


def _stopped(touches: Sequence[Touch], handed_over: Sequence[date], as_of: date) -> bool:
    """Whether the person passed the customer on, or left, and has had no touch since."""
    left = touches[0].left_on
    ends = [*handed_over, *([left] if left is not None and left <= as_of else [])]
    return bool(ends) and max(touch.last_on for touch in touches) <= max(ends)


def state(named: Iterable[tuple[str, str]], decided: Iterable[tuple[str, str]]) -> str:
    """open, decided, or reopened: decided once, but on fewer (name, person) than there are now."""
    known = set(decided)
    if not known:
        return "open"
    return "decided" if set(named) <= known else "reopened"


def shares_problem(shares: Sequence[Decimal]) -> str:
    """What is wrong with shares that are to be a decision: negative, not_whole (their sum is not 1), or ""."""
    if any(share < 0 for share in shares):
        return "negative"
    return "" if sum(shares, Decimal(0)) == 1 else "not_whole"
