"""One sheet as strings, before anything is understood."""

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True)
class Grid:
    """cells: string columns; row i of them is row i + 1 of the sheet; None or "" is an empty cell.

    offset: how many empty columns lie before the first. widths: how many cells each row of a text file has, None
    where all rows have the same. encoding: named when it is only a guess. broken: why the sheet could not be read.
    """

    sheet: str
    cells: pa.Table
    offset: int = 0
    hidden: bool = False
    widths: pa.ChunkedArray | None = None
    encoding: str = ""
    broken: str = ""

    def row(self, place: int) -> list[str]:
        """The cells of the row at the 0-based `place`, trimmed; "" for an empty one."""
        return [(column[place].as_py() or "").strip() for column in self.cells.columns]
