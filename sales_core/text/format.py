"""How values are written for a reader; None is always —."""

from sales_core.text.dates import day, day_short, month, period
from sales_core.text.numbers import (
    EMPTY,
    change,
    count,
    days,
    money,
    money_exact,
    number,
    percent,
    points,
    rounded,
    short,
    symbol,
)

__all__ = [
    "EMPTY",
    "change",
    "count",
    "day",
    "day_short",
    "days",
    "money",
    "money_exact",
    "month",
    "number",
    "percent",
    "period",
    "points",
    "rounded",
    "short",
    "symbol",
]
