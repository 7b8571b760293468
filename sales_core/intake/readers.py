"""Reads the columns of a sheet into the store's types: text, ids, dates, money, numbers, percents."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.dates import DateOrder, order_of, read_date
from sales_core.intake.distinct import Read, any_true, by_distinct, merged, where
from sales_core.intake.numbers import BadValueError, Style, read_number, style_of
from sales_core.intake.texts import clean_ids, clean_names, clean_prose
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
ISO = r"^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$"
PROSE = frozenset({"comment", "subject", "next_step", "outcome", "value", "address"})


@dataclass(frozen=True)
class Answers:
    """What is known beyond the cells: the user's day order, the year of dates without one, the unit of numbers."""

    day_first: bool | None = None
    year: int | None = None
    factor: Decimal | None = None
    percent: bool = False
    minutes: Fraction | None = None


class UnclearOrderError(Exception):
    """A column of dates that does not tell day from month; `value` shows one."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


def read_column(field: str, kind: FieldType, cells: pa.Array, answers: Answers) -> Read:
    """Cells (trimmed strings, None for empty) in the store's type; UnclearOrderError for dates to ask about."""
    if kind is FieldType.DATE:
        return _dates(cells, answers)
    if kind in (FieldType.MONEY, FieldType.NUMBER):
        return _numbers(cells, answers)
    if kind is FieldType.PERCENT:
        return _percents(cells, answers)
    if kind is FieldType.ID:
        return clean_ids(cells)
    return clean_prose(cells) if field in PROSE else clean_names(cells)


def _numbers(cells: pa.Array, answers: Answers) -> Read:
    factor = answers.factor or Decimal(1)
    scale = answers.minutes or Fraction(1)
    if factor != 1 or scale != 1:
        style = _style(cells)
        return by_distinct(cells, lambda text: _scaled(text, style, factor, scale), MONEY)
    plain = pc.fill_null(pc.match_substring_regex(cells, PLAIN_NUMBER), False)
    rest = where(pc.invert(plain), cells)
    style = _style(rest) if rest.null_count < len(rest) else Style.POINT
    if style is not Style.POINT:
        style = _style(cells)
    if style is not Style.POINT:
        return by_distinct(cells, lambda text: _scaled(text, style, factor, scale), MONEY)
    fast = pc.cast(where(plain, cells), MONEY)
    return merged(fast, by_distinct(rest, lambda text: _scaled(text, style, factor, scale), MONEY))


def _style(cells: pa.Array) -> Style:
    return style_of([text for text in cells.unique().to_pylist() if text])


def _scaled(text: str, style: Style, factor: Decimal, scale: Fraction) -> Decimal | None:
    if (number := read_number(text, style)) is None:
        return None
    # a cell that names its own 万 is in 元 already; the header's unit is for bare numbers
    scaled = number * (Decimal(1) if text.rstrip("元").endswith(("万", "亿")) else factor)
    scaled = scaled * scale.numerator / scale.denominator
    if abs(scaled) >= Decimal(10) ** 16:
        raise BadValueError("too_large")
    return scaled.quantize(CENTS, ROUND_HALF_UP)


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


def _dates(cells: pa.Array, answers: Answers) -> Read:
    iso = pc.fill_null(pc.match_substring_regex(cells, ISO), False)
    days = pc.if_else(iso, pc.utf8_slice_codeunits(cells, 0, 10), cells)
    order = DateOrder(answers.day_first)
    if any_true(pc.invert(pc.or_kleene(iso, pc.is_null(cells)))):
        values = [text for text in where(pc.invert(iso), cells).unique().to_pylist() if text]
        order = _order(values, answers)
    return by_distinct(days, lambda text: read_date(text, order, answers.year), pa.date32())


def _order(values: list[str], answers: Answers) -> DateOrder:
    order = order_of(values)
    if answers.day_first is not None:
        return DateOrder(answers.day_first)
    if order.unclear:
        raise UnclearOrderError(next(value for value in values if order_of([value]).unclear))
    return order
