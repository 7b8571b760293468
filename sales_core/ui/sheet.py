"""Rows as an xlsx file that opens cleanly in Excel: numbers are numbers, text never becomes a formula or a link."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter

from sales_core.text import common
from sales_core.text import format as fmt
from sales_core.text.core import Text
from sales_core.ui.columns import Column, Show, headed
from sales_core.ui.page import Page

SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_FORMATS = {
    Show.MONEY: "#,##0.00",
    Show.WHOLE_MONEY: "#,##0",
    Show.NUMBER: "#,##0.0",
    Show.COUNT: "#,##0",
    Show.DAYS: "#,##0",
    Show.PERCENT: "0.0%",
    Show.SHARE: "0.0%",
    Show.DATE: "yyyy-mm-dd",
    Show.TEXT: "@",
}
_WIDEST = 48


def xlsx(page: Page, title: str, rows: Sequence[object], columns: Sequence[Column]) -> bytes:
    """One sheet of `rows` headed in the reader's language, and one that says what they are."""
    held = BytesIO()
    with xlsxwriter.Workbook(held, SAFE) as book:
        _rows(book, page, title, rows, columns)
        _about(book, page, title)
    return held.getvalue()


def _rows(book: Any, page: Page, title: str, rows: Sequence[object], columns: Sequence[Column]) -> None:
    sheet = book.add_worksheet(sheet_name(title))
    heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    for place, label in enumerate(headed(columns, page.language)):
        written = [column_value(columns[place], row, page) for row in rows]
        style = book.add_format({"num_format": _FORMATS[columns[place].show]})
        sheet.set_column(place, place, _width(label, written), style)
        sheet.write_string(0, place, label, heading)
        for line, value in enumerate(written, 1):
            _write(sheet, line, place, value, style)
    sheet.freeze_panes(1, 0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def column_value(column: Column, row: object, page: Page) -> Any:
    """The cell's value: money rounded half up to the cent."""
    value = column.value(row, page.language)
    return fmt.rounded(value, 2) if column.show is Show.MONEY and isinstance(value, Decimal) else value


def _write(sheet: Any, line: int, place: int, value: Any, style: Any) -> None:
    if value is None:
        return
    if isinstance(value, datetime | date):
        sheet.write_datetime(line, place, value, style)
    elif isinstance(value, Decimal | int | float) and not isinstance(value, bool):
        sheet.write_number(line, place, value, style)
    else:
        sheet.write_string(line, place, str(value), style)


def _about(book: Any, page: Page, title: str) -> None:
    sheet = book.add_worksheet(sheet_name(page.say(common.ABOUT_SHEET)))
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 60)
    sheet.write_string(0, 0, title, book.add_format({"bold": True}))
    for line, (label, value) in enumerate(about(page), 1):
        sheet.write_string(line, 0, page.say(label))
        sheet.write_string(line, 1, value)


def about(page: Page) -> list[tuple[Text, str]]:
    """What was asked: it goes with every download, so that a sheet says by itself what it holds."""
    known = [
        (common.ABOUT_TEAM, page.settings.team),
        (common.ABOUT_PERIOD, page.period_name()),
        (common.ABOUT_AS_OF, page.day(page.as_of)),
        (common.ABOUT_BASIS, page.basis),
        (common.ABOUT_PEOPLE, page.person or page.team or ", ".join(page.people)),
        (common.ABOUT_SAMPLE, page.say(common.SAMPLE_DATA) if page.store.is_sample else ""),
    ]
    return [(label, value) for label, value in known if value]


def sheet_name(title: str) -> str:
    """A name that Excel takes: at most 31 characters and none of those it keeps for itself."""
    return "".join(" " if letter in "[]:*?/\\'" else letter for letter in title)[:31].strip() or "Sheet1"


def _width(label: str, values: Sequence[Any]) -> float:
    """Wide enough for what is in the column; a Chinese character takes two places."""
    longest = max([_places(label), *(_places(str(value)) for value in values[:200] if value is not None)])
    return min(longest + 2, _WIDEST)


def _places(text: str) -> int:
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)
