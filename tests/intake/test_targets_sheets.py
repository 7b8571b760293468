"""Targets: months across or down, quarters, years, metrics."""

from datetime import date
from decimal import Decimal

from sheets import codes, csv_sheet, prepared, xlsx_sheet

from sales_core.intake.prepared import Choices
from sales_core.intake.tables.targets import metric_named
from sales_core.model.batch import Status


def rows(sheet):
    return [
        (row["person"], row["metric"], row["starts_on"], row["ends_on"], row["target"])
        for row in sheet.table.to_pylist()
    ]


def test_months_across_become_one_target_each_and_are_counted_by_cell(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["2026年销售额目标（万元）"],
        ["姓名", "1月", "2月", "全年合计"],
        ["李娜", 40, 50, 90],
        ["Kevin", 30, None, 30],
        ["合计", 70, 50, 120],
        name="目标.xlsx",
    )
    sheet = prepared(path)
    assert rows(sheet) == [
        ("李娜", "revenue", date(2026, 1, 1), date(2026, 1, 31), Decimal(400_000)),
        ("李娜", "revenue", date(2026, 2, 1), date(2026, 2, 28), Decimal(500_000)),
        ("Kevin", "revenue", date(2026, 1, 1), date(2026, 1, 31), Decimal(300_000)),
    ]
    assert (sheet.rows.read, sheet.rows.accepted, sheet.rows.skipped) == (5, 3, 2)
    assert codes(sheet) == ["total_row"]


def test_headers_with_a_year_and_quarters_need_no_title(tmp_path):
    path = csv_sheet(tmp_path, "Person,Apr-18,Q1 2019", "Ann,5,7", name="targets.csv")
    assert [row[2:] for row in rows(prepared(path))] == [
        (date(2018, 4, 1), date(2018, 4, 30), Decimal(5)),
        (date(2019, 1, 1), date(2019, 3, 31), Decimal(7)),
    ]


def test_a_bad_month_cell_is_rejected_alone(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "姓名,2026-01,2026-02", "李娜,多,50", name="目标.csv"))
    assert (sheet.rows.accepted, sheet.rows.rejected, codes(sheet)) == (1, 1, ["not_a_number"])


def test_months_across_without_a_word_of_targets_are_not_taken_for_targets(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "姓名,1月,2月", "李娜,4,5", name="x.csv"))
    assert sheet.status is not Status.COMMITTED


def test_periods_down_in_all_their_guises(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Person,Metric,Month,Target",
        "Ann,New customers,2026-01,1",
        "Ann,回款额,2026年2月,2",
        "Ann,Revenue,2026Q2,3",
        "Ann,Revenue,2027,4",
        "Ann,Revenue,2026-05-01,5",
        name="targets.csv",
    )
    assert [row[1:4] for row in rows(prepared(path))] == [
        ("new_customers", date(2026, 1, 1), date(2026, 1, 31)),
        ("collections", date(2026, 2, 1), date(2026, 2, 28)),
        ("revenue", date(2026, 4, 1), date(2026, 6, 30)),
        ("revenue", date(2027, 1, 1), date(2027, 12, 31)),
        ("revenue", date(2026, 5, 1), date(2026, 5, 31)),
    ]


def test_year_and_month_in_two_columns_belong_together(tmp_path):
    path = csv_sheet(tmp_path, "姓名,年份,月份,目标值", "李娜,2026,3月,5", name="目标.csv")
    assert rows(prepared(path))[0][2:4] == (date(2026, 3, 1), date(2026, 3, 31))


def test_the_metric_is_read_from_the_tab_or_title():
    assert metric_named(("回款目标",)) == "collections"
    assert metric_named(("Sheet1", "2026 new customers")) == "new_customers"
    assert metric_named(("Sheet1",)) == "revenue"


def test_the_same_target_twice_counts_once_and_a_different_one_is_rejected(tmp_path):
    path = csv_sheet(
        tmp_path, "Person,Month,Target", "Ann,2026-01,5", "Ann,2026-01,5", "Ann,2026-01,6", name="targets.csv"
    )
    sheet = prepared(path, Choices())
    assert (sheet.rows.accepted, sheet.rows.duplicate, sheet.rows.rejected) == (1, 1, 1)
    assert dict(sheet.issues[0].detail) == {"first": "2"}
