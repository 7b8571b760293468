"""Where each review of a period stands: the scorecard, what was said, whom it waits for, what a lock has kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.model.spelling import in_order
from sales_core.reports.question import Question
from sales_core.reports.scorecards import PersonScore, Reviewed, review_question, scores
from sales_core.reports.sqltext import sql
from sales_core.rules.review import ACKNOWLEDGED, Standing, Step, proposed, standing, waits_for
from sales_core.rules.scorecard import Line, Scored, total

_SCORE = "score"  # a figure that a lock holds


@dataclass(frozen=True)
class Review:
    """The review of one person.

    scored: as it counts: as locked, else as the sheets tell it now (`now`; None of somebody who is no longer listed).
    known_at: UTC moment up to which uploads counted in the lock, as_of the day it looked back from; None while open.
    lock_batch: the batch of the lock in force. proposed: the grade that the points come to.
    waits_for: whose word is next: leader, person, or "" for nobody's.
    """

    about: Reviewed
    period: Period
    standing: Standing
    scored: Scored
    now: Scored | None
    known_at: datetime | None
    as_of: date | None
    lock_batch: int | None
    proposed: str
    waits_for: str

    @property
    def person(self) -> str:
        """Whose work it is about."""
        return self.about.person

    @property
    def start(self) -> date:
        """First day of the period."""
        return self.period.start

    @property
    def end(self) -> date:
        """Last day of the period."""
        return self.period.end

    @property
    def since(self) -> Decimal | None:
        """By how many points the sheets of now differ from what was locked; None while open, or without points."""
        if self.lock_batch is None or self.now is None or self.now.total is None or self.scored.total is None:
            return None
        return self.now.total - self.scored.total

    @property
    def acknowledged(self) -> bool:
        """Whether nothing is left to say."""
        return self.standing.state == ACKNOWLEDGED


@dataclass(frozen=True)
class Told:
    """One row of the batches of reviews."""

    person: str
    step_id: str
    step: str
    about: str
    said_by: str
    said_on: date
    said: str
    grade: str
    outcome: str
    outcome_text: str
    known_at: datetime | None
    as_of: date | None
    points: Decimal | None
    metric: str
    weight: Decimal | None
    against: str
    measured: Decimal | None
    base: Decimal | None
    floor: Decimal | None
    target: Decimal | None
    cap: Decimal | None
    missing: str
    batch_id: int


def reviews(question: Question, today: date | None = None) -> tuple[Review, ...]:
    """The reviews of everybody in scope in the review period of the question, by name; today: to know what is over."""
    asked = review_question(question, today)
    span, viewer = asked.period, asked.reader.viewer.name
    told = asked.reader.rows(sql("reviews"), Told, start=span.start, end=span.end, viewer=viewer)
    live = {row.about.person: row for row in scores(asked)}
    gone = [row.person for row in told if row.person not in live]
    people = sorted({*live, *gone}, key=in_order)
    is_over = (today or asked.as_of) >= span.end
    return tuple(
        _review(asked, live.get(name), [row for row in told if row.person == name], name, is_over) for name in people
    )


def mean_of(points: Sequence[Decimal]) -> Decimal | None:
    """Everybody's points counted alike."""
    return sum(points, Decimal(0)) / len(points) if points else None


def _review(question: Question, live: PersonScore | None, told: Sequence[Told], name: str, is_over: bool) -> Review:
    found = standing(_step(row) for row in told if row.step != _SCORE)
    lock = next((row for row in told if found.locked and row.step_id == found.locked.step_id), None)
    now = live.scored if live else None
    scored = _locked(lock, told) if lock else now or Scored(None, ())
    return Review(
        live.about if live else Reviewed(name, "", "", None),
        question.period,
        found,
        scored,
        now,
        lock.known_at if lock else None,
        lock.as_of if lock else None,
        lock.batch_id if lock else None,
        proposed(scored.total),
        waits_for(found, is_over),
    )


def _step(row: Told) -> Step:
    words = (row.said, row.grade, row.outcome, row.outcome_text)
    return Step(row.step_id, row.step, row.about, row.said_by, row.said_on, *words)


def _locked(lock: Told, told: Sequence[Told]) -> Scored:
    """The figures that the lock holds, and the total that it came to then."""
    lines = [_line(row) for row in told if row.step == _SCORE and row.about == lock.step_id]
    return Scored(lock.points, total(lines).lines)


def _line(row: Told) -> Line:
    limits = (row.floor, row.target, row.cap)
    weight = row.weight or Decimal(0)
    return Line(row.metric, weight, row.against, row.measured, row.base, *limits, row.points, None, row.missing)
