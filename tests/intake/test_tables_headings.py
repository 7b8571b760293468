"""A salesperson's name in a row of its own, above that person's rows, where it clearly is one."""

from decimal import Decimal

import pytest
from sheets import TODAY, codes, xlsx_sheet

from sales_core.intake.context import Context
from sales_core.intake.prepare import prepare_file

HEAD = ["订单编号", "订单日期", "客户名称", "金额"]
KNOWN = Context(people=frozenset({"李娜", "王强", "li"}))


def order(number, amount, customer="甲公司"):
    return [f"A{number}", "2026-11-02", customer, amount]


def read(folder, *rows, context=KNOWN, head=HEAD, name="订单.xlsx"):
    (sheet,) = prepare_file(xlsx_sheet(folder, head, *rows, name=name), today=TODAY, context=context)
    counts = sheet.rows
    assert counts.read == counts.accepted + counts.duplicate + counts.rejected + counts.skipped
    return sheet


def owned(sheet):
    return [(row["row_number"], row["person"], row["order_id"], int(row["amount"])) for row in sheet.table.to_pylist()]


def headings(sheet):
    return [(issue.row, issue.value) for issue in sheet.issues if issue.code == "person_heading"]


GROUPS = (
    ["李娜"],
    order(1, 10),
    order(2, 20),
    ["小计", None, None, 30],
    ["王强"],
    order(3, 5),
    ["合计", None, None, 35],
)


def test_names_of_known_people_go_to_the_rows_below(tmp_path):
    sheet = read(tmp_path, *GROUPS)
    assert owned(sheet) == [(3, "李娜", "A1", 10), (4, "李娜", "A2", 20), (7, "王强", "A3", 5)]
    assert headings(sheet) == [(2, "李娜"), (6, "王强")]
    assert (sheet.rows.read, sheet.rows.accepted, sheet.rows.skipped, sheet.amount) == (7, 3, 4, Decimal(35))
    assert codes(sheet) == ["total_row", "total_row", "person_heading", "person_heading"]


def test_one_known_name_is_enough_and_several_that_read_like_names_are(tmp_path):
    assert owned(read(tmp_path, ["李娜"], order(1, 10))) == [(3, "李娜", "A1", 10)]
    assert [row[1] for row in owned(read(tmp_path, *GROUPS, context=Context()))] == ["李娜", "李娜", "王强"]
    two = (["Anna Bell"], order(1, 10), ["Tom O'Neil"], order(2, 20))
    assert [row[1] for row in owned(read(tmp_path, *two, name="Orders by salesperson.xlsx"))] == [
        "Anna Bell",
        "Tom O'Neil",
    ]


def test_a_name_behind_its_label_is_the_name(tmp_path):
    sheet = read(tmp_path, ["业务员：赵一凡"], order(1, 10), ["业务员：Zoë K."], order(2, 20), context=Context())
    assert [row[1] for row in owned(sheet)] == ["赵一凡", "Zoë K."]


def test_a_total_without_a_label_is_still_known_by_its_sum(tmp_path):
    sheet = read(tmp_path, ["李娜"], order(1, 10), order(2, 20), [None, None, None, 30])
    assert (sheet.amount, sheet.rows.skipped) == (Decimal(30), 2)


@pytest.mark.parametrize(
    "rows",
    [
        (["华东区"], order(1, 10), ["华南区"], order(2, 20)),  # regions
        (["传感器"], order(1, 10), ["控制器"], order(2, 20)),  # products
        (["Power Tools"], order(1, 10), ["Hand Tools"], order(2, 20)),
        (["赵一"], order(1, 10)),  # one unknown name
        (order(1, 10), ["李娜"], order(2, 20)),  # whose are the rows above it
        (["李娜"], order(1, 10), ["以下为退货"], order(2, 20)),
    ],
)
def test_what_may_be_something_else_is_left_as_it_stands(tmp_path, rows):
    sheet = read(tmp_path, *rows)
    assert headings(sheet) == []
    assert {row[1] for row in owned(sheet)} == {None}


def test_customers_without_an_amount_are_not_taken_for_salespeople(tmp_path):
    head = ["客户名称", "订单日期", "金额"]
    rows = (["张三"], ["李四", "2026-11-02", 10], ["王五"], ["赵六", "2026-11-02", 5])
    sheet = read(tmp_path, *rows, head=head)
    assert (headings(sheet), sheet.rows.rejected, sheet.amount) == ([], 2, Decimal(15))
    known = Context(people=KNOWN.people, customers=frozenset({"李娜"}))
    assert headings(read(tmp_path, ["李娜"], order(1, 10), context=known)) == []


def test_a_sheet_with_a_column_of_salespeople_keeps_it(tmp_path):
    head = [*HEAD, "业务员"]
    sheet = read(tmp_path, ["李娜"], [*order(1, 10), "王强"], head=head)
    assert (headings(sheet), owned(sheet)) == ([], [(3, "王强", "A1", 10)])
