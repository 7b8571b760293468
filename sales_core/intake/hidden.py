"""Says what a file hides: tabs, which are not read, and rows and columns, which are read like the others."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.tables.grid import Grid
from sales_core.intake.tables.table import letters
from sales_core.model.issue import Issue

SHOWN = 10  # row numbers named; the count tells of all


def hidden_parts(grids: Sequence[Grid], stem: str) -> tuple[Issue, ...]:
    """What every sheet hides; `stem` names the sheet of a file without tabs."""
    return tuple(issue for grid in grids for issue in _hidden(grid, grid.sheet or stem))


def _hidden(grid: Grid, sheet: str) -> Iterator[Issue]:
    if grid.hidden:
        yield Issue("hidden_sheet", sheet)
        return
    if rows := _full_rows(grid):
        named = ", ".join(map(str, rows[:SHOWN])) + (" …" if len(rows) > SHOWN else "")
        yield Issue("hidden_rows", sheet, rows[0], value=str(len(rows)), detail=(("rows", named),))
    width = grid.cells.num_columns
    places = [place for place in grid.hidden_columns if 0 <= place - grid.offset < width]
    if columns := [letters(place) for place in places if _any_text(grid.cells.column(place - grid.offset))]:
        yield Issue("hidden_columns", sheet, column=columns[0], value=", ".join(columns[:SHOWN]))


def _full_rows(grid: Grid) -> list[int]:
    """Numbers of the hidden rows that hold something."""
    numbers = np.array([number for number in grid.hidden_rows if number <= grid.cells.num_rows], dtype=np.int64)
    if not len(numbers):
        return []
    full = np.zeros(len(numbers), dtype=bool)
    for column in grid.cells.columns:
        full |= pc.fill_null(pc.not_equal(column.take(pa.array(numbers - 1)), ""), False).to_numpy()
    return [int(number) for number in numbers[full]]


def _any_text(column: pa.ChunkedArray) -> bool:
    return bool(pc.any(pc.not_equal(column, "")).as_py())
