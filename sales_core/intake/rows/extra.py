"""Columns that mean nothing here are kept with their row, as one JSON object by header."""

import json

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.values.distinct import any_true, by_distinct

COMMA = ", "
ESCAPED = r'[\x00-\x1f"\\]'


def extra_of(columns: dict[str, pa.Array], count: int) -> pa.Array:
    """Per row a JSON object of the cells that hold anything, None when none does."""
    parts = [_member(header, cells) for header, cells in columns.items() if cells.null_count < len(cells)]
    if not parts:
        return pa.nulls(count, pa.string())
    inner = parts[0] if len(parts) == 1 else pc.binary_join_element_wise(*parts, "")
    inner = pc.if_else(pc.equal(inner, ""), pa.scalar(None, pa.string()), pc.utf8_slice_codeunits(inner, len(COMMA)))
    return pc.binary_join_element_wise(pa.scalar("{"), inner, pa.scalar("}"), "")


def _member(header: str, cells: pa.Array) -> pa.Array:
    """`, "header": "cell"`, or nothing for an empty cell; joining with skipped nulls would lose rows without any."""
    name = COMMA + json.dumps(header, ensure_ascii=False) + ": "
    if any_true(pc.match_substring_regex(cells, ESCAPED)):
        quoted = by_distinct(cells, _quoted, pa.string()).values
    else:
        quoted = pc.binary_join_element_wise(pa.scalar('"'), cells, pa.scalar('"'), "")
    return pc.fill_null(pc.binary_join_element_wise(pa.scalar(name), quoted, ""), "")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
