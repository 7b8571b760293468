"""What was said about statements: their steps, the lines that they were frozen with, and adjustments by hand."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.pay.lines import PayLine, cents
from sales_core.rules.pay.standing import StatementStanding, StatementStep, standing

LINE, PROPOSED, APPROVED = "line", "propose", "approve"

Key = tuple[str, date]  # a person, and the first day of a statement's period


@dataclass(frozen=True)
class Adjustment:
    """An amount given or taken by hand; step: propose, approve or reject; only an approved one counts."""

    adjustment: str
    person: str
    starts_on: date
    amount: Decimal
    reason: str
    proposed_by: str
    proposed_on: date
    step: str
    decided_by: str


@dataclass(frozen=True)
class KeptStatement:
    """How a statement stands; lines: those that it is frozen with, None while it is calculated anew at every look.

    known_at, as_of: up to which upload and business day it was calculated when it was frozen.
    """

    standing: StatementStanding
    lines: tuple[PayLine, ...] | None
    known_at: datetime | None
    as_of: date | None


@dataclass(frozen=True)
class _Told:
    person: str
    starts_on: date
    step_id: str
    step: str
    about: str
    said_by: str
    said_on: date
    said: str
    known_at: datetime | None
    as_of: date | None
    amount: Decimal
    component: str
    line_kind: str
    base: str
    rate: str
    band_from: str
    band_to: str
    line_about: str


def kept_statements(question: Question, plan_id: str) -> Mapping[Key, KeptStatement]:
    """Of everybody in scope, the statements of a plan about which anything was said."""
    by_key: dict[Key, list[_Told]] = defaultdict(list)
    for row in question.reader.rows(sql("pay_steps"), _Told, plan=plan_id):
        by_key[row.person, row.starts_on].append(row)
    return {key: _kept(rows) for key, rows in by_key.items()}


def adjustments(question: Question, plan_id: str) -> tuple[Adjustment, ...]:
    """Every one of people in scope in statements of a plan, by period."""
    return question.reader.rows(sql("pay_adjustments"), Adjustment, plan=plan_id)


def adjustment_lines(told: Sequence[Adjustment]) -> Mapping[Key, tuple[PayLine, ...]]:
    """The lines of those that were approved."""
    found: dict[Key, list[PayLine]] = defaultdict(list)
    for one in told:
        if one.step == APPROVED:
            line = PayLine("", "adjustment", cents(one.amount), about=one.reason)
            found[one.person, one.starts_on].append(line)
    return {key: tuple(lines) for key, lines in found.items()}


def _kept(rows: Sequence[_Told]) -> KeptStatement:
    steps = [row for row in rows if row.step != LINE]
    found = standing(
        StatementStep(one.step_id, one.step, one.about, one.said_by, one.said_on, one.said) for one in steps
    )
    submitted = next((row for row in steps if row.step_id == found.submission), None)
    if submitted is None:
        return KeptStatement(found, None, None, None)
    lines = tuple(_line(row) for row in rows if row.step == LINE and row.about == found.submission)
    return KeptStatement(found, lines, submitted.known_at, submitted.as_of)


def _line(row: _Told) -> PayLine:
    rate, low, high = (Decimal(text) if text else None for text in (row.rate, row.band_from, row.band_to))
    base = Decimal(row.base) if row.base else Decimal(0)
    return PayLine(row.component, row.line_kind, cents(row.amount), base, rate, low, high, row.line_about)
