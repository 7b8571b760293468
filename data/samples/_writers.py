"""Sheets as bytes: the same rows always give the same bytes."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cell = str | int | Decimal | date | None
_CREATED = datetime(2025, 11, 24, 8, 0)  # noqa: DTZ001 - a workbook's own time has no zone
_FORMATS = {
    "title": {"bold": True, "font_size": 14},
    "header": {"bold": True, "bg_color": "#DDEBF7", "border": 1},
    "money": {"num_format": '"￥"#,##0.00'},
    "date": {"num_format": "yyyy-mm-dd"},
    "zh_date": {"num_format": 'yyyy"年"m"月"d"日"'},
    "time": {"num_format": "yyyy-mm-dd hh:mm"},
}


@dataclass(frozen=True)
class Tab:
    """One tab of a workbook.

    titles: rows above the header, one cell each; a blank row follows them. totals: headers whose numbers
    are added up in a last row. A date is written as a Chinese one where `zh_dates` is set.
    """

    name: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    titles: Sequence[str] = ()
    totals: Sequence[str] = ()
    zh_dates: bool = False


def xlsx(tabs: Sequence[Tab]) -> bytes:
    """A workbook of `tabs`."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED, "author": "Sales"})
        formats = {name: book.add_format(look) for name, look in _FORMATS.items()}
        for tab in tabs:
            _write(book.add_worksheet(tab.name), tab, formats)
    return buffer.getvalue()


def _write(sheet: Worksheet, tab: Tab, formats: dict[str, Format]) -> None:
    row = 0
    for row, title in enumerate(tab.titles, 1):
        sheet.write_string(row - 1, 0, title, formats["title"] if row == 1 else None)
    row += bool(tab.titles)
    for column, header in enumerate(tab.headers):
        sheet.write_string(row, column, header, formats["header"])
        sheet.set_column(column, column, 14 if len(header) < 8 else 20)
    sheet.freeze_panes(row + 1, 0)
    for cells in (*tab.rows, *_totals(tab)):
        row += 1
        for column, cell in enumerate(cells):
            _cell(sheet, row, column, cell, tab, formats)


def _totals(tab: Tab) -> list[list[Cell]]:
    if not tab.totals:
        return []
    sums: list[Cell] = ["合计", *[None] * (len(tab.headers) - 1)]
    for header in tab.totals:
        column = list(tab.headers).index(header)
        numbers = [cell for row in tab.rows if isinstance(cell := row[column], int | Decimal)]
        sums[column] = sum(numbers)
    return [sums]


def _cell(sheet: Worksheet, row: int, column: int, cell: Cell, tab: Tab, formats: dict[str, Format]) -> None:
    if isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell, formats["time"])
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, formats["zh_date" if tab.zh_dates else "date"])
    elif isinstance(cell, Decimal):
        sheet.write_number(row, column, float(cell), formats["money"])
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, cell)


def csv_bytes(headers: Sequence[str], rows: Sequence[Sequence[Cell]], encoding: str = "utf-8-sig") -> bytes:
    """A comma-separated sheet with Windows line ends, as Excel saves it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(headers)
    writer.writerows([["" if cell is None else str(cell) for cell in row] for row in rows])
    return buffer.getvalue().encode(encoding)
