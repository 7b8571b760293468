"""Columns of dates: what they do not write (which part is the day, which year it is) is found by their evidence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.values.dates import DateOrder, order_of, read_date, tells_order, without_year
from sales_core.intake.values.distinct import Read, any_true, by_distinct, where
from sales_core.intake.values.numbers import BadValueError

ISO = r"^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$"
SHORT = r"^(\d\d)[-/.](\d\d)[-/.](\d\d)$"
LATE = 3  # years back from now
SOME_YEAR = 2000  # a leap year, for days whose year does not matter
ENOUGH = 6  # different days whose order is no accident
BOTH = (("day_first", "both"), ("why", "both orders"))
YEAR_FIRST = (("day_first", "no"), ("why", "year first"))
SLACK = timedelta(days=31)  # a file may be named after the first day of what it holds


class UnclearOrderError(Exception):
    """A column of dates that has to be asked about; `value` shows one, `code` names the question."""

    def __init__(self, value: str, code: str) -> None:
        super().__init__(value)
        self.value, self.code = value, code


def _silent() -> bool | None:
    return None


@dataclass(frozen=True)
class Days:
    """What is known beyond the cells.

    day_first: the user's word; told_before: that he gave for an earlier sheet. year: of days without one. latest: no
    day of the column can be later, None for days that may be to come. year_ends: a day that the year was read from;
    a day long after it is of the year before. beside: the order that other columns of the sheet tell.
    """

    day_first: bool | None = None
    year: int | None = None
    latest: date | None = None
    year_ends: date | None = None
    beside: Callable[[], bool | None] = _silent
    told_before: bool = False


def read_dates(cells: pa.Array, known: Days) -> Read:
    """Days of a column; UnclearOrderError for what has to be asked."""
    iso = pc.fill_null(pc.match_substring_regex(cells, ISO), False)
    days = pc.if_else(iso, pc.utf8_slice_codeunits(cells, 0, 10), cells)
    if any_true(pc.invert(pc.or_kleene(iso, pc.is_null(cells)))):
        values = odd_values(cells)
        if _year_stands_first(values, known):
            read = read_dates(pc.replace_substring_regex(cells, SHORT, r"20\1-\2-\3"), known)
            return replace(read, reason=YEAR_FIRST)
        order, reason = _order(values, cells, known)
        return replace(_read(days, values, order, known), reason=reason)
    return by_distinct(days, read_date, pa.date32())


def _read(days: pa.Array, values: Sequence[str], order: DateOrder, known: Days) -> Read:
    if any(map(without_year, values)):
        return _of_some_year(days, values, order, known)
    return by_distinct(days, lambda text: read_date(text, order), pa.date32())


def odd_values(cells: pa.Array) -> list[str]:
    """The different cells that are not plainly ISO dates."""
    iso = pc.fill_null(pc.match_substring_regex(cells, ISO), False)
    return [text for text in where(pc.invert(iso), cells).unique().to_pylist() if text]


def _year_stands_first(values: Sequence[str], known: Days) -> bool:
    """Whether a column like 26-11-23 begins with the year: it changes less than the end, and is one of late."""
    parts = [found.groups() for value in values if (found := re.match(SHORT, value))]
    if known.latest is None or not parts or len(parts) < len(values):
        return False
    first, last = {int(part[0]) for part in parts}, {int(part[2]) for part in parts}
    now = known.latest.year % 100
    return len(first) < len(last) and now - LATE <= min(first) and max(first) <= now and max(last) <= 31


Reason = tuple[tuple[str, str], ...]


def _order(values: Sequence[str], cells: pa.Array, known: Days) -> tuple[DateOrder, Reason]:
    """The user's order, that of the column's own dates, or the only one that makes sense; and why it is that."""
    order = order_of(values)
    if known.day_first is not None:
        matters = order.unclear or order.mixed or order.day_first is not None
        why = _because(known.day_first, "remembered" if known.told_before else "user")
        return DateOrder(known.day_first), why if matters else ()
    if not order.unclear:
        return order, BOTH if order.mixed else () if order.day_first is None else _by_own(values, order.day_first)
    if (told := _by_latest(values, known)) is not None:
        return DateOrder(told), _because(told, "today")
    if (told := known.beside()) is not None:
        return DateOrder(told), _because(told, "other columns")
    if (told := _by_rising(cells, known)) is not None:
        return DateOrder(told), _because(told, "order of rows")
    raise UnclearOrderError(
        next(value for value in values if order_of([value]).unclear),
        code="day_month_unclear",
    )


def _because(day_first: bool, why: str) -> Reason:
    return ("day_first", "yes" if day_first else "no"), ("why", why)


def _by_own(values: Sequence[str], day_first: bool) -> Reason:
    """A date of the column that can be read in one order only, or else its points, say the order."""
    seen = next(filter(tells_order, values), None)
    return (*_because(day_first, "own dates"), ("seen", seen)) if seen else _because(day_first, "points")


def _by_latest(values: Sequence[str], known: Days) -> bool | None:
    """The only order that puts no day into the future."""
    if known.latest is None:
        return None
    possible = [
        day_first
        for day_first in (True, False)
        if all(day <= known.latest for day in _readings(values, day_first, known))
    ]
    return possible[0] if len(possible) == 1 else None


def _by_rising(cells: pa.Array, known: Days) -> bool | None:
    """The only order that makes the rows a sequence in time."""
    rows = [text for text in cells.to_pylist() if text]
    sorted_under = []
    for day_first in (True, False):
        days = _readings(rows, day_first, known)
        if len(set(days)) >= ENOUGH and (days == sorted(days) or days == sorted(days, reverse=True)):
            sorted_under.append(day_first)
    return sorted_under[0] if len(sorted_under) == 1 else None


def _readings(values: Sequence[str], day_first: bool, known: Days) -> list[date]:
    found = []
    for value in values:
        try:
            day = read_date(value, DateOrder(day_first), known.year or SOME_YEAR)
        except BadValueError:
            continue
        if day is not None:
            found.append(day)
    return found


def _of_some_year(cells: pa.Array, values: Sequence[str], order: DateOrder, known: Days) -> Read:
    """Days of which some have no year: that of the sheet, else that of the nearest day above (or below) with one."""
    if known.year is not None:
        return by_distinct(cells, lambda text: _in_year(text, order, known), pa.date32())
    read = by_distinct(cells, lambda text: read_date(text, order), pa.date32())
    if read.values.null_count == len(read.values):
        raise UnclearOrderError(next(filter(without_year, values)), code="dates_without_year")
    assert read.codes is not None  # noqa: S101 - a day without a year has its code
    days, codes = read.values.to_pylist(), read.codes.to_pylist()
    near = pc.fill_null_backward(pc.fill_null_forward(read.values)).to_pylist()
    for place, text in enumerate(cells.to_pylist()):
        if codes[place] == "date_without_year":
            days[place], codes[place] = _nearest(text, order, near[place]), None
    return Read(pa.array(days, pa.date32()), pa.array(codes, pa.string()) if any(codes) else None)


def _in_year(text: str, order: DateOrder, known: Days) -> date | None:
    day = read_date(text, order, known.year)
    if day is None or known.year_ends is None or day <= known.year_ends + SLACK or not without_year(text):
        return day
    return read_date(text, order, day.year - 1)


def _nearest(text: str, order: DateOrder, to: date) -> date | None:
    found = []
    for year in (to.year - 1, to.year, to.year + 1):
        try:
            found.append(read_date(text, order, year))
        except BadValueError:  # 29 February
            continue
    return min(filter(None, found), key=lambda day: abs(day - to), default=None)
