"""Decisions on conflicts: who is credited with which share of a customer's sales, from when, and who said so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sales_core.model.viewer import Viewer
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.cascade import spread
from sales_core.rules.conflict import shares_problem
from sales_core.rules.moving import may_decide

__all__ = [
    "Credit", "DecisionRefusedError", "Verdict", "credit_rows", "decisions", "even_shares", "may_decide",
    "shares_problem",
]  # fmt: skip

_WHOLE = Decimal(100)


class DecisionRefusedError(Exception):
    """The viewer does not lead everybody whom the decision is about."""


@dataclass(frozen=True)
class Decided:
    """One person's share (0.6 means 60 %) in a decision on credit that counts; 0 for a party that gets nothing.

    decided_by: "" for the owner of the machine. submitted_at: UTC.
    """

    decision_id: str
    customer: str
    person: str
    share: Decimal
    decided_on: date
    decided_by: str
    reason: str
    submitted_at: datetime
    batch_id: int
    row_number: int
    file_name: str
    sheet: str


@dataclass(frozen=True)
class Credit(Decided):
    """The same of one customer, whose sales from a day on it credits."""

    credited_from: date


def decisions(question: Question) -> tuple[Credit, ...]:
    """Every decision that counts with a party in scope, the latest first."""
    return question.reader.rows(sql("credits"), Credit)


@dataclass(frozen=True)
class Verdict:
    """A decision as it is made: shares by party (0.6 means 60 %, together 1), from a day on, on these names."""

    decision_id: str
    customers: Sequence[str]
    shares: Mapping[str, Decimal]
    credited_from: date
    decided_on: date
    decided_by: str
    reason: str


def credit_rows(viewer: Viewer, verdict: Verdict) -> list[dict[str, object]]:
    """The rows that a decision is kept as; ValueError when its shares are no whole.

    DecisionRefusedError when the viewer does not lead all parties, those without a share too.
    """
    if not may_decide(viewer, verdict.shares):
        raise DecisionRefusedError(f"{viewer.name} does not lead all of {', '.join(verdict.shares)}")
    if problem := shares_problem(tuple(verdict.shares.values())):
        raise ValueError(f"the shares are {problem}")
    told = {
        "decision_id": verdict.decision_id,
        "credited_from": verdict.credited_from,
        "decided_on": verdict.decided_on,
        "decided_by": verdict.decided_by,
        "reason": verdict.reason,
    }
    return [
        told | {"customer": customer, "person": person, "share": share}
        for customer in verdict.customers
        for person, share in verdict.shares.items()
    ]


def even_shares(people: Sequence[str]) -> dict[str, Decimal]:
    """The same share for everybody, as near as hundredths of a percent allow, together 1."""
    parts = spread(_WHOLE, [1] * len(people))
    return {person: part / _WHOLE for person, part in zip(people, parts, strict=True)}
