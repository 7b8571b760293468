"""Which days a team works."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate

import holidays

from sales_core.model.settings import Settings

# Years that the library knows something about; outside them only the team's own days count.
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Calendar:
    """A team's working days.

    country: ISO code whose public holidays are taken out; "" or an unknown code takes none out.
    workdays: weekday numbers, Monday 0.
    extra_holidays, extra_workdays: the team's own days, which beat everything else; a day in both is worked.

    A day is worked when it is one of `workdays` and no public holiday, or when the country makes it a
    make-up working day (调休: a weekend day that is worked in exchange for a longer holiday). In such a country the
    weekend that adjoins a holiday belongs to it, also for a team that works on weekends.
    """

    country: str = ""
    workdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    extra_holidays: tuple[date, ...] = ()
    extra_workdays: tuple[date, ...] = ()

    @classmethod
    def from_settings(cls, settings: Settings) -> "Calendar":
        """The calendar that a team's settings describe."""
        return cls(settings.country, settings.workdays, settings.extra_holidays, settings.extra_workdays)

    def is_workday(self, day: date) -> bool:
        """Whether the team works on `day`."""
        return self.working_days(day, day) == 1

    def working_days(self, start: date, end: date) -> int:
        """Working days from `start` to `end`, both included; 0 when `end` is before `start`."""
        if end < start:
            return 0
        years = range(start.year, end.year)
        whole = sum(_counted(self, year)[-1] for year in years)
        return whole + _worked_by(self, end) - _worked_before(self, start)

    def worked(self, start: date, end: date) -> tuple[date, ...]:
        """The days from `start` to `end`, both included, that the team works on."""
        return _worked(self, start, end)


def countries() -> tuple[str, ...]:
    """Two-letter codes of the countries whose public holidays are known, sorted."""
    return tuple(sorted(code for code in holidays.list_supported_countries(include_aliases=False) if len(code) == 2))


@lru_cache(maxsize=64)
def _worked(calendar: Calendar, start: date, end: date) -> tuple[date, ...]:
    days = (start + timedelta(days=past) for past in range((end - start).days + 1))
    return tuple(day for day in days if calendar.is_workday(day))


@lru_cache(maxsize=512)
def _counted(calendar: Calendar, year: int) -> tuple[int, ...]:
    """Working days of `year` up to and including each of its days: 365 or 366 rising numbers."""
    free, made_up = _public(calendar.country, year)
    free = free | set(calendar.extra_holidays)
    made_up = (made_up - set(calendar.extra_holidays)) | set(calendar.extra_workdays)
    worked = ((day.weekday() in calendar.workdays and day not in free) or day in made_up for day in _days_of(year))
    return tuple(accumulate(map(int, worked)))


@lru_cache(maxsize=512)
def _public(country: str, year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Public holidays and make-up working days of `country` in `year`."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return frozenset(), frozenset()
    try:
        # Without `years` it would add what falls in later years as it is asked, and answers would depend on the order.
        found = holidays.country_holidays(country.strip().upper(), years=year)
    except NotImplementedError:
        return frozenset(), frozenset()
    made_up = frozenset(day for day in found.weekend_workdays if day.year == year)
    free = frozenset(found)
    return free | (_bridged(free, made_up, year) if made_up else frozenset()), made_up


def _bridged(free: frozenset[date], made_up: frozenset[date], year: int) -> frozenset[date]:
    """Weekend days next to a holiday: where days are made up for, the notice counts them as part of it."""
    weekend = [day for day in _days_of(year) if day.weekday() >= _SATURDAY and day not in made_up]
    beside = {day + step for day in free for step in (-_DAY, _DAY)}
    touched = {day for day in weekend if day in beside}
    return frozenset(day for day in weekend if day in touched or {day - _DAY, day + _DAY} & touched)


def _days_of(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=past) for past in range((date(year, 12, 31) - first).days + 1))


def _worked_by(calendar: Calendar, day: date) -> int:
    """Working days of the year of `day` up to and including it."""
    return _counted(calendar, day.year)[day.timetuple().tm_yday - 1]


def _worked_before(calendar: Calendar, day: date) -> int:
    """Working days of the year of `day` before it."""
    past = day.timetuple().tm_yday - 1
    return _counted(calendar, day.year)[past - 1] if past else 0
