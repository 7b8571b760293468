"""How much each customer matters (ABC, RFM, rules, the team's own word), who owns it and who is due for contact."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sales_core.model.settings import Settings
from sales_core.reports.pool_clock import freed
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tier_known import Known, buying, everybody_known, tier_of, tier_of_everybody
from sales_core.reports.tier_row import CONTACTS, TierRow, manual_tier, tier_order, window
from sales_core.reports.tiers_kept import kept
from sales_core.rules import rhythm
from sales_core.rules import tiers as rules

__all__ = ["TierRow", "manual_tier", "tier_of_everybody", "tiers"]
_SIXTH = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class _Rhythm:
    customer: str
    rhythm: Decimal


@dataclass(frozen=True)
class _Compared:
    """What is known of all customers together, by customer."""

    abc: Mapping[str, str]
    scores: Mapping[str, rules.Rfm]
    shares: Mapping[str, tuple[Decimal | None, Decimal | None]]
    rhythms: Mapping[str, Decimal]
    words: Mapping[str, str | None]  # what a sheet calls a tier → the tier
    followed: bool


def tiers(question: Question) -> tuple[TierRow, ...]:
    """Every customer in scope, the most urgent first: overdue, A before B, then by revenue.

    Tiers and scores compare all customers of the team, so that a customer has one tier whoever looks; revenue and
    shares are those of the people in scope.
    """
    return kept(question, _tiers)


def _tiers(question: Question) -> tuple[TierRow, ...]:
    since = window(question)
    everybody = everybody_known(question, since)
    known = tuple(row for row in everybody if row.seen)
    compared = _compared(question, everybody, known, since)
    rows = freed(question, (_row(question, row, compared) for row in known))
    return tuple(sorted(rows, key=_urgency(question.reader.settings)))


def _compared(question: Question, everybody: tuple[Known, ...], known: tuple[Known, ...], since: date) -> _Compared:
    settings, told = question.reader.settings, {"as_of": question.as_of, "least": rhythm.LEAST_PURCHASES}
    usual = question.reader.rows(sql("tiers_rhythm"), _Rhythm, **told)
    return _Compared(
        rules.abc({row.customer: row.everybodys_revenue for row in everybody}, settings.tier_a, settings.tier_b),
        {row.customer: row for row in rules.rfm(buying(everybody, since))},
        _shares(known),
        {row.customer: row.rhythm for row in usual},
        {word: manual_tier(word, settings) for word in {row.written_tier for row in known}},
        any(row.last_contact_on for row in known),
    )


def _shares(known: tuple[Known, ...]) -> Mapping[str, tuple[Decimal | None, Decimal | None]]:
    """Share and cumulative share by customer; nobody has one when nothing was bought."""
    ranked = sorted(known, key=lambda row: (-row.revenue, row.customer))
    total = sum((row.revenue for row in ranked if row.revenue > 0), Decimal(0))
    if not total:
        return {row.customer: (None, None) for row in ranked}
    shares, so_far = {}, Decimal(0)
    for row in ranked:
        so_far += max(row.revenue, Decimal(0))
        shares[row.customer] = ((row.revenue / total).quantize(_SIXTH), (so_far / total).quantize(_SIXTH))
    return shares


def _row(question: Question, row: Known, all_: _Compared) -> TierRow:
    settings, as_of, score = question.reader.settings, question.as_of, all_.scores.get(row.customer)
    manual = all_.words[row.written_tier]
    tier, by, computed = tier_of(question, row, manual, all_.abc[row.customer], score)
    usual, start = all_.rhythms.get(row.customer), question.period.start
    share, cumulative = all_.shares[row.customer]
    return TierRow(
        customer=row.customer,
        person=row.person,
        tier=tier,
        by=by,
        computed=computed,
        abc=all_.abc[row.customer],
        manual_tier=manual,
        revenue=row.revenue,
        orders=row.orders,
        share=share,
        cumulative_share=cumulative,
        first_order_on=row.first_order_on,
        last_order_on=row.last_order_on,
        last_contact_on=row.last_contact_on,
        life=rhythm.life(row.first_order_on, row.last_order_on, usual, settings.risk_factor, start, as_of),
        rhythm=usual,
        **_scored(score),
        **_followed(row, settings.cadence_of(tier) if row.own else None, as_of, all_.followed),
        **_by_hand(row, by == "hand"),
    )


def _scored(score: rules.Rfm | None) -> dict[str, Any]:
    names = ("segment", "recency", "frequency", "monetary")
    return {name: getattr(score, name) if score else None for name in names}


def _followed(row: Known, cadence: int | None, as_of: date, followed: bool) -> dict[str, Any]:
    overdue = rules.days_overdue(row.last_contact_on, cadence, as_of)
    return {
        "cadence_days": cadence,
        "next_due": rules.next_due(row.last_contact_on, cadence),
        "days_overdue": overdue,
        "contact": _contact(cadence, overdue) if followed else None,
    }


def _by_hand(row: Known, counts: bool) -> dict[str, Any]:
    if not counts:
        return {"reason": "", "decided_by": "", "decided_on": None, "until": None}
    return {name: getattr(row, name) for name in ("reason", "decided_by", "decided_on", "until")}


def _contact(cadence: int | None, overdue: int | None) -> str | None:
    if cadence is None:
        return None
    if overdue is None:
        return "never"
    return "overdue" if overdue else "on_time"


def _urgency(settings: Settings) -> Callable[[TierRow], tuple[object, ...]]:
    placed = tier_order(settings)
    return lambda row: (CONTACTS.index(row.contact or "on_time"), placed(row.tier), -row.revenue, row.customer)
