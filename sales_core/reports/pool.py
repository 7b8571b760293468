"""The pool of customers that are free for all: which they are, which will be next, and who may claim one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sales_core.model.entities_ownership import CLAIMED, CUSTOMER, RELEASED
from sales_core.reports.moves import Move, MoveRefusedError
from sales_core.reports.owners import owners
from sales_core.reports.pool_clock import Clock, clocks, limits, release_day
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tier_row import TierOf, TierRow
from sales_core.reports.tiers import tier_of_everybody, tiers
from sales_core.reports.tiers_kept import kept
from sales_core.rules.pool import claim_problem, warned

UNTOUCHED, UNOWNED = "untouched", ""


@dataclass(frozen=True)
class PoolRow:
    """One customer that is free for all, whoever looks, or (warned) one in scope that will be on free_on.

    person: "" in the pool, else the owner who is warned. why: untouched, released (by hand, with its reason) or ""
    where it never had an owner. free_on: since when, None where no day is known.
    """

    customer: str
    person: str
    tier: str
    why: str
    free_on: date | None
    last_touch_on: date | None
    reason: str
    region: str
    industry: str
    customer_type: str
    file_name: str
    sheet: str
    row_number: int | None
    batch_id: int | None


@dataclass(frozen=True)
class _Claimed:
    customers: int


@dataclass(frozen=True)
class _Held:
    customer: str
    person: str


class ClaimRefusedError(Exception):
    """One more customer cannot be claimed; `problem` is claims or holding, `most` the limit that is reached."""

    def __init__(self, problem: str, most: int) -> None:
        super().__init__(f"{problem}: {most}")
        self.problem, self.most = problem, most


def has_pool(question: Question) -> bool:
    """Whether the team has a pool: customers are released by themselves, or somebody released one."""
    return question.reader.settings.ownership.releases or any(row.why == RELEASED for row in clocks(question))


def pool(question: Question) -> tuple[PoolRow, ...]:
    """Every customer that is free for all, whoever looks; the latest first."""
    return kept(question, _pool)


def warnings(question: Question) -> tuple[PoolRow, ...]:
    """Customers in scope that will be free for all unless somebody touches them, the soonest first."""
    return kept(question, _warnings)


def _pool(question: Question) -> tuple[PoolRow, ...]:
    as_of = question.as_of
    rows = _rows(question, lambda clock, day: not clock.person or (day is not None and day <= as_of))
    return tuple(sorted(rows, key=lambda row: (-(row.free_on or date.min).toordinal(), row.customer)))


def _warnings(question: Question) -> tuple[PoolRow, ...]:
    days = question.reader.settings.ownership.pool_warning
    rows = _rows(question, lambda clock, day: clock.own and warned(day, question.as_of, days))
    return tuple(sorted(rows, key=lambda row: (row.free_on or date.max, row.tier, row.customer)))


def _rows(question: Question, shown: Callable[[Clock, date | None], bool]) -> list[PoolRow]:
    tier_of, days = {one.customer: one.tier for one in _tiers(question)}, limits(question)
    found = []
    for clock in clocks(question):
        tier = tier_of.get(clock.customer, "")
        day = release_day(clock, tier, days)
        if shown(clock, day):
            found.append(_row(clock, day, tier, question.as_of))
    return found


def _tiers(question: Question) -> tuple[TierOf | TierRow, ...]:
    """Of everybody's customers: who sees all of them has them worked out already."""
    return tiers(question) if question.reader.viewer.sees_all else kept(question, tier_of_everybody)


def _row(clock: Clock, day: date | None, tier: str, as_of: date) -> PoolRow:
    free = not clock.person or (day is not None and day <= as_of)
    return PoolRow(
        clock.customer,
        "" if free else clock.person,
        tier,
        clock.why if not clock.person else UNTOUCHED,
        day if clock.person else clock.since,
        clock.last_touch_on,
        clock.reason,
        clock.region,
        clock.industry,
        clock.customer_type,
        clock.file_name,
        clock.sheet,
        clock.row_number,
        clock.batch_id,
    )


def claim(question: Question, customer: str, person: str) -> Move:
    """The move that gives a free customer to `person`; ClaimRefusedError when that is one too many.

    question: of everybody whom the viewer may see. MoveRefusedError when the customer is not free.
    """
    if all(row.customer != customer for row in pool(question)):
        raise MoveRefusedError(f"{customer} is not free")
    told = question.reader.settings.ownership
    claimed = question.reader.rows(sql("pool_claimed"), _Claimed, person=person, as_of=question.as_of)[0].customers
    held = sum(row.person == person for row in owners(question))
    problem = claim_problem(claimed, told.claim_limit, held, told.limit_of(person))
    if problem:
        most = told.claim_limit if problem == "claims" else told.limit_of(person)
        raise ClaimRefusedError(problem, most or 0)
    return Move(CUSTOMER, customer, "", person, CLAIMED)


def as_told(question: Question, moves: Sequence[Move]) -> bool:
    """Whether each customer is taken from whoever has it, whoever looks, and claimed only while it is free."""
    told = [move for move in moves if move.what == CUSTOMER]
    held = {row.customer: row.person for row in question.reader.rows(
        sql("moves_held"), _Held, customers=[move.subject for move in told])}  # fmt: skip
    free = {row.customer for row in pool(question)} if any(move.why == CLAIMED for move in told) else set[str]()
    return all(
        move.subject in free if move.why == CLAIMED else held.get(move.subject) == move.from_person for move in told
    )


def release(customer: str, person: str) -> Move:
    """The move that makes a customer free for all."""
    return Move(CUSTOMER, customer, person, "", RELEASED)
