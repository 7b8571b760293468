"""Sheets whose kind does not show: the reason names what is near and what to do."""

from sheets import csv_sheet, prepared

from sales_core.intake.prepared import Choices, Prepared
from sales_core.model.batch import Status
from sales_core.model.kinds import Kind
from sales_core.text.core import Language
from sales_core.text.issues import say_issue


def said(sheet: Prepared, language: Language = Language.EN) -> str:
    issue = sheet.issues[0]
    return say_issue(issue.code, language, sheet=issue.sheet, value=issue.value, **dict(issue.detail))


def test_a_price_list_is_told_what_orders_would_need(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "product,series,sales_price", "GTX Basic,GTX,550", name="products.csv"))
    assert sheet.status is Status.REFUSED
    assert said(sheet) == (
        "products: nothing in these columns (product, series, sales_price) can be counted. Nearest, with what is "
        "missing: Orders: Amount / Quantity; Deals: Stage / Status + Deal ID / Deal name / Customer / Customer ID. "
        "Add what is missing and upload again, or choose the kind of sheet and say which column it is. "
        "A list of something else can be left out."
    )


def test_a_list_of_stores_is_near_to_two_kinds_and_says_what_each_lacks(tmp_path):
    path = csv_sheet(tmp_path, "Store,Employees,Manager,Since,Flagship", "New York,10,Sarah,2018-07-20,false")
    assert dict(prepared(path).issues[0].detail)["needs"] == "orders: amount / unit_price; people: person"


def test_two_kinds_that_fit_alike_are_named_with_what_speaks_for_each(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "Customer,Sales", "Acme,500", name="x.csv"))
    assert sheet.status is Status.HELD
    assert said(sheet, Language.ZH) == (
        "「x」：无法确定每一行是什么。从各列（Customer, Sales）看可能是："
        "订单 (客户名称, 金额); 客户 (客户名称, 业务员)。"
        "请选择表格类型，未识别的列会随行保留。"
    )


def test_a_kind_chosen_for_it_takes_the_sheet(tmp_path):
    path = csv_sheet(tmp_path, "Customer,Sales,Date", "Acme,500,2026-11-01", "Globex,300.1,2026-11-02", name="x.csv")
    sheet = prepared(path, Choices(kind=Kind.ORDERS))
    assert (sheet.status, str(sheet.amount)) == (Status.COMMITTED, "800.1000")


def test_nothing_known_at_all_is_held_against_orders(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "foo,bar", "a,b", name="x.csv"))
    assert dict(sheet.issues[0].detail)["needs"] == "orders: amount / unit_price"
