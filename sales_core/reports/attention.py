"""What needs somebody's attention today, person by person, the most pressing first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_core.reports.deals import at_moment, moment
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.targets import TargetRow, targets
from sales_core.reports.tiers import TierRow, tiers

# The most pressing first; a B customer can wait longer than anything else.
CODES = ("behind_pace", "overdue_contact_a", "overdue_deal", "no_next_step", "stalled_deal", "overdue_contact_b")
EACH = 100  # items of one person and code that are listed: more are no list to work through


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

    @property
    def item(self) -> str:
        """What a decision on it is kept by: it comes up again when the day that it was due on is another."""
        return "|".join((self.code, self.person, self.key or self.customer, str(self.due_on or "")))


@dataclass(frozen=True)
class Decided:
    """state: done, or snoozed until a day. decided_by: "" for the owner of the machine."""

    item: str
    person: str
    state: str
    decided_on: date
    until: date | None
    reason: str
    decided_by: str

    def hides(self, on: date) -> bool:
        """Whether the item is left out of that day's list."""
        return self.state == "done" or (self.state == "snoozed" and self.until is not None and on < self.until)


@dataclass(frozen=True)
class Attention:
    """rows: by person in the order of the targets, then by rank; counts: by person and code, unlisted ones included.

    seen_to: items that were left out because somebody decided so, with the decision.
    """

    rows: tuple[AttentionRow, ...]
    counts: Mapping[tuple[str, str], int]
    seen_to: tuple[tuple[AttentionRow, Decided], ...] = ()


@dataclass(frozen=True)
class _Deal:
    code: str
    key: str
    person: str
    deal: str
    customer: str
    amount: Decimal | None
    expected_close: date | None
    days: int | None
    found: int


def attention(question: Question) -> tuple[AttentionRow, ...]:
    """What needs attention; of each person and code the EACH greatest."""
    return attended(question, targets(question)).rows


def attended(question: Question, progress: tuple[TargetRow, ...]) -> Attention:
    """The same with how many there are; `progress` is the targets report of the question."""
    counts: Counter[tuple[str, str]] = Counter()
    found: dict[str, list[AttentionRow]] = defaultdict(list)
    hidden = {one.item: one for one in decided(question) if one.hides(question.as_of)}
    seen_to: list[tuple[AttentionRow, Decided]] = []
    for row in (*_behind(progress, counts), *_contacts(question, counts), *_deals(question, counts)):
        if row.item in hidden:
            seen_to.append((row, hidden[row.item]))
            counts[row.person, row.code] -= 1
        else:
            found[row.person].append(row)
    order = [row.person for row in progress if row.person]
    people = [*order, *sorted(found.keys() - {*order, ""}), ""]
    ranked = tuple(row for person in people for row in _ranked(found.get(person, ())))
    return Attention(ranked, counts, tuple(seen_to))


def decided(question: Question) -> tuple[Decided, ...]:
    """What was decided on items of people in scope, the latest first."""
    return question.reader.rows(sql("attention_decided"), Decided, as_of=question.as_of)


def _ranked(rows: Iterable[AttentionRow]) -> list[AttentionRow]:
    ordered = sorted(rows, key=lambda row: (CODES.index(row.code), -(row.amount or 0), row.subject))
    return [replace(row, rank=place) for place, row in enumerate(ordered, 1)]


def _behind(progress: Iterable[TargetRow], counts: Counter[tuple[str, str]]) -> list[AttentionRow]:
    late = [row for row in progress if row.level == "person" and row.pace is not None and row.pace < 1]
    counts.update((row.person or "", "behind_pace") for row in late)
    return [
        AttentionRow(0, "behind_pace", row.person or "", "", "", row.gap, None, None, row.pace, "targets")
        for row in late
    ]


def _contacts(question: Question, counts: Counter[tuple[str, str]]) -> list[AttentionRow]:
    """`tiers` gives the greatest customer of a tier first."""
    rows = []
    for row in tiers(question):
        if row.contact == "overdue" and row.tier in ("A", "B"):
            kind = row.person, f"overdue_contact_{row.tier.lower()}"
            counts[kind] += 1
            if counts[kind] <= EACH:
                rows.append(_contact(row, kind[1]))
    return rows


def _contact(row: TierRow, code: str) -> AttentionRow:
    return AttentionRow(
        0, code, row.person, row.customer, row.customer, row.revenue, row.days_overdue, row.next_due, None, "tiers"
    )


def _deals(question: Question, counts: Counter[tuple[str, str]]) -> list[AttentionRow]:
    span = {"start": question.period.start, "end": question.period.end, "each": EACH}
    rows = question.reader.rows(at_moment("attention_deals"), _Deal, **moment(question), **span)
    counts.update({(row.person, row.code): row.found for row in rows})
    return [
        AttentionRow(
            0,
            row.code,
            row.person,
            row.deal or row.customer,
            row.customer,
            row.amount,
            row.days,
            row.expected_close,
            None,
            "pipeline",
            row.key,
        )
        for row in rows
    ]
