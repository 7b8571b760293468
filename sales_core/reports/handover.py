"""What handing over somebody's customers, open deals and open actions comes to, before anything is handed over."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.entities_ownership import ACTION, CUSTOMER, DEAL, HANDED_OVER
from sales_core.reports.actions import open_actions
from sales_core.reports.moves import Move
from sales_core.reports.owners import OwnerRow, owners
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.assignment import COUNT, REVENUE, Share, divided, first_met

RULES, ONE = "rules", "one"


@dataclass(frozen=True)
class Plan:
    """Whose book goes to which people; way: divided by revenue, count or rules, or one (all to the first of people)."""

    from_person: str
    people: tuple[str, ...]
    way: str


@dataclass(frozen=True)
class Handed:
    """One customer that is handed over, with the deals that go along."""

    customer: str
    from_person: str
    person: str
    tier: str
    revenue: Decimal
    open_deals: int
    open_amount: Decimal
    region: str
    industry: str
    customer_type: str
    file_name: str
    sheet: str
    row_number: int | None
    batch_id: int | None


@dataclass(frozen=True)
class Taken:
    """What one person takes over; deals without a customer of the book and actions go to the first of the people."""

    person: str
    customers: int
    revenue: Decimal
    open_deals: int
    open_amount: Decimal
    actions: int


@dataclass(frozen=True)
class Handover:
    """The customers with their new owners, everything that changes hands, and what that is for each."""

    customers: tuple[Handed, ...]
    moves: tuple[Move, ...]
    taken: tuple[Taken, ...]


@dataclass(frozen=True)
class _Person:
    person: str
    sells: bool
    gone: bool
    has_deals: bool


@dataclass(frozen=True)
class _Deal:
    key: str
    customer: str
    told_person: str
    amount: Decimal


def ways(question: Question) -> tuple[str, ...]:
    """How a book can be divided: by rules where the team has any."""
    return (REVENUE, COUNT, RULES, ONE) if question.reader.settings.ownership.rules else (REVENUE, COUNT, ONE)


def leavers(question: Question) -> tuple[str, ...]:
    """People who have something to hand over, those who have left first."""
    busy = {row.person for row in owners(question)} | {action.person for action in open_actions(question)}
    return tuple(row.person for row in _people(question) if row.person in busy or row.has_deals)


def takers(question: Question, leaver: str) -> tuple[str, ...]:
    """People who can take something over: those who sell, without the leaver and whoever has left."""
    return tuple(row.person for row in _people(question) if row.sells and not row.gone and row.person != leaver)


def _people(question: Question) -> tuple[_Person, ...]:
    return question.reader.rows(sql("handover_people"), _Person, as_of=question.as_of)


def handover(question: Question, plan: Plan) -> Handover:
    """What `plan` comes to."""
    rows = [row for row in owners(question) if row.person == plan.from_person]
    deals = question.reader.rows(sql("handover_deals"), _Deal, person=plan.from_person)
    to = _divided(question, plan, rows)
    actions = tuple(action.action_id for action in open_actions(question) if action.person == plan.from_person)
    moves = (
        *(_move(plan, CUSTOMER, row.customer, to[row.customer]) for row in rows),
        *(_move(plan, DEAL, deal.key, _taker(plan, to, deal), deal.told_person) for deal in deals),
        *(_move(plan, ACTION, action, plan.people[0]) for action in actions),
    )
    return Handover(_handed(plan, rows, to, deals), moves, _taken(plan, rows, to, deals, len(actions)))


def _move(plan: Plan, what: str, subject: str, person: str, told_person: str = "") -> Move:
    return Move(what, subject, plan.from_person, person, HANDED_OVER, told_person=told_person)


def _divided(question: Question, plan: Plan, rows: Sequence[OwnerRow]) -> Mapping[str, str]:
    """Customer → new owner; whom no rule gives to one of the people is divided by revenue."""
    if plan.way == ONE:
        return dict.fromkeys((row.customer for row in rows), plan.people[0])
    to: dict[str, str] = {}
    if plan.way == RULES:
        met = ((row, first_met(question.reader.settings.ownership.rules, row)) for row in rows)
        to = {row.customer: rule.person for row, rule in met if rule and rule.person in plan.people}
    rest = [Share(row.customer, row.revenue) for row in rows if row.customer not in to]
    return to | dict(divided(rest, plan.people, COUNT if plan.way == COUNT else REVENUE))


def _taker(plan: Plan, to: Mapping[str, str], deal: _Deal) -> str:
    return to.get(deal.customer, plan.people[0])


def _handed(plan: Plan, rows: Sequence[OwnerRow], to: Mapping[str, str], deals: Sequence[_Deal]) -> tuple[Handed, ...]:
    along: dict[str, list[Decimal]] = defaultdict(list)
    for deal in deals:
        along[deal.customer].append(deal.amount)
    return tuple(
        Handed(
            row.customer, plan.from_person, to[row.customer], row.tier, row.revenue, len(along[row.customer]),
            sum(along[row.customer], Decimal(0)), row.region, row.industry, row.customer_type, row.file_name, row.sheet,
            row.row_number, row.batch_id,
        )
        for row in rows
    )  # fmt: skip


def _taken(
    plan: Plan, rows: Sequence[OwnerRow], to: Mapping[str, str], deals: Sequence[_Deal], actions: int
) -> tuple[Taken, ...]:
    found = []
    for place, person in enumerate(plan.people):
        own = [row.revenue for row in rows if to[row.customer] == person]
        open_ = [deal.amount for deal in deals if _taker(plan, to, deal) == person]
        sums = sum(own, Decimal(0)), len(open_), sum(open_, Decimal(0))
        found.append(Taken(person, len(own), *sums, 0 if place else actions))
    return tuple(found)
