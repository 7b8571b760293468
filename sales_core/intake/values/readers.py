"""Reads the columns of a sheet into the store's types: text, ids, dates, money, numbers, percents."""

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.date_columns import Days, read_dates
from sales_core.intake.values.distinct import Read, by_distinct, merged, where
from sales_core.intake.values.numbers import BadValueError, Style, has_scale, read_number, style_of
from sales_core.intake.values.splits import read_splits
from sales_core.intake.values.texts import clean_ids, clean_names, clean_prose
from sales_core.model.kinds import FieldType

MONEY = pa.decimal128(20, 4)
PERCENT = pa.decimal128(9, 6)
CENTS = Decimal("0.0001")
MILLIONTHS = Decimal("0.000001")
ARROW = {
    FieldType.TEXT: pa.string(),
    FieldType.ID: pa.string(),
    FieldType.DATE: pa.date32(),
    FieldType.MONEY: MONEY,
    FieldType.NUMBER: MONEY,
    FieldType.PERCENT: PERCENT,
}
PLAIN_NUMBER = r"^-?\d{1,15}(\.\d{1,4})?$"
MEASURE = re.compile(
    r"(?<=\d)\s*(?:件|个|台|套|箱|本|张|只|支|瓶|包|盒|米|吨|公斤|次|人|天|分|pcs|ea|units?|days?)\.?$", re.I
)  # 10台
AMOUNTS = frozenset({"amount", "unit_price", "cost", "planned_amount"})  # a percent is none of them
PROSE = frozenset({"comment", "subject", "next_step", "outcome", "value", "address"})


@dataclass(frozen=True)
class Answers:
    """What is known beyond the cells: of days, and the unit of numbers."""

    days: Days = field(default=Days())
    factor: Decimal | None = None
    percent: bool = False
    minutes: Fraction | None = None


def read_column(name: str, kind: FieldType, cells: pa.Array, answers: Answers) -> Read:
    """Cells (trimmed strings, None for empty) in the store's type; UnclearOrderError for dates to ask about."""
    if kind is FieldType.DATE:
        return read_dates(cells, answers.days)
    if kind in (FieldType.NUMBER, FieldType.MONEY):
        return _numbers(name, cells, answers, counted=kind is FieldType.NUMBER)
    if kind is FieldType.PERCENT:
        return _percents(cells, answers)
    if kind is FieldType.ID:
        return clean_ids(cells)
    if name == "credit_split":
        return read_splits(cells)
    return clean_prose(cells) if name in PROSE else clean_names(cells)


def is_share(cells: pa.Array, answers: Answers) -> bool:
    """Whether a column of money is written in percents: by its header, or by all of its cells."""
    return answers.percent or (
        cells.null_count < len(cells) and bool(pc.all(pc.match_substring_regex(cells, r"[%％]$")).as_py())
    )


@dataclass(frozen=True)
class _Scale:
    """How the bare numbers of a column become the store's.

    percents: whether a percent is one. counted: whether a cell may name what it counts.
    """

    style: Style
    factor: Decimal
    minutes: Fraction
    percents: bool
    counted: bool

    def read(self, text: str) -> Decimal | None:
        """One cell."""
        if not self.percents and text.endswith(("%", "％")):
            raise BadValueError("not_an_amount")
        if (number := read_number(MEASURE.sub("", text) if self.counted else text, self.style)) is None:
            return None
        # a cell that names its own 元 or 万 needs none; the header's unit is for bare numbers
        factor = Decimal(1) if has_scale(text) else self.factor
        scaled = number * factor * self.minutes.numerator / self.minutes.denominator
        if abs(scaled) >= Decimal(10) ** 16:
            raise BadValueError("too_large")
        return scaled.quantize(CENTS, ROUND_HALF_UP)


def _numbers(name: str, cells: pa.Array, answers: Answers, *, counted: bool = False) -> Read:
    factor = answers.factor or Decimal(1)
    minutes = answers.minutes or Fraction(1)
    percents = name not in AMOUNTS
    if factor != 1 or minutes != 1:
        return by_distinct(cells, _Scale(_style(cells), factor, minutes, percents, counted).read, MONEY)
    plain = pc.fill_null(pc.match_substring_regex(cells, PLAIN_NUMBER), False)
    rest = where(pc.invert(plain), cells)
    style = _style(rest) if rest.null_count < len(rest) else Style.POINT
    if style is not Style.POINT:
        style = _style(cells)
    scale = _Scale(style, factor, minutes, percents, counted)
    if style is not Style.POINT:
        return by_distinct(cells, scale.read, MONEY)
    fast = pc.cast(where(plain, cells), MONEY)
    return merged(fast, by_distinct(rest, scale.read, MONEY))


def _style(cells: pa.Array) -> Style:
    return style_of([text for text in cells.unique().to_pylist() if text])


def _percents(cells: pa.Array, answers: Answers) -> Read:
    """Shares of one: cells with % as they say; bare numbers by the column's largest, or by the header's %."""
    style = _style(cells)
    bare = [
        value
        for text in cells.unique().to_pylist()
        if text and "%" not in text and (value := _tried(text, style)) is not None
    ]
    fractions = bool(bare) and max(map(abs, bare)) <= 1 and any(value % 1 for value in bare)
    hundred = bool(bare) and (max(map(abs, bare)) > 1 or (answers.percent and not fractions))

    def share(text: str) -> Decimal | None:
        if (value := read_number(text, style)) is None:
            return None
        value = value / 100 if hundred and "%" not in text else value
        if abs(value) >= 1000:
            raise BadValueError("too_large")
        return value.quantize(MILLIONTHS, ROUND_HALF_UP)

    return by_distinct(cells, share, PERCENT)


def _tried(text: str, style: Style) -> Decimal | None:
    try:
        return read_number(text, style)
    except BadValueError:
        return None
