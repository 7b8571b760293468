"""Finds error cells and hidden rows in the binary records of an xlsb sheet."""

import re
import struct
from collections.abc import Iterator

from sales_core.intake.reader.marks import CODES, MOST, Marks

ROW, ERROR, FORMULA_ERROR, SHEET = 0, 3, 11, 156
# An error cell: record number, size, column below 2^14, style, code. A sheet without one is not walked.
SOME_ERROR = re.compile(
    rb"(?:\x03\x09|\x0b[\x10-\xff][\x01-\x7f]?)..\x00\x00....[\x00\x07\x0f\x17\x1d\x24\x2a\x2b]", re.S
)
# A row's head with the bit that hides it: record number, size, row below 2^20, style, height, flags.
SOME_HIDDEN = re.compile(
    rb"\x00[\x11-\xff][\x01-\x7f]?..[\x00-\x0f]\x00.{7}[\x10-\x1f\x30-\x3f\x50-\x5f\x70-\x7f\x90-\x9f]", re.S
)


def xlsb_marks(data: bytes) -> Marks:
    """Marks of one sheet from the bytes of its part."""
    marks = Marks()
    if not (SOME_ERROR.search(data) or SOME_HIDDEN.search(data)):
        return marks
    row = 0
    for kind, start, size in _records(data):
        if kind == ROW and size >= 12:
            row = struct.unpack_from("<I", data, start)[0]
            if data[start + 11] & 0x10:
                marks.hidden_rows.add(row + 1)
        elif kind in (ERROR, FORMULA_ERROR) and size >= 9 and len(marks.errors) < MOST:
            column = struct.unpack_from("<I", data, start)[0]
            marks.errors[row, column] = CODES.get(data[start + 8], "#N/A")
    return marks


def xlsb_sheet_parts(workbook: bytes, targets: dict[str, str]) -> dict[str, str]:
    """Sheet name → the part of the archive that holds its cells."""
    parts = {}
    for kind, start, _ in _records(workbook):
        if kind == SHEET:
            relation, after = _text(workbook, start + 8)
            parts[_text(workbook, after)[0]] = targets.get(relation, "")
    return parts


def _text(data: bytes, start: int) -> tuple[str, int]:
    """A counted UTF-16 text and the place after it."""
    end = start + 4 + 2 * int.from_bytes(data[start : start + 4], "little")
    return data[start + 4 : end].decode("utf-16-le", "replace"), end


def _records(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Number, first byte and size of each record; both numbers are written with seven bits a byte."""
    place, length = 0, len(data)
    while place + 2 <= length:
        kind = data[place]
        place += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (data[place] << 7)
            place += 1
        size = shift = 0
        while place < length:
            part = data[place]
            place += 1
            size |= (part & 0x7F) << shift
            shift += 7
            if not part & 0x80 or shift > 21:
                break
        if place + size > length:
            return
        yield kind, place, size
        place += size
