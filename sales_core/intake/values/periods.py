"""Periods and days as headers, cells, titles, tabs and file names write them."""

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta

from sales_core.intake.values.dates import MONTHS

Span = tuple[date, date]
SUFFIX = r"(?:份|度)?\s*(?:目标|任务|指标|计划|target|quota|goal|budget|plan)?"
PREFIX = re.compile(r"(?:目标|任务|指标|计划|target|quota|goal|budget|plan)\s+(?=\S)", re.I)
NAMES = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
CHINESE = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "十一": 11,
    "十二": 12,
}
YEAR_MONTH = re.compile(rf"(20\d\d|19\d\d)\s*[-/.年]?\s*(?:(\d{{1,2}})|({NAMES}))\s*月?{SUFFIX}", re.I)
MONTH_YEAR = re.compile(rf"({NAMES})\.?[\s\-/']*(\d{{4}}|\d{{2}}){SUFFIX}", re.I)
FIRST_DAY = re.compile(r"(\d{4})-(\d\d)-01(?:[ T]00:00(?::00)?)?")
MONTH = re.compile(rf"(?:(\d{{1,2}}|[一二三四五六七八九十]{{1,2}})\s*月|({NAMES})\.?){SUFFIX}", re.I)
YEAR_QUARTER = re.compile(rf"(\d{{4}})\s*[-/年]?\s*(?:Q([1-4])|第?([1-4一二三四])季){SUFFIX}", re.I)
QUARTER_YEAR = re.compile(rf"Q([1-4])\s*[-/]?\s*(\d{{4}}){SUFFIX}", re.I)
QUARTER = re.compile(rf"(?:Q([1-4])|第?([1-4一二三四])季){SUFFIX}", re.I)
YEAR = re.compile(rf"(\d{{4}})\s*(?:年)?{SUFFIX}", re.I)
DAY = re.compile(r"(?<!\d)(20\d\d)(?:[-_./年](\d{1,2})[-_./月](\d{1,2})(?:日|号)?(?!\d)|(\d\d)(\d\d)(?!\d))")
WEEK = re.compile(r"(?<!\d)(20\d\d)[-_ ]?W(\d\d?)(?!\d)", re.I)
ANY_YEAR = re.compile(r"(?<!\d)(20\d\d|19\d\d)(?=\s*(?:年|[-_/.]|\s|$|[^\d]))")


def span_of(text: str, year: int | None = None) -> Span | None:
    """First and last day of the month, quarter or year that `text` names; a month alone needs `year`."""
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = PREFIX.sub("", plain, count=1) if PREFIX.match(plain) else plain
    if found := FIRST_DAY.fullmatch(plain):
        return _months(int(found[1]), int(found[2]), 1)
    if found := YEAR_QUARTER.fullmatch(plain):
        return _quarter(int(found[1]), found[2] or found[3])
    if found := QUARTER_YEAR.fullmatch(plain):
        return _quarter(int(found[2]), found[1])
    if found := YEAR.fullmatch(plain):
        return _months(int(found[1]), 1, 12) if 1990 <= int(found[1]) <= 2100 else None
    return _month_span(plain, year)


def _month_span(plain: str, year: int | None) -> Span | None:
    if found := YEAR_MONTH.fullmatch(plain):
        return _months(int(found[1]), _month(found[2] or found[3]), 1)
    if found := MONTH_YEAR.fullmatch(plain):
        return _months(int(found[2]) + (2000 if len(found[2]) == 2 else 0), _month(found[1]), 1)
    return _of_year(plain, year) if year else None


def _of_year(plain: str, year: int) -> Span | None:
    if found := QUARTER.fullmatch(plain):
        return _quarter(year, found[1] or found[2])
    if found := MONTH.fullmatch(plain):
        return _months(year, _month(found[1] or found[2]), 1)
    return None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else CHINESE.get(text) or MONTHS.get(text[:3].lower(), 0)


def _quarter(year: int, text: str) -> Span | None:
    return _months(year, 3 * _month(text) - 2, 3)


def _months(year: int, first: int, count: int) -> Span | None:
    last = first + count - 1
    if not (1 <= first <= last <= 12):
        return None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def day_in(text: str, latest: date) -> date | None:
    """The last full date (or week's Sunday) not after `latest` that stands in a title, tab or file name."""
    plain = unicodedata.normalize("NFKC", text)
    found = [_safe(int(y), int(m or mm), int(d or dd)) for y, m, d, mm, dd in DAY.findall(plain)]
    found += [_week(int(year), int(week)) for year, week in WEEK.findall(plain)]
    return max((day for day in found if day is not None and day <= latest), default=None)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _week(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 7)
    except ValueError:
        return None


def year_in(text: str) -> int | None:
    """The only year that `text` names; None when it names none or several."""
    plain = unicodedata.normalize("NFKC", text)
    years = {int(found) for found in ANY_YEAR.findall(plain)} | {
        day.year for day in [day_in(plain, date.max - timedelta(1))] if day
    }
    return years.pop() if len(years) == 1 else None
