"""Months, people and products across become rows; what is not said is asked, never guessed."""

from datetime import date
from decimal import Decimal

from sheets import TODAY, codes, xlsx_sheet

from sales_core.intake.context import Context
from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.model.batch import Status
from sales_core.model.kinds import Kind

KNOWN = Context(people=frozenset({"李娜", "王强"}), products=frozenset({"传感器", "控制器"}))
ORDERS = Choices(kind=Kind.ORDERS)


def read(path, choices=None):
    (sheet,) = prepare_file(path, choices, today=TODAY, context=KNOWN)
    rows = sheet.rows
    assert rows.read == rows.accepted + rows.duplicate + rows.rejected + rows.skipped
    return sheet


def rows(sheet, *names):
    return [tuple(row[name] for name in names) for row in sheet.table.to_pylist()]


def sales(tmp_path):
    return xlsx_sheet(
        tmp_path,
        ["2026年各销售 销售额"],
        ["姓名", "1月", "2月", "合计"],
        ["李娜", 40, 50, 90],
        ["王强", 30, None, 30],
        ["合计", 70, 50, 120],
    )


def test_sales_by_month_across_are_held_with_one_question(tmp_path):
    sheet = read(sales(tmp_path))
    assert (sheet.status, codes(sheet)) == (Status.HELD, ["columns_across"])


def test_sales_by_month_across_become_one_order_per_figure_when_they_are_said_to_be_orders(tmp_path):
    sheet = read(sales(tmp_path), ORDERS)
    assert rows(sheet, "row_number", "person", "ordered_on", "amount") == [
        (3, "李娜", date(2026, 1, 1), 40),
        (3, "李娜", date(2026, 2, 1), 50),
        (4, "王强", date(2026, 1, 1), 30),
    ]
    assert (sheet.rows.read, sheet.rows.accepted, sheet.rows.skipped, sheet.amount) == (6, 3, 3, Decimal(120))
    assert codes(sheet) == ["total_row"]


def test_a_corrected_monthly_figure_replaces_the_one_before(tmp_path):
    corrected = xlsx_sheet(tmp_path, ["2026年"], ["姓名", "1月", "2月"], ["李娜", 41, 50], name="later.xlsx")
    before, after = read(sales(tmp_path), ORDERS), read(corrected, ORDERS)
    assert after.table["key_base"].to_pylist() == before.table["key_base"].to_pylist()[:2]
    assert after.amount == Decimal(91)


def test_months_across_without_a_year_ask_for_it(tmp_path):
    path = xlsx_sheet(tmp_path, ["姓名", "1月", "2月"], ["李娜", 40, 50])
    assert codes(read(path, ORDERS)) == ["dates_without_year"]
    told = read(path, Choices(Kind.ORDERS, settings=(("year", "2025"),)))
    assert (told.first_date, told.rows.accepted) == (date(2025, 1, 1), 2)


def test_known_people_across_give_targets_by_person(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["2026年目标"],
        ["月份", "李娜", "王强", "合计"],
        ["1月", 10, 20, 30],
        ["2月", 11, 21, 32],
        name="目标.xlsx",
    )
    assert rows(read(path), "person", "starts_on", "target") == [
        ("李娜", date(2026, 1, 1), 10),
        ("王强", date(2026, 1, 1), 20),
        ("李娜", date(2026, 2, 1), 11),
        ("王强", date(2026, 2, 1), 21),
    ]


def test_known_people_across_give_orders_of_the_month_when_said_so(tmp_path):
    path = xlsx_sheet(tmp_path, ["2026年"], ["月份", "李娜", "王强"], ["1月", 10, 20])
    assert codes(read(path)) == ["columns_across"]
    assert rows(read(path, ORDERS), "person", "ordered_on", "amount") == [
        ("李娜", date(2026, 1, 1), 10),
        ("王强", date(2026, 1, 1), 20),
    ]


def test_known_products_across_give_orders_by_product(tmp_path):
    path = xlsx_sheet(tmp_path, ["日期", "客户名称", "传感器", "控制器"], ["2026-11-01", "甲公司", 10, None])
    sheet = read(path, ORDERS)
    assert rows(sheet, "product", "customer", "ordered_on", "amount") == [("传感器", "甲公司", date(2026, 11, 1), 10)]
    assert (sheet.rows.read, sheet.rows.skipped) == (2, 1)


def test_a_tab_named_after_a_known_person_says_whose_rows_they_are(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["订单编号", "订单日期", "客户名称", "金额"],
        ["A1", "2026-11-01", "甲", 10],
        ["合计", None, None, 10],
        tab="李娜",
    )
    sheet = read(path)
    assert (rows(sheet, "person", "amount"), codes(sheet)) == ([("李娜", 10)], ["total_row"])


def test_a_tab_named_after_a_month_says_the_period_of_its_targets_with_the_year_of_the_file(tmp_path):
    path = xlsx_sheet(
        tmp_path, ["姓名", "目标"], ["李娜", 10], ["王强", 20], ["合计", 30], tab="3月", name="2026年目标.xlsx"
    )
    assert rows(read(path), "person", "starts_on", "ends_on", "target") == [
        ("李娜", date(2026, 3, 1), date(2026, 3, 31), 10),
        ("王强", date(2026, 3, 1), date(2026, 3, 31), 20),
    ]


def test_metrics_over_months_give_a_target_per_metric_and_month(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["2026年目标"],
        ["姓名", "销售额", None, "回款", None],
        [None, "1月", "2月", "1月", "2月"],
        ["李娜", 10, 20, 8, 9],
        name="目标.xlsx",
    )
    assert rows(read(path), "person", "metric", "starts_on", "target") == [
        ("李娜", "revenue", date(2026, 1, 1), 10),
        ("李娜", "revenue", date(2026, 2, 1), 20),
        ("李娜", "collections", date(2026, 1, 1), 8),
        ("李娜", "collections", date(2026, 2, 1), 9),
    ]


def test_what_figures_across_are_is_remembered_for_their_headers(tmp_path):
    held = read(sales(tmp_path))
    known = Context(people=KNOWN.people, remembered={held.signature: ORDERS})
    (sheet,) = prepare_file(sales(tmp_path), today=TODAY, context=known)
    assert (sheet.status, sheet.kind, sheet.remembered) == (Status.COMMITTED, Kind.ORDERS, True)
    assert (sheet.rows.accepted, sheet.amount) == (3, Decimal(120))
