"""Customers who wait for an answer: the unhappy ones of tier A, and complaints that are late."""

from collections import Counter
from dataclasses import dataclass

from sales_core.model.kinds import Kind
from sales_core.reports.attention_row import AttentionRow
from sales_core.reports.attention_search import Search
from sales_core.reports.feedback import WAITING, Case, feedback
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers import TierRow, tiers
from sales_core.reports.tiers_kept import kept
from sales_core.rules.attention import feedback_reasons


@dataclass(frozen=True)
class Unhappy:
    """rows: of each person at least the `most` first ones. counts: of all, by person and code."""

    rows: tuple[AttentionRow, ...]
    counts: Counter[tuple[str, str]]


@dataclass(frozen=True)
class _State:
    event_no: int | None


@dataclass(frozen=True)
class _Finding:
    """Makes the answer that is kept until feedback is handled or a sheet comes."""

    most: int
    handled: int | None

    def __call__(self, question: Question) -> tuple[Unhappy, ...]:
        return (_found(question, self.most),)


def handled(question: Question) -> int | None:
    """What tells one state of the feedback handled on pages from another; that is not kept apart from sheets."""
    return question.reader.rows(sql("attention_feedback"), _State, known_at=question.reader.known_at)[0].event_no


def unhappy(question: Question, most: int) -> Unhappy:
    """Those who wait for an answer, by the day it is due."""
    if not question.reader.has(Kind.FEEDBACK):
        return Unhappy((), Counter())
    return kept(question, _Finding(most, handled(question)))[0]


def _found(question: Question, most: int) -> Unhappy:
    waiting = [case for case in feedback(question) if case.state in WAITING]
    named = {case.customer for case in waiting}
    known = {row.customer: row for row in tiers(question) if row.customer in named}
    search = Search(question, (), most, question.reader.settings.attention_rules())
    found = []
    for case in waiting:
        row = known.get(case.customer)
        unhappy_one = case.low or case.type == "complaint"
        tier = row.tier if row else ""
        if reasons := feedback_reasons(case.type, unhappy_one, tier, case.days_late, search.rules):
            person = case.person if case.own else case.owner
            search.counts[person, reasons[0]] += 1
            if search.counts[person, reasons[0]] <= most:
                found.append(_row(search, case, person, row, reasons))
    return Unhappy(tuple(found), search.counts)


def _row(search: Search, case: Case, person: str, known: TierRow | None, reasons: tuple[str, ...]) -> AttentionRow:
    return AttentionRow(
        rank=0,
        code=reasons[0],
        person=person,
        subject=case.customer,
        customer=case.customer,
        amount=known.revenue if known else None,
        days=case.days_late,
        due_on=case.due_on,
        pace=None,
        page="feedback",
        key=case.key,
        reasons=reasons,
        threshold=search.limit(reasons[0]),
        days_overdue=case.days_late,
        score=case.score,
    )
