"""Rows that hold nothing but a salesperson's name, above that person's rows: the name goes to the rows below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.tables.table import Table
from sales_core.intake.tables.tabs import VALUES, meanings
from sales_core.intake.values.asof import Origin
from sales_core.intake.words.headers import folded, key_of
from sales_core.intake.words.words import read, words

MOST = 500  # more rows of one cell are no headings
OWN = frozenset({"person", "person_id"})
SHAPE = re.compile(r"[\u4e00-\u9fff·]{2,4}|[A-ZÀ-Ý][\w'’-]+(?: [A-Z]\.)?(?: [A-ZÀ-Ý][\w'’-]+){1,2}")
LABELLED = re.compile(r"^\s*([^:：]{1,20})[:：]\s*(\S.*)$")


@dataclass(frozen=True)
class _Heading:
    """row: below the header; place: its column; text: as it stands; name: without a label, which `labelled` tells."""

    row: int
    place: int
    text: str
    name: str
    labelled: bool


def with_headings(table: Table, origin: Origin) -> Table:
    """The table with a column of the persons that headings between its rows name, where those are clearly that."""
    fields = {meaning.field for header in table.headers for meaning in meanings(header)}
    if OWN & fields or not VALUES & fields or table.given or table.rows is not None:
        return table
    found = _headings(table)
    if not found or not _sure(table, found, origin):
        return table
    count = len(table.columns[0])
    names = np.full(count, None, dtype=object)
    for heading, until in zip(found, [*(each.row for each in found[1:]), count], strict=True):
        names[heading.row : until] = heading.name
    return replace(
        table,
        headers=(*table.headers, "person"),
        columns=(*table.columns, pa.array(names, pa.string())),
        given=table.given | {len(table.columns)},
        headings={each.row: each.text for each in found},
    )


def _headings(table: Table) -> list[_Heading]:
    """The rows of one cell above the last row of several; none where they do not begin the table."""
    if sum(column.null_count == 0 for column in table.columns) > 1:
        return []
    filled = np.zeros(len(table.columns[0]), dtype=np.int16)
    for column in table.columns:
        filled += pc.is_valid(column).to_numpy(zero_copy_only=False)
    several = np.flatnonzero(filled > 1)
    alone = np.flatnonzero(filled == 1)
    heads = alone[alone < several[-1]].tolist() if len(several) else []
    if not heads or heads[0] > several[0] or len(heads) > MOST:
        return []
    return [_heading(table, row) for row in heads]


def _heading(table: Table, row: int) -> _Heading:
    place = next(place for place, column in enumerate(table.columns) if column[row].is_valid)
    text = table.columns[place][row].as_py()
    label = LABELLED.match(text)
    labelled = label is not None and any(meaning.field == "person" for meaning in meanings(label[1]))
    return _Heading(row, place, text, label[2] if label and labelled else text, labelled)


def _sure(table: Table, found: Sequence[_Heading], origin: Origin) -> bool:
    """Whether all are persons: said so, known, or several that read like names where nothing else does."""
    if len({each.place for each in found}) > 1 or any(_is_total(each.name) for each in found):
        return False
    if all(each.labelled for each in found):
        return True
    known = origin.context
    names = [folded(each.name) for each in found]
    if any(name in known.customers or name in known.products for name in names):
        return False
    strange = [each.name for each, name in zip(found, names, strict=True) if name not in known.people]
    if not strange:
        return True
    several = len(set(names)) > 1 and not _named_in(table, found)
    if not several or not all(map(_shaped, strange)):
        return False
    return len(strange) < len(names) or _speaks_of_people(table, origin) or all(map(_chinese, strange))


def _is_total(text: str) -> bool:
    return folded(text).rstrip(":") in words().totals


def _named_in(table: Table, found: Sequence[_Heading]) -> bool:
    """Whether other rows have names in the column of the headings, as a list of customers has."""
    cells = table.columns[found[0].place].filter(
        pa.array(~np.isin(np.arange(len(table.columns[0])), [each.row for each in found]))
    )
    return any(_shaped(cell) and not _is_total(cell) for cell in cells.drop_null().unique()[:200].to_pylist())


def _shaped(text: str) -> bool:
    """Whether a text could be a name: two to four Chinese characters, or two or three capitalised words."""
    return SHAPE.fullmatch(text) is not None


def _chinese(text: str) -> bool:
    """Whether it begins with a surname and does not end like a thing, a firm or a place."""
    told = read("people_names")
    return text[0] in told["surnames"] and text[-1] not in told["things"] and 2 <= len(text) <= 3


def _speaks_of_people(table: Table, origin: Origin) -> bool:
    """Whether title, tab or file name say that the sheet is by salesperson."""
    said = " ".join((*table.titles, origin.sheet, origin.file_name.rsplit(".", maxsplit=1)[0]))
    return any(key_of(word) in key_of(said) for word in read("people_names")["by_person"])
