"""Rows below a header that belong to no table: notes beside and below it, titles said again."""

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.columns import fields_of
from sales_core.intake.columns.detect import Verdict
from sales_core.intake.tables.table import NUMBER, Table
from sales_core.intake.words.headers import folded
from sales_core.model.kinds import Kind

Mask = npt.NDArray[np.bool_]
TITLED = 3  # columns in which a title stands
FOOTERS = 12  # rows at the end that may be notes
BEGIN = ("注", "备注", "说明", "制表", "数据来源", "以上", "本表", "note", "generated", "confidential", "source",
         "prepared", "copyright", "©", "※")  # fmt: skip
LISTS = frozenset({Kind.CUSTOMERS, Kind.PEOPLE, Kind.SETTINGS})  # a name alone is a row of these
ALONE = frozenset({"deal", "deal_id", "customer", "customer_id", "person", "name", "comment"})


def blank(columns: list[pa.Array], count: int) -> Mask:
    """Rows with nothing in these columns."""
    found = np.ones(count, dtype=bool)
    for column in columns:
        if column.null_count == 0:
            return np.zeros(count, dtype=bool)
        found &= pc.is_null(column).to_numpy(zero_copy_only=False)
    return found


def repeats_title(table: Table, count: int) -> Mask:
    """Rows that say a title again and nothing else, as printed pages do."""
    said = np.zeros(count, dtype=bool)
    if not table.titles:
        return said
    for column in table.columns[:TITLED]:
        said |= pc.is_in(column, value_set=pa.array(table.titles)).to_numpy(zero_copy_only=False)
    for row in np.flatnonzero(said).tolist():
        said[row] = sum(column[row].is_valid for column in table.columns) == 1
    return said


def beside(table: Table, verdict: Verdict, count: int) -> Mask:
    """Rows that hold nothing but notes beside the table, in columns without a name and a meaning."""
    mapped = {column.column for column in verdict.mapping if column.field or column.how == "wide"}
    notes = {
        place
        for place, header in enumerate(table.headers)
        if header.startswith("column ") and place not in mapped and table.columns[place].null_count < count
    }
    if not notes or len(notes) == len(table.columns):
        return np.zeros(count, dtype=bool)
    return blank([column for place, column in enumerate(table.columns) if place not in notes | table.given], count)


def footers(table: Table, verdict: Verdict, out: Mask) -> dict[int, str]:
    """Row → its text, for the last rows when they are remarks that cannot be rows of this kind of sheet."""
    found: dict[int, str] = {}
    if verdict.kind is None or verdict.kind in LISTS:
        return found
    alone = {column.column for name, column in fields_of(verdict.mapping).items() if name in ALONE}
    for row in (np.flatnonzero(~out[-FOOTERS:])[::-1] + max(len(out) - FOOTERS, 0)).tolist():
        cells = {place: cell for place, column in enumerate(table.columns) if (cell := column[row].as_py())}
        cells = {place: cell for place, cell in cells.items() if place not in table.given}
        if not _remark(cells, alone, verdict.kind):
            break
        found[row] = " ".join(cells.values())
    return found


def _remark(cells: dict[int, str], alone: set[int], kind: Kind) -> bool:
    """Texts that all name what they say, as in 制表：李娜, or one that begins as remarks do."""
    texts = list(cells.values())
    if not texts or any(NUMBER.match(text) for text in texts):
        return False
    if all(":" in text.replace("：", ":") for text in texts):
        return True
    place = next(iter(cells))
    return len(texts) == 1 and folded(texts[0]).startswith(BEGIN) and (kind is not Kind.DEALS or place not in alone)
