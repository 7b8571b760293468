"""Reads delimited text into one sheet. A row's number is its record's number counted from 1, as Excel shows it."""

import csv
import itertools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa

from sales_core.intake.limits import Limits
from sales_core.intake.reader.delimiter import declared, delimiter_of
from sales_core.intake.reader.encoding import encoding_of
from sales_core.intake.reader.serve import Sink
from sales_core.intake.refusal import RefusalError

PART = 20_000  # rows turned into columns at a time
LOOK = 60  # lines that decide the delimiter
LONGEST = 1_000_000  # characters of a record's field: more is a quotation mark that never closes


def read_lines(path: Path, limits: Limits, sink: Sink) -> None:
    """The file as one sheet; its last column `width` counts the cells of each row where rows differ in it."""
    encoding, guessed = encoding_of(path)
    with path.open(encoding=encoding, newline="", errors="replace" if guessed else "strict") as file:
        start = list(itertools.islice(_split(file), LOOK))
        named = declared(start[0]) if start else None
        delimiter = named or delimiter_of(start[:-1] if len(start) == LOOK else start)
        file.seek(0)
        lines = itertools.islice(_split(file), 1 if named else 0, None)
        parts = list(_parts(_records(lines, delimiter), limits))
    width = max((max(widths) for _, widths in parts), default=0)
    if not width:
        raise RefusalError("empty_file")
    even = all(set(widths) == {width} for _, widths in parts)
    batches = [_padded(columns, None if even else widths, width) for columns, widths in parts]
    sink.sheet("", batches, encoding=encoding if guessed else "", widths=not even)


def _split(file: Iterable[str]) -> Iterator[str]:
    for line in file:
        if len(line) > LONGEST * 20:
            raise RefusalError("cell_too_long", row="?")
        yield line.replace("\0", "") if "\0" in line else line


def _records(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(min(LONGEST, sys.maxsize))
    reader = csv.reader(lines, delimiter=delimiter)
    number = itertools.count(1)
    row = 1
    try:
        for record in reader:
            row = next(number) + 1
            yield record
    except csv.Error as error:
        raise RefusalError("cell_too_long", row=str(row)) from error
    except UnicodeError as error:
        raise RefusalError("unknown_encoding") from error


def _parts(records: Iterator[list[str]], limits: Limits) -> Iterator[tuple[list[pa.Array], list[int]]]:
    """Columns of strings and the widths of the rows, a part at a time."""
    count = 0
    while rows := list(itertools.islice(records, PART)):
        count += len(rows)
        if count > limits.rows:
            raise RefusalError("too_many_rows", limit=str(limits.rows))
        widths = [len(row) for row in rows]
        widest = max(widths)
        if widest > limits.columns:
            raise RefusalError("too_many_columns", sheet="", count=str(widest), limit=str(limits.columns))
        if min(widths) < widest:
            rows = [row + [""] * (widest - len(row)) for row in rows]
        yield [pa.array(column, pa.string()) for column in zip(*rows, strict=True)], widths


def _padded(columns: list[pa.Array], widths: list[int] | None, width: int) -> pa.RecordBatch:
    rows = len(columns[0]) if columns else len(widths or ())
    full = columns + [pa.nulls(rows, pa.string())] * (width - len(columns))
    if widths is not None:
        full.append(pa.array([str(count) for count in widths], pa.string()))
    return pa.RecordBatch.from_arrays(full, names=[f"c{place}" for place in range(len(full))])
