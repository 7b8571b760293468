"""What a workbook says of its cells that the reader library does not hand on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

MOST = 200_000  # error cells kept per sheet
HEAD = 40  # rows in which a header, and so a merged cell that matters, is looked for
CODES = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip

Range = tuple[int, int, int, int]


@dataclass
class Marks:
    """Of one sheet: errors by 0-based (row, column); hidden rows 1-based, hidden columns 0-based; merged ranges."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: set[Range] = field(default_factory=set)

    def told(self) -> dict[str, object]:
        """As the parent process reads it."""
        return {
            "hidden_rows": sorted(self.hidden_rows),
            "hidden_columns": sorted(self.hidden_columns),
            "merges": sorted(self.merges),
        }


def with_errors(batch: pa.RecordBatch, marks: Marks, offset: int) -> pa.RecordBatch:
    """The batch with the texts of error cells put in; its first column is the sheet's column `offset`."""
    by_column: dict[int, dict[int, str]] = {}
    for (row, column), text in marks.errors.items():
        if 0 <= column - offset < batch.num_columns and row < len(batch):
            by_column.setdefault(column - offset, {})[row] = text
    if not by_column:
        return batch
    columns = list(batch.columns)
    for place, texts in by_column.items():
        columns[place] = _put(columns[place], texts)
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


def _put(column: pa.Array, texts: Mapping[int, str]) -> pa.Array:
    import pyarrow.compute as pc  # noqa: PLC0415 - loading it takes a fifth of the start, and few sheets have errors

    mask = pa.array([row in texts for row in range(len(column))])
    return pc.replace_with_mask(column, mask, pa.array([texts[row] for row in sorted(texts)], column.type))


def column_of(letters: bytes) -> int:
    """0-based number of the column that Excel calls by `letters`."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
