"""A number against an earlier one."""

from decimal import Decimal

from sales_core.rules.change import Change, change


def test_a_rise_and_a_fall_are_told_in_the_unit_and_in_parts_of_the_base():
    assert change(Decimal(120), Decimal(100)) == Change(Decimal(20), Decimal("0.2"))
    assert change(Decimal(75), Decimal(100)) == Change(Decimal(-25), Decimal("-0.25"))


def test_a_rise_from_below_zero_is_a_rise():
    assert change(Decimal(50), Decimal(-100)) == Change(Decimal(150), Decimal("1.5"))


def test_from_zero_there_is_a_difference_but_no_percentage():
    assert change(Decimal(5), Decimal(0)) == Change(Decimal(5), None)


def test_without_one_of_the_two_there_is_no_change():
    assert change(None, Decimal(1)) is change(Decimal(1), None) is None
