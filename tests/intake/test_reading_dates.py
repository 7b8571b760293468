"""Dates as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.intake.values.dates import DateOrder, order_of, read_date
from sales_core.intake.values.numbers import BadValueError

DAYS = st.dates(date(1990, 1, 1), date(2089, 12, 31))
SHAPES = (
    "{0:%Y-%m-%d}",
    "{0:%Y-%m-%d} 09:56:00",
    "{0.year}/{0.month}/{0.day} 9:56",
    "{0.year}年{0.month}月{0.day}日",
    "{0:%Y%m%d}",
    "{0:%b} {0.day}, {0.year} 6:55 PM",
    "{0.day}-{0:%b}-{0.year}",
    "{0:%d.%m.%Y}",
    "{0.year}/{0.month}/{0.day} 下午 3:04:05",
    "{0.year}年{0.month}月{0.day}日 星期一 9:56",
    "{0:%a}, {0.day} {0:%b} {0.year}",
)


@given(DAYS, st.sampled_from(SHAPES))
def test_a_day_comes_back_from_every_shape(day, shape):
    assert read_date(shape.format(day)) == day


@given(DAYS, st.booleans())
def test_a_day_comes_back_when_the_order_is_known(day, day_first):
    text = f"{day:%d/%m/%Y}" if day_first else f"{day:%m/%d/%Y}"
    assert read_date(text, DateOrder(day_first)) == day


@given(DAYS)
def test_a_day_number_of_excel_is_a_day(day):
    serial = (day - date(1899, 12, 30)).days
    assert read_date(str(serial)) == day


def test_one_part_above_twelve_tells_the_order_of_its_column():
    assert order_of(["03/04/2026", "13/04/2026"]) == DateOrder(day_first=True)
    assert order_of(["03/04/2026", "04/13/2026"]) == DateOrder(day_first=False)
    assert order_of(["03/04/2026"]) == DateOrder(unclear=True)
    assert order_of(["03/03/2026"]) == DateOrder()
    assert order_of(["13/04/2026", "04/13/2026"]) == DateOrder(mixed=True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("4月31号", "impossible_date"),
        ("2026-02-30", "impossible_date"),
        ("soon", "not_a_date"),
        ("4月3日", "date_without_year"),
        ("03/04/2026", "unclear_date"),
        ("#REF!", "excel_error"),
        ("11/23", "date_without_year"),
        ("3/4", "unclear_date"),
        ("13/13", "impossible_date"),
        ("11.23", "not_a_date"),
        ("09:56", "not_a_date"),
    ],
)
def test_what_is_no_date_says_why(text, code):
    with pytest.raises(BadValueError) as bad:
        read_date(text)
    assert bad.value.code == code


def test_a_date_without_a_year_takes_that_of_the_sheet():
    assert read_date("11月23日", year=2026) == date(2026, 11, 23)
    assert read_date("11/23", year=2026) == date(2026, 11, 23)
    assert read_date("3/4", DateOrder(day_first=True), 2026) == date(2026, 4, 3)
    assert read_date("26年1月3日") == date(2026, 1, 3)
