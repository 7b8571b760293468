"""Ways in which people write an amount and a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from random import Random

Cell = str | int | float | date | datetime | None
EXCEL_DAY_0 = date(1899, 12, 30)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Money:
    """write: a cell. units: remarks that the header may carry. whole: only for amounts without cents."""

    name: str
    write: Callable[[Decimal], Cell]
    units: tuple[str, ...] = ("", "", "(元)", "（元）")
    whole: bool = False
    book: bool = False


@dataclass(frozen=True)
class Day:
    """write: a cell. needs: `order` (a day above 12 in the column), `year` (one year, told by the title) or both."""

    name: str
    write: Callable[[date], Cell]
    needs: str = ""
    book: bool = False


def _comma(amount: Decimal, mark: str = ".") -> str:
    return f"{amount:,.2f}".replace(",", "\0").replace(".", ",").replace("\0", mark)


def _signed(write: Callable[[Decimal], str], around: str) -> Callable[[Decimal], str]:
    """The same with a minus written by `around`, such as ({})."""
    return lambda amount: around.format(write(-amount)) if amount < 0 else write(amount)


def _full_width(amount: Decimal) -> str:
    return "".join(chr(ord(char) + 0xFEE0) for char in f"{amount:,.2f}")


def _plain(amount: Decimal) -> str:
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


MONEY = (
    Money("plain", lambda a: f"{a:.2f}"),
    Money("short", _plain),
    Money("thousands", lambda a: f"{a:,.2f}"),
    Money("yuan sign", lambda a: f"¥{a:,.2f}"),
    Money("wide yuan sign", lambda a: f"￥{a:,.2f}"),
    Money("minus before the sign", _signed(lambda a: f"¥{a:,.2f}", "-{}")),
    Money("brackets", _signed(lambda a: f"{a:,.2f}", "({})")),
    Money("brackets and sign", _signed(lambda a: f"$ {a:,.2f} ", "({})")),
    Money("wide brackets", _signed(lambda a: f"{a:,.2f}", "（{}）")),
    Money("minus behind", _signed(lambda a: f"{a:,.2f}", "{}-")),
    Money("real minus", _signed(lambda a: f"{a:,.2f}", "−{}")),
    Money("yuan word", lambda a: f"{a:.2f}元"),
    Money("code before", lambda a: f"CNY {a:,.2f}"),
    Money("code behind", lambda a: f"{a:,.2f} USD"),
    Money("euro behind", lambda a: f"{_comma(a)} €"),
    Money("reais", lambda a: f"R$ {_comma(a)}"),
    Money("decimal comma", lambda a: _comma(a, "")),
    Money("spaced thousands", lambda a: _comma(a, " ")),
    Money("narrow spaces", lambda a: _comma(a, " ")),
    Money("apostrophes", lambda a: f"{a:,.2f}".replace(",", "'")),
    Money("points between thousands", lambda a: f"${a:,.0f}".replace(",", "."), whole=True),
    Money("wan", lambda a: f"{_plain(a / 10_000)}万"),
    Money("wan yuan", lambda a: f"{_plain(a / 10_000)} 万元"),
    Money("yi", lambda a: f"{_plain(a / 100_000_000)}亿"),
    Money("header in wan", lambda a: _plain(a / 10_000), ("(万元)", "（万元）", "/万元", "，万元")),
    Money("header in thousands", lambda a: _plain(a / 1_000), ("(千元)", "（单位：千元）")),
    Money("dollars by the thousand", lambda a: f"${_plain(a / 1_000)}K"),
    Money("dollars by the million", lambda a: f"US$ {_plain(a / 1_000_000)}M"),
    Money("yuan by the w", lambda a: f"¥{_plain(a / 10_000)}w"),
    Money("typed apostrophes", lambda a: f"CHF {a:,.2f}".replace(",", "’")),
    Money("full width", _full_width),
    Money("text mark", lambda a: f"'{a:.2f}"),
    Money("Excel number", float, book=True),
    Money("Excel number", float, book=True),
    Money("Excel number in wan", lambda a: float(a / 10_000), ("(万元)",), book=True),
)

DAYS = (
    Day("ISO", lambda d: d.isoformat()),
    Day("ISO with time", lambda d: f"{d.isoformat()} 09:56:00"),
    Day("ISO with zone", lambda d: f"{d.isoformat()}T09:56:00Z"),
    Day("slashes", lambda d: f"{d.year}/{d.month}/{d.day}"),
    Day("slashes and time", lambda d: f"{d.year}/{d.month}/{d.day} 9:56"),
    Day("points, year first", lambda d: f"{d.year}.{d.month:02}.{d.day:02}"),
    Day("Chinese", lambda d: f"{d.year}年{d.month}月{d.day}日"),
    Day("Chinese with time", lambda d: f"{d.year}年{d.month:02}月{d.day:02}日 15:04"),
    Day("points, day first", lambda d: f"{d:%d.%m.%Y}"),
    Day("eight digits", lambda d: f"{d:%Y%m%d}"),
    Day("month name", lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year} 6:55 PM"),
    Day("day and month name", lambda d: f"{d.day:02}-{MONTHS[d.month - 1]}-{d.year}"),
    Day("short month name", lambda d: f"{d.day} {MONTHS[d.month - 1]} {d:%y}"),
    Day("day first", lambda d: f"{d:%d/%m/%Y}", "order"),
    Day("month first", lambda d: f"{d.month}/{d.day}/{d.year}", "order"),
    Day("month first with time", lambda d: f"{d.month}/{d.day}/{d.year} 9:56 AM", "order"),
    Day("short year", lambda d: f"{d:%d-%m-%y}", "order"),
    Day("day number", lambda d: str((d - EXCEL_DAY_0).days)),
    Day("Chinese without year", lambda d: f"{d.month}月{d.day}日", "year"),
    Day("month and day", lambda d: f"{d.month}/{d.day}", "order year"),
    Day("month-day", lambda d: f"{d.month:02}-{d.day:02}", "order year"),
    Day("day and month", lambda d: f"{d:%d/%m}", "order year"),
    Day("Chinese short year", lambda d: f"{d:%y}年{d.month}月{d.day}日"),
    Day("Chinese afternoon", lambda d: f"{d.year}/{d.month}/{d.day} 下午 3:04:05"),
    Day("weekday before", lambda d: f"{d:%a}, {d.day} {MONTHS[d.month - 1]} {d.year}"),
    Day("Excel date", lambda d: d, book=True),
    Day("Excel date", lambda d: d, book=True),
    Day("Excel moment", lambda d: datetime.combine(d, time(9, 56)), book=True),
    Day("Excel day number", lambda d: (d - EXCEL_DAY_0).days, book=True),
)


def pick(rng: Random, styles: tuple, *, book: bool):
    """A style that the kind of file can hold."""
    return rng.choice([style for style in styles if book or not style.book])
