"""Contests: who takes part, how they stand, who won. A closed one says what was known when it was closed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.compared_people import Compared, compared_people
from sales_core.reports.contest_days import reached_days
from sales_core.reports.person_values import less_is_better, person_values, told_in
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers_kept import kept
from sales_core.rules.recognition.contest import CLOSED, COMING, FIRST, Entry, Place, may_settle, standing, state

_ORDER = ("running", "ended", "coming", "closed")


@dataclass(frozen=True)
class Terms:
    """What a contest is about, as it was set last. metric, measure, rule: as the kind `contests` has them."""

    batch_id: int
    contest_id: str
    title: str
    metric: str
    measure: str
    rule: str
    goal: Decimal | None
    starts_on: date
    ends_on: date
    team: str
    prize: str
    seen_by: str
    said_by: str
    said_on: date


@dataclass(frozen=True)
class Contest:
    """How one stands.

    state: coming, running, ended (not closed yet) or closed. unit: of its values. places: of those who may be told of,
    the best first; compared: how many take part. as_of: the day up to which sales and work count in the standing.
    closed_on, closed_batch: of the closing in force. settles: whether it is to be closed by itself now.
    """

    terms: Terms
    state: str
    unit: str
    places: tuple[Place, ...]
    compared: int
    as_of: date | None
    closed_on: date | None
    closed_batch: int | None
    settles: bool

    @property
    def winners(self) -> tuple[str, ...]:
        """Those who have won, or would if nothing came after; among those who may be told of."""
        return tuple(place.person for place in self.places if place.won)


@dataclass(frozen=True)
class Told:
    """One row of the batches of contests."""

    batch_id: int
    contest_id: str
    step: str
    title: str
    metric: str
    measure: str
    rule: str
    goal: Decimal | None
    starts_on: date | None
    ends_on: date | None
    team: str
    prize: str
    seen_by: str
    state: str
    said_by: str
    said_on: date | None
    as_of: date | None
    person: str
    measured: Decimal | None
    reached_on: date | None
    place: int | None
    won: bool
    was_closed: bool


def contests(question: Question, today: date | None = None, states: Collection[str] = _ORDER) -> tuple[Contest, ...]:
    """Those in scope, running ones first, the latest of each first; whatever the question's period.

    today: to know which are over, as the reader's calendar has it; None: as the latest sheet. states: only these.
    """
    if not question.reader.has(Kind.CONTESTS):
        return ()
    told = question.reader.rows(sql("contests"), Told)
    day = today or question.reader.latest_as_of() or question.as_of
    closings = {row.contest_id: row for row in told if row.step == CLOSED}
    found = [
        _contest(question, row, closings.get(row.contest_id), told, day)
        for row in told
        if row.step == "contest"
        and row.state == "on"
        and _state(terms_of(row), closings.get(row.contest_id), day) in states
    ]
    newest = sorted(found, key=lambda one: (one.terms.starts_on, one.terms.contest_id), reverse=True)
    return tuple(sorted(newest, key=lambda one: _ORDER.index(one.state)))


def everybodys_places(question: Question, terms: Terms) -> tuple[tuple[Place, ...], date]:
    """The live standing of all who take part, and the day up to which it counts; of nobody's use but to keep it."""
    field = _field(question, terms)
    return _live(field, terms), field.asked.as_of


def terms_of(row: Told) -> Terms:
    """The terms that a row of the kind `contest` sets."""
    start, end = row.starts_on or date.min, row.ends_on or date.min
    return Terms(
        row.batch_id, row.contest_id, row.title, row.metric, row.measure, row.rule, row.goal, start, end, row.team,
        row.prize, row.seen_by, row.said_by, row.said_on or start,
    )  # fmt: skip


def asked_of(question: Question, starts_on: date, ends_on: date) -> Question:
    """The same question about the days of a contest, up to the latest day that sheets tell of."""
    latest = question.reader.latest_as_of() or question.as_of
    days = Period(PeriodKind.RANGE, starts_on, ends_on, question.period.fiscal_start)
    return Question(question.reader, days, max(min(latest, ends_on), starts_on), question.calendar)


def _contest(question: Question, row: Told, closing: Told | None, told: Sequence[Told], day: date) -> Contest:
    terms = terms_of(row)
    now, field = _state(terms, closing, day), _field(question, terms)
    if closing:
        places, as_of, compared = _kept(closing, told), closing.as_of, closing.place or 0
    else:
        live = _live(field, terms) if now != COMING else ()
        places = tuple(place for place in live if place.person in field.seen)
        as_of, compared = field.asked.as_of if live else None, len(field.people)
    settles = now == "ended" and not row.was_closed and may_settle(terms.ends_on, day, question.reader.latest_as_of())
    return Contest(
        terms, now, told_in(field.asked, terms.metric, terms.measure), places, compared, as_of,
        closing.said_on if closing else None, closing.batch_id if closing else None, settles,
    )  # fmt: skip


def _state(terms: Terms, closing: Told | None, day: date) -> str:
    return state(terms.starts_on, terms.ends_on, day, closing is not None)


def _kept(closing: Told, told: Sequence[Told]) -> tuple[Place, ...]:
    return tuple(
        Place(row.person, row.measured, row.reached_on, row.place, row.won)
        for row in told
        if row.step == "place" and (row.contest_id, row.batch_id) == (closing.contest_id, closing.batch_id)
    )


def _field(question: Question, terms: Terms) -> Compared:
    asked = asked_of(question, terms.starts_on, terms.ends_on)
    return compared_people(asked, terms.seen_by == "team", terms.team)


def _live(field: Compared, terms: Terms) -> tuple[Place, ...]:
    return kept(field.asked, _Standing(terms.metric, terms.measure, terms.rule, terms.goal, field.people))


@dataclass(frozen=True)
class _Standing:
    """How some people stand in a contest; equal ones have the same answer."""

    metric: str
    measure: str
    rule: str
    goal: Decimal | None
    people: tuple[str, ...]

    def __call__(self, question: Question) -> tuple[Place, ...]:
        values = person_values(question, self.metric, self.measure, self.people)
        days = reached_days(question, self.metric, self.goal) if self.rule == FIRST and self.goal is not None else {}
        entries = [Entry(person, values[person], days.get(person)) for person in self.people]
        return standing(self.rule, entries, self.goal, less_is_better(question, self.metric, self.measure))
