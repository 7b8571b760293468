"""Answers for one sheet are used for the next with the same headers, wherever its header stands."""

from datetime import date
from decimal import Decimal

from sheets import TODAY, csv_sheet

from sales_core.intake.context import Context
from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.intake.words.headers import signature_of
from sales_core.model.batch import Coverage, Status
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


MIXED = "Order No,Order Date,Customer,Amount"
ROWS = ("A1,2026-11-01,Acme,¥10", "A2,2026-11-02,Best,US$20")
MIXED_SIGNED = signature_of(MIXED.split(","))


def accepting(codes, **more):
    return Context(remembered={MIXED_SIGNED: Choices(settings=(("accept", codes),), **more)})


def test_several_currencies_that_were_right_once_are_not_asked_about_again(tmp_path):
    path = csv_sheet(tmp_path, MIXED, *ROWS)
    asked = read(path, context=Context())
    assert (asked.status, asked.issues[0].value) == (Status.HELD, "CNY (1), USD (1)")
    taken = read(path, context=accepting("mixed_currencies"))
    assert (taken.status, taken.amount, taken.remembered) == (Status.COMMITTED, Decimal(30), True)


def test_accepting_something_else_now_does_not_take_back_what_is_remembered(tmp_path):
    path = csv_sheet(tmp_path, MIXED, *ROWS)
    own = Choices(settings=(("accept", "guard_jump"),))
    sheet = read(path, own, accepting("mixed_currencies"))
    assert (sheet.status, sheet.choices) == (Status.COMMITTED, own)


def test_a_guard_that_was_accepted_is_no_memory(tmp_path):
    sheet = read(csv_sheet(tmp_path, MIXED, ROWS[0]), context=accepting("guard_jump guard_vanished"))
    assert (sheet.status, sheet.remembered) == (Status.COMMITTED, False)


def test_what_a_sheet_covers_is_said_anew_each_time(tmp_path):
    head = "Deal ID,Deal Name,Owner,Amount,Stage,Closing Date"
    path = csv_sheet(tmp_path, head, "D1,Big,Li,900,Negotiation,2026-12-20", name="deals.csv")
    for told in (Choices(coverage=Coverage.FULL), Choices(kind=Kind.DEALS, coverage=Coverage.FULL)):
        sheet = read(path, context=Context(remembered={signature_of(head.split(",")): told}))
        assert (sheet.coverage, sheet.remembered) == (Coverage.PARTIAL, told.kind is not None)
    assert read(path, Choices(coverage=Coverage.FULL)).coverage is Coverage.FULL
