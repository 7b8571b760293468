"""Places the cells of a table, of which some span rows and columns: as in Excel, their text stands in the first."""

from sales_core.intake.limits import Limits
from sales_core.intake.reader.marks import HEAD, Marks
from sales_core.intake.refusal import RefusalError

DEEPEST = 1_048_576  # rows that a cell may span


class SpannedTable:
    """Rows of strings that grow cell by cell."""

    def __init__(self, limits: Limits, name: str = "") -> None:
        self.name = name
        self.rows: list[list[str]] = []
        self.marks = Marks()
        self._limits = limits
        self._taken: dict[int, int] = {}  # column → row up to which a cell from above takes it

    def start_row(self, place: int | None = None, *, hidden: bool = False) -> None:
        """A new row, at the 0-based `place` when that is further down."""
        if place is not None and place > self._limits.rows:
            raise RefusalError("too_many_rows", limit=str(self._limits.rows))
        while place is not None and len(self.rows) < place:
            self.rows.append([])
        self.rows.append([])
        if hidden:
            self.marks.hidden_rows.add(len(self.rows))

    def add(self, text: str, across: int = 1, down: int = 1, place: int | None = None) -> None:
        """A cell in the next free column, or at the 0-based `place`, that takes `across` columns and `down` rows."""
        if not self.rows:
            self.start_row()
        row, cells = len(self.rows) - 1, self.rows[-1]
        column = len(cells) if place is None else max(place, len(cells))
        while self._taken.get(column, -1) >= row:
            column += 1
        last, bottom = column + max(across, 1) - 1, row + min(max(down, 1), DEEPEST) - 1
        if last >= self._limits.columns:
            raise RefusalError(
                "too_many_columns", sheet=self.name, count=str(last + 1), limit=str(self._limits.columns)
            )
        cells += [""] * (column - len(cells)) + [text] + [""] * (last - column)
        if bottom > row:
            self._taken |= dict.fromkeys(range(column, last + 1), bottom)
        if (last, bottom) != (column, row) and row < HEAD:
            self.marks.merges.add((row, column, bottom, last))

    def put_above(self, rows: list[list[str]]) -> None:
        """Rows above those that are there."""
        if not rows:
            return
        more = len(rows)
        self.rows = [list(row) for row in rows] + self.rows
        self.marks.hidden_rows = {row + more for row in self.marks.hidden_rows}
        self.marks.merges = {(top + more, first, bottom + more, last) for top, first, bottom, last in self.marks.merges}

    @property
    def width(self) -> int:
        """The most cells with something in them that a row has."""
        return max((sum(bool(cell) for cell in row) for row in self.rows), default=0)
