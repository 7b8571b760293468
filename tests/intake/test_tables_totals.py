"""Totals rows: left out, recognised without a label, and reported when they do not add up."""

from decimal import Decimal

from sheets import ORDERS, codes, csv_sheet, prepared, xlsx_sheet

A, B, C = "A1,2026-11-01,Acme,1,10,10", "A2,2026-11-02,Best,2,10,20", "A3,2026-11-03,Cole,3,10,30"


def disagreements(sheet):
    return [
        (issue.row, issue.column, issue.value, *(value for _, value in issue.detail))
        for issue in sheet.issues
        if issue.code == "total_disagrees"
    ]


def left_out(sheet):
    return [
        (issue.row, issue.code, issue.value)
        for issue in sheet.issues
        if issue.code in ("total_row", "unlabelled_total")
    ]


def test_a_last_row_without_a_name_that_is_the_sum_is_a_total(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, A, B, C, ",,,6,,60"))
    assert (sheet.rows.accepted, sheet.rows.skipped, sheet.amount) == (3, 1, Decimal(60))
    assert left_out(sheet) == [(5, "unlabelled_total", "60")]


def test_sums_of_groups_and_of_all_without_a_name_are_totals(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, A, B, ",,,3,,30", C, A, ",,,4,,40", ",,,7,,70"))
    assert (sheet.rows.accepted, sheet.amount) == (4, Decimal(70))
    assert [row for row, _, _ in left_out(sheet)] == [4, 7, 8]


def test_a_total_without_a_name_may_stand_above_its_rows(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, ",,,3,,30", A, B))
    assert (sheet.rows.accepted, left_out(sheet)) == (2, [(2, "unlabelled_total", "30")])


def test_a_row_without_a_name_stays_a_row_when_one_of_its_numbers_is_no_sum(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, A, B, C, ",,,5,,60"))
    assert (left_out(sheet), codes(sheet)) == ([], ["missing_value"])


def test_a_sale_with_a_customer_is_never_taken_for_a_total(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, A, B, "A4,2026-11-04,Dane,3,10,30"))
    assert (sheet.rows.accepted, sheet.amount) == (3, Decimal(60))


def test_rows_below_a_merged_name_are_not_taken_for_its_total(tmp_path):
    path = csv_sheet(tmp_path, "客户名称,金额", "甲,10", ",10", ",20", name="订单_20261101.csv")
    assert left_out(prepared(path)) == []


def test_a_total_that_disagrees_is_told_with_the_difference(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, A, B, C, "Total,,,6,,65.5"))
    assert disagreements(sheet) == [(5, "Amount", "65.5", "60", "5.5")]
    assert (sheet.rows.accepted, sheet.amount) == (3, Decimal(60))


def test_a_subtotal_is_compared_with_its_group_and_the_grand_total_with_all(tmp_path):
    path = csv_sheet(tmp_path, ORDERS, A, B, "小计,,,3,,31", C, "小计,,,3,,30", "总计,,,6,,61")
    assert disagreements(prepared(path)) == [(4, "Amount", "31", "30", "1"), (7, "Amount", "61", "60", "1")]


def test_totals_that_add_up_and_cents_lost_in_rounding_are_quiet(tmp_path):
    path = csv_sheet(tmp_path, ORDERS, A, B, "小计,,,3,,30", C, "小计,,,3,,30", "合计,,,6,,60.03")
    assert disagreements(prepared(path)) == []


def test_a_total_above_the_rows_is_compared_too(tmp_path):
    assert disagreements(prepared(csv_sheet(tmp_path, ORDERS, "合计,,,3,,35", A, B))) == [
        (2, "Amount", "35", "30", "5")
    ]


def test_what_a_running_total_or_one_of_several_adds_up_is_not_guessed(tmp_path):
    path = csv_sheet(tmp_path, ORDERS, A, "累计,,,,,999", B, "合计,,,,,998", C, "合计,,,,,997")
    assert disagreements(prepared(path)) == []


def test_totals_of_months_across_are_compared_month_by_month(tmp_path):
    path = xlsx_sheet(
        tmp_path,
        ["2026年目标"],
        ["姓名", "1月", "2月"],
        ["李娜", 40, 50],
        ["王强", 30, 20],
        ["合计", 70, 75],
        name="目标.xlsx",
    )
    assert disagreements(prepared(path)) == [(5, "2月", "75", "70", "5")]


def test_a_totals_label_may_stand_far_to_the_right(tmp_path):
    head = [
        "Order No",
        "Order Date",
        "Customer",
        "Region",
        "City",
        "Street",
        "Phone",
        "Note",
        "Remark",
        "Qty",
        "Amount",
    ]
    rows = [[f"A{n}", f"2026-11-0{n}", "Acme", "N", "B", "S", "P", "ok", "Total", n, n * 10] for n in (1, 2, 3)]
    sheet = prepared(xlsx_sheet(tmp_path, head, *rows, [None] * 8 + ["Total", 6, 65]))
    assert (sheet.rows.accepted, sheet.rows.skipped, sheet.amount) == (3, 1, Decimal(60))
    assert left_out(sheet) == [(5, "total_row", "65")]
    assert disagreements(sheet) == [(5, "Amount", "65", "60", "5")]
