"""Reads delimited text into one sheet. A row's number is its record's number counted from 1, as Excel shows it."""

import csv
import itertools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from sales_core.intake.limits import Limits
from sales_core.intake.reader.batches import padded, parts_of
from sales_core.intake.reader.delimiter import declared, delimiter_of, quote_of
from sales_core.intake.reader.encoding import codec_of, encoding_of
from sales_core.intake.reader.plainlines import read_plain
from sales_core.intake.reader.serve import Sink
from sales_core.intake.refusal import RefusalError

LOOK = 60  # lines that decide the delimiter
PLAIN = ("utf-8", "utf-8-sig")
LONGEST = 1_000_000  # characters of a record's field: more is a quotation mark that never closes


def read_lines(path: Path, limits: Limits, sink: Sink) -> None:
    """The file as one sheet; its last column `width` counts the cells of each row where rows differ in it."""
    encoding, guessed = encoding_of(path)
    told = encoding if guessed else ""
    with path.open(encoding=codec_of(encoding), newline="", errors="replace" if guessed else "strict") as file:
        start = list(itertools.islice(_split(file), LOOK))
        named = declared(start[0]) if start else None
        skip = 1 if named else 0
        look = start[skip : LOOK - 1]
        delimiter = named or delimiter_of(look)
        quote = quote_of(look, delimiter)
        if encoding in PLAIN and not guessed and (plain := read_plain(path, delimiter, quote, skip, limits)):
            sink.sheet("", plain)
            return
        file.seek(0)
        lines = itertools.islice(_split(file), skip, None)
        parts = list(parts_of(_records(lines, delimiter, quote), limits))
    width = max((max(widths) for _, widths in parts), default=0)
    if not width:
        raise RefusalError("empty_file")
    even = all(set(widths) == {width} for _, widths in parts)
    batches = [padded(columns, None if even else widths, width) for columns, widths in parts]
    sink.sheet("", batches, encoding=told, widths=not even)


def _split(file: Iterable[str]) -> Iterator[str]:
    for line in file:
        if len(line) > LONGEST * 20:
            raise RefusalError("cell_too_long", row="?")
        yield line.replace("\0", "") if "\0" in line else line


def _records(lines: Iterable[str], delimiter: str, quote: str) -> Iterator[list[str]]:
    csv.field_size_limit(min(LONGEST, sys.maxsize))
    reader = csv.reader(lines, delimiter=delimiter, quotechar=quote)
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
