"""What changes hands, as it is to be kept: checked against who may do so, with the open deals that go along."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import uuid4

from sales_core.model.entities_ownership import CUSTOMER, DEAL
from sales_core.model.viewer import Viewer
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.moving import may_move


class MoveRefusedError(Exception):
    """The viewer may not take this from one and give it to the other."""


@dataclass(frozen=True)
class Move:
    """One customer, deal or action (`what`) that goes from one person to another; person "": it becomes nobody's.

    told_person: whose it is by the sheets, of a deal that may differ from from_person.
    """

    what: str
    subject: str
    from_person: str
    person: str
    why: str
    rule: str = ""
    told_person: str = ""


@dataclass(frozen=True)
class Decision:
    """Who decides on moves, from when on they count, and why."""

    by: str
    moved_on: date
    effective_on: date
    reason: str


@dataclass(frozen=True)
class _Deal:
    key: str
    customer: str
    person: str
    told_person: str
    amount: Decimal


def with_deals(question: Question, moves: Sequence[Move]) -> tuple[Move, ...]:
    """The moves of customers, followed by those of the open deals that their owners have with them."""
    of = {move.subject: move for move in moves if move.what == CUSTOMER}
    deals = question.reader.rows(sql("moves_deals"), _Deal, customers=list(of))
    along = (_along(deal, of[deal.customer]) for deal in deals if deal.person == of[deal.customer].from_person)
    return (*moves, *along)


def _along(deal: _Deal, move: Move) -> Move:
    return Move(DEAL, deal.key, deal.person, move.person, move.why, move.rule, deal.told_person)


def move_rows(viewer: Viewer, moves: Sequence[Move], decided: Decision) -> list[Mapping[str, object]]:
    """The rows to keep, of one batch; MoveRefusedError when the viewer may not make one of the moves."""
    for move in moves:
        if not may_move(viewer, move.from_person, move.person, move.why):
            raise MoveRefusedError(f"{viewer.name} may not move {move.subject} from {move.from_person}")
    return [_row(move, decided) for move in moves]


def _row(move: Move, decided: Decision) -> Mapping[str, object]:
    return {
        "move_id": uuid4().hex,
        "what": move.what,
        "subject": move.subject,
        "from_person": move.told_person or move.from_person or None,
        "person": move.person or None,
        "effective_on": decided.effective_on,
        "why": move.why,
        "rule": move.rule,
        "reason": decided.reason,
        "moved_by": decided.by,
        "moved_on": decided.moved_on,
    }
