"""Rejected rows as an xlsx file to correct and upload again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import pyarrow as pa
import xlsxwriter

from sales_core.intake.prepared import Choices, Prepared
from sales_core.intake.rows.corrections import CORRECTS, About
from sales_core.text import corrections
from sales_core.text import uploads as words
from sales_core.text.issues import say_issue
from sales_core.ui.page import Page

Rejected = tuple[int, str, dict[str, str]]  # row number, issue codes, header → cell as it stood
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def from_table(table: pa.Table | None) -> list[Rejected]:
    """The rejected rows of a sheet that is not committed yet."""
    rows = table.to_pylist() if table is not None else []
    return [(row.pop("row_number"), row.pop("reason"), row) for row in rows]


def about_sheet(sheet: Prepared) -> About | None:
    """How a sheet that is not committed yet was read, so that its rejected rows are read the same way."""
    if sheet.kind is None:
        return None
    mapping = tuple((column.header, column.field or "") for column in sheet.mapping if column.how != "wide")
    settings = dict(sheet.choices.settings)
    source = settings.pop(CORRECTS, "") or f"{sheet.sha256} {sheet.sheet}"
    settings.pop("header_row", None)
    sha, _, name = source.partition(" ")
    choices = Choices(sheet.kind, mapping, tuple(settings.items()), sheet.as_of)
    return About(sha, sheet.file_name, name, choices, sheet.titles, sheet.corrects)


def rejected_xlsx(
    page: Page,
    rows: Sequence[Rejected],
    reasons: Mapping[int | None, Sequence[str]],
    about: About | None = None,
) -> bytes:
    """The rows' own cells as they stood, then what is wrong with each and the row where it stood.

    The original columns come first, so that the file reads like the sheet that it came from. reasons: row → what is
    wrong with it; a row beyond the listed ones gets the phrases of its codes. about: a second tab says where the rows
    belong, so that they are recognised when they come back.
    """
    held = BytesIO()
    headers = list(dict.fromkeys(header for _, _, cells in rows for header in cells))
    with xlsxwriter.Workbook(held, _SAFE) as book:
        sheet = book.add_worksheet(page.say(words.REJECTED_SHEET))
        bold = book.add_format({"bold": True, "bottom": 1})
        marked = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F9E0DB"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        added = [page.say(words.REJECTED_WHY), page.say(words.REJECTED_ROW)]
        _line(sheet, 0, headers, bold)
        _line(sheet, 0, added, marked, len(headers))
        for place, (number, codes, cells) in enumerate(rows, 1):
            _line(sheet, place, [cells.get(header) for header in headers], None)
            why = told(page, number, codes, reasons)
            _line(sheet, place, ["\n".join(why), str(number)], wrapped, len(headers))
        sheet.set_column(0, max(len(headers) - 1, 0), 16)
        sheet.set_column(len(headers), len(headers), 60)
        sheet.freeze_panes(1, 0)
        if about:
            _about(page, book, replace(about, reason_header=added[0], row_header=added[1]))
    return held.getvalue()


def told(page: Page, number: int, codes: str, reasons: Mapping[int | None, Sequence[str]]) -> Sequence[str]:
    """What is wrong with a row, in the reader's language."""
    return reasons.get(number) or [say_issue(code, page.language, row=number) for code in codes.split()]


def _about(page: Page, book: Any, about: About) -> None:
    sheet = book.add_worksheet(page.say(corrections.ABOUT_SHEET))
    for place, pair in enumerate(about.cells()):
        _line(sheet, place, pair, None)
    sheet.set_column(0, 1, 40)


def _line(sheet: Any, line: int, cells: Sequence[str | None], style: Any, start: int = 0) -> None:
    for place, cell in enumerate(cells, start):
        if cell:
            sheet.write_string(line, place, cell, style)
