"""Numbers are written in the reader's habit and never lose a cent by it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.text import format as fmt
from sales_core.text.core import Language
from sales_core.text.measures import moved

EN, ZH = Language.EN, Language.ZH


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        ("0", "$0", "¥0"),
        ("9960", "$9,960", "¥9,960"),
        ("9999.6", "$10.0 K", "¥1.0 万"),
        ("12345", "$12.3 K", "¥1.2 万"),
        ("950000", "$950.0 K", "¥95.0 万"),
        ("999950", "$1.0 M", "¥100.0 万"),
        ("4500000", "$4.5 M", "¥450.0 万"),
        ("99999999", "$100.0 M", "¥1.0 亿"),
        ("340000000", "$340.0 M", "¥3.4 亿"),
        ("-12345", "-$12.3 K", "-¥1.2 万"),
    ],
)
def test_an_amount_is_short_in_the_units_of_the_language(value, english, chinese):
    assert fmt.money(Decimal(value), "USD", EN) == english
    assert fmt.money(Decimal(value), "CNY", ZH) == chinese


def test_a_statement_shows_the_cent_rounded_half_up():
    assert fmt.money_exact(Decimal("12345.665"), "CNY") == "¥12,345.67"
    assert fmt.money_exact(Decimal("-0.005"), "CNY") == "-¥0.01"
    assert fmt.money_exact(Decimal("-0.004"), "CNY") == "¥0.00"


def test_a_currency_without_a_sign_is_named_by_its_code():
    assert fmt.money_exact(Decimal(5), "CHF") == "CHF 5.00"


def test_nothing_is_never_shown_as_zero():
    assert {fmt.money(None, "CNY", ZH), fmt.money_exact(None, "CNY"), fmt.percent(None), fmt.count(None)} == {"—"}
    assert {fmt.change(None), fmt.points(None, EN), fmt.days(None, EN), fmt.short(None, ZH)} == {"—"}


def test_a_change_carries_its_sign_and_no_change_carries_none():
    assert fmt.change(Decimal("0.1234")) == "+12.3%"
    assert fmt.change(Decimal("-0.04")) == "-4.0%"
    assert fmt.change(Decimal("-0.0001")) == "0.0%"
    assert fmt.points(Decimal("0.012"), EN) == "+1.2 pts"
    assert fmt.points(Decimal("-0.012"), ZH) == "-1.2 个百分点"
    assert [moved(Decimal("-13.34"), "score", language) for language in (EN, ZH)] == ["-13.3 pts", "-13.3 分"]


def test_days_are_counted_in_words():
    assert [fmt.days(n, EN) for n in (1, 3, Decimal("2.5"))] == ["1 day", "3 days", "2.5 days"]
    assert fmt.days(3, ZH) == "3 天"


@given(st.decimals(-(10**12), 10**12, places=4))
def test_the_short_form_is_within_half_of_its_last_digit(value):
    text = fmt.short(value, EN)
    number, _, unit = text.replace(",", "").partition(" ")
    size = {"": 1, "K": 10**3, "M": 10**6, "B": 10**9}[unit]
    last = Decimal("0.1") if unit else Decimal(1)
    assert abs(Decimal(number) * size - value) <= last * size / 2
