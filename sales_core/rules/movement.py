"""What happened to the pipeline between two moments, deal by deal, to the cent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sales_core.model.period import Period

_NOTHING = Decimal(0)


class Part(StrEnum):
    """The parts of a movement, in the order in which they are told."""

    OPENING = "opening"
    NEW = "new"
    INCREASED = "increased"
    DECREASED = "decreased"
    PULLED_IN = "pulled_in"
    PUSHED_OUT = "pushed_out"
    WON = "won"
    LOST = "lost"
    REMOVED = "removed"
    CLOSING = "closing"


_OUT = (Part.DECREASED, Part.PUSHED_OUT, Part.WON, Part.LOST, Part.REMOVED)


@dataclass(frozen=True)
class DealState:
    """One deal at one moment; status is open, won or lost, an amount of None counts as zero."""

    deal_id: str
    amount: Decimal | None
    expected_close: date | None
    status: str


@dataclass(frozen=True)
class Move:
    """One deal's share of one part, with the part's own sign: what leaves is positive in a part that leaves."""

    deal_id: str
    part: Part
    amount: Decimal


@dataclass(frozen=True)
class Movement:
    """opening + new + increased − decreased + pulled_in − pushed_out − won − lost − removed = closing."""

    opening: Decimal
    new: Decimal
    increased: Decimal
    decreased: Decimal
    pulled_in: Decimal
    pushed_out: Decimal
    won: Decimal
    lost: Decimal
    removed: Decimal
    closing: Decimal
    moves: tuple[Move, ...]


def movement(before: Iterable[DealState], after: Iterable[DealState], period: Period | None = None) -> Movement:
    """The movement from the deals as they were at one moment to the same at a later one.

    period: only deals expected to close in it are counted; None counts all, and nothing is pulled in or pushed out.
    Each side holds a deal once; ValueError otherwise.

    A deal that did several things is told in this order, so that each step has one amount:
    1. one that enters (new, reopened, pulled in) enters at its later amount;
    2. one that was there first changes its amount (increased, decreased), and leaves (pushed out, won) at the
       later one; only lost and removed leave at the amount they had, since sheets clear a lost deal's amount;
    3. closing beats moving: a deal won with another expected date is won, not pushed out.
    A deal that appears and is won or lost between the two moments is both new and won or lost.
    """
    earlier, later = _by_id(before), _by_id(after)
    moves = tuple(
        move
        for deal_id in sorted(earlier.keys() | later.keys())
        for move in _moves(earlier.get(deal_id), later.get(deal_id), period)
    )
    sums = dict.fromkeys(Part, _NOTHING)
    for move in moves:
        sums[move.part] += move.amount
    return Movement(**{part.value: amount for part, amount in sums.items()}, moves=moves)


def signed(part: Part, amount: Decimal) -> Decimal:
    """`amount` as it changes the pipeline: negative for what leaves it."""
    return -amount if part in _OUT else amount


def _by_id(deals: Iterable[DealState]) -> dict[str, DealState]:
    found: dict[str, DealState] = {}
    for deal in deals:
        if deal.deal_id in found:
            raise ValueError(f"the deal {deal.deal_id!r} is there twice at one moment")
        found[deal.deal_id] = deal
    return found


def _moves(was: DealState | None, now: DealState | None, period: Period | None) -> Iterator[Move]:
    """The moves of one deal, opening first and closing last."""
    was_in, now_in = _counts(was, period), _counts(now, period)
    if was is not None and was_in:
        yield Move(was.deal_id, Part.OPENING, was.amount or _NOTHING)
        yield from _onward(was, now, now_in)
    elif now is not None and (now_in or _closed_within(was, now, period)):
        entered = Part.PULLED_IN if was is not None and was.status == "open" else Part.NEW
        yield Move(now.deal_id, entered, now.amount or _NOTHING)
        if not now_in:
            yield Move(now.deal_id, Part(now.status), now.amount or _NOTHING)
    if now is not None and now_in:
        yield Move(now.deal_id, Part.CLOSING, now.amount or _NOTHING)


def _onward(was: DealState, now: DealState | None, now_in: bool) -> Iterator[Move]:
    """What a deal of the opening did next."""
    had = was.amount or _NOTHING
    if now is None or now.status not in ("open", "won"):
        lost = now is not None and now.status == "lost"
        yield Move(was.deal_id, Part.LOST if lost else Part.REMOVED, had)
        return
    has = now.amount or _NOTHING
    if has != had:
        yield Move(was.deal_id, Part.INCREASED if has > had else Part.DECREASED, abs(has - had))
    if not now_in:
        yield Move(was.deal_id, Part.WON if now.status == "won" else Part.PUSHED_OUT, has)


def _counts(deal: DealState | None, period: Period | None) -> bool:
    """Whether the deal is open and expected to close in the period."""
    return deal is not None and deal.status == "open" and _within(deal, period)


def _closed_within(was: DealState | None, now: DealState, period: Period | None) -> bool:
    """Whether a deal that was not counted before has been won or lost in the period since."""
    was_closed = was is not None and was.status != "open"
    return now.status in ("won", "lost") and not was_closed and _within(now, period)


def _within(deal: DealState, period: Period | None) -> bool:
    return period is None or (deal.expected_close is not None and deal.expected_close in period)
