"""Rows, columns and tabs that Excel does not show are told of, and only when they hold something."""

import xlsxwriter
from sheets import TODAY, prepared

from sales_core.intake.prepare import prepare_file
from sales_core.text.core import Language
from sales_core.text.issues import say_issue

HEADER = ["Order No", "Order Date", "Customer", "Amount"]


def hidden_book(path, *, empty_only: bool = False):
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Orders")
        page.write_row(0, 0, HEADER)
        for row in range(1, 15):
            page.write_row(row, 0, [f"S{row}", f"2026-11-{row:02d}", "X", 10])
        for row in range(20, 25) if empty_only else range(2, 14):
            page.set_row(row, None, None, {"hidden": True})
        page.set_column("H:H" if empty_only else "D:D", None, None, {"hidden": True})
        book.add_worksheet("old").hide()
    return path


def test_hidden_rows_columns_and_tabs_are_reported_and_the_rows_count(tmp_path):
    sheet = prepared(hidden_book(tmp_path / "book.xlsx"))
    told = {issue.code: issue for issue in sheet.issues}
    assert told["hidden_rows"].value == "12"
    assert dict(told["hidden_rows"].detail) == {"rows": "3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …"}
    assert told["hidden_columns"].value == "D"
    assert told["hidden_sheet"].sheet == "old"
    assert (sheet.rows.accepted, sheet.amount) == (14, 140)


def test_hidden_rows_and_columns_without_anything_in_them_are_no_news(tmp_path):
    sheet = prepared(hidden_book(tmp_path / "book.xlsx", empty_only=True))
    assert [issue.code for issue in sheet.issues] == ["hidden_sheet"]


def test_the_reason_names_the_rows(tmp_path):
    (sheet,) = prepare_file(hidden_book(tmp_path / "book.xlsx"), today=TODAY)
    issue = next(issue for issue in sheet.issues if issue.code == "hidden_rows")
    said = say_issue(issue.code, Language.EN, sheet=issue.sheet, value=issue.value, **dict(issue.detail))
    assert said.startswith("Orders: 12 rows are hidden or filtered out in Excel (3, 4, 5,")
