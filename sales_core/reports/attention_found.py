"""Everything that meets a rule of the attention list, whatever was decided on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sales_core.model.kinds import Kind
from sales_core.reports.attention_deals import found_deals
from sales_core.reports.attention_pool import found_pool
from sales_core.reports.attention_row import AttentionRow
from sales_core.reports.attention_search import Search
from sales_core.reports.due import due_amounts
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.targets import TargetRow
from sales_core.reports.tiers import TierRow, tiers
from sales_core.rules.attention import contact_reason, target_reasons
from sales_core.rules.closing import coverage

_NOTHING = Decimal(0)


@dataclass(frozen=True)
class Found:
    """rows: not ranked, of each person at least the `most` most pressing. counts: of all, by person and code."""

    rows: tuple[AttentionRow, ...]
    counts: Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class _Payment:
    person: str
    customer: str
    order_id: str
    due_on: date
    unpaid: Decimal
    days: int
    found: int


def found(question: Question, progress: tuple[TargetRow, ...], most: int) -> Found:
    """`progress` is the targets report of the question."""
    rules = question.reader.settings.attention_rules()
    search = Search(question, tuple(row for row in progress if row.level == "person"), most, rules)
    rows = (*_targets(search), *_contacts(search), *_payments(search), *found_pool(search), *found_deals(search))
    return Found(rows, search.counts)


def _targets(search: Search) -> Iterator[AttentionRow]:
    due = due_amounts(search.question) if search.has(Kind.DEALS) else None
    for row in search.progress:
        waiting = None if due is None else due.get(row.person or "", _NOTHING)
        if reasons := target_reasons(row.pace, row.gap, waiting, search.rules):
            yield _target(search, row, reasons, waiting)


def _target(search: Search, row: TargetRow, reasons: tuple[str, ...], due: Decimal | None) -> AttentionRow:
    person = row.person or ""
    search.counts[person, reasons[0]] += 1
    return AttentionRow(
        rank=0,
        code=reasons[0],
        person=person,
        subject="",
        customer="",
        amount=row.gap,
        days=None,
        due_on=search.question.period.end,
        pace=row.pace,
        page="targets",
        reasons=reasons,
        threshold=search.limit(reasons[0]),
        coverage=None if due is None else coverage(due, row.gap),
    )


def _contacts(search: Search) -> Iterator[AttentionRow]:
    """`tiers` gives the greatest customer of a tier first."""
    for row in tiers(search.question):
        code = contact_reason(row.tier, row.days_overdue, search.rules) if row.contact == "overdue" else None
        if code:
            search.counts[row.person, code] += 1
            if search.counts[row.person, code] <= search.most:
                yield _contact(search, row, code)


def _contact(search: Search, row: TierRow, code: str) -> AttentionRow:
    told = {"amount": row.revenue, "due_on": row.next_due, "cadence_days": row.cadence_days}
    return _of_customer(row, code, search.limit(code), "care", row.days_overdue, **told)


def _payments(search: Search) -> Iterator[AttentionRow]:
    code = "overdue_payment"
    days = search.limit(code)
    if days is None or not search.has(Kind.COLLECTIONS):
        return
    asked = {"as_of": search.question.as_of, "days": int(days), "most": search.most}
    for row in search.question.reader.rows(sql("attention_payments"), _Payment, **asked):
        search.counts[row.person, code] = row.found
        told = {"amount": row.unpaid, "due_on": row.due_on, "key": row.order_id}
        yield _of_customer(row, code, days, "tiers", row.days, **told)


def _of_customer(
    row: TierRow | _Payment, code: str, threshold: Decimal | None, page: str, days: int | None, **told: Any
) -> AttentionRow:
    """One item about a customer who waits for something since `days`."""
    return AttentionRow(
        rank=0,
        code=code,
        person=row.person,
        subject=row.customer,
        customer=row.customer,
        days=days,
        pace=None,
        page=page,
        reasons=(code,),
        threshold=threshold,
        days_overdue=days,
        **told,
    )
