"""Customers to get in touch with today: visits planned, and A and B customers due or overdue and not yet seen to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sales_core.reports.attention import AttentionRow
from sales_core.reports.question import Question
from sales_core.reports.tiers import TierRow, tiers
from sales_core.reports.tiers_kept import kept
from sales_core.reports.visits import visits

_CODE = "overdue_contact_"


@dataclass(frozen=True)
class DueContact:
    """One customer of one person; days: overdue, 0 when it is due on the day itself. visit: planned for today."""

    person: str
    customer: str
    tier: str
    days: int
    due_on: date | None
    visit: bool = False


def contacts_due(question: Question, attention: Iterable[AttentionRow]) -> tuple[DueContact, ...]:
    """The visits of today, the overdue ones of the attention list, then those due today, each in the order of its list.

    A customer who is to be visited is told once.
    """
    planned = tuple(
        DueContact(one.person, one.customer, "", 0, one.planned_on, visit=True)
        for one in visits(question)
        if one.state == "today"
    )
    met = {(one.person, one.customer) for one in planned}
    return (*planned, *(one for one in _due(question, attention) if (one.person, one.customer) not in met))


def _due(question: Question, attention: Iterable[AttentionRow]) -> tuple[DueContact, ...]:
    late = (
        DueContact(row.person, row.customer, row.code.removeprefix(_CODE).upper(), row.days or 0, row.due_on)
        for row in attention
        if row.code.startswith(_CODE)
    )
    today = (DueContact(row.person, row.customer, row.tier, 0, row.next_due) for row in kept(question, _due_today))
    return (*late, *today)


def _due_today(question: Question) -> tuple[TierRow, ...]:
    return tuple(row for row in tiers(question) if row.tier in ("A", "B") and row.next_due == question.as_of)
