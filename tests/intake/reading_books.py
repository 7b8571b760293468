"""Small workbooks of makes that no library here writes, for the tests of reading."""

import struct
import zipfile
from pathlib import Path

ODS = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
XML_BOOK = (
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def ods_book(path: Path, *rows: str, tab: str = "Orders") -> Path:
    """An OpenDocument sheet of rows given in XML."""
    body = f'<table:table table:name="{tab}">{"".join(rows)}</table:table>'
    content = (
        f'<?xml version="1.0"?><office:document-content {SPACES}><office:body><office:spreadsheet>{body}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", ODS)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


def xml_book(path: Path, *sheets: str, encoding: str = "utf-8") -> Path:
    """A workbook in the XML of Excel 2003; each sheet is the XML of a worksheet."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><?mso-application progid="Excel.Sheet"?>'
    path.write_bytes(f"{text}<Workbook {XML_BOOK}>{''.join(sheets)}</Workbook>".encode(encoding))
    return path


def _record(kind: int, content: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return number + bytes([len(content)]) + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb_book(
    path: Path, rows: list[list[str | float | bytes]], tab: str = "Orders", hidden: tuple[int, ...] = ()
) -> Path:
    """A binary workbook; bytes are the code of an Excel error, `hidden` has 0-based rows."""
    cells = b""
    for number, row in enumerate(rows):
        flags = 0x10 if number in hidden else 0
        cells += _record(0, struct.pack("<IIHBBB", number, 0, 300, 0, flags, 0) + struct.pack("<I", 0))
        for column, cell in enumerate(row):
            place = struct.pack("<II", column, 0)
            if isinstance(cell, bytes):
                cells += _record(3, place + cell)
            elif isinstance(cell, str):
                cells += _record(6, place + _wide(cell))
            else:
                cells += _record(5, place + struct.pack("<d", cell))
    extent = struct.pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    sheet = _record(129) + _record(148, extent) + _record(145) + cells + _record(146) + _record(130)
    listed = _record(143) + _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide(tab)) + _record(144)
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", _record(131) + listed + _record(132))
        archive.writestr("xl/_rels/workbook.bin.rels", relations)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return path
