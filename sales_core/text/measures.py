"""How the value of a KPI is written, by its unit."""

from decimal import Decimal

from sales_core.text import kpis as words
from sales_core.text import numbers
from sales_core.text.core import Language


def measured(value: Decimal | None, unit: str, currency: str, language: Language) -> str:
    """A value short enough for a card. unit: money, count, percent, days, ratio or score."""
    if value is None:
        return numbers.EMPTY
    if unit == "money":
        return numbers.money(value, currency, language)
    if unit == "percent":
        return numbers.percent(value)
    if unit == "days":
        return numbers.days(value, language)
    if unit == "ratio":
        return words.TIMES.say(language, ratio=numbers.number(value))
    return numbers.short(value, language)


def moved(change: Decimal | None, unit: str, language: Language) -> str:
    """A change with its sign: points of a percentage or score, else relative."""
    if unit == "percent":
        return numbers.points(change, language)
    if unit == "score":
        return numbers.points(None if change is None else change / 100, language)
    return numbers.change(change)
