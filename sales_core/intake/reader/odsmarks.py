"""Finds error cells and hidden rows in the content of an OpenDocument sheet."""

import contextlib
import re
from collections.abc import Callable, Iterable
from xml.parsers import expat

from sales_core.intake.reader.marks import MOST, Marks

ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)|Err:\d{3}")
REASON = re.compile(rb">(?:#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)|Err:\d{3})<|table:visibility=")
KEEP = 40  # more than the longest reason
MANY = 16_384  # repeats that a cell with something in it can have


def ods_marks(chunks: Iterable[bytes], again: Callable[[], Iterable[bytes]]) -> dict[str, Marks]:
    """Marks by sheet name. `again` gives the content a second time: it is walked only when there is a reason to."""
    reason, tail = False, b""
    for chunk in chunks:  # to the end, because it is measured on the way
        reason = reason or bool(REASON.search(tail + chunk))
        tail = chunk[-KEEP:]
    if not reason:
        return {}
    walk = _Walk()
    with contextlib.suppress(expat.ExpatError, _Enough):
        for chunk in again():
            walk.parser.Parse(chunk)
        walk.parser.Parse(b"", True)
    return walk.found


class _Enough(Exception):  # noqa: N818 - no error: it ends the walk
    """Nothing more is to be looked at."""


class _Walk:
    """Follows the place in the sheet while the XML passes by."""

    def __init__(self) -> None:
        self.found: dict[str, Marks] = {}
        self._marks = Marks()
        self._row = self._column = 0
        self._rows = self._cells = 1
        self._text: list[str] | None = None
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._said
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _doctype(self, *_: object) -> None:
        raise _Enough

    def _start(self, tag: str, told: dict[str, str]) -> None:
        if tag == "table:table":
            self._marks = self.found.setdefault(told.get("table:name", ""), Marks())
            self._row = self._column = 0
        elif tag == "table:table-row":
            self._rows = _repeats(told, "table:number-rows-repeated")
            if told.get("table:visibility") in ("collapse", "filter"):
                self._marks.hidden_rows.update(range(self._row + 1, self._row + 1 + min(self._rows, MANY)))
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._cells = _repeats(told, "table:number-columns-repeated")
            self._text = []

    def _said(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, tag: str) -> None:
        if tag == "table:table-row":
            self._row, self._column = self._row + self._rows, 0
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            said = "".join(self._text or ()).strip()
            if ERROR.fullmatch(said):
                self._error(said)
            self._column, self._text = self._column + self._cells, None

    def _error(self, said: str) -> None:
        for row in range(self._row, self._row + min(self._rows, MANY)):
            for column in range(self._column, self._column + min(self._cells, MANY)):
                if len(self._marks.errors) >= MOST:
                    return
                self._marks.errors[row, column] = said


def _repeats(told: dict[str, str], name: str) -> int:
    count = told.get(name, "1")
    return int(count) if count.isdigit() and len(count) < 12 else 1
