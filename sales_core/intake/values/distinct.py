"""Whole columns at once: what a vector kernel cannot read is parsed once per distinct value."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.values.numbers import BadValueError


@dataclass(frozen=True)
class Read:
    """A column as read: its values, and per row the code of what is wrong with the cell (None: nothing is wrong).

    reason: why the column was read so, where that was not plain, for `Mapped.detail`.
    """

    values: pa.Array
    codes: pa.Array | None = None
    reason: tuple[tuple[str, str], ...] = ()


def flat(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    """One array of all chunks; a single one is not copied."""
    if isinstance(column, pa.ChunkedArray):
        if column.num_chunks == 1:
            return column.chunk(0)
        combined = column.combine_chunks()
        return pa.concat_arrays(combined.chunks) if isinstance(combined, pa.ChunkedArray) else combined
    return column


def by_distinct(column: pa.Array, parse: Callable[[str], Any], kind: pa.DataType) -> Read:
    """Each distinct string parsed once; a BadValueError becomes the rows' code."""
    coded = column.dictionary_encode()
    values: list[Any] = []
    codes: list[str | None] = []
    for text in coded.dictionary.to_pylist():  # never None: an empty cell has no entry
        try:
            values.append(parse(text))
            codes.append(None)
        except BadValueError as bad:
            values.append(None)
            codes.append(bad.code)
    read = pa.array(values, kind).take(coded.indices)
    wrong = any(codes)
    return Read(read, pa.array(codes, pa.string()).take(coded.indices) if wrong else None)


def merged(fast: pa.Array, slow: Read) -> Read:
    """Values of the fast reading, those of the slow one where it has none."""
    return Read(pc.coalesce(fast, slow.values), slow.codes)


def where(mask: pa.Array, column: pa.Array) -> pa.Array:
    """The column with None where the mask does not hold."""
    return pc.if_else(mask, column, pa.scalar(None, column.type))


def any_true(mask: pa.Array) -> bool:
    """Whether the mask holds anywhere."""
    return bool(pc.any(mask, min_count=0).as_py())
