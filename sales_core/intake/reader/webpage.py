"""Reads a web page that is named like a workbook, as Excel and many systems export: each table is a sheet."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

from sales_core.intake.limits import Limits
from sales_core.intake.reader.batches import batches_of
from sales_core.intake.reader.declared import declared_encoding
from sales_core.intake.reader.encoding import codec_of
from sales_core.intake.reader.serve import Sink
from sales_core.intake.reader.spanned import SpannedTable
from sales_core.intake.refusal import RefusalError

CHUNK = 1 << 20
TAB = re.compile(r"<x:Name>([^<]{1,60})</x:Name>")
SHOWN_NUMBER = re.compile(r"[¥￥$€£\s]*\(?-?[\d,.\s]+\)?")
EXACT = re.compile(r"-?\d+(?:\.\d+)?")


def read_webpage(path: Path, limits: Limits, sink: Sink) -> None:
    """Every table of the page to the sink; RefusalError for a page without one."""
    encoding, guessed = declared_encoding(path)
    page = _Page(limits)
    with path.open(encoding=codec_of(encoding), errors="replace") as file:
        while text := file.read(CHUNK):
            page.feed(text)
    page.close()
    tables = _with_titles([table for table in page.tables if table.width])
    if not tables:
        raise RefusalError("html_not_sheet")
    if len(tables) > limits.sheets:
        raise RefusalError("too_many_sheets", count=str(len(tables)), limit=str(limits.sheets))
    for table, name in zip(tables, _names(tables, page.tabs), strict=True):
        batches = batches_of(table.rows, limits, name)
        sink.sheet(name, batches, encoding=encoding if guessed else "", **table.marks.told())


def _with_titles(tables: Sequence[SpannedTable]) -> list[SpannedTable]:
    """Tables that hold no more than a text per row are titles of the table below them, or notes to the last."""
    found: list[SpannedTable] = []
    titles: list[list[str]] = []
    for table in tables:
        if table.width < 2 and len(tables) > 1:
            titles += table.rows
            continue
        table.put_above(titles)
        found.append(table)
        titles = []
    if found:
        found[-1].rows += titles
    return found or list(tables)


def _names(tables: Sequence[SpannedTable], tabs: Sequence[str]) -> list[str]:
    if len(tabs) == len(tables):
        return list(tabs)
    if len(tables) == 1:
        return [tables[0].name]
    names: list[str] = []
    for number, table in enumerate(tables, 1):
        name = table.name or f"Table {number}"
        names.append(name if name not in names else f"{name} ({number})")
    return names


class _Page(HTMLParser):
    """Collects the tables of a page; a table inside a cell is one of its own."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[SpannedTable] = []
        self.tabs: list[str] = []
        self._limits = limits
        self._open: list[SpannedTable] = []
        self._cells: list[tuple[dict[str, str], list[str]] | None] = []
        self._caption: list[str] | None = None
        self._muted = False

    def handle_comment(self, data: str) -> None:
        """Excel keeps the names of the tabs in a comment."""
        self.tabs += TAB.findall(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, row or cell begins; what was open of its sort ends."""
        told = {name: value or "" for name, value in attrs}
        if tag == "table":
            self._open.append(SpannedTable(self._limits))
            self._cells.append(None)
            self.tables.append(self._open[-1])
        elif tag in ("script", "style"):
            self._muted = True
        elif self._open and tag == "tr":
            self._close_cell()
            hidden = "display:none" in told.get("style", "").replace(" ", "").lower()
            self._open[-1].start_row(hidden=hidden)
        elif self._open and tag in ("td", "th"):
            self._close_cell()
            self._cells[-1] = (told, [])
        elif self._open and tag == "caption":
            self._caption = []
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """A table, row or cell ends."""
        if tag in ("script", "style"):
            self._muted = False
        elif tag == "caption" and self._open and self._caption is not None:
            self._open[-1].name, self._caption = " ".join("".join(self._caption).split()), None
        elif self._open and tag in ("td", "th", "tr", "table"):
            self._close_cell()
            if tag == "table":
                self._open.pop()
                self._cells.pop()

    def handle_data(self, data: str) -> None:
        """Text of the innermost cell."""
        if self._muted:
            return
        if self._caption is not None:
            self._caption.append(data)
        elif self._cells and (cell := self._cells[-1]):
            cell[1].append(data)

    def _close_cell(self) -> None:
        if cell := self._cells[-1]:
            told, parts = cell
            self._cells[-1] = None
            self._open[-1].add(
                _value("".join(parts), told), _count(told.get("colspan", "")), _count(told.get("rowspan", ""))
            )


def _value(text: str, told: dict[str, str]) -> str:
    """The cell as shown, but numbers as exact as Excel noted them beside."""
    shown = "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))
    exact = told.get("x:num", "")
    return exact if EXACT.fullmatch(exact) and SHOWN_NUMBER.fullmatch(shown) else shown


def _count(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 8 else 1
