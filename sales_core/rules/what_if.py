"""Open deals as they would stand if something about them were otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_core.rules.landing import OpenDeal

OPEN, WON, LOST = "open", "won", "lost"


@dataclass(frozen=True)
class Supposed:
    """How a deal is supposed to stand. outcome: open, won or lost."""

    key: str
    stage: str
    amount: Decimal | None
    expected_close: date | None
    outcome: str = OPEN


def supposed_deals(deals: Iterable[OpenDeal], supposed: Mapping[str, Supposed], end: date) -> tuple[OpenDeal, ...]:
    """The deals as supposed, in their order, without those that could bring nothing in a period that ends with `end`.

    One that is won counts whole and for certain, unless its expected close lies after `end`; a lost one is gone.
    """
    changed = (_as(deal, supposed.get(deal.key), end) for deal in deals)
    return tuple(deal for deal in changed if deal is not None)


def _as(deal: OpenDeal, told: Supposed | None, end: date) -> OpenDeal | None:
    if told is None:
        return deal
    late = told.expected_close is not None and told.expected_close > end
    if not told.amount or told.outcome == LOST or (told.outcome == WON and late):
        return None
    return replace(
        deal,
        stage=told.stage,
        amount=told.amount,
        expected_close=told.expected_close,
        certain=told.outcome == WON,
    )
