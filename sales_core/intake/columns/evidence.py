"""What the values of a column speak for: days, money, or names that the store knows."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.values.dates import DateOrder, read_date
from sales_core.intake.values.numbers import EMPTY, BadValueError, Style, is_excel_error, read_number
from sales_core.intake.words.headers import folded
from sales_core.model.kinds import FieldType

ROWS, DISTINCT = 5_000, 60  # what is looked at
FEW = 3  # fewer different values contradict nothing
MONEY_LIKE = re.compile(r"[¥￥$€£₽₹万亿元]|\d[.,]\d{1,2}\)?$|\d[,.]\d{3}(?!\d)")
PERIODS = frozenset({"starts_on", "ends_on"})  # may be months
NAMED = frozenset({"person", "customer", "product"})
WOULD_BE_DAYS = frozenset({"unclear_date", "impossible_date", "date_without_year"})


@dataclass(frozen=True)
class Profile:
    """One column; nothing is read before it is asked for. Shares are of its different values, 0 where it has none."""

    cells: pa.Array

    @cached_property
    def values(self) -> tuple[str, ...]:
        """Up to 60 different values of the first 5,000 rows, without blanks and Excel's errors."""
        found = pc.drop_null(self.cells.slice(0, ROWS)).unique()[: DISTINCT * 2].to_pylist()
        told = [text for text in found if text.casefold() not in EMPTY and not is_excel_error(text)]
        return tuple(told[:DISTINCT])

    @cached_property
    def names(self) -> frozenset[str]:
        """The values as names are compared."""
        return frozenset(map(folded, self.values))

    @cached_property
    def numbers(self) -> float:
        """Share that can be read as a number."""
        return self._share(is_number)

    @cached_property
    def days(self) -> float:
        """Share that can be read as a day."""
        return self._share(is_day)

    @cached_property
    def only_days(self) -> float:
        """Share that is a day and could be no number."""
        return self._share(lambda text: is_day(text) and not is_number(text))

    @cached_property
    def money(self) -> float:
        """Share that is a number as money is written: with its sign, cents or thousands."""
        return self._share(lambda text: bool(MONEY_LIKE.search(text)) and "%" not in text and is_number(text))

    def known(self, names: frozenset[str]) -> float:
        """Share that stands among `names`."""
        return len(self.names & names) / len(self.names) if self.names else 0.0

    def contradicts(self, name: str, kind: FieldType) -> bool:
        """Whether the values cannot be those of a field: days without days, amounts without numbers."""
        if len(self.values) < FEW or name in PERIODS:
            return False
        if kind is FieldType.DATE:
            return self.days < 0.5
        if kind in (FieldType.MONEY, FieldType.NUMBER, FieldType.PERCENT):
            return self.numbers < 0.5
        return name in NAMED and (self.only_days >= 0.8 or self.money >= 0.8)

    def agrees(self, name: str, kind: FieldType) -> bool:
        """Whether the values could be those of a field; an empty column could be any."""
        if not self.values or name in PERIODS:
            return True
        if kind is FieldType.DATE:
            return self.days >= 0.6
        if kind in (FieldType.MONEY, FieldType.NUMBER, FieldType.PERCENT):
            return self.numbers >= 0.6
        return name not in NAMED or (self.only_days < 0.8 and self.numbers < 0.8)

    def _share(self, holds: Callable[[str], bool]) -> float:
        return sum(map(holds, self.values)) / len(self.values) if self.values else 0.0


def profiles_of(columns: Sequence[pa.Array]) -> tuple[Profile, ...]:
    """One profile per column."""
    return tuple(map(Profile, columns))


def examples_of(columns: Sequence[pa.Array]) -> tuple[tuple[str, ...], ...]:
    """The first two different cells of each column, as they stand."""
    return tuple(tuple(pc.drop_null(column.slice(0, ROWS)).unique()[:2].to_pylist()) for column in columns)


def best(shares: Iterable[tuple[float, int]], least: float) -> tuple[float, int] | None:
    """The (share, column) that reaches `least` and is the highest, the first of equal ones."""
    return max((found for found in shares if found[0] >= least), key=lambda found: (found[0], -found[1]), default=None)


def is_day(text: str) -> bool:
    """Whether a cell could be a day, however day and month are ordered."""
    try:
        return read_date(text, DateOrder(day_first=True), 2000) is not None
    except BadValueError as bad:
        return bad.code in WOULD_BE_DAYS


def is_number(text: str) -> bool:
    """Whether a cell could be a number, whatever its decimal mark."""
    return any(_reads(text, style) for style in (Style.POINT, Style.COMMA))


def _reads(text: str, style: Style) -> bool:
    try:
        return read_number(text, style) is not None
    except BadValueError:
        return False
