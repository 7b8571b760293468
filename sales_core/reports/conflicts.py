"""Customers over whom salespeople are in conflict (撞单), with what speaks for each, and what was decided."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_core.model.roles import leads_all, leads_team
from sales_core.model.spelling import plain
from sales_core.reports.credits import Credit, decisions
from sales_core.reports.names import customers_apart
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers_kept import kept
from sales_core.rules import conflict as rules
from sales_core.rules.same_customer import Named, groups, likeness

MOST = 500  # stems that are looked at, those with the most at stake: more are no list to work through


@dataclass(frozen=True)
class Touched:
    """What one person had to do with one name of a customer, of one kind (order, deal or contact).

    first_on, reference, batch_id, row_number: of the first. amount: of all. Of people out of scope no more than who,
    what and when: amount, reference and row are None.
    """

    stem: str
    key: str
    customer: str
    person: str
    role: str
    left_on: date | None
    kind: str
    near: list[str]
    handed_over: list[date]
    first_on: date
    recent_on: date
    touches: int
    amount: Decimal | None
    at_stake: Decimal
    reference: str | None
    batch_id: int | None
    row_number: int | None
    seen: bool
    found: int
    file_name: str
    sheet: str


@dataclass(frozen=True)
class Conflict:
    """One customer in conflict, under all names that are or may be its.

    customer: the name of the first touch. state: open, decided or reopened. people: the parties in the order of their
    first touch, since: when the second came. at_stake: orders and open deals of the days looked at that the viewer may
    see. why: the weakest likeness among the names: same, word_order, branch or spelling ("" for one name). touched: the
    evidence in order of first touch. decided: the decision's rows, and newcomers: who came after it.
    """

    customer: str
    names: tuple[str, ...]
    why: str
    state: str
    people: tuple[str, ...]
    first_person: str
    first_on: date
    since: date
    last_on: date
    at_stake: Decimal
    touched: tuple[Touched, ...]
    decided: tuple[Credit, ...] = ()
    newcomers: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether its names differ in spelling and legal form only."""
        return self.why in ("", "same")


_WEAKEST = ("spelling", "branch", "word_order", "legal_form", "same", "")


def conflicts(question: Question) -> tuple[Conflict, ...]:
    """Every conflict in scope: open ones first, then those with the most at stake."""
    by_customer: dict[str, list[Credit]] = defaultdict(list)
    for row in decisions(question):
        by_customer[row.customer].append(row)
    told = (_decided(row, by_customer) for row in kept(question, _found))
    return tuple(sorted(told, key=lambda row: (row.state == "decided", -row.at_stake, row.since, row.customer)))


def more_than_looked_at(question: Question) -> bool:
    """Whether there are more customers that two people touched than were looked at."""
    return any(row.touched[0].found > MOST for row in kept(question, _found)[:1])


def _found(question: Question) -> tuple[Conflict, ...]:
    days, as_of = question.reader.settings.conflict_days, question.as_of
    rows = question.reader.rows(sql("conflicts"), Touched, as_of=as_of, days=days, most=MOST)
    by_name: dict[Named, list[Touched]] = defaultdict(list)
    for row in rows:
        by_name[Named(row.customer, row.key, row.stem)].append(row)
    apart = customers_apart(question)
    near = sorted({(min(row.stem, other), max(row.stem, other)) for row in rows for other in row.near})
    put_together = groups(by_name, near, lambda *two: frozenset(map(plain, two)) in apart)
    found = (_conflict(question, group, by_name) for group in put_together)
    return tuple(row for row in found if row)


def _conflict(
    question: Question,
    group: Sequence[Named],
    by_name: Mapping[Named, list[Touched]],
) -> Conflict | None:
    touched = sorted((row for name in group for row in by_name[name]), key=_first)
    days: dict[str, list[date]] = defaultdict(list)
    for row in touched:
        days[row.person] += (day for day in row.handed_over if day <= question.as_of)
    found = rules.parties(map(_touch, touched), days, question.as_of, question.reader.settings.conflict_days)
    if not found:
        return None
    people = tuple(party.person for party in found)
    told = tuple(row for row in touched if row.person in people)
    names = tuple(dict.fromkeys(row.customer for row in told))
    return Conflict(
        names[0], names, _why(group, names), "open", people, people[0], found[0].first_on, found[1].first_on,
        max(party.last_on for party in found), sum((party.at_stake for party in found), Decimal(0)), told,
    )  # fmt: skip


def _first(row: Touched) -> tuple[date, str, str, str]:
    return row.first_on, row.person, row.kind, row.customer


def _touch(row: Touched) -> rules.Touch:
    leads = leads_all(row.role) or leads_team(row.role)
    return rules.Touch(row.person, row.kind, row.first_on, row.recent_on, row.at_stake, leads, row.left_on)


def _why(group: Iterable[Named], names: Sequence[str]) -> str:
    """How sure it is that the names are one: the best likeness of each to the others, the weakest of these."""
    held = [name for name in group if name.name in names]
    best = [
        max((likeness(*sorted((one, other))) or "spelling" for other in held if other != one), key=_WEAKEST.index)
        for one in held
        if len(held) > 1
    ]
    return min(best, key=_WEAKEST.index, default="")


def _decided(row: Conflict, by_customer: Mapping[str, Sequence[Credit]]) -> Conflict:
    decided = tuple(credit for name in row.names for credit in by_customer.get(name, ()))
    named = {(touched.customer, touched.person) for touched in row.touched}
    known = {(credit.customer, credit.person) for credit in decided}
    people = {credit.person for credit in decided}
    newcomers = tuple(person for person in row.people if person not in people) if decided else ()
    return replace(row, state=rules.state(named, known), decided=decided, newcomers=newcomers)
