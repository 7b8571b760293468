"""Finds the tables of a sheet, below each other or side by side: each has a header of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.tables.beside import side_by_side
from sales_core.intake.tables.grid import Grid
from sales_core.intake.tables.header_rows import Row, keys_in, known_texts, names_over_rows, says_headers
from sales_core.intake.tables.table import NUMBER, trimmed

Mask = npt.NDArray[np.bool_]
FIRST_COLUMNS = 8  # in which a header's words are looked for
MOST = 300  # places looked at one by one; a sheet with more of them is one table
UNDER = 4  # rows under a blank one in which a new header may stand, below its titles
CONTINUED = ("续表", "continued", "第", "page", "页")


def regions_of(grid: Grid) -> tuple[Grid, ...]:
    """The sheet as one grid per table, in reading order; a sheet of one table comes back whole."""
    columns = trimmed(grid)
    whole = replace(grid, cells=pa.table(columns, [f"c{place}" for place in range(len(columns))]), trimmed=True)
    if not columns or not len(columns[0]):
        return (whole,)
    starts = [0, *_Sheet(columns, blank_rows(columns)).boundaries()]
    ends = [*starts[1:], len(columns[0])]
    bands = [_rows(whole, start, end) for start, end in zip(starts, ends, strict=True)]
    return tuple(region for band in bands for region in side_by_side(band))


def blank_rows(columns: list[pa.Array]) -> Mask:
    """Rows with nothing in them."""
    blank = np.ones(len(columns[0]) if columns else 0, dtype=bool)
    for column in columns:
        if column.null_count == 0:
            return np.zeros(len(blank), dtype=bool)
        blank &= pc.is_null(column).to_numpy(zero_copy_only=False)
    return blank


def _rows(grid: Grid, start: int, end: int) -> Grid:
    if start == 0 and end == grid.cells.num_rows:
        return grid
    widths = None if grid.widths is None else grid.widths.slice(start, end - start)
    return replace(grid, cells=grid.cells.slice(start, end - start), widths=widths, top=grid.top + start)


@dataclass(frozen=True)
class _Sheet:
    columns: list[pa.Array]
    blank: Mask

    def boundaries(self) -> Iterator[int]:
        """First rows of the second and later tables, their titles included."""
        before: tuple[str, ...] = ()
        title = ""
        last = -UNDER
        candidates = self.candidates()
        for row in candidates:
            if before and self.recurs(row, candidates):
                continue  # its words stand among the rows of the table
            if row <= last + 2 and not any(self.holds_data(place) for place in range(last + 1, row)):
                continue  # the second row of the same header
            start, said = self.titles_above(row)
            keys = keys_in(self.row(row))
            if not before:
                before, title, last = keys, said, row
                continue
            again = keys == before and (not said or said == title or any(word in said for word in CONTINUED))
            if not again:
                yield start
            before, title, last = keys, said or title, row

    def candidates(self) -> list[int]:
        """Rows that are headers by their own words, or by standing below a blank row, over numbers."""
        said = [row for row in self.worded() if self.strong(row)]
        below = self.below_blanks()
        return sorted({*said, *below})

    def worded(self) -> list[int]:
        """Rows with two or more words of headers in their first columns."""
        hits = np.zeros(len(self.blank), dtype=np.int8)
        for column in self.columns[:FIRST_COLUMNS]:
            hits += pc.is_in(column, value_set=known_texts()).to_numpy(zero_copy_only=False)
        found: list[int] = np.flatnonzero(hits >= 2).tolist()
        return found if len(found) <= MOST else found[:1]

    def strong(self, row: int) -> bool:
        """A header in the midst of rows has nearly only known words; the first may have fewer."""
        first = row == 0 or bool(self.blank[:row].all())
        after = first or bool(self.blank[row - 1])
        return says_headers(self.row(row), 0.5 if after else 0.8, 2 if after else 3)

    def below_blanks(self) -> list[int]:
        """Headers below a blank row (or at the top), under at most a few titles."""
        edges = np.flatnonzero(~self.blank & np.concatenate([[True], self.blank[:-1]]))
        found: list[int] = []
        seen: set[tuple[str, ...]] = set()
        for edge in edges[:MOST].tolist():
            for row in range(edge, min(edge + UNDER, len(self.blank))):
                if self.blank[row]:
                    break
                keys = keys_in(self.row(row))
                if (len(keys) > 1 and keys in seen) or self.heads(row, edge):
                    found.append(row)
                    seen.add(keys)
                    break
                if sum(1 for cell in self.row(row) if cell) > 2:
                    break  # rows of data, not titles
        return found

    def heads(self, row: int, edge: int) -> bool:
        """Whether a row below a blank one is a header."""
        cells = self.row(row)
        if says_headers(cells):
            return True
        below = [self.row(place) for place in range(row + 1, min(row + 3, len(self.blank))) if not self.blank[place]]
        return names_over_rows(cells, below) and self.elsewhere(row, edge)

    def elsewhere(self, row: int, edge: int) -> bool:
        """Whether the row fills a column that is empty in the row above the blank ones, and not the other way."""
        above = next((place for place in range(edge - 1, -1, -1) if not self.blank[place]), None)
        if above is None:
            return True
        pairs = list(zip(self.row(row), self.row(above), strict=True))
        return any(cell and not over for cell, over in pairs) and any(over and not cell for cell, over in pairs)

    def titles_above(self, row: int) -> tuple[int, str]:
        """First row of the titles right above a header, and the lowest of them as text."""
        start = row
        while start > 0 and not self.blank[start - 1] and sum(1 for cell in self.row(start - 1) if cell) == 1:
            start -= 1
        if start == row and row > 1 and self.blank[row - 1] and not self.blank[row - 2]:
            higher = row - 2  # a title apart from its table by one blank row
            if (higher == 0 or self.blank[higher - 1]) and sum(1 for cell in self.row(higher) if cell) == 1:
                start = higher
        said = [cell for place in range(start, row) for cell in self.row(place) if cell]
        return start, said[-1] if said else ""

    def recurs(self, row: int, candidates: list[int]) -> bool:
        """Whether one of a row's cells stands elsewhere in its column, other than in headers."""
        for place, cell in enumerate(self.row(row)):
            if cell:
                headers = sum(self.columns[place][other].as_py() == cell for other in candidates)
                if (pc.sum(pc.equal(self.columns[place], cell)).as_py() or 0) > headers:
                    return True
        return False

    def holds_data(self, place: int) -> bool:
        """Whether a row is blank or has a number or date in it."""
        return bool(self.blank[place]) or any(NUMBER.match(cell) for cell in self.row(place) if cell)

    def row(self, place: int) -> Row:
        """The cells of a row."""
        return [column[place].as_py() for column in self.columns]
