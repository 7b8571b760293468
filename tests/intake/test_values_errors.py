"""Excel's errors in text files are named rejections with what the cell says, in columns of every type."""

import pytest
from sheets import ORDERS, csv_sheet, prepared

GOOD = "A1,2026-11-01,Acme,1,10,10"


def found(sheet):
    return [(issue.row, issue.column, issue.value) for issue in sheet.issues if issue.code == "excel_error"]


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#n/a"])
@pytest.mark.parametrize("name", ["orders.csv", "orders.txt", "orders.tsv"])
def test_an_error_in_any_column_of_a_text_file_is_a_rejection_that_names_it(tmp_path, error, name):
    columns = ORDERS.split(",")
    lines = [GOOD]
    for place in range(len(columns)):
        cells = f"A{place + 2},2026-11-02,Best,2,10,20".split(",")
        cells[place] = error
        lines.append(",".join(cells))
    mark = "\t" if name.endswith("tsv") else ","
    sheet = prepared(csv_sheet(tmp_path, *(line.replace(",", mark) for line in (ORDERS, *lines)), name=name))
    assert found(sheet) == [(place + 3, header, error) for place, header in enumerate(columns)]
    assert (sheet.rows.accepted, sheet.rows.rejected, sheet.amount) == (1, 6, 10)
    assert sheet.rejected["reason"].to_pylist() == ["excel_error"] * 6


def test_an_error_in_a_discount_of_percents_rejects_the_row_instead_of_counting_it_without(tmp_path):
    head = "Order No,Order Date,Customer,Qty,Unit Price,Discount %"
    rows = ("A1,2026-11-01,Acme,1,10,#N/A", "A2,2026-11-01,Acme,1,10,5%", "A3,2026-11-01,Acme,1,10,")
    sheet = prepared(csv_sheet(tmp_path, head, *rows))
    assert found(sheet) == [(2, "Discount %", "#N/A")]
    assert sheet.table["amount"].to_pylist() == [9.5, 10]


def test_an_error_among_targets_with_months_across_names_its_month(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "2026目标,,", "姓名,1月,2月", "李娜,#N/A,10", "王强,5,6", name="目标.csv"))
    assert (found(sheet), sheet.amount) == ([(3, "1月", "#N/A")], 21)
