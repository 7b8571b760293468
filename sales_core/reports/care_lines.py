"""The list of whom to contact with what there is to talk about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.care import CareRow, care
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class CareLine:
    """One customer to contact, as CareRow, with what was last talked about, the largest open deal and its amount.

    feedback: type of the last feedback (complaint, nps, csat or comment, "" for none); score: None without one.
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
    last_said: str
    deal: str
    deal_amount: Decimal | None
    feedback: str
    score: Decimal | None
    feedback_on: date | None


@dataclass(frozen=True)
class _Told:
    customer: str
    last_said: str
    deal: str
    deal_amount: Decimal | None
    feedback: str
    score: Decimal | None
    feedback_on: date | None


@dataclass(frozen=True)
class _Way:
    activity: str


def contacts_to_make(question: Question) -> tuple[CareLine, ...]:
    """All of them: the report as it is shown on the command line."""
    return care_lines(question, care(question))


def care_lines(question: Question, rows: Sequence[CareRow]) -> tuple[CareLine, ...]:
    """`rows` with what there is to talk about, in their order."""
    asked = {"customers": sorted({row.customer for row in rows}), "as_of": question.as_of}
    told = {row.customer: row for row in question.reader.rows(sql("care_lines"), _Told, **asked)} if rows else {}
    return tuple(_line(row, told[row.customer]) for row in rows)


def ways_used(question: Question) -> tuple[str, ...]:
    """How customers are contacted, in the words of the team's own sheets, the usual first."""
    return tuple(one.activity for one in question.reader.rows(sql("care_ways"), _Way))


def _line(row: CareRow, told: _Told) -> CareLine:
    own = {name: getattr(row, name) for name in CareRow.__slots__}
    return CareLine(**own | {name: value for name, value in vars(told).items() if name != "customer"})
