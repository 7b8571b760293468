"""The sums that KPIs are made of, per family of facts, span of days and person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.kpis_spans import Span
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

# None in a sum: no sheet has it (cost, discount) or there is nothing to take a median of.
Sums = dict[str, Decimal | int | None]
_Key = tuple[int, str | None]


@dataclass(frozen=True)
class _Cell:
    span: int
    person: str | None


@dataclass(frozen=True)
class _Revenue(_Cell):
    revenue: Decimal


@dataclass(frozen=True)
class _Markets(_Cell):
    new_market_revenue: Decimal


@dataclass(frozen=True)
class _Sales(_Cell):
    orders: int
    ordered: Decimal
    cost: Decimal | None
    costed_amount: Decimal | None
    discount: Decimal | None
    returned: Decimal


@dataclass(frozen=True)
class _Customers(_Cell):
    active_customers: int


@dataclass(frozen=True)
class _New(_Cell):
    new_customers: int


@dataclass(frozen=True)
class _Deals(_Cell):
    won_deals: int
    lost_deals: int
    won_amount: Decimal
    lost_amount: Decimal
    sales_cycle: Decimal | None


@dataclass(frozen=True)
class _Open(_Cell):
    open_deals: int
    due_amount: Decimal


@dataclass(frozen=True)
class _Collections(_Cell):
    collected: Decimal


@dataclass(frozen=True)
class _Contacts(_Cell):
    activities: int


@dataclass(frozen=True)
class _Feedback(_Cell):
    csat_answers: int
    satisfied: int
    nps_answers: int
    promoters: int
    detractors: int


@dataclass(frozen=True)
class _First:
    revenue: date | None
    sales: date | None
    customers: date | None
    deals: date | None
    states: date | None
    collections: date | None
    contacts: date | None
    feedback: date | None


@dataclass(frozen=True)
class Family:
    """One SELECT of sums. first: the fact whose first day is the first that the family knows of."""

    name: str
    row: type[_Cell]
    first: str
    unknown: tuple[str, ...] = ()


# unknown: sums that are None, not 0, where there are no rows.
FAMILIES = (
    Family("revenue", _Revenue, "revenue"),
    Family("markets", _Markets, "revenue"),
    Family("sales", _Sales, "sales", ("cost", "costed_amount", "discount")),
    Family("customers", _Customers, "customers"),
    Family("new", _New, "customers"),
    Family("deals", _Deals, "deals", ("sales_cycle",)),
    Family("open", _Open, "states"),
    Family("collections", _Collections, "collections"),
    Family("contacts", _Contacts, "contacts"),
    Family("feedback", _Feedback, "feedback"),
)


def gather(
    question: Question, families: Iterable[str], spans: Sequence[Span], by_person: bool
) -> dict[str, dict[_Key, Sums]]:
    """Sums by family, then by number of the span and person (None: everybody); people without rows are left out."""
    wanted = set(families)
    return {family.name: _read(question, family, spans, by_person) for family in FAMILIES if family.name in wanted}


def first_days(question: Question) -> Mapping[str, date | None]:
    """The first day that each family knows of, None where it knows nothing."""
    (found,) = question.reader.rows(sql("kpis_first"), _First, as_of=question.as_of)
    return {family.name: getattr(found, family.first) for family in FAMILIES}


def nothing(family: Family) -> Sums:
    """The sums of a span in which nothing happened."""
    return {name: None if name in family.unknown else Decimal(0) for name in _names(family.row)}


def _read(question: Question, family: Family, spans: Sequence[Span], by_person: bool) -> dict[_Key, Sums]:
    rows = question.reader.rows(
        traced(question, _select(family)),
        family.row,
        **moment(question),
        starts=[span.start for span in spans],
        ends=[span.end for span in spans],
        by_person=by_person,
        markets=list(question.reader.settings.new_markets),
        due_from=question.period.start,
        due_to=question.period.end,
    )
    names = _names(family.row)
    return {(row.span, row.person): {name: getattr(row, name) for name in names} for row in rows}


def _select(family: Family) -> str:
    """The family's SELECT with those that it reads from before it."""
    before = {"spans": "kpis_spans"} | ({"deals_at": "deals_at"} if family.name in ("deals", "open") else {})
    parts = [f"{name} as (\n{sql(file)})" for name, file in before.items()]
    return f"with {', '.join(parts)}\nfrom (\n{sql(f'kpis_{family.name}')})"


def _names(row: type[_Cell]) -> tuple[str, ...]:
    """The sums of a family: the fields of its rows without span and person."""
    return tuple(field.name for field in fields(row))[2:]
