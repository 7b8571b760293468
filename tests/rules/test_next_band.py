"""How far it is to the next rate, and what it would pay."""

from decimal import Decimal

from hypothesis import given
from plans import FLAT, MARGINAL, MONEY, NOVEMBER, PLANS, RETROACTIVE, TARGET, next_band, statement


def test_the_next_band_says_how_much_more_and_what_it_would_pay():
    found = next_band(MARGINAL, Decimal("90000"), Decimal("100000"))
    assert (found.start, found.band.rate, found.more) == (1, Decimal("0.04"), 10000)
    assert (found.total, found.gain) == (Decimal("2000.00"), Decimal("200.00"))


def test_reaching_a_retroactive_band_pays_on_everything():
    found = next_band(RETROACTIVE, Decimal("90000"), Decimal("100000"))
    assert (found.more, found.total, found.gain) == (10000, Decimal("4000.00"), Decimal("2200.00"))


def test_the_threshold_is_the_next_step_below_it():
    found = next_band(MARGINAL, Decimal("10000"), Decimal("100000"))
    assert (found.start, found.band.rate, found.more, found.gain) == (
        Decimal("0.6"),
        Decimal("0.02"),
        50000,
        Decimal("1200.00"),
    )


def test_in_the_top_band_or_without_a_target_there_is_no_next_band():
    assert next_band(MARGINAL, Decimal("120000"), Decimal("100000")) is None
    assert next_band(MARGINAL, Decimal("1"), None) is None
    assert next_band(FLAT, Decimal("60000"), Decimal("100000")) is None


@given(PLANS, MONEY, TARGET)
def test_selling_what_is_missing_reaches_the_next_band(plan, actual, target):
    found = next_band(plan, actual, target)
    if found is not None:
        assert found.more > 0
        reached = statement(plan, "Li", NOVEMBER, actual + found.more, target)
        assert reached.attainment >= found.start
        assert reached.total == found.total
        assert reached.reason == ""
