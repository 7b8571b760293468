"""Finds error cells, hidden rows and merged cells in the records of an old .xls workbook."""

import re
import struct

from sales_core.intake.reader.marks import CODES, HEAD, Marks
from sales_core.intake.reader.ole import stream_of

KNOWN = rb"[\x00\x07\x0f\x17\x1d\x24\x2a]"
ERROR = re.compile(rb"\x05\x02\x08\x00(..)(..)..(" + KNOWN + rb")\x01", re.S)
FORMULA = re.compile(rb"\x06\x00..(..)(..)..\x02.(" + KNOWN + rb")...\xff\xff", re.S)
HIDDEN = re.compile(rb"\x08\x02\x10\x00(..).{10}[\x20-\x3f\x60-\x7f\xa0-\xbf\xe0-\xff]\x01", re.S)
MERGED = re.compile(rb"\xe5\x00(..)(..)", re.S)
BOUND_SHEET, END = 0x85, 0x0A


def xls_marks(data: bytes) -> dict[str, Marks]:
    """Marks by sheet name; records are found by their first bytes, so that a sheet without errors costs nothing."""
    book = stream_of(data, ("Workbook", "Book"))
    sheets = sorted(_sheets(book))
    found = {}
    for place, (start, name) in enumerate(sheets):
        end = sheets[place + 1][0] if place + 1 < len(sheets) else len(book)
        found[name] = _sheet(book, start, end)
    return found


def _sheets(book: bytes) -> list[tuple[int, str]]:
    """First byte and name of each sheet, from the records at the workbook's start."""
    found = []
    place = 0
    while place + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, place)
        if kind == END:
            break
        if kind == BOUND_SHEET and size >= 8:
            start = struct.unpack_from("<I", book, place + 4)[0]
            count, wide = book[place + 10], book[place + 11] & 1
            text = book[place + 12 : place + 12 + count * (1 + wide)]
            found.append((start, text.decode("utf-16-le" if wide else "latin-1", "replace")))
        place += 4 + size
    return found


def _sheet(book: bytes, start: int, end: int) -> Marks:
    marks = Marks()
    for pattern in (ERROR, FORMULA):
        for found in pattern.finditer(book, start, end):
            row, column = struct.unpack("<HH", found[1] + found[2])
            marks.errors[row, column] = CODES[found[3][0]]
    for found in HIDDEN.finditer(book, start, end):
        marks.hidden_rows.add(struct.unpack("<H", found[1])[0] + 1)
    for found in MERGED.finditer(book, start, end):
        size, count = struct.unpack("<HH", found[1] + found[2])
        if size == 2 + 8 * count:
            _merged(book[found.end() : found.end() + 8 * count], marks)
    return marks


def _merged(ranges: bytes, marks: Marks) -> None:
    for top, bottom, first, last in struct.iter_unpack("<4H", ranges[: len(ranges) // 8 * 8]):
        if top < HEAD:
            marks.merges.add((top, first, bottom, last))
