"""Contests as flat rows, as the command line shows them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.contests import contests
from sales_core.reports.question import Question


@dataclass(frozen=True)
class ContestRow:
    """One person's place in one contest; one of whose people nobody may be told of has a row without a person."""

    contest: str
    metric: str
    measure: str
    rule: str
    goal: Decimal | None
    starts_on: date
    ends_on: date
    prize: str
    state: str
    person: str
    place: int | None
    of: int
    value: Decimal | None
    reached_on: date | None
    won: bool
    as_of: date | None
    closed_on: date | None


def contest_rows(question: Question) -> tuple[ContestRow, ...]:
    """Every contest in scope with the places that may be told of."""
    return tuple(
        ContestRow(
            one.terms.title, one.terms.metric, one.terms.measure, one.terms.rule, one.terms.goal, one.terms.starts_on,
            one.terms.ends_on, one.terms.prize, one.state, place.person if place else "", place.rank if place else None,
            one.compared, place.value if place else None, place.reached_on if place else None,
            place.won if place else False, one.as_of, one.closed_on,
        )
        for one in contests(question)
        for place in one.places or (None,)
    )  # fmt: skip
