"""Parts a band of rows into tables that stand side by side, with blank columns between them."""

from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.tables.grid import Grid
from sales_core.intake.tables.header_rows import Row, keys_in, says_headers, stands_alone
from sales_core.intake.values.distinct import flat

LOOK = 12  # rows in which a table's header stands


@dataclass(frozen=True)
class _Part:
    """A group of columns between blank ones; `header` is the row of its header in the band, None when it has none."""

    start: int
    end: int
    header: int | None
    row: Row
    filled: int
    last: int


def side_by_side(band: Grid) -> tuple[Grid, ...]:
    """The tables of a band from left to right; notes beside a table stay with it."""
    columns = [flat(column) for column in band.cells.columns]
    blank = [column.null_count == len(column) for column in columns]
    if not any(blank):
        return (band,)
    edges = [place for place in range(len(columns)) if not blank[place] and (place == 0 or blank[place - 1])]
    if len(edges) < 2:
        return (band,)
    ends = [next((at for at in range(edge, len(blank)) if blank[at]), len(blank)) for edge in edges]
    parts = [_part(columns, start, end) for start, end in zip(edges, ends, strict=True)]
    heads = [part for part in parts if part.header is not None]
    tables = [part for place, part in enumerate(heads) if place == 0 or _apart(heads[place - 1], part)]
    if len(tables) < 2:
        return (band,)
    starts = [0, *(part.start for part in tables[1:])]
    titles = _texts(columns[: tables[1].start], tables[0].header or 0)
    return tuple(
        _columns(band, start, end, titles if start and not _own_titles(columns, part) else ())
        for start, end, part in zip(starts, [*starts[1:], len(columns)], tables, strict=True)
    )


def _part(columns: list[pa.Array], start: int, end: int) -> _Part:
    group = columns[start:end]
    count = len(group[0])
    filled = np.zeros(count, dtype=bool)
    for column in group:
        filled |= pc.is_valid(column).to_numpy(zero_copy_only=False)
    places = np.flatnonzero(filled)
    for row in places[:LOOK].tolist():
        cells = [column[row].as_py() for column in group]
        if says_headers(cells):
            below = places[places > row]
            return _Part(start, end, row, cells, len(below), int(places[-1]))
    return _Part(start, end, None, (), len(places), int(places[-1]) if len(places) else -1)


def _apart(left: _Part, right: _Part) -> bool:
    """Whether two parts with headers are two tables: in doubt they are one with an empty column in it."""
    if not right.filled:
        return False
    if left.header != right.header:
        return stands_alone(right.row)
    if set(keys_in(left.row)) & set(keys_in(right.row)):
        return True
    lone = stands_alone(left.row) and stands_alone(right.row)
    solid = right.header is not None and right.filled == right.last - right.header
    return lone and solid and left.last != right.last


def _texts(columns: list[pa.Array], until: int) -> tuple[str, ...]:
    return tuple(cell for row in range(until) for column in columns if (cell := column[row].as_py()))


def _own_titles(columns: list[pa.Array], part: _Part) -> bool:
    return bool(_texts(columns[part.start : part.end], part.header or 0))


def _columns(band: Grid, start: int, end: int, titles: tuple[str, ...]) -> Grid:
    """A table's columns; how many cells a text file's rows have says nothing about one of several."""
    cells = band.cells.select(list(range(start, end)))
    return replace(band, cells=cells, offset=band.offset + start, widths=None, titles=band.titles + titles)
