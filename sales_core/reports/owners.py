"""Whose each customer is, and how full everybody's book is."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers import TierRow, tiers
from sales_core.reports.tiers_kept import kept


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """One customer in scope.

    person: "" where nobody owns it. why: sheet, sold (who sold last), deal, assigned, handed_over, claimed, released or
    untouched (for too long); since: of what was told last, None where the sheet alone says it. revenue: of 12 months,
    whoever sold.
    """

    customer: str
    person: str
    why: str
    since: date | None
    tier: str
    region: str
    industry: str
    customer_type: str
    revenue: Decimal
    open_deals: int
    open_amount: Decimal
    file_name: str
    sheet: str
    row_number: int | None
    batch_id: int | None


@dataclass(frozen=True)
class Book:
    """One person's customers; person "": nobody's. share, revenue_share: of all that are owned, 0.25 means 25 %.

    limit: the most customers that the person should have, None for any number.
    """

    person: str
    customers: int
    share: Decimal | None
    revenue: Decimal
    revenue_share: Decimal | None
    open_deals: int
    open_amount: Decimal
    limit: int | None

    @property
    def over(self) -> int:
        """Customers beyond the limit."""
        return max(self.customers - self.limit, 0) if self.limit is not None else 0


@dataclass(frozen=True)
class _Owned:
    customer: str
    person: str
    why: str
    since: date | None
    region: str
    industry: str
    customer_type: str
    revenue: Decimal
    open_deals: int
    open_amount: Decimal
    file_name: str
    sheet: str
    row_number: int | None
    batch_id: int | None


def owners(question: Question) -> tuple[OwnerRow, ...]:
    """Every customer in scope with its owner, the largest revenue first."""
    return kept(question, _owners)


def unowned(question: Question) -> tuple[OwnerRow, ...]:
    """The customers that nobody owns."""
    return tuple(row for row in owners(question) if not row.person)


def books(question: Question) -> tuple[Book, ...]:
    """One row per person who sells or owns a customer, the most revenue first; nobody's customers are left out."""
    return kept(question, _books)


def _owners(question: Question) -> tuple[OwnerRow, ...]:
    told = {"as_of": question.as_of, "since": add_months(question.as_of, -12)}
    known = {row.customer: row for row in tiers(question)}
    found = question.reader.rows(sql("owners"), _Owned, **told)
    return tuple(_row(row, known.get(row.customer)) for row in found)


def _row(row: _Owned, known: TierRow | None) -> OwnerRow:
    """`known` says its tier, and whether it is nobody's because nobody touched it."""
    told = OwnerRow(tier=known.tier if known else "", **vars(row))
    return replace(told, person="", why="untouched") if known and row.person and not known.person else told


def _books(question: Question) -> tuple[Book, ...]:
    held: dict[str, list[OwnerRow]] = {person: [] for person in question.reader.people()}
    groups = defaultdict(list, held)
    for row in owners(question):
        if row.person:
            groups[row.person].append(row)
    customers = sum(len(group) for group in groups.values())
    revenue = _sum(row.revenue for group in groups.values() for row in group)
    found = (_book(question, person, group, customers, revenue) for person, group in groups.items())
    return tuple(sorted(found, key=lambda book: (-book.revenue, -book.customers, book.person)))


def _book(question: Question, person: str, group: list[OwnerRow], customers: int, revenue: Decimal) -> Book:
    own = _sum(row.revenue for row in group)
    return Book(
        person,
        len(group),
        Decimal(len(group)) / customers if customers else None,
        own,
        own / revenue if revenue > 0 else None,
        sum(row.open_deals for row in group),
        _sum(row.open_amount for row in group),
        question.reader.settings.ownership.limit_of(person),
    )


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))
