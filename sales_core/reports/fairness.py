"""What each person was given at the start of the review period, beside the points that came of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.question import Question
from sales_core.reports.reviews import reviews
from sales_core.reports.scorecards import review_question
from sales_core.reports.sqltext import sql_after
from sales_core.reports.tiers import tiers
from sales_core.reports.tiers_kept import kept
from sales_core.rules.fairness import ENOUGH, beyond_chance, mean, rank_correlation

__all__ = ["ENOUGH", "FACTORS", "Fair", "Link", "fairness", "links", "regions", "start_of"]

FACTORS = ("inherited", "a_share", "months")
_DAYS = Decimal("30.4375")  # of a month


@dataclass(frozen=True)
class Fair:
    """One person. inherited: open amount of the own deals on the day before the period; None without deals sheets.

    customers: of the own book on that day; a_share: of them A customers, None without any. months: with the team at
    the period's end; None without the day of joining. points: as the review counts them.
    """

    person: str
    points: Decimal | None
    inherited: Decimal | None
    customers: int
    a_share: Decimal | None
    region: str
    joined_on: date | None
    months: Decimal | None


@dataclass(frozen=True)
class Link:
    """How points go with a factor. people: who have both. correlation: None where they are too few."""

    factor: str
    people: int
    correlation: Decimal | None
    beyond_chance: bool


@dataclass(frozen=True)
class Region:
    """The mean of the points of a region's people."""

    region: str
    people: int
    points: Decimal


@dataclass(frozen=True)
class _Open:
    person: str
    amount: Decimal


@dataclass(frozen=True)
class _Book:
    person: str
    customers: int
    a_customers: int


def fairness(question: Question, today: date | None = None) -> tuple[Fair, ...]:
    """Everybody reviewed in the period, by name."""
    then = start_of(question, today)
    inherited = _inherited(then) if question.reader.has(Kind.DEALS) else None
    books = {row.person: row for row in kept(then, _books)}
    found = []
    for review in reviews(question, today):
        book = books.get(review.person, _Book(review.person, 0, 0))
        joined = review.about.joined_on
        found.append(
            Fair(
                review.person,
                review.scored.total,
                None if inherited is None else inherited.get(review.person, Decimal(0)),
                book.customers,
                Decimal(book.a_customers) / book.customers if book.customers else None,
                review.about.region,
                joined,
                Decimal((review.end - joined).days) / _DAYS if joined else None,
            )
        )
    return tuple(found)


def start_of(question: Question, today: date | None = None) -> Question:
    """The question asked on the day before the review period."""
    asked = review_question(question, today)
    return replace(asked, as_of=asked.period.start - timedelta(days=1))


def links(rows: Sequence[Fair]) -> tuple[Link, ...]:
    """Each factor that is known of anybody."""
    found = []
    for factor in FACTORS:
        pairs = [(getattr(row, factor), row.points) for row in rows]
        known = [(value, points) for value, points in pairs if value is not None and points is not None]
        if known:
            told = rank_correlation(known)
            found.append(Link(factor, len(known), told, beyond_chance(told, len(known))))
    return tuple(found)


def regions(rows: Sequence[Fair]) -> tuple[Region, ...]:
    """Regions with people enough, the most points first; none where there is nothing to compare."""
    held = defaultdict(list)
    for row in rows:
        if row.region and row.points is not None:
            held[row.region].append(row.points)
    means = [(name, len(points), mean(points)) for name, points in held.items()]
    found = [Region(name, people, points) for name, people, points in means if points is not None]
    return tuple(sorted(found, key=lambda row: (-row.points, row.region))) if len(found) > 1 else ()


def _inherited(question: Question) -> dict[str, Decimal]:
    query = traced(question, sql_after("fairness_open", "deals_at"))
    return {row.person: row.amount for row in question.reader.rows(query, _Open, **moment(question))}


def _books(question: Question) -> tuple[_Book, ...]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in tiers(question):
        counts[row.person][0] += 1
        counts[row.person][1] += row.tier == "A"
    return tuple(_Book(person, customers, of_a) for person, (customers, of_a) in counts.items())
