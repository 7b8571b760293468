"""The table is found in the sheet, and what is no data is left out and counted."""

from decimal import Decimal

from sheets import ORDERS, codes, csv_sheet, prepared, xlsx_sheet

from sales_core.intake.prepared import Choices
from sales_core.model.batch import Status


def test_the_header_is_found_below_titles_and_blank_rows(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["海川传感 销售台账"],
        ["制表：李娜　单位：元"],
        [],
        ["订单编号", "订单日期", "客户名称", "金额"],
        ["A1", "2026-11-01", "甲公司", 10],
    )
    sheet = prepared(path)
    assert (sheet.kind, sheet.header_row, sheet.rows.read, sheet.rows.accepted) == ("orders", 4, 1, 1)
    assert sheet.table["row_number"].to_pylist() == [5]


def test_totals_rows_are_left_out_and_listed_with_their_value(tmp_path):
    path = csv_sheet(
        tmp_path,
        ORDERS,
        "A1,2026-11-01,Acme,1,10,10",
        "小计,,,,,10",
        "A2,2026-11-02,Total Energy,1,5,5",
        ",,Grand Total,,,15",
    )
    sheet = prepared(path)
    assert (sheet.rows.accepted, sheet.rows.skipped, sheet.amount) == (2, 2, Decimal(15))
    assert [(issue.row, issue.value) for issue in sheet.issues if issue.code == "total_row"] == [(3, "10"), (5, "15")]


def test_a_customer_called_total_keeps_its_order(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, "A1,2026-11-01,Total,1,10,10"))
    assert (sheet.rows.accepted, codes(sheet)) == (1, [])


def test_blank_rows_and_headers_said_again_are_skipped(tmp_path):
    path = csv_sheet(
        tmp_path, ORDERS, "A1,2026-11-01,Acme,1,10,10", "", ",,,,,", ORDERS, "A2,2026-11-02,Acme,1,5,5", "", ""
    )
    sheet = prepared(path)
    assert (sheet.rows.read, sheet.rows.accepted, sheet.rows.skipped) == (5, 2, 3)


def test_a_row_that_explains_the_columns_is_no_data(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["唯一性ID（必填）", "客户名称（必填）", "所属公海", "负责人"],
        ["此项必填，示例文本", "此项必填，示例文本", "", ""],
        ["c1", "甲公司", "华东", "李娜"],
    )
    sheet = prepared(path)
    assert (sheet.kind, sheet.rows.accepted, sheet.rows.skipped) == ("customers", 1, 1)


def test_void_rows_of_a_known_export_are_listed_and_dropped(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["唯一性ID（必填）", "客户名称（必填）", "所属公海", "负责人", "生命状态"],
        ["c1", "甲公司", "华东", "李娜", "正常"],
        ["c2", "乙公司", "华东", "李娜", "作废"],
    )
    sheet = prepared(path)
    assert sheet.format == "fxiaoke_customers"
    assert sheet.table["customer_id"].to_pylist() == ["c1"]
    assert [(issue.code, issue.row, issue.value) for issue in sheet.issues] == [("void_row", 3, "作废")]


def test_columns_without_a_meaning_or_a_name_are_kept_with_their_row(tmp_path):
    path = csv_sheet(tmp_path, "Order Date,Customer,Amount,Note,Note,", '2026-11-01,Acme,10,"say ""hi""",,x')
    sheet = prepared(path)
    assert sheet.table["extra"].to_pylist() == ['{"Note": "say \\"hi\\"", "column F": "x"}']
    assert [column.header for column in sheet.mapping][3:] == ["Note", "Note (2)", "column F"]


def test_a_line_cut_in_too_many_or_too_few_cells_is_rejected(tmp_path):
    path = csv_sheet(
        tmp_path,
        ORDERS,
        "A1,2026-11-01,Acme,1,10,10",
        "A2,2026-11-01,Acme, Inc,1,10,10",
        "A3,2026-11-01,Acme,1",
        "A4,2026-11-01,Acme,1,10,10,,",
        "A5,2026-11-01,Acme,1,10,10",
    )
    sheet = prepared(path)
    assert sheet.table["order_id"].to_pylist() == ["A1", "A4", "A5"]
    assert {issue.row for issue in sheet.issues if issue.code == "wrong_width"} == {3, 4}


def test_rejected_rows_keep_their_cells_and_their_reasons(tmp_path):
    path = csv_sheet(
        tmp_path, ORDERS, "A1,2026-02-30,Acme,one,10,10", "A2,2026-11-01,Acme,1,10,", "A3,2026-11-01,Acme,1,10,10"
    )
    sheet = prepared(path)
    assert sheet.rejected.to_pylist() == [
        {
            "row_number": 2,
            "reason": "impossible_date not_a_number",
            "Order No": "A1",
            "Order Date": "2026-02-30",
            "Customer": "Acme",
            "Qty": "one",
            "Unit Price": "10",
            "Amount": "10",
        },
        {
            "row_number": 3,
            "reason": "missing_amount",
            "Order No": "A2",
            "Order Date": "2026-11-01",
            "Customer": "Acme",
            "Qty": "1",
            "Unit Price": "10",
            "Amount": None,
        },
    ]
    assert [(issue.row, issue.column, issue.value) for issue in sheet.issues] == [
        (2, "Order Date", "2026-02-30"),
        (2, "Qty", "one"),
        (3, "Amount", ""),
    ]


def test_a_sheet_of_mostly_wrong_rows_waits_until_somebody_says_yes(tmp_path):
    wrong = [f"A{number},soon,Acme,1,10,10" for number in range(20)]
    path = csv_sheet(tmp_path, ORDERS, "B1,2026-11-01,Acme,1,10,10", *wrong)
    assert (prepared(path).status, codes(prepared(path))[0]) == (Status.HELD, "mostly_rejected")
    assert prepared(path, Choices(settings=(("accept_rejected", "yes"),))).status is Status.COMMITTED
