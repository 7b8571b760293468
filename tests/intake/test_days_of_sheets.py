"""Columns of days: what they do not write is found by evidence, or asked once."""

from datetime import date

from sheets import ORDERS, TODAY, codes, csv_sheet, prepared

from sales_core.intake.context import Context
from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.intake.words.headers import signature_of
from sales_core.model.batch import Status


def test_dates_that_do_not_tell_day_from_month_are_asked_about(tmp_path):
    path = csv_sheet(tmp_path, ORDERS, "A1,03/04/2026,Acme,1,10,10")
    held = prepared(path)
    assert told(held, "ordered_on") == {"why": "asked", "seen": "03/04/2026"}
    assert (held.status, held.issues[0].code, held.issues[0].value) == (Status.HELD, "day_month_unclear", "03/04/2026")
    for answer, day in (("yes", date(2026, 4, 3)), ("no", date(2026, 3, 4))):
        sheet = prepared(path, Choices(settings=(("day_first", answer),)))
        assert sheet.table["ordered_on"].to_pylist() == [day]
        assert told(sheet, "ordered_on") == {"day_first": answer, "why": "user"}


def test_one_telling_date_decides_for_its_column(tmp_path):
    path = csv_sheet(tmp_path, ORDERS, "A1,03/04/2026,Acme,1,10,10", "A2,25/04/2026,Acme,1,10,10")
    sheet = prepared(path)
    assert sheet.table["ordered_on"].to_pylist() == [date(2026, 4, 3), date(2026, 4, 25)]
    assert told(sheet, "ordered_on") == {"day_first": "yes", "why": "own dates", "seen": "25/04/2026"}


def told(sheet, field):
    return dict(next(column.detail for column in sheet.mapping if column.field == field))


def days(sheet):
    return sheet.table["ordered_on"].to_pylist()


def test_an_order_that_would_put_orders_into_the_future_is_not_the_right_one(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, "A1,05/12/2026,Acme,1,10,10", "A2,06/11/2026,Acme,1,10,10"))
    assert days(sheet) == [date(2026, 5, 12), date(2026, 6, 11)]
    assert told(sheet, "ordered_on") == {"day_first": "no", "why": "today"}


def test_rows_kept_in_order_of_time_tell_day_from_month(tmp_path):
    lines = [f"A{month}{day},{day:02}/{month:02}/2026,Acme,1,10,10" for month in (1, 2) for day in (3, 5, 8, 11)]
    sheet = prepared(csv_sheet(tmp_path, ORDERS, *lines))
    assert days(sheet) == [date(2026, month, day) for month in (1, 2) for day in (3, 5, 8, 11)]
    assert told(sheet, "ordered_on") == {"day_first": "yes", "why": "order of rows"}
    assert codes(prepared(csv_sheet(tmp_path, ORDERS, *lines[:4]))) == ["day_month_unclear"]


def test_two_digits_of_a_year_stand_where_they_change_least(tmp_path):
    first = csv_sheet(tmp_path, ORDERS, *(f"A{day},26-11-{day:02},Acme,1,10,10" for day in (2, 3, 20)))
    assert days(prepared(first)) == [date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 20)]
    last = csv_sheet(tmp_path, ORDERS, *(f"A{day},{day:02}-11-25,Acme,1,10,10" for day in (2, 3, 26)))
    assert days(prepared(last)) == [date(2025, 11, 2), date(2025, 11, 3), date(2025, 11, 26)]


def test_another_column_of_dates_tells_the_order(tmp_path):
    path = csv_sheet(tmp_path, "Date,Customer,Amount,Shipped", "05/11/2026,Acme,1,13/11/2026")
    assert days(prepared(path)) == [date(2026, 11, 5)]
    assert told(prepared(path), "ordered_on") == {"day_first": "yes", "why": "other columns"}


def test_days_without_a_year_take_that_of_title_or_name_and_the_turn_of_the_year_is_seen(tmp_path):
    lines = ("日期,客户,金额", "12月30日,甲,100", "1/5,乙,50", "1/13,丙,5")
    turned = [date(2025, 12, 30), date(2026, 1, 5), date(2026, 1, 13)]
    assert days(prepared(csv_sheet(tmp_path, *lines, name="周报_20260114.csv"))) == turned
    assert days(prepared(csv_sheet(tmp_path, "2024年销售台账,,", *lines))) == [
        date(2024, 12, 30),
        date(2024, 1, 5),
        date(2024, 1, 13),
    ]


def test_days_without_a_year_take_that_of_the_rows_beside_them_or_are_asked_about(tmp_path):
    near = csv_sheet(tmp_path, "日期,客户,金额", "2025年12月30日,甲,100", "12月31日,乙,1", "1月5日,乙,50")
    assert days(prepared(near)) == [date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 5)]
    path = csv_sheet(tmp_path, "日期,客户,金额", "11月3日,甲,100", "4月31号,乙,1")
    held = prepared(path)
    assert (held.status, codes(held), held.issues[0].value) == (Status.HELD, ["dates_without_year"], "11月3日")
    answered = prepared(path, Choices(settings=(("year", "2026"),)))
    assert (days(answered), codes(answered)) == ([date(2026, 11, 3)], ["impossible_date"])


def test_a_time_of_day_in_its_own_column_stays_with_the_row(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "下单日期,下单时间,客户,金额", "2026/11/1,9:56:00,甲,100"))
    assert (days(sheet), sheet.table["extra"].to_pylist()) == ([date(2026, 11, 1)], ['{"下单时间": "9:56:00"}'])


def test_what_tells_the_order_of_plain_points_of_both_orders_and_of_no_order_is_said(tmp_path):
    def reason(*written):
        lines = [f"A{place},{text},Acme,1,10,10" for place, text in enumerate(written)]
        return told(prepared(csv_sheet(tmp_path, ORDERS, *lines)), "ordered_on")

    assert reason("3.4.2026") == {"day_first": "yes", "why": "points"}
    assert reason("13/04/2026", "04/13/2026") == {"day_first": "both", "why": "both orders"}
    assert reason("26-11-02", "26-11-03", "26-11-20") == {"day_first": "no", "why": "year first"}
    assert reason("2026-11-02") == reason("2026年11月2日") == reason("5/5/2026") == {}


def test_an_answer_from_an_earlier_sheet_is_said_to_be_one(tmp_path):
    path = csv_sheet(tmp_path, ORDERS, "A1,03/04/2026,Acme,1,10,10")
    answer = Choices(settings=(("day_first", "yes"),))
    known = Context(remembered={signature_of(ORDERS.split(",")): answer})
    (sheet,) = prepare_file(path, today=TODAY, context=known)
    assert told(sheet, "ordered_on") == {"day_first": "yes", "why": "remembered"}
    (sheet,) = prepare_file(path, Choices(settings=(("day_first", "no"),)), today=TODAY, context=known)
    assert told(sheet, "ordered_on") == {"day_first": "no", "why": "user"}
