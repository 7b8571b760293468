"""Targets and measures: months across become rows, and periods in words become first and last days."""

from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.needs import period_columns
from sales_core.intake.tables.body import Body
from sales_core.intake.values.dates import DateOrder, read_date
from sales_core.intake.values.distinct import Read, by_distinct
from sales_core.intake.values.numbers import BadValueError
from sales_core.intake.values.periods import Span, span_of
from sales_core.intake.words.headers import folded, key_of
from sales_core.intake.words.vocabulary import metrics

YEAR_KEYS = frozenset({"year", "年", "年度", "年份"})
DEFAULT_METRIC = "revenue"


@dataclass(frozen=True)
class Unpivoted:
    """A wide table with one row per row and period: its body, and the columns that came out of the headers."""

    body: Body
    starts_on: pa.Array
    ends_on: pa.Array
    target: pa.Array
    headers: pa.Array


def unpivot(body: Body, headers: tuple[str, ...], year: int | None) -> Unpivoted:
    """One row per data row and period; an empty cell is no target and counts as skipped.

    Rows are counted in such cells from here on: a row of twelve months is twelve rows read.
    """
    places = period_columns(headers, year)
    spans = [span for place in places if (span := span_of(headers[place], year))]
    rows = len(body.rows)
    source = np.repeat(np.arange(rows), len(places))
    month = np.tile(np.arange(len(places)), rows)
    stacked = pa.concat_arrays([body.columns[place] for place in places]) if places else pa.array([], pa.string())
    cells = stacked.take(pa.array(month * rows + source))
    full = np.flatnonzero(pc.is_valid(cells).to_numpy(zero_copy_only=False))
    source, month = source[full], month[full]
    starts, ends = (pa.array([span[side] for span in spans], pa.date32()).take(pa.array(month)) for side in (0, 1))
    counted = replace(
        body.take(pa.array(source)),
        read=body.read - rows + rows * len(places),
        skipped=body.skipped + rows * len(places) - len(full),
    )
    names = pa.array([headers[place] for place in places], pa.string()).take(pa.array(month))
    return Unpivoted(counted, starts, ends, cells.take(pa.array(full)), names)


def spans_of(starts: pa.Array, ends: pa.Array | None, years: pa.Array | None, year: int | None) -> tuple[Read, Read]:
    """First and last days from a column of periods or dates, with a column of last days and of years if there are any.

    A date without a last day beside it stands for its month.
    """
    text = starts if years is None else pc.binary_join_element_wise(years, starts, "年")
    first = by_distinct(text, lambda value: _span(value, year)[0], pa.date32())
    if ends is None:
        return first, Read(by_distinct(text, lambda value: _last(value, year), pa.date32()).values)
    last = by_distinct(ends, lambda value: _end(value, year), pa.date32())
    filled = by_distinct(text, lambda value: _last(value, year), pa.date32())
    return first, Read(pc.coalesce(last.values, filled.values), last.codes)


def _span(text: str, year: int | None) -> Span:
    span = span_of(text.replace("年年", "年"), year)
    if span is not None:
        return span
    if (day := read_date(text, DateOrder(), year)) is None:
        raise BadValueError("missing_value")
    month = span_of(f"{day:%Y-%m}")
    return (day, month[1] if month else day)


def _last(text: str, year: int | None) -> object:
    try:
        return _span(text, year)[1]
    except BadValueError:
        return None  # the first day's column reports it


def _end(text: str, year: int | None) -> object:
    span = span_of(text, year) if not text[:1].isdigit() or len(text) <= 8 else None
    return span[1] if span else read_date(text, DateOrder(), year)


def year_column(headers: tuple[str, ...], starts: int) -> int | None:
    """A column of years beside the one of months or quarters."""
    return next(
        (place for place, header in enumerate(headers) if place != starts and key_of(header) in YEAR_KEYS), None
    )


def metric_cells(cells: pa.Array) -> Read:
    """Metric names as the product calls them; an unknown one stays as written, in lower case."""
    return by_distinct(cells, lambda text: metrics().get(key_of(text), folded(text)), pa.string())


def with_percents(units: pa.Array | None, cells: pa.Array) -> pa.Array:
    """The units of measures: a cell that says % is a percent, whatever is beside it."""
    percent = pc.fill_null(pc.match_substring_regex(cells, r"[%％]$"), False)
    return pc.if_else(percent, "%", pa.nulls(len(cells), pa.string()) if units is None else units)


def metric_named(texts: tuple[str, ...]) -> str:
    """The metric that a tab, title or file name speaks of; revenue when none is spoken of."""
    for text in texts:
        plain = key_of(text)
        said = [word for word in metrics() if word in plain and (len(word) > 3 or not word.isascii())]
        if said:
            return metrics()[max(said, key=len)]
    return DEFAULT_METRIC
