"""How a customer's own buying rhythm tells whether it still buys as usual."""

from datetime import date
from decimal import Decimal

QUIET_DAYS = 180  # without a purchase for longer than this a customer is dormant
LEAST_PURCHASES = 4  # days with a purchase; fewer tell no rhythm
LEAST_WAIT = 7  # days within which nobody is at risk: who buys every day pauses at weekends
LIVES = ("new", "active", "at_risk", "dormant", "prospect")


def at_risk_after(rhythm: Decimal | None, factor: Decimal) -> Decimal | None:
    """The days after which a customer without a purchase is at risk; None without a rhythm."""
    return None if rhythm is None else max(rhythm * factor, Decimal(LEAST_WAIT))


def life(
    first_on: date | None, last_on: date | None, rhythm: Decimal | None, factor: Decimal, start: date, as_of: date
) -> str:
    """One of LIVES, by the first and last purchase; start: from when on a customer with a first purchase is new.

    rhythm: median days between purchases, None where too few tell one: then only QUIET_DAYS count. Who buys so seldom
    that the usual wait takes longer than those is dormant when that is over.
    """
    if first_on is None or last_on is None:
        return "prospect"
    if first_on >= start:
        return "new"
    waited, limit = (as_of - last_on).days, at_risk_after(rhythm, factor)
    if waited > max(limit or Decimal(0), Decimal(QUIET_DAYS)):
        return "dormant"
    return "at_risk" if limit is not None and waited > limit else "active"
