"""Open deals that meet a rule of the attention list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.attention import RULES
from sales_core.model.kinds import Kind
from sales_core.reports.attention_row import AttentionRow
from sales_core.reports.attention_search import Search
from sales_core.reports.deals import at_moment, moment
from sales_core.rules.attention import share_of_gap


@dataclass(frozen=True)
class _Deal:
    key: str
    person: str
    deal: str
    customer: str
    stage: str | None
    amount: Decimal | None
    expected_close: date | None
    days_overdue: int | None
    days_in_stage: int | None
    usual_days: Decimal | None
    pushed: int
    reasons: str
    code: str
    gap: Decimal | None
    days: int | None
    found: int


def found_deals(search: Search) -> Iterator[AttentionRow]:
    """One item per deal, however many rules it meets."""
    if not search.has(Kind.DEALS):
        return
    select = at_moment(search.question, "attention_deals", "attention_judged")
    for row in search.question.reader.rows(select, _Deal, **_asked(search)):
        search.counts[row.person, row.code] = row.found
        yield _deal(search, row)


def _asked(search: Search) -> dict[str, object]:
    """What the SELECT of the deals is asked with: a limit for each rule that has one, else whether the rule is on."""
    question = search.question
    gaps = {row.person or "": row.gap for row in search.progress if row.gap is not None and row.gap > 0}
    limits = {code: search.limit(code) for code in ("big_deal_gap", "overdue_deal", "pushed_deal")}
    switches = {code: search.rules[code].on for code in ("no_next_step", "stalled_deal", "no_close_date")}
    order = {"codes": [rule.code for rule in RULES], "presses": [rule.press for rule in RULES]}
    span = {"start": question.period.start, "end": question.period.end, "most": search.most}
    people = {"people": list(gaps), "gaps": list(gaps.values())}
    return {**moment(question), **limits, **switches, **order, **span, **people}


def _deal(search: Search, row: _Deal) -> AttentionRow:
    return AttentionRow(
        rank=0,
        code=row.code,
        person=row.person,
        subject=row.deal or row.customer,
        customer=row.customer,
        amount=row.amount,
        days=row.days,
        due_on=row.expected_close,
        pace=None,
        page="pipeline",
        key=row.key,
        reasons=tuple(row.reasons.split()),
        threshold=search.limit(row.code),
        share_of_gap=share_of_gap(row.amount, row.gap),
        pushed=row.pushed,
        days_overdue=row.days_overdue,
        days_in_stage=row.days_in_stage,
        usual_days=row.usual_days,
        stage=row.stage or "",
    )
