"""Which days each sheet covers and on which Monday it is uploaded."""

from dataclasses import dataclass
from datetime import date, timedelta

from _catalog import FIRST_DAY, FIRST_UPLOAD, LAST_DAY, LAST_UPLOAD

_WEEK = timedelta(weeks=1)
_WEEKLY_SINCE = date(2026, 8, 31)  # from this Monday on there is a sheet of orders for every week


@dataclass(frozen=True)
class Span:
    """Days `first` to `last`, both included, told on Monday `upload`."""

    first: date
    last: date
    upload: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def title(self) -> str:
        """The period as a Chinese sheet's title names it."""
        if self.last - self.first < _WEEK:
            return f"{self.first:%Y年}第{self.first.isocalendar().week}周"
        if self.first.month == self.last.month:
            return f"{self.first:%Y年}{self.first.month}月"
        return f"{self.first:%Y年}{self.first.month}月—{self.last.month}月"


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=5)).replace(day=1)


def _monday_after(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())


def month_spans(first: date = date(2025, 11, 1)) -> list[Span]:
    """One span per calendar month, the last one until the last day."""
    spans = []
    while first <= LAST_DAY:
        last = min(_next_month(first) - timedelta(days=1), LAST_DAY)
        spans.append(Span(first, last, _monday_after(last)))
        first = last + timedelta(days=1)
    return spans


def order_spans() -> list[Span]:
    """History, then months until August, then weeks."""
    history = Span(FIRST_DAY, FIRST_UPLOAD - timedelta(days=1), FIRST_UPLOAD)
    rest = Span(FIRST_UPLOAD, date(2025, 11, 30), date(2025, 12, 1))
    months = [span for span in month_spans(date(2025, 12, 1)) if span.first < date(2026, 8, 1)]
    august = Span(date(2026, 8, 1), _WEEKLY_SINCE - timedelta(days=1), _WEEKLY_SINCE)
    weeks, monday = [], _WEEKLY_SINCE
    while monday < LAST_UPLOAD:
        weeks.append(Span(monday, monday + timedelta(days=6), monday + _WEEK))
        monday += _WEEK
    return [history, rest, *months, august, *weeks]


def deal_mondays() -> list[date]:
    """Every week for the last 13 weeks, every fourth week before."""
    weeks = (LAST_UPLOAD - FIRST_UPLOAD) // _WEEK
    return [LAST_UPLOAD - n * _WEEK for n in range(weeks, -1, -1) if n <= 12 or n % 4 == 0]


def feedback_spans() -> list[Span]:
    """One span per quarter, told when its answers are in; the last one until the last day."""
    firsts = (date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1))
    lasts = [first - timedelta(days=1) for first in firsts[1:]] + [LAST_DAY]
    return [Span(first, last, _monday_after(last)) for first, last in zip(firsts, lasts, strict=True)]
