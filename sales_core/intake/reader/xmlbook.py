"""Reads a workbook that Excel 2003 and many systems write as one XML file."""

from pathlib import Path
from xml.parsers import expat

from sales_core.intake.limits import Limits
from sales_core.intake.reader.batches import batches_of
from sales_core.intake.reader.declared import declared_encoding
from sales_core.intake.reader.encoding import codec_of
from sales_core.intake.reader.serve import Sink
from sales_core.intake.reader.spanned import SpannedTable
from sales_core.intake.refusal import RefusalError

CHUNK = 1 << 20
SPACE = "urn:schemas-microsoft-com:office:spreadsheet "
MIDNIGHT = ("T00:00:00.000", "T00:00:00")


def read_xmlbook(path: Path, limits: Limits, sink: Sink) -> None:
    """Every sheet to the sink; RefusalError for XML that is no workbook or declares entities."""
    book = _Book(limits)
    with path.open(encoding=codec_of(declared_encoding(path)[0]), errors="replace", newline="") as file:
        try:
            while text := file.read(CHUNK):
                book.parser.Parse(text)
            book.parser.Parse("", True)
        except expat.ExpatError as error:
            raise RefusalError("damaged_file") from error
    if not book.sheets:
        raise RefusalError("xml_not_sheet")
    if len(book.sheets) > limits.sheets:
        raise RefusalError("too_many_sheets", count=str(len(book.sheets)), limit=str(limits.sheets))
    for sheet in book.sheets:
        hidden = sheet in book.hidden
        batches = [] if hidden else batches_of(sheet.rows, limits, sheet.name)
        sink.sheet(sheet.name, batches, hidden=hidden, **sheet.marks.told())


class _Book:
    """Follows the sheets, rows and cells while the XML passes by."""

    def __init__(self, limits: Limits) -> None:
        self.sheets: list[SpannedTable] = []
        self.hidden: list[SpannedTable] = []
        self._limits = limits
        self._told: dict[str, str] = {}
        self._type = self._value = ""
        self._text: list[str] | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._said
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _doctype(self, *_: object) -> None:
        raise RefusalError("xml_not_sheet")

    def _start(self, tag: str, told: dict[str, str]) -> None:
        name = tag.removeprefix(SPACE)
        if name == "Worksheet":
            self.sheets.append(SpannedTable(self._limits, told.get(SPACE + "Name", "")))
        elif not self.sheets:
            return
        elif name == "Row":
            self.sheets[-1].start_row(_place(told), hidden=told.get(SPACE + "Hidden") == "1")
        elif name == "Cell":
            self._told, self._type, self._value = told, "", ""
        elif name == "Data" and not self._type:  # a comment on the cell has a second one
            self._type, self._text = told.get(SPACE + "Type", "?"), []
        elif name.endswith(" Visible"):
            self._text = []

    def _said(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, tag: str) -> None:
        name = tag.removeprefix(SPACE)
        if name == "Data" and self._text is not None:
            self._value, self._text = _shown("".join(self._text), self._type), None
        elif name == "Cell" and self.sheets:
            told = self._told
            across, down = _count(told, "MergeAcross"), _count(told, "MergeDown")
            self.sheets[-1].add(self._value, across + 1, down + 1, _place(told))
        elif name.endswith(" Visible") and "".join(self._text or ()).strip() in ("SheetHidden", "SheetVeryHidden"):
            self.hidden.append(self.sheets[-1])


def _shown(text: str, kind: str) -> str:
    """The text of a cell; a day at midnight is a day."""
    if kind != "DateTime":
        return text.strip()
    for midnight in MIDNIGHT:
        text = text.removesuffix(midnight)
    return text.replace("T", " ")


def _place(told: dict[str, str]) -> int | None:
    count = _count(told, "Index")
    return count - 1 if count else None


def _count(told: dict[str, str], name: str) -> int:
    text = told.get(SPACE + name, "")
    return int(text) if text.isdigit() and len(text) < 8 else 0
