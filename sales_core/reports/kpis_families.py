"""The families of facts that KPIs are summed from: one SELECT each, and what a row of it holds."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

# None in a sum: no sheet has it (cost, discount) or there is nothing to take a median of.
Sums = dict[str, Decimal | int | None]


@dataclass(frozen=True)
class Cell:
    """Sums of one span of days and person, None for everybody."""

    span: int
    person: str | None


@dataclass(frozen=True)
class _Revenue(Cell):
    revenue: Decimal


@dataclass(frozen=True)
class _Markets(Cell):
    new_market_revenue: Decimal


@dataclass(frozen=True)
class _Sales(Cell):
    orders: int
    ordered: Decimal
    cost: Decimal | None
    costed_amount: Decimal | None
    discount: Decimal | None
    returned: Decimal
    quantity: Decimal | None


@dataclass(frozen=True)
class _Customers(Cell):
    active_customers: int


@dataclass(frozen=True)
class _New(Cell):
    new_customers: int


@dataclass(frozen=True)
class _Deals(Cell):
    won_deals: int
    lost_deals: int
    won_amount: Decimal
    lost_amount: Decimal
    sales_cycle: Decimal | None


@dataclass(frozen=True)
class _Open(Cell):
    open_deals: int
    due_amount: Decimal


@dataclass(frozen=True)
class _Collections(Cell):
    collected: Decimal


@dataclass(frozen=True)
class _Kept(Cell):
    customers_before: int
    customers_kept: int


@dataclass(frozen=True)
class _Receipts(Cell):
    days_to_collect: Decimal | None
    due_receipts: int
    receipts_in_time: int


@dataclass(frozen=True)
class _Replies(Cell):
    response_time: Decimal | None


@dataclass(frozen=True)
class _Cases(Cell):
    due_cases: int
    cases_in_time: int


@dataclass(frozen=True)
class _Uploads(Cell):
    rows_read: int
    rows_rejected: int
    sheets_due: int
    sheets_late: int


@dataclass(frozen=True)
class _Contacts(Cell):
    activities: int


@dataclass(frozen=True)
class _Feedback(Cell):
    csat_answers: int
    satisfied: int
    nps_answers: int
    promoters: int
    detractors: int


@dataclass(frozen=True)
class First:
    """The first day of each fact."""

    revenue: date | None
    sales: date | None
    customers: date | None
    deals: date | None
    states: date | None
    collections: date | None
    contacts: date | None
    feedback: date | None
    created: date | None
    sheets: date | None


@dataclass(frozen=True)
class Family:
    """One SELECT of sums.

    first: the fact whose first day is the first that the family knows of. unknown: sums that are None, not 0, where
    there are no rows. after: the SELECTs that it reads from.
    """

    name: str
    row: type[Cell]
    first: str
    unknown: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


FAMILIES = (
    Family("revenue", _Revenue, "revenue"),
    Family("markets", _Markets, "revenue"),
    Family("sales", _Sales, "sales", ("cost", "costed_amount", "discount", "quantity")),
    Family("customers", _Customers, "customers"),
    Family("new", _New, "customers"),
    Family("kept", _Kept, "customers"),
    Family("deals", _Deals, "deals", ("sales_cycle",), ("deals_at",)),
    Family("open", _Open, "states", after=("deals_at",)),
    Family("collections", _Collections, "collections"),
    Family("contacts", _Contacts, "contacts"),
    Family("receipts", _Receipts, "collections", ("days_to_collect",)),
    Family("replies", _Replies, "created", ("response_time",), ("deals_at", "kpis_replied")),
    Family("feedback", _Feedback, "feedback"),
    Family("cases", _Cases, "feedback", after=("feedback_cases",)),
    Family("uploads", _Uploads, "sheets", after=("kpis_sheets",)),
)


def names(row: type[Cell]) -> tuple[str, ...]:
    """The sums of a family: the fields of its rows without span and person."""
    return tuple(field.name for field in fields(row))[2:]


def nothing(family: Family) -> Sums:
    """The sums of a span in which nothing happened."""
    return {name: None if name in family.unknown else Decimal(0) for name in names(family.row)}
