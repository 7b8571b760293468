"""Rows of strings become columns, a part at a time."""

import itertools
from collections.abc import Iterator

import pyarrow as pa

from sales_core.intake.limits import Limits
from sales_core.intake.refusal import RefusalError

PART = 20_000  # rows turned into columns at a time

Part = tuple[list[pa.Array], list[int]]


def parts_of(records: Iterator[list[str]], limits: Limits, sheet: str = "") -> Iterator[Part]:
    """Columns of strings and the widths of the rows; RefusalError for too many of either."""
    count = 0
    while rows := list(itertools.islice(records, PART)):
        count += len(rows)
        if count > limits.rows:
            raise RefusalError("too_many_rows", limit=str(limits.rows))
        widths = [len(row) for row in rows]
        widest = max(widths)
        if widest > limits.columns:
            raise RefusalError("too_many_columns", sheet=sheet, count=str(widest), limit=str(limits.columns))
        if min(widths) < widest:
            rows = [row + [""] * (widest - len(row)) for row in rows]
        yield [pa.array(column, pa.string()) for column in zip(*rows, strict=True)], widths


def padded(columns: list[pa.Array], widths: list[int] | None, width: int) -> pa.RecordBatch:
    """A part as wide as the widest, with `widths` as its last column where given."""
    rows = len(columns[0]) if columns else len(widths or ())
    full = columns + [pa.nulls(rows, pa.string())] * (width - len(columns))
    if widths is not None:
        full.append(pa.array([str(count) for count in widths], pa.string()))
    return pa.RecordBatch.from_arrays(full, names=[f"c{place}" for place in range(len(full))])


def batches_of(rows: list[list[str]], limits: Limits, sheet: str) -> list[pa.RecordBatch]:
    """All rows of a sheet whose short rows end in empty cells."""
    parts = list(parts_of(iter(rows), limits, sheet))
    width = max((len(columns) for columns, _ in parts), default=0)
    return [padded(columns, None, width) for columns, _ in parts]
