"""Short ways to write the sheets that the intake tests read."""

import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices, Prepared

TODAY = date(2026, 11, 24)
ORDERS = "Order No,Order Date,Customer,Qty,Unit Price,Amount"


def prepared(path: Path, choices: Choices | None = None) -> Prepared:
    """The only sheet of a file; its counts always add up."""
    (sheet,) = prepare_file(path, choices, today=TODAY)
    rows = sheet.rows
    assert rows.read == rows.accepted + rows.duplicate + rows.rejected + rows.skipped
    assert sheet.table is None or sheet.table.num_rows == rows.accepted
    assert (sheet.rejected.num_rows if sheet.rejected else 0) == rows.rejected
    return sheet


def csv_sheet(folder: Path, *lines: str, name: str = "orders.csv", encoding: str = "utf-8") -> Path:
    """A text file of these lines."""
    path = folder / name
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def xlsx_sheet(folder: Path, *rows: Sequence[Any], name: str = "book.xlsx", tab: str = "Sheet1") -> Path:
    """A workbook with one tab of these rows."""
    path = folder / name
    book = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"})
    page = book.add_worksheet(tab)
    for place, row in enumerate(rows):
        page.write_row(place, 0, row)
    book.close()
    return path


def rewritten(path: Path, part: str, old: bytes, new: bytes) -> None:
    """Replace bytes in one part of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def codes(sheet: Prepared) -> list[str]:
    """Issue codes in order."""
    return [issue.code for issue in sheet.issues]
