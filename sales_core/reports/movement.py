"""What happened to the pipeline between two moments, to the cent, and the deals behind each part."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.reports.changes import upload_days
from sales_core.reports.deals_traced import traced
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.movement import DealState, Move, Part, movement, signed

PARTS = tuple(part.value for part in Part)


@dataclass(frozen=True)
class MovementRow:
    """One part: opening, new, increased, decreased, pulled_in, pushed_out, won, lost, removed or closing.

    amount: with its sign (what leaves is negative), so that all but closing sum to closing. deals: how many.
    """

    part: str
    deals: int
    amount: Decimal


@dataclass(frozen=True)
class MovedDeal:
    """A deal's share of one part, with the part's sign; how it stood at both moments, and the row that told it last."""

    part: str
    key: str
    deal: str
    customer: str
    person: str
    stage: str
    amount: Decimal
    amount_was: Decimal | None
    amount_now: Decimal | None
    close_was: date | None
    close_now: date | None
    file_name: str | None
    sheet: str | None
    row_number: int
    batch_id: int


@dataclass(frozen=True)
class _Pair:
    key: str | None
    deal: str | None
    customer: str | None
    person: str | None
    stage: str | None
    status_was: str | None
    status_now: str | None
    amount_was: Decimal | None
    amount_now: Decimal | None
    close_was: date | None
    close_now: date | None
    file_name: str | None
    sheet: str | None
    row_number: int | None
    batch_id: int | None
    deals: int

    def was(self) -> DealState | None:
        """The deal at the earlier moment."""
        return _state(self.key, self.amount_was, self.close_was, self.status_was)

    def now(self) -> DealState | None:
        """The deal at the later moment."""
        return _state(self.key, self.amount_now, self.close_now, self.status_now)


@dataclass(frozen=True)
class _Traced:
    day: date | None


def pipeline_movement(question: Question, since: date, due: Period | None = None) -> tuple[MovementRow, ...]:
    """The parts in order, from the deals as of `since` to those as of the question's day.

    due: only deals that should close in it; None for all open deals, of which none is pulled in or pushed out.
    """
    pairs = _pairs(question, since, due)
    standing = next(pair for pair in pairs if pair.key is None)
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    deals: dict[str, set[str]] = defaultdict(set)
    for move in _moves(pairs, due):
        amounts[move.part] += signed(move.part, move.amount)
        deals[move.part].add(move.deal_id)
    unmoved = standing.amount_was or Decimal(0)
    return tuple(
        MovementRow(
            part,
            len(deals[part]) + (standing.deals if part in (Part.OPENING, Part.CLOSING) else 0),
            amounts[part] + (unmoved if part in (Part.OPENING, Part.CLOSING) else 0),
        )
        for part in PARTS
    )


def movement_rows(question: Question) -> tuple[MovementRow, ...]:
    """The movement of all open deals through the question's period so far; none without a sheet from before it."""
    eve = question.period.start - timedelta(days=1)
    days = known_days(question)
    return pipeline_movement(question, eve) if days and days[-1] <= eve else ()


def moved_deals(
    question: Question, since: date, due: Period | None = None, part: str | None = None
) -> tuple[MovedDeal, ...]:
    """The deals behind a part (None: all but opening and closing), the greatest first; their amounts sum to it."""
    chosen = PARTS[1:-1] if part is None else (part,)
    everything = part in (Part.OPENING, Part.CLOSING)
    pairs = _pairs(question, since, due, everything)
    by_key = {pair.key: pair for pair in pairs}
    found = [_deal(by_key[move.deal_id], move) for move in _moves(pairs, due) if move.part in chosen]
    return tuple(sorted(found, key=lambda deal: (PARTS.index(deal.part), -abs(deal.amount), deal.deal, deal.key)))


def _pairs(question: Question, since: date, due: Period | None, everything: bool = False) -> tuple[_Pair, ...]:
    now = traced(question, sql("deals_at"))
    was = now.replace("$as_of", "$since")
    query = f"with was as (\n{was}), now as (\n{now}), movement_paired as (\n{sql('movement_paired')})"
    told = {"since": since, "as_of": question.as_of, "start": due and due.start, "end": due and due.end}
    return question.reader.rows(f"{query}\n{sql('movement')}", _Pair, **told, all=everything)


def known_days(question: Question) -> tuple[date, ...]:
    """Business dates of the uploads of deals up to the question's day, the newest first, and the first
    of a stage history.
    """
    days = upload_days(question, Kind.DEALS)
    (traced,) = question.reader.rows(sql("movement_traced"), _Traced, as_of=question.as_of)
    return (*days, traced.day) if traced.day and (not days or traced.day < days[-1]) else days


def _moves(pairs: tuple[_Pair, ...], due: Period | None) -> tuple[Move, ...]:
    before = [state for pair in pairs if (state := pair.was())]
    after = [state for pair in pairs if (state := pair.now())]
    return movement(before, after, due).moves


def _deal(pair: _Pair, move: Move) -> MovedDeal:
    told = {name: getattr(pair, name) for name in MovedDeal.__dataclass_fields__ if name not in ("part", "amount")}
    return MovedDeal(part=move.part.value, amount=signed(move.part, move.amount), **told)


def _state(key: str | None, amount: Decimal | None, close: date | None, status: str | None) -> DealState | None:
    return None if key is None or status is None else DealState(key, amount, close, status)
