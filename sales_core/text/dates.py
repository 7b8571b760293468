"""Days and periods in the reader's habit: 24 Nov 2026 and 2026年11月24日, Q4 2026 and 2026年第4季度."""

from datetime import date
from typing import Protocol

from sales_core.text.core import Language
from sales_core.text.numbers import EMPTY

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Span(Protocol):
    """What a period has; this layer knows no other."""

    @property
    def kind(self) -> str:
        """One of week, month, quarter, year, range."""

    @property
    def start(self) -> date:
        """First day."""

    @property
    def end(self) -> date:
        """Last day."""

    @property
    def fiscal_start(self) -> int:
        """Month in which the fiscal year starts."""


def day(value: date | None, language: Language) -> str:
    """A date: 24 Nov 2026, 2026年11月24日."""
    if value is None:
        return EMPTY
    if language is Language.ZH:
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def day_short(value: date | None, language: Language) -> str:
    """A date without its year: 24 Nov, 11月24日."""
    if value is None:
        return EMPTY
    if language is Language.ZH:
        return f"{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]}"


def month(value: date, language: Language) -> str:
    """The month in which a date lies: Nov 2026, 2026年11月."""
    if language is Language.ZH:
        return f"{value.year}年{value.month}月"
    return f"{MONTHS[value.month - 1]} {value.year}"


def period(span: Span, language: Language) -> str:
    """A period's name: Nov 2026, Q4 2026, FY2026, Week 47, 2026; 2026年11月, 2026年第4季度, 2026财年, 2026年第47周."""
    names = {"week": _week, "month": _month, "quarter": _quarter, "year": _year}
    return names.get(str(span.kind), _range)(span, language is Language.ZH)


def _week(span: Span, zh: bool) -> str:
    year, week, _ = span.start.isocalendar()
    return f"{year}年第{week}周" if zh else f"Week {week}, {year}"


def _month(span: Span, zh: bool) -> str:
    return month(span.start, Language.ZH if zh else Language.EN)


def _quarter(span: Span, zh: bool) -> str:
    number = (span.start.month - span.fiscal_start) % 12 // 3 + 1
    year = _fiscal_year(span)
    if span.fiscal_start == 1:
        return f"{year}年第{number}季度" if zh else f"Q{number} {year}"
    return f"{year}财年第{number}季度" if zh else f"Q{number} FY{year}"


def _year(span: Span, zh: bool) -> str:
    year = _fiscal_year(span)
    if span.fiscal_start == 1:
        return f"{year}年" if zh else f"{year}"
    return f"{year}财年" if zh else f"FY{year}"


def _range(span: Span, zh: bool) -> str:
    language = Language.ZH if zh else Language.EN
    same_year = span.start.year == span.end.year
    if zh:
        return f"{day(span.start, language)}–{(day_short if same_year else day)(span.end, language)}"
    return f"{(day_short if same_year else day)(span.start, language)} – {day(span.end, language)}"


def _fiscal_year(span: Span) -> int:
    return span.start.year - (span.start.month < span.fiscal_start)
