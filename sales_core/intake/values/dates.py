"""Reads one date as people write it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sales_core.intake.values.numbers import EMPTY, BadValueError, is_excel_error

CLOCK = r"(?:上午|下午|中午|晚上)?\s*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?)?秒?"
TIME = rf"(?:[T\s,]+{CLOCK}\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d\d:?\d\d|[A-Z]{{2,4}})?)?"
WEEKDAY = r"(?:\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?)?"
WEEKDAY_BEFORE = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\S)", re.I)
YEAR_FIRST = re.compile(
    rf"(\d{{4}}|\d\d(?=\s*年))\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*[日号]?{WEEKDAY}{TIME}", re.I
)
YEAR_LAST = re.compile(rf"(\d{{1,2}})\s?([-/.])\s?(\d{{1,2}})\s?\2\s?(\d{{4}}|\d{{2}}){WEEKDAY}{TIME}", re.I)
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4}|\d{6}|\.0)?")
SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
MONTH_DAY = re.compile(rf"(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*[日号]?{WEEKDAY}{TIME}", re.I)
TWO_PARTS = re.compile(rf"(\d{{1,2}})([-/])(\d{{1,2}}){WEEKDAY}{TIME}", re.I)  # no points: 11.23 is a number
WITH_NAME = re.compile(
    rf"(?:(\d{{1,2}})[\s-]*([a-z]{{3,9}})|([a-z]{{3,9}})\.?[\s-]*(\d{{1,2}}))(?:st|nd|rd|th)?[\s,-]+(\d{{4}}|\d{{2}}){TIME}",
    re.I,
)
MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
EXCEL_DAY_0 = date(1899, 12, 30)


@dataclass(frozen=True)
class DateOrder:
    """How a column writes day and month; `day_first` None: the column does not tell. mixed: it has both."""

    day_first: bool | None = None
    mixed: bool = False
    unclear: bool = False  # it has dates that need to be told


def even(text: str) -> str:
    """The text in plain width, with single spaces, without Excel's text mark."""
    return " ".join(unicodedata.normalize("NFKC", text).split()).lstrip("'")


def read_date(text: str, order: DateOrder | None = None, year: int | None = None) -> date | None:
    """The day that `text` writes, None for a blank; `year` is used where the text has none. BadValueError otherwise."""
    if is_excel_error(text):
        raise BadValueError("excel_error")
    plain = even(text)
    if plain.lower() in EMPTY:
        return None
    if found := YEAR_FIRST.fullmatch(plain):
        return _day(_full_year(found[1]), int(found[2]), int(found[3]))
    if found := YEAR_LAST.fullmatch(plain):
        return _ordered(found, order or DateOrder(), _full_year(found[4]))
    if found := COMPACT.fullmatch(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if SERIAL.fullmatch(plain):
        return EXCEL_DAY_0 + timedelta(days=int(plain.split(".", maxsplit=1)[0]))
    return _in_words(WEEKDAY_BEFORE.sub("", plain), order or DateOrder(), year)


def without_year(text: str) -> bool:
    """Whether `text` is a day of a year that it does not name."""
    return MONTH_DAY.fullmatch(even(text)) is not None or TWO_PARTS.fullmatch(even(text)) is not None


def with_both(text: str) -> bool:
    """Whether `text` is a day written with its year behind day and month."""
    return YEAR_LAST.fullmatch(even(text)) is not None


def _in_words(plain: str, order: DateOrder, year: int | None) -> date:
    if (found := WITH_NAME.fullmatch(plain)) and (month := MONTHS.get((found[2] or found[3])[:3].lower())):
        return _day(_full_year(found[5]), month, int(found[1] or found[4]))
    if not (found := MONTH_DAY.fullmatch(plain) or TWO_PARTS.fullmatch(plain)):
        raise BadValueError("not_a_date")
    leap = 2000 if year is None else year
    day = _ordered(found, order, leap) if found.re is TWO_PARTS else _day(leap, int(found[1]), int(found[2]))
    if year is None:
        raise BadValueError("date_without_year")
    return day


def _full_year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text) - (100 if int(text) >= 70 else 0)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise BadValueError("impossible_date") from error


def _ordered(found: "re.Match[str]", order: DateOrder, year: int) -> date:
    first, second = int(found[1]), int(found[3])
    told = _told(found)
    if told is None and first != second:
        if order.mixed or order.day_first is None:
            raise BadValueError("unclear_date")
        told = order.day_first
    return _day(year, second, first) if told else _day(year, first, second)


def _told(found: "re.Match[str]") -> bool | None:
    """Whether this very date says that its day comes first; None when it could be either."""
    first, second = int(found[1]), int(found[3])
    if found[2] == "." or first > 12:  # dates with points are written day first everywhere
        return True
    return False if second > 12 else None


def tells_order(text: str) -> bool:
    """Whether `text` has a day above 12, which is why it can be read in one order only."""
    found = YEAR_LAST.fullmatch(even(text)) or TWO_PARTS.fullmatch(even(text))
    return found is not None and max(int(found[1]), int(found[3])) > 12


def order_of(values: Iterable[str]) -> DateOrder:
    """What the dates of a column tell about the order of day and month."""
    told: set[bool] = set()
    unclear = False
    for value in values:
        plain = even(value)
        if found := YEAR_LAST.fullmatch(plain) or TWO_PARTS.fullmatch(plain):
            says = _told(found)
            if says is None:
                unclear = unclear or found[1].lstrip("0") != found[3].lstrip("0")
            else:
                told.add(says)
    if len(told) > 1:
        return DateOrder(mixed=True)
    return DateOrder(next(iter(told), None), unclear=unclear and not told)
