"""A discount beside quantity and price: taken off where it clearly is money, left as it stands in doubt."""

from decimal import Decimal

import pytest
from sheets import csv_sheet, prepared

HEAD = "Order No,Order Date,Customer,Qty,Unit Price,{}"


def read(folder, header, *rows):
    lines = [f"A{place},2026-11-0{place},Acme,{row}" for place, row in enumerate(rows, 1)]
    sheet = prepared(csv_sheet(folder, HEAD.format(header), *lines))
    told = next(dict(column.detail) for column in sheet.mapping if column.field == "discount")
    return sheet.table["amount"].to_pylist(), sheet.table["discount"].to_pylist(), told["why"], sheet.amount


@pytest.mark.parametrize("header", ["Discount Amount", "折扣金额", "Discount (元)"])
def test_money_off_is_taken_off_quantity_times_price(tmp_path, header):
    rows = ("2,10,5", "3,100,12.50", "1,8,")
    assert read(tmp_path, header, *rows) == ([15, Decimal("287.5"), 8], [5, 12.5, None], "taken off", Decimal("310.5"))


def test_a_sign_or_a_size_that_no_percent_has_says_that_it_is_money(tmp_path):
    assert read(tmp_path, "Discount", "2,10,¥5", "3,100,0") == ([15, 300], [5, 0], "taken off", 315)
    assert read(tmp_path, "Discount", "2,100,5", "3,1000,150") == ([195, 2850], [5, 150], "taken off", 3045)


def test_a_return_takes_its_discount_back(tmp_path):
    assert read(tmp_path, "Discount Amount", "2,10,5", "-1,100,-20") == ([15, -80], [5, -20], "taken off", -65)


@pytest.mark.parametrize(
    ("header", "rows", "amounts"),
    [
        ("Discount", ("2,10,5", "3,100,10"), [20, 300]),  # percents or money
        ("Discount", ("2,10,0.2", "3,100,0"), [20, 300]),
        ("Discount Amount", ("2,10,25", "3,100,10"), [20, 300]),  # more than the price
        ("Discount Amount", ("2,10,-5", "3,100,10"), [20, 300]),  # the other sign
    ],
)
def test_a_discount_that_is_unclear_or_contradicts_its_row_is_left(tmp_path, header, rows, amounts):
    found, _, why, total = read(tmp_path, header, *rows)
    assert (found, why, total) == (amounts, "left", sum(amounts))


def test_an_amount_of_the_sheet_is_never_changed_by_a_discount(tmp_path):
    head = "Order No,Order Date,Customer,Qty,Unit Price,Discount Amount,Amount"
    sheet = prepared(csv_sheet(tmp_path, head, "A1,2026-11-01,Acme,2,10,5,20"))
    assert sheet.amount == 20
