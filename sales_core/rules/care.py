"""When a customer is due for contact, why, and who comes first."""

from collections.abc import Mapping
from datetime import date

REASONS = ("visit", "promised", "noted", "cadence", "never")  # the strongest first


def due(days: Mapping[str, date | None], in_touch: bool) -> tuple[date | None, tuple[str, ...]]:
    """The first of the days that tell a next contact, and the reasons that name it, the strongest first.

    days: reason → day, None where it tells none. A customer with a cadence whom nobody was ever in touch with
    (`in_touch` false) is due without a day.
    """
    told = {reason: day for reason, day in days.items() if day is not None}
    if not told:
        return None, () if in_touch else ("never",)
    first = min(told.values())
    return first, tuple(reason for reason in REASONS if told.get(reason) == first)


def order(tier: str, days_overdue: int | None, visit_today: bool) -> tuple[bool, str, bool, int]:
    """What puts one customer before another: a visit of today, then the tier, then how long it has waited.

    Those whom nobody was ever in touch with come last of their tier.
    """
    return not visit_today, tier, days_overdue is None, -(days_overdue or 0)
