"""What the values of a column say where its header says nothing, or something that cannot be."""

from sheets import TODAY, csv_sheet, prepared

from sales_core.intake.context import Context
from sales_core.intake.prepare import prepare_file

KNOWN = Context(
    people=frozenset({"王伟", "李娜", "kevin", "e07"}),
    customers=frozenset({"华为", "中兴", "acme", "globex"}),
    products=frozenset({"pump", "valve"}),
    stages=frozenset({"谈判审核", "需求确定", "方案/报价", "赢单", "已成交", "合同"}),
)


def read(path, context=KNOWN):
    (sheet,) = prepare_file(path, today=TODAY, trusted=True, context=context)
    return sheet


def mapped(sheet):
    return {column.header: (column.field, column.how, dict(column.detail)) for column in sheet.mapping}


def test_a_sheet_with_headers_of_its_own_is_understood_by_what_the_store_knows(tmp_path):
    path = csv_sheet(
        tmp_path,
        "日子,店,谁,钱数",
        '2026-11-01,华为,王伟,"1,250.00"',
        "2026-11-02,中兴,李娜,380.50",
        "2026-11-03,新店,李娜,99.00",
        name="x.csv",
    )
    sheet = read(path)
    assert mapped(sheet) == {
        "日子": ("ordered_on", "values", {"what": "days", "share": "1.00"}),
        "店": ("customer", "values", {"what": "customers", "share": "0.67"}),
        "谁": ("person", "values", {"what": "people", "share": "1.00"}),
        "钱数": ("amount", "values", {"what": "money", "share": "1.00"}),
    }
    assert (sheet.kind, str(sheet.amount)) == ("orders", "1729.5000")
    assert [column.confidence for column in sheet.mapping] == [0.75, 0.5, 0.75, 0.75]


def test_numbers_of_known_people_are_their_ids(tmp_path):
    path = csv_sheet(tmp_path, "Date,Customer,Amount,Who", "2026-11-01,Acme,5,E07", name="orders.csv")
    assert mapped(read(path))["Who"] == ("person_id", "values", {"what": "people", "share": "1.00"})


def test_fewer_than_three_known_names_in_five_say_nothing(tmp_path):
    lines = [f"2026-11-01,Acme,5,{who}" for who in ("Kevin", "Ann", "Bob", "王伟")]
    path = csv_sheet(tmp_path, "Date,Customer,Amount,Who", *lines, name="orders.csv")
    assert mapped(read(path))["Who"] == (None, "none", {})


def test_two_columns_of_days_leave_the_date_open(tmp_path):
    path = csv_sheet(tmp_path, "Customer,Amount,A,B", "Acme,5,2026-11-01,2026-11-02", name="orders.csv")
    assert [mapped(read(path))[header][0] for header in "AB"] == [None, None]


def test_a_day_of_delivery_is_not_the_day_of_the_order(tmp_path):
    path = csv_sheet(tmp_path, "客户,金额,交货期限", "华为,5,2026-11-01", name="订单.csv")
    sheet = read(path)
    assert (sheet.issues[0].code, mapped(sheet)["交货期限"][0]) == ("no_date_column", None)


def test_headers_that_stand_over_each_others_values_are_put_right(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Date,Amount,Customer",
        '"1,250.00",2026-11-01,Acme',
        '"1,300.50",2026-11-02,Acme',
        "99.10,2026-11-03,Globex",
    )
    sheet = prepared(path)
    assert {header: told[:2] for header, told in mapped(sheet).items()} == {
        "Date": ("amount", "values"),
        "Amount": ("ordered_on", "values"),
        "Customer": ("customer", "exact"),
    }
    assert str(sheet.amount) == "2649.6000"


def test_an_amount_full_of_names_loses_to_another_header(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Date,Customer,Amount,Total",
        *(f"2026-11-0{day},Acme,{who},{day}0" for day, who in enumerate(("Ann", "Bob", "Cid"), 1)),
    )
    sheet = prepared(path)
    assert mapped(sheet)["Amount"] == (None, "none", {})
    assert (mapped(sheet)["Total"][0], str(sheet.amount)) == ("amount", "60.0000")


def test_without_another_column_it_keeps_its_meaning_with_less_confidence(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Date,Customer,Amount",
        *(f"2026-11-0{day},Acme,{who}" for day, who in enumerate(("Ann", "Bob", "Cid"), 1)),
    )
    amount = prepared(path).mapping[2]
    assert (amount.field, amount.confidence) == ("amount", 0.4)


def test_stages_among_the_values_tell_deals_from_orders(tmp_path):
    lines = ("2026-11-01,华为,5,谈判审核", "2026-11-02,中兴,6,需求确定")
    sheet = read(csv_sheet(tmp_path, "日期,客户,金额,进展", *lines, name="x.csv"))
    assert (sheet.kind, mapped(sheet)["进展"][:2]) == ("deals", ("stage", "values"))


def test_an_order_with_a_number_and_a_quantity_stays_an_order_whatever_its_progress_is_called(tmp_path):
    lines = ("1,2026-11-01,华为,5,2,合同", "2,2026-11-02,中兴,6,2,已成交")
    sheet = read(csv_sheet(tmp_path, "订单编号,日期,客户,金额,数量,进展", *lines, name="x.csv"))
    assert (sheet.kind, mapped(sheet)["进展"][0]) == ("orders", None)


def test_known_names_alone_make_no_list_of_customers(tmp_path):
    sheet = read(csv_sheet(tmp_path, "店,备注", "华为,a", "中兴,b", name="x.csv"))
    assert (sheet.kind, sheet.issues[0].code) == (None, "no_kind")
