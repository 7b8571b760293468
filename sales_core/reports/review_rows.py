"""Reviews and scorecards as flat rows, as the command line shows them."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sales_core.reports.question import Question
from sales_core.reports.reviews import Review, reviews
from sales_core.rules.scorecard import Line


@dataclass(frozen=True)
class ReviewRow:
    """A review as the command line shows it. now: points by the sheets of now; a locked review's own are `points`."""

    person: str
    role: str
    starts_on: date
    ends_on: date
    state: str
    waits_for: str
    points: Decimal | None
    now: Decimal | None
    proposed: str
    grade: str
    outcome: str
    outcome_text: str
    self_assessment: str
    comment: str
    appeal: str
    answer: str
    known_at: datetime | None


@dataclass(frozen=True)
class ScoreRow:
    """One measure of one review: of a locked one as known then. counted: the weight that it has in the total."""

    person: str
    role: str
    starts_on: date
    ends_on: date
    metric: str
    weight: Decimal
    counted: Decimal | None
    against: str
    value: Decimal | None
    base: Decimal | None
    floor: Decimal | None
    target: Decimal | None
    cap: Decimal | None
    points: Decimal | None
    missing: str
    known_at: datetime | None


def review_rows(question: Question) -> tuple[ReviewRow, ...]:
    """The reviews as flat rows."""
    return tuple(_flat(review) for review in reviews(question))


def scorecards(question: Question) -> tuple[ScoreRow, ...]:
    """Every measure of every review as flat rows."""
    return tuple(_score(review, line) for review in reviews(question) for line in review.scored.lines)


def _flat(review: Review) -> ReviewRow:
    at = review.standing
    return ReviewRow(
        review.person,
        review.about.role,
        review.start,
        review.end,
        at.state,
        review.waits_for,
        review.scored.total,
        review.now.total if review.now else None,
        review.proposed,
        at.assessed.grade if at.assessed else "",
        at.assessed.outcome if at.assessed else "",
        at.assessed.outcome_text if at.assessed else "",
        at.own.text if at.own else "",
        at.assessed.text if at.assessed else "",
        at.appealed.text if at.appealed else "",
        at.answered.text if at.answered else "",
        review.known_at,
    )


def _score(review: Review, line: Line) -> ScoreRow:
    return ScoreRow(
        review.person,
        review.about.role,
        review.start,
        review.end,
        line.key,
        line.weight,
        line.counted,
        line.against,
        line.value,
        line.base,
        line.floor,
        line.target,
        line.cap,
        line.points,
        line.missing,
        review.known_at,
    )
