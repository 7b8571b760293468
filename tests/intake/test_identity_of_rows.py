"""Keys, repeats and business dates."""

from datetime import date

import xlsxwriter
from sheets import ORDERS, codes, csv_sheet, prepared, xlsx_sheet

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices


def keys(sheet):
    return [key.replace("\x1f", "|") for key in sheet.table["key_base"].to_pylist()]


def test_an_order_line_is_known_by_its_order_and_product(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Order No,Order Date,Customer,Product Code,Amount",
        "A1,2026-11-01,Acme,P1,5",
        "A1,2026-11-01,Acme,P2,5",
        "A1,2026-11-01,Acme,P2,5",
        ",2026-11-01,Acme,P3,5",
    )
    sheet = prepared(path)
    assert keys(sheet)[:3] == ["id:a1|p1", "id:a1|p2", "id:a1|p2"]
    assert keys(sheet)[3] == "row:2026-11-01||||acme|p3||||5.0000"
    assert (sheet.rows.accepted, sheet.rows.duplicate) == (4, 0)


def test_case_and_width_do_not_make_another_row(tmp_path):
    one = prepared(csv_sheet(tmp_path, "Date,Customer,Amount", "2026-11-01,ACME,5", name="a.csv"))
    two = prepared(csv_sheet(tmp_path, "Date,Customer,Amount", "2026/11/1, ａｃｍｅ ,5.00", name="b.csv"))
    assert keys(one) == keys(two)


def test_a_deal_told_twice_counts_once_and_a_contradiction_is_rejected(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Opportunity ID,Opportunity Name,Account Name,Close Date,Opportunity Owner,Stage,Amount,Product Description",
        "1,Pump,Acme,2026-12-01,Ann,Won,5,a",
        "1,Pump,Acme,2026-12-01,Ann,Won,5,a",
        "1,Pump,Acme,2026-12-01,Ann,Won,5,b",
        "1,Pump,Acme,2026-12-01,Ann,Won,6,b",
        "2,Valve,Acme,2026-12-01,Ann,Won,7,a",
    )
    sheet = prepared(path)
    assert sheet.format == "salesforce_report"
    assert (sheet.rows.accepted, sheet.rows.duplicate, sheet.rows.rejected) == (2, 2, 1)
    assert [(issue.code, issue.row, issue.value, dict(issue.detail)["first"]) for issue in sheet.issues] == [
        ("repeated_key", 5, "1", "2")
    ]


def test_the_business_date_comes_from_user_tab_title_file_name_or_today(tmp_path):
    header, row = ["日期", "客户", "金额"], ["2026-11-01", "甲", 1]
    for path, choices, day, source in (
        (xlsx_sheet(tmp_path, header, row, name="台账_20261120.xlsx"), None, date(2026, 11, 20), "file name"),
        (xlsx_sheet(tmp_path, header, row, tab="2026-11-19", name="b.xlsx"), None, date(2026, 11, 19), "sheet name"),
        (xlsx_sheet(tmp_path, ["制表：2026年11月18日"], header, row, name="c.xlsx"), None, date(2026, 11, 18), "title"),
        (xlsx_sheet(tmp_path, header, row, name="台账_2026-W46.xlsx"), None, date(2026, 11, 15), "file name"),
        (xlsx_sheet(tmp_path, header, row, name="台账_20301231.xlsx"), None, date(2026, 11, 24), "today"),
        (xlsx_sheet(tmp_path, header, row, name="d.xlsx"), Choices(as_of=date(2026, 1, 2)), date(2026, 1, 2), "user"),
    ):
        sheet = prepared(path, choices)
        assert (sheet.as_of, sheet.as_of_from) == (day, source)


def test_every_tab_is_a_sheet_with_its_own_answers_and_hidden_ones_are_told(tmp_path):
    path = tmp_path / "book.xlsx"
    book = xlsxwriter.Workbook(path)
    for name in ("one", "two", "hidden1", "empty"):
        page = book.add_worksheet(name)
        if name != "empty":
            page.write_row(0, 0, ["Customer", "Amount", "Product"])
            page.write_row(1, 0, ["Acme", 5, "Pump"])
        if name == "hidden1":
            page.hide()
    book.close()
    answers = {"one": Choices(as_of=date(2026, 11, 1))}
    one, two = prepare_file(path, answers, today=date(2026, 11, 24))
    assert (one.sheet, one.status, two.sheet, two.status) == ("one", "committed", "two", "held")
    assert [(issue.code, issue.sheet) for issue in one.issues] == [("hidden_sheet", "hidden1")]
    assert one.sha256 == two.sha256 != ""


def test_the_name_that_the_user_knows_the_file_by_is_kept(tmp_path):
    path = csv_sheet(tmp_path, ORDERS, "A1,2026-11-01,Acme,1,10,10", name="upload.tmp")
    (sheet,) = prepare_file(path, today=date(2026, 11, 24), file_name="订单_20261103.csv")
    assert (sheet.file_name, sheet.sheet, sheet.as_of) == ("订单_20261103.csv", "订单_20261103", date(2026, 11, 3))
    assert codes(sheet) == []
