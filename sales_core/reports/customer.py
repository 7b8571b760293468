"""One customer: how much it matters, how it buys, who looked after it, and what was noted."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.model.spelling import plain
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tier_row import TierRow, window
from sales_core.reports.tiers import tiers
from sales_core.reports.tiers_behind import TierBehind, rows_of
from sales_core.reports.tiers_kept import kept

MONTHS = 24  # of the chart


@dataclass(frozen=True, slots=True)
class Named:
    """A customer by its name; plain: what names are compared by."""

    plain: str
    row: TierRow


@dataclass(frozen=True)
class Month:
    """Revenue of one month, 0 where nothing was bought."""

    month: date
    revenue: Decimal


@dataclass(frozen=True)
class Owner:
    """Who looked after the customer, from when until when (None: still); person: "" for nobody."""

    person: str
    since: date | None
    until: date | None
    why: str


@dataclass(frozen=True)
class CustomerNote:
    """One note about the customer."""

    note_id: str
    note: str
    noted_on: date
    noted_by: str
    batch_id: int


@dataclass(frozen=True)
class Bought:
    """Revenue of the trailing window and of the same time before it, and what is open."""

    revenue: Decimal
    before: Decimal
    open_deals: int
    open_amount: Decimal


def customer_named(question: Question, name: str) -> TierRow | None:
    """The customer of this name in whatever spelling; None where it is not in scope."""
    rows, wanted = kept(question, _named), plain(name)
    exact = next((one.row for one in rows if one.row.customer == name), None)
    return exact or next((one.row for one in rows if one.plain == wanted), None)


def customers_like(question: Question, text: str) -> tuple[TierRow, ...]:
    """Customers in scope whose names have `text` in them, those that begin with it first, then by revenue."""
    wanted = plain(text)
    found = [one for one in kept(question, _named) if wanted in one.plain]
    begun = [one.row for one in found if one.plain.startswith(wanted)]
    return (*begun, *(one.row for one in found if not one.plain.startswith(wanted)))


def bought(question: Question, customer: str) -> Bought:
    """What the people in scope sold to it and have open with it."""
    since, months = window(question), question.reader.settings.tier_months
    told = {"as_of": question.as_of, "since": since, "before": add_months(since, -months), "customer": customer}
    return question.reader.rows(sql("customer_bought"), Bought, **told)[0]


def customer_months(question: Question, customer: str) -> tuple[Month, ...]:
    """Revenue month by month, the month of the question's day last."""
    last = question.as_of.replace(day=1)
    told = {"as_of": question.as_of, "first": add_months(last, 1 - MONTHS), "customer": customer}
    found = {row.month: row for row in question.reader.rows(sql("customer_months"), Month, **told)}
    months = (add_months(last, place + 1 - MONTHS) for place in range(MONTHS))
    return tuple(found.get(month, Month(month, Decimal(0))) for month in months)


def bought_rows(question: Question, row: TierRow, which: str = "window") -> tuple[TierBehind, ...]:
    """The customer's rows of the trailing window, or those that `which` asks for."""
    return rows_of(question, {row.customer: row.tier}, which)


def month_rows(question: Question, row: TierRow, month: date) -> tuple[TierBehind, ...]:
    """The customer's revenue of one month, up to the question's day."""
    first, after = month, add_months(month, 1)
    rows = rows_of(question, {row.customer: row.tier}, "window", first)
    return tuple(one for one in rows if one.day and one.day < after)


def owners(question: Question, customer: str) -> tuple[Owner, ...]:
    """Who looked after it up to the question's day, the latest first."""
    told = {"as_of": question.as_of, "customer": customer}
    return question.reader.rows(sql("customer_owners"), Owner, **told)


def customer_notes(question: Question, customer: str) -> tuple[CustomerNote, ...]:
    """What was noted up to the question's day, the latest first."""
    told = {"as_of": question.as_of, "customer": customer}
    return question.reader.rows(sql("customer_notes"), CustomerNote, **told)


def _named(question: Question) -> tuple[Named, ...]:
    """Every customer in scope, by revenue."""
    found = (Named(plain(row.customer), row) for row in tiers(question))
    return tuple(sorted(found, key=lambda one: (-one.row.revenue, one.plain)))
