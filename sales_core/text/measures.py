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


def difference(value: Decimal, unit: str, currency: str, language: Language) -> str:
    """How far one value is from another, with its sign; points of a percentage or score."""
    if unit in ("percent", "score"):
        return moved(value, unit, language)
    if unit == "money" and abs(value) < 1:
        return signed(numbers.money_exact(value, currency), value)
    return signed(measured(value, unit, currency, language), value)


def signed(text: str, value: Decimal) -> str:
    """What is written for `value`, with a plus when it is more than nothing."""
    return f"+{text}" if value > 0 else text


def moved(change: Decimal | None, unit: str, language: Language) -> str:
    """A change with its sign: points of a percentage or score, else relative."""
    if unit == "percent":
        return numbers.points(change, language)
    if unit == "score":
        return numbers.score_points(change, language)
    return numbers.change(change)
