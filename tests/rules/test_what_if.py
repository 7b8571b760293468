"""Deals as they are supposed to stand, and what that makes of a landing."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.rules.close_dates import CloseDates, Stood
from sales_core.rules.landing import Learned, Left, OpenDeal, landing
from sales_core.rules.run_rate import stretches
from sales_core.rules.what_if import LOST, OPEN, WON, Supposed, supposed_deals
from sales_core.rules.win_rates import Closed, win_rates

END = date(2026, 3, 31)
LEFT = Left(date(2026, 3, 11), END, 10)
LEARNED = Learned(
    win_rates(Closed(30, 30), {("Li", "talks"): Closed(20, 20), ("Li", "offer"): Closed(18, 6)}),
    CloseDates.of([Stood("talks", 30, 0, 0)] * 10),
    stretches([Decimal(0)] * 60, 10),
    60,
)
DEALS = tuple(OpenDeal(f"D{n}", "Li", "talks", Decimal(100 * n), date(2026, 3, 20)) for n in range(1, 6))


def supposed(key="D2", stage="talks", amount="200", close=date(2026, 3, 20), outcome=OPEN):
    return {key: Supposed(key, stage, Decimal(amount), close, outcome)}


def landed(told):
    return landing(Decimal(0), Decimal(900), supposed_deals(DEALS, told, END), LEARNED, LEFT)


def test_what_is_supposed_as_it_stands_changes_nothing():
    assert supposed_deals(DEALS, {}, END) == DEALS
    assert supposed_deals(DEALS, supposed(), END) == DEALS


def test_a_won_deal_counts_whole_a_lost_one_not_at_all():
    was = landed({})
    part = next(chance.expected for chance in was.chances if chance.deal.key == "D2")
    assert landed(supposed(outcome=WON)).landing == was.landing - part + 200
    assert landed(supposed(outcome=LOST)).landing == was.landing - part
    assert landed(supposed(outcome=WON, close=None)).landing == was.landing - part + 200


def test_a_deal_won_after_the_period_or_worth_nothing_brings_nothing():
    without = landed(supposed(outcome=LOST)).landing
    assert landed(supposed(outcome=WON, close=date(2026, 4, 1))).landing == without
    assert landed(supposed(amount="0")).landing == without


def test_a_later_stage_counts_with_the_rate_of_that_stage():
    rate = LEARNED.rates.of("Li", "offer").mean
    found = next(one for one in landed(supposed(stage="offer")).chances if one.deal.key == "D2")
    assert (found.won, found.closes) == (rate, 1)


@pytest.mark.parametrize("better", [{"amount": "201"}, {"amount": "700"}, {"outcome": WON}, {"stage": "offer"}])
def test_what_is_better_for_one_deal_is_never_drawn_as_worse(better):
    was, now = landed({}), landed(supposed(**better))
    assert now.landing > was.landing
    assert now.low >= was.low
    assert now.high >= was.high
    assert now.probability >= was.probability
