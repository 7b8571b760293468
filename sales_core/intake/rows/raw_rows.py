"""The cells of one row of a file as they stand in it, for showing where a number comes from."""

import tempfile
from pathlib import Path

from sales_core.intake.child import read_grids
from sales_core.intake.limits import DEFAULT, Limits
from sales_core.intake.refusal import RefusalError
from sales_core.intake.tables.grid import Grid
from sales_core.intake.tables.table import unique_headers


def sheet_of_file(content: bytes, file_name: str, sheet: str, limits: Limits = DEFAULT) -> Grid | None:
    """The sheet of that name of a kept file (`Tab #2` is a table of `Tab`); None when it cannot be read any more."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"kept{Path(file_name).suffix[:8]}"
        path.write_bytes(content)
        try:
            grids = read_grids(path, limits)
        except (RefusalError, OSError):
            return None
    names = (sheet, sheet.rpartition(" #")[0])
    stem = file_name.rsplit(".", maxsplit=1)[0]
    for name in names:
        for grid in grids:
            if name and (grid.sheet in (name, "") or (grid.sheet == "kept" and name == stem)):
                return grid
    return grids[0] if len(grids) == 1 else None


def raw_row(grid: Grid, row_number: int, header_row: int | None) -> dict[str, str]:
    """Header → cell of the 1-based row, empty cells left out; without a header row by the letters of the columns."""
    place = row_number - 1 - grid.top
    if not 0 <= place < grid.cells.num_rows:
        return {}
    above = (header_row or 0) - 1 - grid.top
    headed = grid.row(above) if 0 <= above < grid.cells.num_rows else [""] * grid.cells.num_columns
    headers = unique_headers(headed, grid.offset)
    return {header: cell for header, cell in zip(headers, grid.row(place), strict=True) if cell}
