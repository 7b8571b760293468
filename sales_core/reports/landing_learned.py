"""What the store's own history teaches about win rates, closing dates and business without the pipeline."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sales_core.model.kinds import Kind
from sales_core.reports.pipeline_summary import trailing_year
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql, sql_after
from sales_core.rules.calendar import Calendar
from sales_core.rules.close_dates import CloseDates, Stood
from sales_core.rules.landing import Learned
from sales_core.rules.run_rate import stretches
from sales_core.rules.win_rates import Closed, WinRates, win_rates

FOLLOWS, AHEAD = 180, 30  # days after and before a won deal in which its customer's orders count as its own
MOST = 5_000  # changes of won deals that closing dates are learned from


@dataclass(frozen=True)
class _Counted:
    person: str
    stage: str | None
    won: int
    lost: int


@dataclass(frozen=True)
class _Stood:
    stage: str
    since: int
    until: int
    late: int | None


@dataclass(frozen=True)
class _Day:
    day: date
    person: str
    amount: Decimal


@dataclass(frozen=True)
class _Since:
    deals_on: date | None
    revenue_on: date | None


@dataclass(frozen=True)
class Learning:
    """What was learned; daily: person → day → business without the pipeline.

    workdays: of the year, in order, from the store's first revenue on.
    """

    rates: WinRates
    closing: CloseDates
    daily: Mapping[str, Mapping[date, Decimal]]
    workdays: tuple[date, ...]
    workdays_left: int

    def of(self, people: frozenset[str] | None) -> Learned:
        """For these people together; None for everybody. Days before their own first sale teach nothing of them."""
        chosen = [days for person, days in self.daily.items() if people is None or person in people]
        first = min((min(days) for days in chosen if days), default=None)
        own = [day for day in self.workdays if first is not None and day >= first]
        whole = [sum((days.get(day, Decimal(0)) for days in chosen), Decimal(0)) for day in own]
        return Learned(self.rates, self.closing, stretches(whole, self.workdays_left), len(self.workdays))


def deals_known(question: Question) -> bool:
    """Whether sheets of deals reach back to the question's day, where revenue comes from deals at all."""
    if question.reader.basis == "collections" or not question.reader.has(Kind.DEALS):
        return True
    since = _since(question).deals_on
    return since is not None and since <= question.as_of


def _since(question: Question) -> _Since:
    return question.reader.rows(sql("landing_since"), _Since)[0]


def learned(question: Question) -> Learning:
    """From the year up to the question's day."""
    left = question.calendar.working_days(question.as_of + timedelta(days=1), question.period.end)
    days = _daily(question)
    first = max(_since(question).revenue_on or question.as_of, trailing_year(question.as_of))
    worked = _workdays(question.calendar, first, question.as_of)
    return Learning(learned_rates(question), _closing(question), _by_workday(days, worked), worked, left)


def learned_rates(question: Question) -> WinRates:
    """Win rates by person and stage, from the deals that closed in the year up to the question's day."""
    if not question.reader.has(Kind.DEALS):
        return win_rates(Closed(), {})
    counted = question.reader.rows(sql_after("landing_closed", "deals_reached"), _Counted, **_span(question))
    everything = next((Closed(row.won, row.lost) for row in counted if row.stage is None), Closed())
    by_stage = {(row.person, row.stage): Closed(row.won, row.lost) for row in counted if row.stage is not None}
    return win_rates(everything, by_stage)


def _closing(question: Question) -> CloseDates:
    if not question.reader.has(Kind.DEALS):
        return CloseDates.of(())
    stood = question.reader.rows(sql("landing_stood"), _Stood, **_span(question), most=MOST)
    return CloseDates.of(Stood(row.stage, row.since, row.until, row.late) for row in stood)


def _span(question: Question) -> dict[str, Any]:
    """The twelve months that are learned from."""
    return {"starts_on": trailing_year(question.as_of), "as_of": question.as_of}


def _daily(question: Question) -> tuple[_Day, ...]:
    days_left = (question.period.end - question.as_of).days
    asked = _span(question) | {"days_left": days_left, "follows": FOLLOWS, "ahead": AHEAD}
    return question.reader.rows(sql("landing_daily"), _Day, **asked)


def _workdays(calendar: Calendar, first: date, last: date) -> tuple[date, ...]:
    days = (first + timedelta(days=past) for past in range((last - first).days + 1))
    return tuple(day for day in days if calendar.is_workday(day))


def _by_workday(rows: tuple[_Day, ...], workdays: tuple[date, ...]) -> dict[str, dict[date, Decimal]]:
    """Amounts of a free day count on the working day before it; those before the first on the first."""
    found: dict[str, dict[date, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    place = 0
    for row in rows:
        while place + 1 < len(workdays) and workdays[place + 1] <= row.day:
            place += 1
        if workdays:
            found[row.person][workdays[place]] += row.amount
    return found
