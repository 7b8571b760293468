"""How a team says which tier a customer has: by which method, and by which rules of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

# abc: by share of revenue. rfm: by recency, frequency and amount. rules: the first of the team's rules that is met.
METHODS = ("abc", "rfm", "rules")


@dataclass(frozen=True)
class TierRule:
    """A customer of whom all of this is true has the `tier`; what is not said is true of everybody.

    revenue: at least so much within the trailing window. potential: at least that amount, or the word that the customer
    sheet has. industries, regions: one of them. strategic: the customer sheet says so.
    """

    tier: str
    revenue: Decimal | None = None
    potential: str = ""
    industries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    strategic: bool = False


def tier_rule(row: Mapping[str, Any]) -> TierRule:
    """A rule from its plain fields; LookupError, ArithmeticError, TypeError or ValueError for others."""
    revenue = None if row.get("revenue") is None else Decimal(row["revenue"])
    if not str(row["tier"]).strip() or (revenue is not None and not revenue.is_finite()):
        raise ValueError(f"{row} is no rule for a tier")
    return TierRule(
        str(row["tier"]).strip(),
        revenue,
        str(row.get("potential") or ""),
        tuple(str(name) for name in row.get("industries", ())),
        tuple(str(name) for name in row.get("regions", ())),
        bool(row.get("strategic", False)),
    )
