"""Rejected rows as an xlsx file to correct and upload again."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import pyarrow as pa
import xlsxwriter

from sales_core.text import uploads as words
from sales_core.text.issues import say_issue
from sales_core.ui.page import Page

Rejected = tuple[int, str, dict[str, str]]  # row number, issue codes, header → cell as it stood
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def from_table(table: pa.Table | None) -> list[Rejected]:
    """The rejected rows of a sheet that is not committed yet."""
    rows = table.to_pylist() if table is not None else []
    return [(row.pop("row_number"), row.pop("reason"), row) for row in rows]


def rejected_xlsx(page: Page, rows: Sequence[Rejected], reasons: Mapping[int | None, Sequence[str]]) -> bytes:
    """The rows' own cells as they stood, then what is wrong with each and the row where it stood.

    The original columns come first, so that the file reads like the sheet that it came from. reasons: row → what is
    wrong with it; a row beyond the listed ones gets the phrases of its codes.
    """
    held = BytesIO()
    headers = list(dict.fromkeys(header for _, _, cells in rows for header in cells))
    with xlsxwriter.Workbook(held, _SAFE) as book:
        sheet = book.add_worksheet(page.say(words.REJECTED_SHEET))
        bold = book.add_format({"bold": True, "bottom": 1})
        marked = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F9E0DB"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _line(sheet, 0, headers, bold)
        _line(sheet, 0, [page.say(words.REJECTED_WHY), page.say(words.REJECTED_ROW)], marked, len(headers))
        for place, (number, codes, cells) in enumerate(rows, 1):
            _line(sheet, place, [cells.get(header) for header in headers], None)
            why = reasons.get(number) or [say_issue(code, page.language, row=number) for code in codes.split()]
            _line(sheet, place, ["\n".join(why), str(number)], wrapped, len(headers))
        sheet.set_column(0, max(len(headers) - 1, 0), 16)
        sheet.set_column(len(headers), len(headers), 60)
        sheet.freeze_panes(1, 0)
    return held.getvalue()


def _line(sheet: Any, line: int, cells: Sequence[str | None], style: Any, start: int = 0) -> None:
    for place, cell in enumerate(cells, start):
        if cell:
            sheet.write_string(line, place, cell, style)
