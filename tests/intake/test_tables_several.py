"""Several tables in one sheet: each is understood on its own, and notes beside a table are none."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from sheets import TODAY, codes, csv_sheet, prepared, xlsx_sheet

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices, Prepared
from sales_core.model.batch import Status

HEAD = ["订单编号", "订单日期", "客户名称", "金额"]
PAID = ["收款编号", "回款日期", "客户名称", "回款金额"]


def tables(path: Path, choices: dict[str, Choices] | None = None) -> dict[str, Prepared]:
    found = prepare_file(path, choices, today=TODAY)
    for sheet in found:
        rows = sheet.rows
        assert rows.read == rows.accepted + rows.duplicate + rows.rejected + rows.skipped
    return {sheet.sheet: sheet for sheet in found}


def taken(found: dict[str, Prepared]) -> list[tuple[str, str | None, int, Decimal]]:
    return [(name, sheet.kind, sheet.rows.accepted, sheet.amount) for name, sheet in found.items()]


def test_orders_above_and_receipts_below_are_two_tables_with_their_sheet_rows(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["2026年11月 销售台账"],
        HEAD,
        ["A1", "2026-11-01", "甲公司", 10],
        ["A2", "2026-11-02", "乙公司", 20],
        ["合计", "", "", 30],
        [],
        ["2026年11月 回款明细"],
        PAID,
        ["R1", "2026-11-03", "甲公司", 5],
    )
    found = tables(path)
    assert taken(found) == [("Sheet1", "orders", 2, 30), ("Sheet1 #2", "collections", 1, 5)]
    assert [sheet.header_row for sheet in found.values()] == [2, 8]
    assert found["Sheet1 #2"].table["row_number"].to_pylist() == [9]
    assert found["Sheet1"].rows.skipped == 1


def test_a_second_header_without_a_blank_row_begins_a_table_too(tmp_path):
    path = xlsx_sheet(tmp_path, HEAD, ["A1", "2026-11-01", "甲公司", 10], PAID, ["R1", "2026-11-03", "甲公司", 5])
    assert taken(tables(path)) == [("Sheet1", "orders", 1, 10), ("Sheet1 #2", "collections", 1, 5)]


def test_answers_for_the_second_table_are_found_by_its_name(tmp_path):
    path = xlsx_sheet(tmp_path, HEAD, ["A1", "2026-11-01", "甲", 10], [], ["客户名称", "金额", "备注"], ["乙", 7, "急"])
    assert tables(path)["Sheet1 #2"].status is Status.HELD
    found = tables(path, {"Sheet1 #2": Choices(as_of=date(2026, 11, 5))})
    assert (found["Sheet1 #2"].first_date, found["Sheet1 #2"].amount) == (date(2026, 11, 5), Decimal(7))


def test_a_blank_row_alone_parts_nothing(tmp_path):
    path = xlsx_sheet(
        tmp_path, HEAD, ["A1", "2026-11-01", "甲", 10], [], [], ["A2", "2026-11-02", "乙", 20], [], ["合计", "", "", 30]
    )
    sheet = prepared(path)
    assert (sheet.rows.accepted, sheet.rows.skipped, sheet.amount) == (2, 4, Decimal(30))


def test_the_same_header_on_every_printed_page_is_one_table(tmp_path):
    page = [["销售台账 2026"], HEAD]
    path = xlsx_sheet(
        tmp_path, *page, ["A1", "2026-11-01", "甲", 10], [], *page, ["A2", "2026-11-02", "乙", 20], name="台账.xlsx"
    )
    sheet = prepared(path)
    assert (sheet.rows.accepted, sheet.rows.rejected, sheet.amount) == (2, 0, Decimal(30))


def test_the_same_header_under_another_title_is_another_table(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["2025年"],
        ["姓名", "月份", "目标值"],
        ["李娜", "1月", 10],
        [],
        ["2026年"],
        ["姓名", "月份", "目标值"],
        ["李娜", "1月", 20],
        name="目标.xlsx",
    )
    found = tables(path)
    assert [(sheet.first_date, sheet.amount) for sheet in found.values()] == [
        (date(2025, 1, 1), Decimal(10)),
        (date(2026, 1, 1), Decimal(20)),
    ]


def test_tables_side_by_side_are_read_from_left_to_right(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        [*HEAD, None, *PAID],
        ["A1", "2026-11-01", "甲公司", 10, None, "R1", "2026-11-03", "甲公司", 5],
        ["A2", "2026-11-02", "乙公司", 20, None, "R2", "2026-11-04", "乙公司", 6],
        ["A3", "2026-11-02", "乙公司", 30],
    )
    found = tables(path)
    assert taken(found) == [("Sheet1", "orders", 3, 60), ("Sheet1 #2", "collections", 2, 11)]
    assert (found["Sheet1"].rows.read, found["Sheet1 #2"].rows.read) == (3, 2)


def test_an_empty_column_within_a_table_does_not_part_it(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["订单编号", "订单日期", None, "客户名称", "金额"],
        ["A1", "2026-11-01", None, "甲公司", 10],
        ["A2", "2026-11-02", None, "乙公司", 20],
    )
    sheet = prepared(path)
    assert (sheet.rows.accepted, sheet.table["customer"].to_pylist()) == (2, ["甲公司", "乙公司"])


def test_notes_beside_a_table_stay_with_their_row_and_are_no_rows_of_their_own(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        HEAD,
        ["A1", "2026-11-01", "甲公司", 10, None, "请核对"],
        ["A2", "2026-11-02", "乙公司", 20],
        [None, None, None, None, None, "李娜已看"],
    )
    sheet = prepared(path)
    assert (sheet.rows.read, sheet.rows.accepted, sheet.rows.skipped) == (3, 2, 1)
    assert sheet.table["extra"].to_pylist() == ['{"column F": "请核对"}', None]


def test_remarks_below_the_table_are_told_and_left_out(tmp_path):
    path = csv_sheet(
        tmp_path,
        "订单编号,订单日期,客户名称,金额",
        "A1,2026-11-01,甲公司,10",
        "注：以上金额含税。,,,",
        "制表：李娜,,审核：王强,",
    )
    sheet = prepared(path)
    assert (sheet.rows.accepted, sheet.rows.rejected, sheet.rows.skipped) == (1, 0, 2)
    assert codes(sheet) == ["note_row", "note_row"]


def test_staff_whose_duties_sound_like_headers_stay_rows(tmp_path):
    path = csv_sheet(tmp_path, "姓名,部门,职位", "张三,销售,经理", "", "李四,销售,销售经理", name="人员.csv")
    assert prepared(path).rows.accepted == 2


def test_a_row_of_words_that_stand_among_the_rows_begins_no_table(tmp_path):
    path = csv_sheet(tmp_path, "部门,姓名,职位", "销售,张三,经理", "", "销售,客户,负责人", name="人员.csv")
    assert prepared(path).rows.read == 3


def test_a_totals_row_and_a_note_after_a_blank_row_belong_to_the_table_above(tmp_path):
    path = xlsx_sheet(
        tmp_path, HEAD, ["A1", "2026-11-01", "甲", 10], [], ["合计", None, None, 10], [], ["制表：李娜"], ["审核：王强"]
    )
    sheet = prepared(path)
    assert (sheet.rows.read, sheet.rows.accepted, sheet.rows.skipped) == (6, 1, 5)


def test_a_block_of_names_and_values_above_the_header_is_a_title(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["客户", "甲公司", "日期", "2026-11-01"],
        ["部门：销售部", "制表：李娜", "审核：王强"],
        ["单位：元", "币种：人民币", "页：1"],
        [],
        HEAD,
        ["A1", "2026-11-01", "甲", 10],
    )
    sheet = prepared(path)
    assert (sheet.header_row, sheet.rows.accepted, sheet.amount) == (5, 1, Decimal(10))


def test_three_stacked_months_with_titles_and_totals_each_add_up(tmp_path):
    lines = []
    for month in (1, 2, 3):
        lines += [
            [f"{month}月销售明细"],
            HEAD,
            [f"A{month}", f"2026-0{month}-01", "甲公司", month],
            [f"B{month}", f"2026-0{month}-02", "乙公司", 10],
            ["合计", None, None, 10 + month],
            [],
        ]
    found = tables(xlsx_sheet(tmp_path, *lines))
    assert [sheet.amount for sheet in found.values()] == [11, 12, 13]
    assert {code for sheet in found.values() for code in codes(sheet)} == {"total_row"}


def test_a_header_row_told_below_the_first_table_makes_the_sheet_one_table(tmp_path):
    path = xlsx_sheet(tmp_path, HEAD, ["A1", "2026-11-01", "甲", 10], [], PAID, ["R1", "2026-11-03", "甲", 5])
    sheet = prepared(path, Choices(settings=(("header_row", "4"),)))
    assert (sheet.kind, sheet.header_row, sheet.amount) == ("collections", 4, Decimal(5))
