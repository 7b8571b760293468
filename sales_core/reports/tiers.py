"""How much each customer matters (ABC, RFM, the team's own word), who owns it and who is due for contact."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.model.settings import Settings
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers_kept import kept
from sales_core.rules import tiers as rules

QUIET_DAYS = 180  # without a purchase for longer than this a customer is dormant
TIERS = ("A", "B", "C")
CONTACTS = ("overdue", "never", "on_time")
LIVES = ("new", "active", "dormant", "prospect")
_ABC = re.compile(r"(?:tier|level|class)?\s*([abc])\s*(?:[级类档].*)?", re.IGNORECASE)
_SIXTH = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class TierRow:
    """One customer as of one day.

    tier: the customer sheet's own (manual_tier, None without) or else abc. segment and the scores recency,
    frequency, monetary (1 to 5): None without a purchase in the last 12 months. revenue, orders: of those 12
    months; share, cumulative_share of all such revenue, 0.25 means 25 %. contact: overdue, never (was in touch),
    on_time, or None where there is nothing to follow. days_overdue: 0 when nothing is due yet. life: new (first
    purchase within the period), active, dormant (none for 180 days) or prospect (none yet).
    """

    customer: str
    person: str
    tier: str
    abc: str
    manual_tier: str | None
    segment: str | None
    recency: int | None
    frequency: int | None
    monetary: int | None
    revenue: Decimal
    orders: int
    share: Decimal | None
    cumulative_share: Decimal | None
    first_order_on: date | None
    last_order_on: date | None
    last_contact_on: date | None
    cadence_days: int | None
    next_due: date | None
    days_overdue: int | None
    contact: str | None
    life: str


@dataclass(frozen=True)
class _Known:
    customer: str
    person: str
    written_tier: str
    first_order_on: date | None
    last_order_on: date | None
    revenue: Decimal
    orders: int
    everybodys_last_on: date | None
    everybodys_revenue: Decimal
    everybodys_orders: int
    seen: bool
    last_contact_on: date | None


def tiers(question: Question) -> tuple[TierRow, ...]:
    """Every customer in scope, the most urgent first: overdue, A before B, then by revenue.

    Tiers and scores compare all customers of the team, so that a customer has one tier whoever looks; revenue and
    shares are those of the people in scope.
    """
    return kept(question, _tiers)


def manual_tier(written: str, settings: Settings) -> str | None:
    """The tier that a sheet names: A, B or C however written (A级, "Tier a"), or one that has a cadence; else None."""
    if found := _ABC.fullmatch(written.strip()):
        return found[1].upper()
    return written.strip() if settings.cadence_of(written.strip()) else None


def _tiers(question: Question) -> tuple[TierRow, ...]:
    since = add_months(question.as_of, -12)
    everybody = question.reader.rows(sql("tiers"), _Known, as_of=question.as_of, since=since)
    settings = question.reader.settings
    abc = rules.abc({row.customer: row.everybodys_revenue for row in everybody}, settings.tier_a, settings.tier_b)
    scores = {row.customer: row for row in rules.rfm(_bought(everybody, since))}
    known = tuple(row for row in everybody if row.seen)
    shares = _shares(known)
    followed = any(row.last_contact_on for row in known)
    words = {word: manual_tier(word, settings) for word in {row.written_tier for row in known}}
    rows = [
        _row(question, row, abc[row.customer], words[row.written_tier], scores.get(row.customer), shares, followed)
        for row in known
    ]
    return tuple(sorted(rows, key=_urgency))


def _bought(known: tuple[_Known, ...], since: date) -> Iterator[rules.Bought]:
    for row in known:
        if row.everybodys_last_on and row.everybodys_last_on > since:
            yield rules.Bought(row.customer, row.everybodys_last_on, row.everybodys_orders, row.everybodys_revenue)


def _shares(known: tuple[_Known, ...]) -> Mapping[str, tuple[Decimal | None, Decimal | None]]:
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


def _row(
    question: Question,
    row: _Known,
    abc: str,
    manual: str | None,
    score: rules.Rfm | None,
    shares: Mapping[str, tuple[Decimal | None, Decimal | None]],
    followed: bool,
) -> TierRow:
    tier = manual or abc
    cadence = question.reader.settings.cadence_of(tier)
    overdue = rules.days_overdue(row.last_contact_on, cadence, question.as_of)
    return TierRow(
        row.customer,
        row.person,
        tier,
        abc,
        manual,
        score.segment if score else None,
        score.recency if score else None,
        score.frequency if score else None,
        score.monetary if score else None,
        row.revenue,
        row.orders,
        *shares[row.customer],
        row.first_order_on,
        row.last_order_on,
        row.last_contact_on,
        cadence,
        rules.next_due(row.last_contact_on, cadence),
        overdue,
        _contact(cadence, overdue) if followed else None,
        _life(row, question),
    )


def _contact(cadence: int | None, overdue: int | None) -> str | None:
    if cadence is None:
        return None
    if overdue is None:
        return "never"
    return "overdue" if overdue else "on_time"


def _life(row: _Known, question: Question) -> str:
    if row.first_order_on is None or row.last_order_on is None:
        return "prospect"
    if row.first_order_on >= question.period.start:
        return "new"
    return "dormant" if row.last_order_on < question.as_of - timedelta(days=QUIET_DAYS) else "active"


def _urgency(row: TierRow) -> tuple[int, str, Decimal, str]:
    return CONTACTS.index(row.contact or "on_time"), row.tier, -row.revenue, row.customer
