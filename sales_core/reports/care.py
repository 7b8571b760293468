"""Whom to contact today: who is due by the cadence, by a sheet or by what was agreed, or is to be visited."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers import TierRow, tiers
from sales_core.reports.tiers_kept import kept
from sales_core.reports.visits import visits
from sales_core.rules import care as rules


@dataclass(frozen=True, slots=True)
class CareRow:
    """One customer who is due for contact.

    reason: the strongest of visit (planned for today), promised (the last contact's own next day), noted (the customer
    sheet's), cadence and never (nobody was in touch). due_on, days_overdue: None for never. revenue: of 12 months.
    """

    customer: str
    person: str
    tier: str
    reason: str
    due_on: date | None
    days_overdue: int | None
    last_contact_on: date | None
    cadence_days: int | None
    revenue: Decimal


@dataclass(frozen=True)
class CareCount:
    """How many of one person's customers are due: all, of tier A, by a promise, and not yet in touch with."""

    person: str
    due: int
    a_tier: int
    promised: int
    never: int


@dataclass(frozen=True)
class _Held:
    """The rows of `waiting` in the orders that a page asks for them; the rows themselves are kept there."""

    due: tuple[CareRow, ...]
    by_person: Mapping[str, tuple[CareRow, ...]]
    counts: tuple[CareCount, ...]


@dataclass(frozen=True)
class _Told:
    customer: str
    promised_on: date | None
    noted_on: date | None


def care(question: Question) -> tuple[CareRow, ...]:
    """Everybody due by the day looked back from, the most pressing first: today's visits, then tier, then days."""
    today = {one.customer: one.person for one in visits(question) if one.state == "today"}
    listed = due_now(question)
    if not today:
        return listed
    rest = tuple(row for row in listed if row.customer not in today)
    known = {row.customer: row for row in waiting(question) if row.customer in today}
    met = (_visit(question, customer, person, known.get(customer)) for customer, person in today.items())
    return (*sorted(met, key=lambda row: (row.tier, row.customer)), *rest)


def due_now(question: Question) -> tuple[CareRow, ...]:
    """Those due by the day looked back from, whatever visits are planned."""
    return kept(question, _held)[0].due


def due_by(question: Question, day: date) -> tuple[CareRow, ...]:
    """Those whose next contact is due by `day`, in the order of `waiting`."""
    return tuple(row for row in waiting(question) if row.due_on is None or row.due_on <= day)


def waiting(question: Question) -> tuple[CareRow, ...]:
    """Every customer whose next contact is known, or who has a cadence and was never in touch; the urgent first."""
    return kept(question, _waiting)


def waiting_for(question: Question, person: str) -> tuple[CareRow, ...]:
    """Those of `waiting` whom one person looks after."""
    return kept(question, _held)[0].by_person.get(person, ())


def owned(question: Question, customer: str) -> TierRow | None:
    """The customer as the people in question may see it; None for somebody else's."""
    return next((row for row in tiers(question) if row.customer == customer), None)


def care_counts(question: Question) -> tuple[CareCount, ...]:
    """One row per person who has somebody to contact, whatever visits are planned; the one with the most first."""
    return kept(question, _held)[0].counts


def _held(question: Question) -> tuple[_Held]:
    rows = waiting(question)
    due = due_by(question, question.as_of)
    counts = (_count(person, own) for person, own in _grouped(due).items())
    return (_Held(due, _grouped(rows), tuple(sorted(counts, key=lambda one: (-one.due, one.person)))),)


def _grouped(rows: Iterable[CareRow]) -> dict[str, tuple[CareRow, ...]]:
    found: dict[str, list[CareRow]] = {}
    for row in rows:
        found.setdefault(row.person, []).append(row)
    return {person: tuple(own) for person, own in found.items()}


def _count(person: str, rows: Sequence[CareRow]) -> CareCount:
    return CareCount(
        person,
        len(rows),
        sum(row.tier == "A" for row in rows),
        sum(row.reason in ("promised", "noted") for row in rows),
        sum(row.reason == "never" for row in rows),
    )


def _waiting(question: Question) -> tuple[CareRow, ...]:
    told = {row.customer: row for row in question.reader.rows(sql("care_told"), _Told, as_of=question.as_of)}
    rows = filter(None, (_row(row, told, question.as_of) for row in tiers(question)))
    return tuple(sorted(rows, key=_order))


def _row(row: TierRow, told: Mapping[str, _Told], as_of: date) -> CareRow | None:
    said = told.get(row.customer)
    days = {"cadence": row.next_due}
    if said:
        days |= {"promised": said.promised_on, "noted": said.noted_on}
    due_on, reasons = rules.due(days, row.cadence_days is None or row.last_contact_on is not None)
    return _care(row, reasons[0], due_on, as_of) if reasons else None


def _care(row: TierRow, reason: str, due_on: date | None, as_of: date) -> CareRow:
    late = None if due_on is None else max((as_of - due_on).days, 0)
    return CareRow(
        row.customer, row.person, row.tier, reason, due_on, late, row.last_contact_on, row.cadence_days, row.revenue
    )


def _visit(question: Question, customer: str, person: str, known: CareRow | None) -> CareRow:
    """A visit of today, with what is known of the customer; not more overdue than its own cadence says."""
    day = question.as_of
    if known is None:
        row = owned(question, customer)
        if row is None:
            return CareRow(customer, person, "", "visit", day, 0, None, None, Decimal(0))
        return _care(row, "visit", day, day)
    overdue = max((day - known.due_on).days, 0) if known.due_on else 0
    return CareRow(
        customer, person, known.tier, "visit", day, overdue, known.last_contact_on, known.cadence_days, known.revenue
    )


def _order(row: CareRow) -> tuple[object, ...]:
    return *rules.order(row.tier, row.days_overdue, visit_today=False), -row.revenue, row.customer
