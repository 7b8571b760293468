"""Writes a value of a column, and how far it is from an earlier one, as the browser writes its numbers."""

from datetime import date
from decimal import Decimal
from typing import Any

from sales_core.text import compare as words
from sales_core.text import format as fmt
from sales_core.text.core import Language
from sales_core.text.measures import signed
from sales_core.ui.columns import Show
from sales_core.ui.page import Page

_NUMBERS = (Show.MONEY, Show.WHOLE_MONEY, Show.NUMBER, Show.COUNT, Show.PERCENT, Show.SHARE, Show.DAYS)


def written(page: Page, show: Show, value: Any) -> str:
    """A value as a cell shows it; a percentage is a ratio."""
    if value is None:
        return ""
    if isinstance(value, date):
        return page.day(value)
    if show not in _NUMBERS:
        return str(value)
    return _number(page, show, Decimal(value))


def moved(page: Page, show: Show, now: Any, then: Any) -> str:
    """What became of a value: how far a number went, what anything else was."""
    if show in _NUMBERS and now is not None and then is not None:
        difference = Decimal(now) - Decimal(then)
        if show in (Show.PERCENT, Show.SHARE):
            return fmt.points(difference, page.language)
        return signed(_number(page, show, difference), difference)
    return page.say(words.WAS, value=written(page, show, then) or fmt.EMPTY)


def _number(page: Page, show: Show, value: Decimal) -> str:
    match show:
        case Show.MONEY | Show.WHOLE_MONEY:
            return fmt.money_exact(value, page.currency, 2 if show is Show.MONEY else 0)
        case Show.NUMBER:
            return fmt.number(value)
        case Show.PERCENT | Show.SHARE:
            return fmt.percent(value)
        case Show.DAYS:
            return f"{fmt.count(value)} {'天' if page.language is Language.ZH else 'd'}"
        case _:
            return fmt.count(value)
