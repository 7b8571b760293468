"""Finds the cells of an xlsx sheet that hold an Excel error: the reader library shows them as blank."""

import re
from collections.abc import Iterable
from html import unescape

MARK = b't="e"'
CELL = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>.*?<(?:\w+:)?v>([^<]{1,20})<', re.S
)
KEEP = 4096  # a cell with its formula seldom is longer
MOST = 200_000

Errors = dict[tuple[int, int], str]


def error_cells(chunks: Iterable[bytes]) -> Errors:
    """0-based (row, column) → the error's text, from the XML of a sheet in chunks."""
    found: Errors = {}
    tail = b""
    for chunk in chunks:
        text = tail + chunk
        if MARK in text and len(found) < MOST:
            for letters, row, value in CELL.findall(text):
                found[int(row) - 1, column_of(letters)] = unescape(value.decode("ascii", "replace"))
        tail = text[-KEEP:]
    return found


def column_of(letters: bytes) -> int:
    """0-based number of the column that Excel calls by `letters`."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def sheet_parts(workbook: str, relations: str) -> dict[str, str]:
    """Sheet name → the part of the archive that holds its cells."""
    targets = {
        _attribute(tag, "Id"): _attribute(tag, "Target")
        for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", relations)
    }
    parts = {}
    for tag in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", workbook):
        target = targets.get(_attribute(tag, r"\w+:id"), "")
        parts[unescape(_attribute(tag, "name"))] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return parts


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"""\s{name}\s*=\s*["']([^"']*)["']""", tag)
    return found[1] if found else ""
