"""Writes a sheet of cells as a file of any make."""

import csv
import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape, quoteattr

import xlsxwriter
import xlwt
from made_values import Cell

Rows = list[list[Cell]]
ENCODINGS = {
    "ascii": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "gb18030"),
    "west": ("utf-8", "utf-8-sig", "utf-16", "cp1252"),
    "ru": ("utf-8", "utf-8-sig", "utf-16", "cp1251"),
    "zh": ("utf-8", "utf-8-sig", "utf-16", "gb18030", "gb18030", "gbk"),
    "tw": ("utf-8", "utf-8-sig", "utf-16", "big5"),
    "ja": ("utf-8", "utf-8-sig", "utf-16", "shift_jis"),
}


def text_file(rng: Random, folder: Path, pool: str, rows: Rows) -> tuple[Path, str]:
    """A csv, tsv or txt in any encoding and punctuation; the path and how it was written."""
    delimiter = rng.choice(",,,;;\t|")
    named = rng.random() < 0.1 and delimiter != "\t"
    end = rng.choice(("\n", "\r\n", "\r\n", "\r"))
    out = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if end == "\r" else rng.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerows([["" if cell is None else str(cell) for cell in row] for row in rows])
    text = (f"sep={delimiter}{end}" if named else "") + out.getvalue()
    text = text.rstrip("\r\n") if rng.random() < 0.2 else text
    encoding, data = _encoded(rng, pool, text)
    path = folder / f"made.{'tsv' if delimiter == chr(9) else rng.choice(('csv', 'csv', 'txt'))}"
    path.write_bytes(data)
    return path, f"{path.suffix} {delimiter!r} {end!r} {encoding}{' sep=' if named else ''}"


def _encoded(rng: Random, pool: str, text: str) -> tuple[str, bytes]:
    encoding = rng.choice(ENCODINGS[pool])
    if encoding.startswith("gb"):
        text = text.replace("¥", "￥")  # as Chinese programs write it
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        encoding, data = "utf-8", text.encode()
    return encoding, b"\xff\xfe" + data if encoding == "utf-16-le" else data


def book_file(rng: Random, folder: Path, rows: Rows) -> tuple[Path, str]:
    """A workbook of any make; the path and its make."""
    make = rng.choice((".xlsx", ".xlsx", ".xlsx", ".xlsm", ".xls", ".xls", ".ods"))
    path = folder / f"made{make}"
    {".xls": _xls, ".ods": _ods}.get(make, _xlsx)(path, rows)
    return path, make


def _xlsx(path: Path, rows: Rows) -> None:
    book = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd", "strings_to_numbers": False})
    page = book.add_worksheet()
    for place, row in enumerate(rows):
        page.write_row(place, 0, row)
    book.close()


def _xls(path: Path, rows: Rows) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Sheet1")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                page.write(place, column, cell, day)
            elif cell is not None:
                page.write(place, column, cell)
    book.save(str(path))


def _ods(path: Path, rows: Rows) -> None:
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    table = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Sheet1">{table}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    media = "application/vnd.oasis.opendocument.spreadsheet"
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{space}">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", media, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, datetime | date):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
    if isinstance(cell, int | float):
        return f'<table:table-cell office:value-type="float" office:value={quoteattr(repr(cell))}/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
