"""How deals end: each rate divides after summing and stays empty where there is nothing to divide by."""

from decimal import Decimal

from sales_core.rules import closing


def test_a_win_rate_needs_closed_deals():
    assert closing.win_rate(3, 1) == Decimal("0.75")
    assert closing.win_rate(0, 2) == 0
    assert closing.win_rate(0, 0) is None


def test_a_win_rate_by_amount_is_unknown_where_lost_amounts_are_not_kept():
    assert closing.win_rate_amount(Decimal(30), Decimal(10), 2) == Decimal("0.75")
    assert closing.win_rate_amount(Decimal(30), Decimal(0), 2) is None
    assert closing.win_rate_amount(Decimal(30), Decimal(0), 0) == 1


def test_velocity_is_money_per_day():
    assert closing.velocity(10, Decimal("0.5"), Decimal(200), Decimal(20)) == 50
    assert closing.velocity(10, Decimal("0.5"), Decimal(200), Decimal(0)) is None
    assert closing.velocity(10, None, Decimal(200), Decimal(20)) is None
    assert closing.velocity(10, Decimal("0.5"), None, Decimal(20)) is None


def test_coverage_needs_a_gap_that_is_still_open():
    assert closing.coverage(Decimal(300), Decimal(200)) == Decimal("1.5")
    assert closing.coverage(Decimal(300), Decimal(0)) is None
    assert closing.coverage(Decimal(300), Decimal(-5)) is None
    assert closing.coverage(Decimal(300), None) is None


def test_an_average_needs_deals():
    assert closing.average(Decimal(300), 2) == 150
    assert closing.average(Decimal(0), 0) is None
