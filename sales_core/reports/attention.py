"""What needs somebody's attention today, person by person, the most pressing first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_core.reports.deals import at_moment, moment
from sales_core.reports.question import Question
from sales_core.reports.targets import TargetRow, targets
from sales_core.reports.tiers import tiers

# The most pressing first; a B customer waits longer than anything else.
CODES = ("behind_pace", "overdue_contact_a", "overdue_deal", "no_next_step", "stalled_deal", "overdue_contact_b")
MOST = 5000  # deals looked at; more in one go are no list to work through


@dataclass(frozen=True)
class AttentionRow:
    """One thing to see to.

    rank: 1 is this person's most pressing. code: one of CODES. subject: the deal or customer; "" for the person's
    own target. amount: the deal's, the customer's revenue of 12 months, or the gap to the target. days: overdue,
    or in the stage; None where it is no matter of days. due_on: when it was due. pace: 1 means as due. page: the
    page that has more of it. key: the deal's.
    """

    rank: int
    code: str
    person: str
    subject: str
    customer: str
    amount: Decimal | None
    days: int | None
    due_on: date | None
    pace: Decimal | None
    page: str
    key: str = ""


@dataclass(frozen=True)
class _Deal:
    code: str
    key: str
    person: str
    deal: str
    customer: str
    amount: Decimal | None
    stage: str
    expected_close: date | None
    days: int | None


def attention(question: Question) -> tuple[AttentionRow, ...]:
    """Every item, by person in the order of the targets, then by rank."""
    progress = targets(question)
    found: dict[str, list[AttentionRow]] = defaultdict(list)
    for row in (*_behind(progress), *_contacts(question), *_deals(question)):
        found[row.person].append(row)
    order = [row.person for row in progress if row.person]
    people = [*order, *sorted(found.keys() - {*order, ""}), ""]
    return tuple(ranked for person in people for ranked in _ranked(found.get(person, ())))


def _ranked(rows: Iterable[AttentionRow]) -> list[AttentionRow]:
    ordered = sorted(rows, key=lambda row: (CODES.index(row.code), -(row.amount or 0), row.subject))
    return [replace(row, rank=place) for place, row in enumerate(ordered, 1)]


def _behind(progress: Iterable[TargetRow]) -> Iterator[AttentionRow]:
    for row in progress:
        if row.level == "person" and row.pace is not None and row.pace < 1:
            yield AttentionRow(0, "behind_pace", row.person or "", "", "", row.gap, None, None, row.pace, "targets")


def _contacts(question: Question) -> Iterator[AttentionRow]:
    for row in tiers(question):
        if row.contact == "overdue" and row.tier in ("A", "B"):
            code = f"overdue_contact_{row.tier.lower()}"
            yield AttentionRow(
                0,
                code,
                row.person,
                row.customer,
                row.customer,
                row.revenue,
                row.days_overdue,
                row.next_due,
                None,
                "tiers",
            )


def _deals(question: Question) -> Iterator[AttentionRow]:
    span = {"start": question.period.start, "end": question.period.end, "most": MOST}
    for row in question.reader.rows(at_moment("attention_deals"), _Deal, **moment(question), **span):
        subject = row.deal or row.customer
        yield AttentionRow(
            0,
            row.code,
            row.person,
            subject,
            row.customer,
            row.amount,
            row.days,
            row.expected_close,
            None,
            "pipeline",
            row.key,
        )
