"""Months, quarters, years, weeks and free ranges of days."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class PeriodKind(StrEnum):
    """The length of a period."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    RANGE = "range"


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}


def add_months(day: date, months: int) -> date:
    """`day` moved by whole months, held at the end of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Period:
    """Days from `start` to `end`, both included.

    fiscal_start: the month in which the fiscal year starts; a fiscal year is named by the
        calendar year in which it starts.
    """

    kind: PeriodKind
    start: date
    end: date
    fiscal_start: int = 1

    @classmethod
    def containing(cls, day: date, kind: PeriodKind, fiscal_start: int = 1) -> "Period":
        """The period of `kind` in which `day` lies."""
        if kind is PeriodKind.RANGE:
            return cls(kind, day, day, fiscal_start)
        if kind is PeriodKind.WEEK:
            start = day - timedelta(days=day.weekday())
            return cls(kind, start, start + timedelta(days=6), fiscal_start)
        months = _MONTHS[kind]
        into = (day.month - fiscal_start) % 12 % months if months < 12 else (day.month - fiscal_start) % 12
        start = add_months(day.replace(day=1), -into)
        return cls(kind, start, add_months(start, months) - timedelta(days=1), fiscal_start)

    @classmethod
    def of_days(cls, start: date, end: date, fiscal_start: int = 1) -> "Period":
        """The whole month, quarter or year with these days; the days as a range where they are none."""
        whole = (cls.containing(start, kind, fiscal_start) for kind in _MONTHS)
        named = (period for period in whole if (period.start, period.end) == (start, end))
        return next(named, cls(PeriodKind.RANGE, start, end, fiscal_start))

    @classmethod
    def parse(cls, text: str, fiscal_start: int = 1) -> "Period":
        """Read 2026, 2026-Q4, 2026-11, 2026-W47 or 2026-01-01..2026-03-31; ValueError otherwise."""
        text = text.strip()
        if found := re.fullmatch(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)", text):
            start, end = (date.fromisoformat(part) for part in found.groups())
            if end < start:
                raise ValueError(f"the period {text!r} ends before it starts")
            return cls(PeriodKind.RANGE, start, end, fiscal_start)
        if found := re.fullmatch(r"(\d{4})-W(\d\d?)", text):
            return cls.containing(date.fromisocalendar(int(found[1]), int(found[2]), 1), PeriodKind.WEEK, fiscal_start)
        if found := re.fullmatch(r"(\d{4})-Q([1-4])", text):
            first = add_months(date(int(found[1]), fiscal_start, 1), 3 * (int(found[2]) - 1))
            return cls.containing(first, PeriodKind.QUARTER, fiscal_start)
        if found := re.fullmatch(r"(\d{4})-(\d\d?)", text):
            return cls.containing(date(int(found[1]), int(found[2]), 1), PeriodKind.MONTH, fiscal_start)
        if found := re.fullmatch(r"(\d{4})", text):
            return cls.containing(date(int(found[1]), fiscal_start, 1), PeriodKind.YEAR, fiscal_start)
        raise ValueError(f"{text!r} is not a period: use 2026, 2026-Q4, 2026-11, 2026-W47 or 2026-01-01..2026-03-31")

    @property
    def name(self) -> str:
        """The text that `parse` reads back."""
        if self.kind is PeriodKind.WEEK:
            year, week, _ = self.start.isocalendar()
            return f"{year}-W{week:02d}"
        if self.kind is PeriodKind.MONTH:
            return f"{self.start:%Y-%m}"
        year = self.start.year - (self.start.month < self.fiscal_start)
        if self.kind is PeriodKind.YEAR:
            return f"{year}"
        if self.kind is PeriodKind.QUARTER:
            return f"{year}-Q{(self.start.month - self.fiscal_start) % 12 // 3 + 1}"
        return f"{self.start}..{self.end}"

    def previous(self) -> "Period":
        """The period of the same length just before."""
        if self.kind is PeriodKind.RANGE:
            days = self.end - self.start + timedelta(days=1)
            return Period(self.kind, self.start - days, self.end - days, self.fiscal_start)
        return Period.containing(self.start - timedelta(days=1), self.kind, self.fiscal_start)

    def back(self, count: int) -> tuple["Period", ...]:
        """The last `count` periods up to this one, in order."""
        found = [self]
        while len(found) < count:
            found.append(found[-1].previous())
        return tuple(reversed(found))

    def next(self) -> "Period":
        """The period of the same length just after."""
        if self.kind is PeriodKind.RANGE:
            days = self.end - self.start + timedelta(days=1)
            return Period(self.kind, self.start + days, self.end + days, self.fiscal_start)
        return Period.containing(self.end + timedelta(days=1), self.kind, self.fiscal_start)

    def year_before(self) -> "Period":
        """The same period one year earlier (52 weeks for a week)."""
        if self.kind is PeriodKind.WEEK:
            return Period.containing(self.start - timedelta(weeks=52), self.kind, self.fiscal_start)
        if self.kind is PeriodKind.RANGE:
            return Period(self.kind, add_months(self.start, -12), add_months(self.end, -12), self.fiscal_start)
        return Period.containing(add_months(self.start, -12), self.kind, self.fiscal_start)

    def months(self) -> tuple["Period", ...]:
        """The calendar months that the period touches, in order."""
        found = [Period.containing(self.start, PeriodKind.MONTH, self.fiscal_start)]
        while found[-1].end < self.end:
            found.append(found[-1].next())
        return tuple(found)

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end
