"""Finds in the XML of an xlsx sheet the error cells, hidden rows and columns and merged cells of its head."""

import re
from collections.abc import Iterable
from html import unescape

from sales_core.intake.reader.marks import HEAD, MOST, Marks, column_of

CELL = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*[^/>]>'
    rb"(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]{1,20})<",
    re.S,
)
HIDDEN = re.compile(rb'<(?:\w+:)?(row|col)\b[^>]*?\shidden="(?:1|true)"[^>]*>')
NUMBER = re.compile(rb'\s(r|min|max)="(\d{1,7})"')
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
KEEP = 4096  # a cell with its formula seldom is longer


def xlsx_marks(chunks: Iterable[bytes]) -> Marks:
    """Marks of a sheet whose XML comes in chunks; no chunk is looked at closely without a reason."""
    marks = Marks()
    tail = b""
    for chunk in chunks:
        text = tail + chunk
        if b't="e"' in text and len(marks.errors) < MOST:
            for letters, row, value in CELL.findall(text):
                marks.errors[int(row) - 1, column_of(letters)] = unescape(value.decode("ascii", "replace"))
        if b' hidden="' in text:
            _hidden(text, marks)
        if b"mergeCell" in text:
            _merged(text, marks)
        tail = text[-KEEP:]
    return marks


def _hidden(text: bytes, marks: Marks) -> None:
    for found in HIDDEN.finditer(text):
        told = {name: int(number) for name, number in NUMBER.findall(found[0])}
        if found[1] == b"row" and b"r" in told:
            marks.hidden_rows.add(told[b"r"])
        elif found[1] == b"col" and b"min" in told:
            last = min(told.get(b"max", told[b"min"]), told[b"min"] + 20_000)
            marks.hidden_columns.update(range(told[b"min"] - 1, last))


def _merged(text: bytes, marks: Marks) -> None:
    for first, top, last, bottom in MERGED.findall(text):
        if int(top) <= HEAD:
            marks.merges.add((int(top) - 1, column_of(first), int(bottom) - 1, column_of(last)))


def sheet_parts(workbook: str, relations: str) -> dict[str, str]:
    """Sheet name → the part of the archive that holds its cells."""
    targets = targets_of(relations)
    parts = {}
    for tag in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", workbook):
        parts[unescape(_attribute(tag, "name"))] = targets.get(_attribute(tag, r"\w+:id"), "")
    return parts


def targets_of(relations: str) -> dict[str, str]:
    """Relation id → the part of the archive that it names."""
    targets = {}
    for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", relations):
        target = _attribute(tag, "Target")
        targets[_attribute(tag, "Id")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return targets


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"""\s{name}\s*=\s*["']([^"']*)["']""", tag)
    return found[1] if found else ""
