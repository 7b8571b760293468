"""Headers that are spelled almost right."""

import pytest
from sheets import csv_sheet, prepared

from sales_core.intake.columns.near import near
from sales_core.intake.words.vocabulary import vocabulary
from sales_core.model.kinds import Kind


def mapped(sheet):
    return {column.header: (column.field, column.how, dict(column.detail)) for column in sheet.mapping}


def test_slips_of_the_keyboard_are_understood_and_say_what_they_are_like(tmp_path):
    path = csv_sheet(tmp_path, "Order Dat,Custmer Name,Sales Rep.,Amuont", "2026-11-01,Acme,Kevin,12.50", name="x.csv")
    sheet = prepared(path)
    assert mapped(sheet) == {
        "Order Dat": ("ordered_on", "near", {"like": "order date"}),
        "Custmer Name": ("customer", "near", {"like": "customer name"}),
        "Sales Rep.": ("person", "synonym", {}),
        "Amuont": ("amount", "near", {"like": "amount"}),
    }
    assert (sheet.kind, str(sheet.amount)) == ("orders", "12.5000")
    assert [column.confidence for column in sheet.mapping] == [0.76, 0.78, 0.9, 0.71]


def test_what_people_add_to_a_chinese_header_does_not_hide_it(tmp_path):
    path = csv_sheet(tmp_path, "订单号码,下单日期,客户名称1,销售金额合计(万元)", "A1,2026-11-01,甲,1.5", name="x.csv")
    sheet = prepared(path)
    assert mapped(sheet) == {
        "订单号码": ("order_id", "near", {"like": "订单号"}),
        "下单日期": ("ordered_on", "synonym", {}),
        "客户名称1": ("customer", "near", {"like": "客户名称"}),
        "销售金额合计(万元)": ("amount", "near", {"like": "销售金额"}),
    }
    assert str(sheet.amount) == "15000.0000"


def test_traditional_characters_are_the_same_words(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "訂單編號,訂購日期,客戶名稱,數量,單價", "A1,2026-11-01,甲,2,3", name="x.csv"))
    assert [column.field for column in sheet.mapping] == [
        "order_id",
        "ordered_on",
        "customer",
        "quantity",
        "unit_price",
    ]
    assert str(sheet.amount) == "6.0000"


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Production date", Kind.ORDERS),
        ("成交", Kind.ORDERS),
        ("未回款金额", Kind.COLLECTIONS),
        ("不含税金额", Kind.ORDERS),
        ("待收款日期", Kind.COLLECTIONS),
        ("Contract", Kind.DEALS),
        ("Quality", Kind.ORDERS),
        ("Data", Kind.ORDERS),
        ("Post", Kind.ORDERS),
        ("State of account", Kind.DEALS),
        ("Order to", Kind.ORDERS),
        ("客房", Kind.CUSTOMERS),
    ],
)
def test_another_word_is_no_slip(header, kind):
    assert near(header, vocabulary(kind)) is None


def test_a_header_near_to_a_date_over_values_that_are_none_is_left_alone(tmp_path):
    path = csv_sheet(tmp_path, "Date,Customer,Amount,Quantty", "2026-11-01,Acme,12,many", name="orders.csv")
    assert mapped(prepared(path))["Quantty"] == (None, "none", {})


def test_several_columns_near_to_one_header_are_left_alone(tmp_path):
    path = csv_sheet(tmp_path, "Date,Customer,Amount,Product 1,Product 2", "2026-11-01,Acme,12,Pump,Valve")
    assert [column.field for column in prepared(path).mapping] == ["ordered_on", "customer", "amount", None, None]


def test_the_right_spelling_goes_before_a_slip(tmp_path):
    path = csv_sheet(tmp_path, "Custmer,Date,Customer,Amount", "Zed,2026-11-01,Acme,12")
    assert mapped(prepared(path))["Customer"][:2] == ("customer", "exact")
    assert mapped(prepared(path))["Custmer"] == (None, "none", {})
