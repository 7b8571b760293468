"""Numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.intake.values.numbers import BadValueError, Style, read_number, style_of

AMOUNTS = st.decimals(min_value=-(10**11), max_value=10**11, places=2)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("¥1,234.50", "1234.50"),
        ("￥5", "5"),
        ("-¥6,982.50", "-6982.50"),
        ("(1,234)", "-1234"),
        ("1,234-", "-1234"),
        ("１２３．５", "123.5"),
        ("1.2亿", "120000000"),
        ("3.5万元", "35000"),
        ("12.5%", "0.125"),
        ("R$ 1.500,00", "1500"),
        ("$3.972.451", "3972451"),
        ("'12", "12"),
        ("$-", "0"),
        ("1e5", "100000"),
        ("−6,982.50", "-6982.50"),
        ("($ 6.21 )", "-6.21"),
        ("¥（1,234.50）", "-1234.50"),
        ("$3.5K", "3500"),
        ("US$ 1.2M", "1200000"),
        ("¥2w", "20000"),
        ("-1.5万", "-15000"),
        ("2千万元", "20000000"),
        ("1,052.75元整", "1052.75"),
        ("CHF 1’234.50", "1234.50"),
        ("1 234 567", "1234567"),
        ("$ -   ", "0"),
        ("\\1,234", "1234"),
    ],
)
def test_a_number_is_read_in_each_of_its_guises(text, number):
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "-", "null", "无", "N/A", "'null", "－"])
def test_a_dash_and_its_like_are_empty(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Closed", "not_a_number"),
        ("$101,2000.00", "not_a_number"),
        ("inf", "not_a_number"),
        ("=1+1", "not_a_number"),
        ("12 34", "not_a_number"),
        ("5m", "not_a_number"),
        ("5kg", "not_a_number"),
        ("壹佰元整", "not_a_number"),
        ("约1000", "not_a_number"),
        ("#N/A", "excel_error"),
        ("99999999999999999999999", "too_large"),
    ],
)
def test_what_is_no_number_says_so(text, code):
    with pytest.raises(BadValueError) as bad:
        read_number(text)
    assert bad.value.code == code


def test_the_column_decides_what_a_lone_comma_means():
    assert style_of(["9350,09", "1,234"]) is Style.COMMA
    assert style_of(["9350.09", "1,234"]) is Style.POINT
    assert style_of(["9350.09", "9350,09"]) is Style.MIXED
    assert read_number("1,234", Style.COMMA) == Decimal("1.234")
    assert read_number("1,234", Style.POINT) == Decimal("1234")
    with pytest.raises(BadValueError, match="unclear_number"):
        read_number("1,234", Style.MIXED)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1052,75元", "1052.75"), ("11,50万元", "115000"), ("9350,09", "9350.09"), ("1 052,75", "1052.75")],
)
def test_a_column_with_decimal_commas_is_read_as_such(text, number):
    assert style_of([text]) is Style.COMMA
    assert read_number(text, Style.COMMA) == Decimal(number)


@given(AMOUNTS)
def test_any_amount_written_with_thousands_marks_comes_back(amount):
    assert read_number(f"{amount:,.2f}") == amount
    swapped = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    assert read_number(swapped, Style.COMMA) == amount
    assert read_number(f"¥ {amount}元") == amount
