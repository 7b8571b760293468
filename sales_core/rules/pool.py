"""When a customer that nobody touches becomes free for all, and who may claim one."""

from collections.abc import Mapping
from datetime import date, timedelta

CLAIMS, HOLDING = "claims", "holding"


def released_on(counts_from: date | None, tier: str, days: Mapping[str, int]) -> date | None:
    """The day on which a customer of the tier is nobody's unless it is touched; None where it keeps its owner."""
    if counts_from is None or tier not in days:
        return None
    return counts_from + timedelta(days=days[tier])


def warned(released: date | None, as_of: date, warning: int) -> bool:
    """Whether the owner is warned of a release that is still to come."""
    return released is not None and as_of < released <= as_of + timedelta(days=warning)


def claim_problem(claimed: int, most_claims: int | None, held: int, most_held: int | None) -> str | None:
    """Why one more customer cannot be claimed: too many claims this month, or a full book."""
    if most_claims is not None and claimed >= most_claims:
        return CLAIMS
    return HOLDING if most_held is not None and held >= most_held else None
