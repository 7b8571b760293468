"""One sheet as strings, before anything is understood."""

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True)
class Grid:
    """cells: string columns; row i of them is row i + 1 of the sheet; None or "" is an empty cell.

    offset: how many empty columns lie before the first. widths: how many cells each row of a text file has, None
    where all rows have the same. encoding: named when it is only a guess. broken: why the sheet could not be read.
    hidden_rows: 1-based numbers of the rows that Excel does not show (hidden or filtered out); they are in `cells`
    like all others. hidden_columns: 0-based places in the sheet, `offset` included. merges: merged ranges of the top
    rows as (row, column, last row, last column), 0-based places in the sheet. top: how many rows lie above the
    first, for one table of several. trimmed: whether cells are trimmed and empty ones None already. titles: texts
    elsewhere in the sheet that speak for this table too.
    """

    sheet: str
    cells: pa.Table
    offset: int = 0
    hidden: bool = False
    widths: pa.ChunkedArray | None = None
    encoding: str = ""
    broken: str = ""
    top: int = 0
    trimmed: bool = False
    titles: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    merges: tuple[tuple[int, int, int, int], ...] = ()

    def row(self, place: int) -> list[str]:
        """The cells of the row at the 0-based `place`, trimmed; "" for an empty one."""
        return [(column[place].as_py() or "").strip() for column in self.cells.columns]
