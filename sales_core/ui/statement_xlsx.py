"""A statement as one portrait page of xlsx, to print and sign; text never becomes a formula."""

from io import BytesIO
from typing import Any

import xlsxwriter

from sales_core.text import statement_files as words
from sales_core.ui.page import Page
from sales_core.ui.sheet import SAFE, sheet_name
from sales_core.ui.statement_document import Document
from sales_core.ui.summary_sheet import A4

_WIDTHS = (34, 58, 16)
_TALL = 15  # points of one line of text


def statement_xlsx(page: Page, told: Document) -> bytes:
    """Title, facts, lines with their total, steps, and where to sign, in that order."""
    held = BytesIO()
    with xlsxwriter.Workbook(held, SAFE) as book:
        sheet = book.add_worksheet(sheet_name(page.say(words.TITLE)))
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        sheet.write_string(0, 0, told.title, book.add_format({"bold": True, "font_size": 16}))
        label, value = book.add_format({"font_color": "#5F6B7A"}), book.add_format({"num_format": "@"})
        line = 2
        for name, text in told.facts:
            sheet.write_string(line, 0, name, label)
            sheet.write_string(line, 1, text, value)
            line += 1
        line = _lines(book, sheet, page, told, line + 1)
        line = _steps(book, sheet, page, told, line + 2)
        _signs(book, sheet, page, line + 1)
        sheet.write_string(line + 1 + 2 * len(words.SIGNS), 0, told.made, label)
        _print(sheet, line + 1 + 2 * len(words.SIGNS))
    return held.getvalue()


def _lines(book: Any, sheet: Any, page: Page, told: Document, line: int) -> int:
    """The table from `line` on; gives the line of its total."""
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F4F6F9"})
    right = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F4F6F9", "align": "right"})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    money = book.add_format({"num_format": "#,##0.00", "valign": "top"})
    for place, label in enumerate((words.LINE, words.WORKED, words.AMOUNT)):
        sheet.write_string(line, place, page.say(label), right if place else head)
    sheet.write_string(line, 1, page.say(words.WORKED), head)
    for one in told.lines:
        line += 1
        sheet.write_string(line, 0, one.what, text)
        sheet.write_string(line, 1, one.worked, text)
        sheet.write_number(line, 2, one.amount, money)
        sheet.set_row(line, _TALL * max(_high(one.what, _WIDTHS[0]), _high(one.worked, _WIDTHS[1])))
    line += 1
    bold = {"bold": True, "top": 1}
    sheet.write_string(line, 0, page.say(words.TOTAL), book.add_format(bold))
    sheet.write_blank(line, 1, None, book.add_format(bold))
    sheet.write_number(line, 2, told.total, book.add_format(bold | {"num_format": "#,##0.00"}))
    return line


def _high(text: str, width: int) -> int:
    """How many lines a text takes in a column."""
    return 1 + sum(2 if ord(letter) > 0x2E7F else 1 for letter in text) // width


def _steps(book: Any, sheet: Any, page: Page, told: Document, line: int) -> int:
    if told.steps:
        sheet.write_string(line, 0, page.say(words.STEPS), book.add_format({"bold": True}))
        for said in told.steps:
            line += 1
            sheet.write_string(line, 0, said)
        line += 1
    return line


def _signs(book: Any, sheet: Any, page: Page, line: int) -> None:
    """A line to sign on for each of those who do."""
    under = book.add_format({"bottom": 1})
    for sign in words.SIGNS:
        sheet.set_row(line, 2 * _TALL)
        sheet.write_string(line, 0, page.say(sign))
        sheet.write_blank(line, 1, None, under)
        sheet.write_string(line, 2, page.say(words.SIGNED_ON), under)
        line += 2


def _print(sheet: Any, last: int) -> None:
    sheet.set_paper(A4)
    sheet.set_margins(0.5, 0.5, 0.6, 0.6)
    sheet.print_area(0, 0, last, len(_WIDTHS) - 1)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
