"""How much one customer matters, as of one day."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.model.settings import Settings
from sales_core.reports.question import Question
from sales_core.rules.rhythm import LEAST_PURCHASES, LEAST_WAIT, QUIET_DAYS

__all__ = [
    "CONTACTS",
    "LEAST_PURCHASES",
    "LEAST_WAIT",
    "QUIET_DAYS",
    "TIERS",
    "TierRow",
    "known_tiers",
    "manual_tier",
    "tier_order",
    "waited",
    "window",
]
TIERS = ("A", "B", "C")
CONTACTS = ("overdue", "never", "on_time")
_ABC = re.compile(r"(?:tier|level|class)?\s*([abc])\s*(?:[级类档].*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TierOf:
    """A customer and its tier."""

    customer: str
    tier: str


@dataclass(frozen=True, slots=True)
class TierRow:
    """One customer as of one day.

    tier: what counts; by: what said it: hand, sheet (the customer sheet's manual_tier, None without), or the team's
    method abc, rfm or rules. computed: the tier by that method; abc: by share of revenue alone. segment and the scores
    recency, frequency, monetary (1 to 5): None without a purchase in the trailing window. revenue, orders: of that
    window; share, cumulative_share of all such revenue, 0.25 means 25 %. contact: overdue, never (was in touch),
    on_time, or None where there is nothing to follow. days_overdue: 0 when nothing is due yet. life: new (first
    purchase within the period), active, at_risk (waits longer than it usually does), dormant or prospect (none yet).
    rhythm: its usual days between purchases, None where too few tell one. reason, decided_by, decided_on, until: of the
    tier given by hand, empty where none counts.
    """

    customer: str
    person: str
    tier: str
    by: str
    computed: str
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
    rhythm: Decimal | None
    reason: str
    decided_by: str
    decided_on: date | None
    until: date | None


def window(question: Question) -> date:
    """The last day before the trailing window that ends with the question's day."""
    return add_months(question.as_of, -question.reader.settings.tier_months)


def waited(row: TierRow, as_of: date) -> int | None:
    """Days since the last purchase."""
    return None if row.last_order_on is None else (as_of - row.last_order_on) // timedelta(days=1)


def manual_tier(written: str, settings: Settings) -> str | None:
    """The tier that a sheet names: A, B or C however written (A级, "Tier a"), or one that the team has; else None."""
    if found := _ABC.fullmatch(written.strip()):
        return found[1].upper()
    return written.strip() if written.strip() in known_tiers(settings) else None


def tier_order(settings: Settings) -> Callable[[str], tuple[int, str]]:
    """What sorts tiers from what matters most; one that the team does not have comes last."""
    places = {tier: place for place, tier in enumerate(known_tiers(settings))}
    return lambda tier: (places.get(tier, len(places)), tier)


def known_tiers(settings: Settings) -> tuple[str, ...]:
    """Every tier that the team has, from what matters most: as the cadence lists them, then those of its rules."""
    told = (tier for tier, _ in settings.cadence)
    return tuple(dict.fromkeys((*told, *(rule.tier for rule in settings.tier_rules), *TIERS)))
