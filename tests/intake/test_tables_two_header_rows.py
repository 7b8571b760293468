"""Headers of two rows and merged cells: every column gets the name that a reader gives it."""

from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter
from sheets import codes, csv_sheet, prepared, xlsx_sheet

from sales_core.intake.prepared import Choices
from sales_core.model.kinds import Kind


def targets(sheet):
    return [(row["person"], row["starts_on"], row["target"]) for row in sheet.table.to_pylist()]


def names(sheet):
    return [column.header for column in sheet.mapping]


def test_years_over_months_with_the_name_merged_over_both_rows(tmp_path):
    path = tmp_path / "目标.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("目标")
    page.merge_range("A1:A2", "姓名")
    page.merge_range("B1:C1", "2026年")
    page.merge_range("D1:E1", "2027年")
    page.write_row("B2", ["11月", "12月", "1月", "2月"])
    page.write_row("A3", ["李娜", 10, 20, 30, 40])
    book.close()
    sheet = prepared(path)
    assert names(sheet) == ["姓名", "2026年 11月", "2026年 12月", "2027年 1月", "2027年 2月"]
    assert targets(sheet) == [
        ("李娜", date(2026, 11, 1), 10),
        ("李娜", date(2026, 12, 1), 20),
        ("李娜", date(2027, 1, 1), 30),
        ("李娜", date(2027, 2, 1), 40),
    ]
    assert sheet.header_row == 2


def test_target_and_actual_under_each_quarter_give_the_targets_alone(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["2026 plan"],
        ["Person", "Q1", None, "Q2", None],
        [None, "Target", "Actual", "Target", "Actual"],
        ["Ann", 100, 90, 110, None],
        name="book.xlsx",
    )
    sheet = prepared(path)
    assert names(sheet) == ["Person", "Q1 Target", "Q1 Actual", "Q2 Target", "Q2 Actual"]
    assert targets(sheet) == [("Ann", date(2026, 1, 1), 100), ("Ann", date(2026, 4, 1), 110)]
    assert sheet.table["extra"].to_pylist()[0] == '{"Q1 Actual": "90"}'


def test_months_under_target_and_under_actual_give_the_targets_alone(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["2026年"],
        [None, "目标", None, "实际", None],
        ["姓名", "1月", "2月", "1月", "2月"],
        ["李娜", 5, 6, 4, 7],
        name="业绩.xlsx",
    )
    assert targets(prepared(path)) == [("李娜", date(2026, 1, 1), 5), ("李娜", date(2026, 2, 1), 6)]


def test_groups_over_columns_that_say_enough_leave_their_names_alone(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["订单", None, "客户信息", None, "金额"],
        ["订单编号", "订单日期", "客户名称", "地区", None],
        ["A1", "2026-11-01", "甲公司", "华东", 10],
    )
    sheet = prepared(path)
    assert names(sheet) == ["订单编号", "订单日期", "客户名称", "地区", "金额"]
    assert (sheet.rows.accepted, sheet.amount) == (1, Decimal(10))


def test_a_title_over_the_header_is_no_group(tmp_path):
    path = xlsx_sheet(
        tmp_path, ["目标表", None, "制表人"], ["姓名", "2026-01", "2026-02"], ["李娜", 1, 2], name="目标.xlsx"
    )
    assert names(prepared(path)) == ["姓名", "2026-01", "2026-02"]


def test_a_first_row_of_data_below_an_unnamed_column_is_no_header(tmp_path):
    path = csv_sheet(tmp_path, "客户名称,行业,", "甲公司,贸易,备注", "乙公司,电子,", name="客户.csv")
    sheet = prepared(path)
    assert (sheet.header_row, sheet.rows.accepted) == (1, 2)


def test_a_header_of_two_rows_said_again_on_the_next_page_is_skipped(tmp_path):
    head = [["姓名", "2026年", None], [None, "1月", "2月"]]
    path = xlsx_sheet(tmp_path, *head, ["李娜", 1, 2], *head, ["王强", 3, 4], name="目标.xlsx")
    sheet = prepared(path)
    assert [row[2] for row in targets(sheet)] == [1, 2, 3, 4]
    assert sheet.rows.rejected == 0


def test_a_row_of_units_below_the_header_sets_the_unit_of_its_columns(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["订单编号", "订单日期", "客户名称", "金额"],
        [None, None, None, "(万元)"],
        ["A1", "2026-11-01", "甲公司", 1.5],
    )
    sheet = prepared(path)
    assert (sheet.rows.read, sheet.rows.accepted, sheet.amount) == (1, 1, Decimal(15_000))


def quarters(sheet):
    return [(row["person"], row["ordered_on"].isoformat(), int(row["amount"])) for row in sheet.table.to_pylist()]


@pytest.mark.parametrize("group", ["2025 Sales", "2025年销售额", "Sales 2025"])
@pytest.mark.parametrize("tall", [True, False])
def test_a_year_with_a_word_over_quarters_dates_them(tmp_path, group, tall):
    heads = ["Salesperson" if tall else None, group], [None if tall else "Salesperson", "Q1", "Q2", "Q3", "Q4"]
    path = xlsx_sheet(tmp_path, *heads, ["Li", 1, 2, 3, 4], ["Wang", 5, 6, None, 8], ["Total", 6, 8, 3, 12])
    assert codes(prepared(path)) == ["columns_across"]
    sheet = prepared(path, Choices(kind=Kind.ORDERS))
    assert quarters(sheet) == [
        ("Li", "2025-01-01", 1),
        ("Li", "2025-04-01", 2),
        ("Li", "2025-07-01", 3),
        ("Li", "2025-10-01", 4),
        ("Wang", "2025-01-01", 5),
        ("Wang", "2025-04-01", 6),
        ("Wang", "2025-10-01", 8),
    ]
    assert (sheet.rows.accepted, sheet.rows.skipped, sheet.amount) == (7, 5, 29)


def test_two_years_with_the_same_word_are_eight_quarters(tmp_path):
    heads = ["Salesperson", "2024 Sales", None, "2025 Sales", None], [None, "Q1", "Q2", "Q1", "Q2"]
    sheet = prepared(xlsx_sheet(tmp_path, *heads, ["Li", 1, 2, 3, 4]), Choices(kind=Kind.ORDERS))
    assert quarters(sheet) == [
        ("Li", "2024-01-01", 1),
        ("Li", "2024-04-01", 2),
        ("Li", "2025-01-01", 3),
        ("Li", "2025-04-01", 4),
    ]


def test_a_year_with_the_word_target_over_quarters_gives_targets_of_that_year(tmp_path):
    heads = ["Salesperson", "2025 Target"], [None, "Q1", "Q2"]
    sheet = prepared(xlsx_sheet(tmp_path, *heads, ["Li", 10, 20]))
    assert (sheet.kind, sheet.table["starts_on"].to_pylist()) == (Kind.TARGETS, [date(2025, 1, 1), date(2025, 4, 1)])


def test_sales_beside_targets_of_the_same_year_are_not_mixed(tmp_path):
    heads = ["Salesperson", "2025 Sales", None, "2025 Plan", None], [None, "Q1", "Q2", "Q1", "Q2"]
    sheet = prepared(xlsx_sheet(tmp_path, *heads, ["Li", 1, 2, 3, 4]))
    assert sheet.table is None
