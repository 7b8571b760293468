"""Answers for one sheet are used for the next with the same headers, wherever its header stands."""

from datetime import date
from decimal import Decimal

from sheets import TODAY, csv_sheet

from sales_core.intake.context import Context
from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.intake.words.headers import signature_of
from sales_core.model.kinds import Kind

HEAD = "单据,日子,往来,值"
SIGNED = signature_of(HEAD.split(","))
TOLD = Choices(
    Kind.ORDERS,
    (("日子", "ordered_on"), ("往来", "customer"), ("值", "amount")),
    (("day_first", "yes"), ("header_row", "9")),
)
KNOWN = Context(remembered={SIGNED: TOLD})


def read(path, choices=None, context=KNOWN):
    (sheet,) = prepare_file(path, choices, today=TODAY, context=context)
    return sheet


def test_a_sheet_with_remembered_headers_needs_no_question(tmp_path):
    path = csv_sheet(tmp_path, "订单日期,客户名称,金额,数量", "", HEAD, "D1,03/04/2026,甲,10")
    sheet = read(path)
    assert (sheet.kind, sheet.header_row, sheet.rows.accepted, sheet.amount) == ("orders", 3, 1, Decimal(10))
    assert sheet.first_date == date(2026, 4, 3)
    assert [(column.header, column.field, column.how) for column in sheet.mapping][1:] == [
        ("日子", "ordered_on", "remembered"),
        ("往来", "customer", "remembered"),
        ("值", "amount", "remembered"),
    ]
    assert (sheet.remembered, sheet.signature, sheet.choices) == (True, SIGNED, Choices())


def test_what_the_user_says_now_goes_before_memory(tmp_path):
    path = csv_sheet(tmp_path, HEAD, "D1,03/04/2026,甲,10")
    own = Choices(mapping=(("往来", "product"),), settings=(("day_first", "no"),))
    sheet = read(path, own)
    assert (sheet.first_date, sheet.table["product"].to_pylist()) == (date(2026, 3, 4), ["甲"])
    assert [column.how for column in sheet.mapping if column.header == "往来"] == ["user"]
    assert sheet.choices == own


def test_other_headers_are_read_without_memory_and_have_their_own_signature(tmp_path):
    sheet = read(csv_sheet(tmp_path, "订单编号,订单日期,客户名称,金额", "A1,2026-11-01,甲,10"))
    assert (sheet.remembered, sheet.rows.accepted) == (False, 1)
    assert sheet.signature == signature_of(["订单编号", "订单日期", "客户名称", "金额"])


def test_a_kind_chosen_now_forgets_the_columns_of_another_kind(tmp_path):
    sheet = read(csv_sheet(tmp_path, HEAD, "D1,03/04/2026,甲,10"), Choices(kind=Kind.CUSTOMERS))
    assert [column.field for column in sheet.mapping] == [None, None, None, None]
