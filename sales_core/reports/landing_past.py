"""How past forecasts fared: the landing as it would have been said at the same point of earlier periods."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.reports.landing import LandingRow, landing
from sales_core.reports.question import Question
from sales_core.reports.targets import targets
from sales_core.reports.tiers_kept import kept
from sales_core.rules import pace

PERIODS = 6  # earlier periods that are looked at
LEAST = 3  # forecasts from which on it is worth saying how good they were


@dataclass(frozen=True)
class PastForecast:
    """What would have been said on `said_on`, and what the period came to. person: None for the team.

    inside: actual lies between low and high. error: (landing − actual) ÷ actual; None without an actual above zero.
    """

    period: str
    said_on: date
    person: str | None
    landing: Decimal
    low: Decimal
    high: Decimal
    actual: Decimal
    inside: bool
    error: Decimal | None


@dataclass(frozen=True)
class Record:
    """forecasts of the team: how many, how many held the actual, and the mean size of their error (0.1 is 10 %)."""

    forecasts: int
    inside: int
    mean_error: Decimal | None


def past_forecasts(question: Question) -> tuple[PastForecast, ...]:
    """Of the periods before the question's, the latest first: the team, then its people.

    Each is worked out only from what is dated up to that day; periods for which history was too thin are left out.
    """
    return kept(question, _past)


def record(forecasts: tuple[PastForecast, ...]) -> Record | None:
    """How good the team's forecasts were; None when there are too few to say."""
    team = [row for row in forecasts if row.person is None]
    if len(team) < LEAST:
        return None
    errors = [abs(row.error) for row in team if row.error is not None]
    mean = sum(errors, Decimal(0)) / len(errors) if errors else None
    return Record(len(team), sum(row.inside for row in team), mean)


def _past(question: Question) -> tuple[PastForecast, ...]:
    found: list[PastForecast] = []
    period = question.period
    for _ in range(PERIODS):
        period = period.previous()
        day = same_point(question, period)
        if day is not None:
            found += _said(Question(question.reader, period, day, question.calendar))
    return tuple(found)


def same_point(question: Question, period: Period) -> date | None:
    """The day of `period` by which the same share of its working days had passed; None when that is its last."""
    share = pace.expected_share(question.period, question.as_of, question.calendar)
    total = question.calendar.working_days(period.start, period.end)
    passed = round(total * share) if share is not None else 0
    if not 0 < passed < total:
        return None
    days = (period.start + timedelta(days=past) for past in range((period.end - period.start).days + 1))
    return next(day for day in days if question.calendar.working_days(period.start, day) == passed)


def _said(question: Question) -> list[PastForecast]:
    ended = Question(question.reader, question.period, question.period.end, question.calendar)
    came = {(row.level, row.person): row.actual for row in targets(ended)}
    return [
        _compared(question, row, came.get((row.level, row.person), Decimal(0)))
        for row in landing(question)
        if row.level != "subteam" and row.reason is None
    ]


def _compared(question: Question, row: LandingRow, actual: Decimal) -> PastForecast:
    said, low, high = (value or Decimal(0) for value in (row.landing, row.low, row.high))
    error = (said - actual) / actual if actual > 0 else None
    return PastForecast(
        question.period.name, question.as_of, row.person, said, low, high, actual, low <= actual <= high, error
    )
