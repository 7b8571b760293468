"""Finds the table in a sheet: the header below titles and blank rows, and the rows under it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.tables.grid import Grid
from sales_core.intake.tables.joined import header_at
from sales_core.intake.values.distinct import flat
from sales_core.intake.values.periods import span_of
from sales_core.intake.words.headers import key_of, signature_of
from sales_core.intake.words.vocabulary import every_header

LOOK = 40  # rows in which a header is looked for
NUMBER = re.compile(r"^[¥$￥(+-]*[\d.,]+[%)元万]*$|^\d{4}-\d\d-\d\d")
SOME_YEAR = 2000  # only to see whether a header is a month


@dataclass(frozen=True)
class Table:
    """The table of a sheet.

    header_row: 1-based, the lower of two. titles: texts above it. headers: one unique name per column of the sheet.
    columns: trimmed cells below the header to the last row with anything in it, None for empty; `first` is the sheet
    row of the first. widths: cells per row where a text file's rows differ in it; header_width: cells of its header.
    given: places of columns that the sheet does not have: what its tab says, once per row. signature: of the header
    row as it stands (`headers.signature_of`). said: the rows of the header as they stand.
    headings: rows that name the person of the rows below them, place below the header → text.
    rows, value: for a table whose columns became rows, the sheet row of each and the place of the cells themselves.
    """

    header_row: int
    titles: tuple[str, ...]
    headers: tuple[str, ...]
    columns: tuple[pa.Array, ...]
    widths: pa.Array | None = None
    header_width: int = 0
    given: frozenset[int] = frozenset()
    signature: str = ""
    said: tuple[Sequence[str | None], ...] = ()
    headings: Mapping[int, str] = field(default_factory=dict)
    rows: pa.Array | None = None
    value: int | None = None

    def sheet_row(self, place: int) -> int:
        """Sheet row of the row at `place` below the header."""
        return int(self.rows[place].as_py()) if self.rows is not None else self.first + place

    @property
    def first(self) -> int:
        """Sheet row of the first row below the header."""
        return self.header_row + 1


def trimmed(grid: Grid) -> list[pa.Array]:
    """The grid's columns with their cells trimmed, None for empty ones."""
    if grid.trimmed:
        return [flat(column) for column in grid.cells.columns]
    found = []
    for column in grid.cells.columns:
        text = pc.utf8_trim_whitespace(flat(column))
        found.append(pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.string()), text))
    return found


def table_of(grid: Grid, header_row: int | None = None) -> Table | None:
    """The table under the most likely header (or the given 1-based row); None when the sheet has no such row."""
    columns = trimmed(grid)
    rows = top_rows(columns)
    place = header_row - 1 - grid.top if header_row else _header_place(rows)
    if place is None or not 0 <= place < len(rows):
        return None
    header = header_at(rows, place)
    last = max((_last(column) for column in columns), default=-1)
    length, below = max(last - header.last, 0), header.last + 1
    widths = pc.cast(flat(grid.widths), pa.int64()) if grid.widths is not None else None
    return Table(
        header_row=below + grid.top,
        titles=(*(cell for row in rows[: header.first] for cell in row if cell), *grid.titles, *header.said()),
        headers=unique_headers(header.names, grid.offset),
        columns=tuple(column.slice(below, length) for column in columns),
        widths=None if widths is None else widths.slice(below, length),
        header_width=0 if widths is None else widths[place].as_py(),
        signature=signature_of(rows[place]),
        said=header.parts,
    )


def top_rows(columns: Sequence[pa.Array]) -> list[tuple[str | None, ...]]:
    """The rows among which a header is looked for."""
    return list(zip(*(column[:LOOK].to_pylist() for column in columns), strict=True))


def _last(column: pa.Array) -> int:
    """Place of the last cell that holds anything, -1 when none does."""
    full = pc.indices_nonzero(pc.is_valid(column))
    return int(full[-1].as_py()) if len(full) else -1


def _header_place(rows: Sequence[Sequence[str | None]]) -> int | None:
    scored = [(_score(row), -place) for place, row in enumerate(rows)]
    best, place = max(scored, default=(0.0, 0))
    return -place if best > 0 else None


def _score(row: Sequence[str | None]) -> float:
    """How much a row looks like a header: known words count, other texts a little, numbers against it."""
    cells = [cell for cell in row if cell]
    known = {key for cell in cells if (key := key_of(cell)) in every_header()}
    months = sum(span_of(cell, SOME_YEAR) is not None for cell in cells)
    numbers = sum(bool(NUMBER.match(cell)) and span_of(cell, SOME_YEAR) is None for cell in cells)
    texts = len({cell for cell in cells if len(cell) <= 60}) - numbers
    if len(cells) < 2:
        return 0.0
    return len(known) + (0.9 * months if known else 0) + 0.1 * texts - 0.6 * numbers


def unique_headers(row: Sequence[str | None], offset: int = 0) -> tuple[str, ...]:
    """Header texts on one line; a second of the same name is "name (2)", one without a name "column C"."""
    seen: dict[str, int] = {}
    found = []
    for place, cell in enumerate(row):
        name = " ".join(cell.split()) if cell else f"column {letters(place + offset)}"
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(found)


def letters(place: int) -> str:
    """Excel's letters for the 0-based column `place`."""
    text, number = "", place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text
