"""A column of orders or deals that says who shares the credit: read where it is clear, never guessed."""

import pytest
from sheets import codes, csv_sheet, prepared

from sales_core.model.kinds import Kind

HEAD = "Order No,Order Date,Customer,Salesperson,Amount,{}"


def read(folder, *cells, header="Credit split", orders=None):
    rows = [
        f'{order},2026-11-02,Acme,Ann,100,"{cell}"'
        for order, cell in zip(orders or range(1, len(cells) + 1), cells, strict=True)
    ]
    return prepared(csv_sheet(folder, HEAD.format(header), *rows))


ANN_BOB = "Ann 60%, Bob 40%"


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        *((cell, ANN_BOB) for cell in (
            "Ann 60%, Bob 40%", "Ann 60 / Bob 40", "Bob: 40%; Ann: 60%", "60% Ann and 40% Bob",
            "Ann（60%），Bob（40%）", "Ann 0.6 | Bob 0.4", "Ann60%Bob40%", "Ann - 60% + Bob - 40 %",
        )),
        ("张三 60%, 李四 40%", "张三 60%, 李四 40%"),
        ("张三：５０％、李四：５０％", "张三 50%, 李四 50%"),
        ("张三33.33%李四33.33%王五33.34%", "王五 33.34%, 张三 33.33%, 李四 33.33%"),
        ("Jo Ann Lee 100%, Bob 0%", "Jo Ann Lee 100%, Bob 0%"),
        ("-", None),
        ("100%", None),
        ("", None),
    ],
)  # fmt: skip
def test_names_with_shares_are_read_in_any_usual_way(tmp_path, cell, told):
    sheet = read(tmp_path, cell, ANN_BOB)
    assert (sheet.table["credit_split"].to_pylist(), sheet.issues) == ([told, ANN_BOB], ())


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Ann 60%, Bob 30%", "split_not_whole"),
        ("Ann 100%, Bob 40%", "split_not_whole"),
        ("Ann/Bob 60/40", "split_unclear"),
        ("Ann, Bob", "split_unclear"),
        ("60%", "split_unclear"),
        ("Ann 50%, Ann 50%", "split_unclear"),
        ("Ann 33.33333%, Bob 66.66667%", "split_unclear"),
        ("#N/A", "excel_error"),
    ],
)
def test_what_is_no_split_is_reported_with_its_row_and_nothing_is_guessed(tmp_path, cell, code):
    sheet = read(tmp_path, ANN_BOB, cell)
    (issue,) = sheet.issues
    told = (issue.code, issue.sheet, issue.row, issue.column, issue.value)
    assert told == (code, sheet.sheet, 3, "Credit split", cell)
    assert (sheet.rows.accepted, sheet.rejected.num_rows) == (1, 1)


@pytest.mark.parametrize("cells", [("60%", "40%", ""), ("1", "0.5", "1"), ("100", "50", "50")])
def test_bare_percents_name_nobody_and_stay_with_their_rows_without_a_word_in_each(tmp_path, cells):
    sheet = read(tmp_path, *cells, header="拆分比例")
    assert (sheet.table["credit_split"].null_count, sheet.issues) == (3, ())
    assert "拆分比例" in sheet.table["extra"][0].as_py()
    assert ("why", "nobody named") in next(one.detail for one in sheet.mapping if one.header == "拆分比例")


def test_rows_of_one_order_may_not_divide_it_in_two_ways(tmp_path):
    sheet = read(tmp_path, ANN_BOB, "", "Bob 40, Ann 60", "Ann 50, Bob 50", orders=("7", "7", "7", "7"))
    (issue,) = sheet.issues
    assert (issue.code, issue.row, dict(issue.detail)) == ("repeated_split", 5, {"first": "2", "order": "7"})
    assert sheet.rows.accepted == 3


def test_a_deals_sheet_and_the_orders_of_fxiaoke_say_it_too(tmp_path):
    deals = csv_sheet(tmp_path, "Deal Name,Stage,Owner,Amount,Close Date,Credit Split",
                      f'Roof,Proposal,Ann,5,2026-12-01,"{ANN_BOB}"', name="deals.csv")  # fmt: skip
    told = prepared(deals)
    assert (told.kind, told.table["credit_split"].to_pylist()) == (Kind.DEALS, [ANN_BOB])
    orders = csv_sheet(tmp_path, "销售订单编号,客户名称（必填）,商机名称,销售订单金额,签约日期,拆分比例",
                       "S1,甲公司,屋顶,100,2026-11-02,60%", name="销售订单.csv")  # fmt: skip
    told = prepared(orders)
    assert (told.kind, codes(told), told.table["of_deal"].to_pylist()) == (Kind.ORDERS, [], ["屋顶"])
    assert told.table["credit_split"].null_count == 1
