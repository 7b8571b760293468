"""Where a period will end: worked examples, and simulated teams whose truth is known."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from simulated_team import HISTORY, MONTH, Team, left_of

from sales_core.rules.close_dates import CloseDates, Stood
from sales_core.rules.landing import Learned, Left, OpenDeal, landing, too_thin
from sales_core.rules.run_rate import RunRate, stretches
from sales_core.rules.win_rates import Closed, win_rates

LEFT = Left(date(2026, 3, 11), date(2026, 3, 31), 10)
RATES = win_rates(Closed(19, 39), {("Li", "talks"): Closed(10, 10), ("Wu", "talks"): Closed(9, 9)})
# Ten won deals that stood in talks from 30 days before they closed on; half closed on the day, half 10 days late.
CLOSING = CloseDates.of([Stood("talks", 30, 0, 0)] * 10 + [Stood("talks", 40, 0, 10)] * 10)
DAILY = stretches([Decimal(100)] * 60, 10)


def deal(amount: str, expected: date | None, key: str = "D1", *, certain: bool = False) -> OpenDeal:
    return OpenDeal(key, "Li", "talks", Decimal(amount), expected, certain)


def test_a_rate_of_few_deals_leans_on_the_stage_and_a_stage_on_all_deals():
    # all: 20 of 60 (with one of each that nobody has seen); talks: (19 + 4/3) of 42; Li: (10 + 10 × that) of 30
    stage = (Decimal(19) + 4 * Decimal(20) / 60) / 42
    assert RATES.overall.mean == Decimal(20) / 60
    assert RATES.stages["talks"].mean == pytest.approx(stage)
    assert RATES.of("Li", "talks").mean == pytest.approx((10 + 10 * stage) / 30)
    assert RATES.of("Nobody", "talks") == RATES.stages["talks"]
    assert RATES.of("Nobody", "nowhere") == RATES.overall


def test_a_deal_counts_with_its_chance_to_be_won_and_to_close_in_time():
    # Expected in 15 days with 20 days left: every deal that stood alike closed by then, at most 10 days late...
    in_time = landing(Decimal(0), None, [deal("1000", date(2026, 3, 21))], Learned(RATES, CLOSING, DAILY, 60), LEFT)
    # ...while of those expected on the last day only the punctual half did.
    at_the_end = landing(Decimal(0), None, [deal("1000", date(2026, 3, 31))], Learned(RATES, CLOSING, DAILY, 60), LEFT)
    rate = RATES.of("Li", "talks").mean
    assert in_time.chances[0].closes == 1
    assert in_time.from_deals == (1000 * rate).quantize(Decimal("0.01"))
    assert at_the_end.chances[0].closes == Decimal("0.5")


def test_a_deal_whose_day_has_passed_can_only_be_late():
    # 5 days past the day: only those that were 10 days late ever stood so, and all of them closed within 20 days.
    assert CLOSING.share("talks", -5, 20) == (1.0, 10.0)
    assert CLOSING.share("talks", -5, 4) == (0.0, 10.0)


def test_without_a_day_the_time_that_won_deals_still_took_decides():
    # In talks: 10 deals for 30 days and 10 for 40, so 700 days; within 10 days of closing were 10 of each.
    assert CLOSING.share("talks", None, 10)[0] == pytest.approx(200 / 700)


def test_the_rest_of_the_period_brings_what_past_stretches_of_its_length_brought():
    learned = Learned(RATES, CLOSING, stretches([Decimal(100), Decimal(300)] * 30, 10), 60)
    found = landing(Decimal(5000), Decimal(7000), [], learned, LEFT)
    assert found.from_run_rate == Decimal("2000.00")
    assert found.landing == Decimal("7000.00")


def test_the_parts_sum_to_the_landing_and_the_interval_holds_it():
    deals = [deal("1000.55", date(2026, 3, 20), f"D{number}") for number in range(7)]
    found = landing(Decimal("123.45"), Decimal(4000), deals, Learned(RATES, CLOSING, DAILY, 60), LEFT)
    assert found.landing == found.actual + found.from_deals + found.from_run_rate
    assert found.from_deals == sum(chance.expected for chance in found.chances)
    assert found.low < found.landing < found.high
    assert found.probability is not None
    assert 0 < found.probability < 1


def test_a_deal_that_is_certain_counts_whole():
    found = landing(
        Decimal(0), None, [deal("1000", None, certain=True)], Learned(RATES, CLOSING, RunRate((), 1), 0), LEFT
    )
    assert (found.landing, found.low, found.high) == (Decimal(1000), Decimal(1000), Decimal(1000))


def test_the_same_question_has_the_same_answer():
    deals = [deal(str(1000 + number), date(2026, 3, 25), f"D{number}") for number in range(60)]
    learned = Learned(RATES, CLOSING, DAILY, 60)
    assert landing(Decimal(0), Decimal(9000), deals, learned, LEFT) == landing(
        Decimal(0), Decimal(9000), deals, learned, LEFT
    )


def test_with_too_little_history_nothing_is_said():
    few = win_rates(Closed(4, 5), {})
    assert too_thin(Learned(few, CLOSING, DAILY, 60), [deal("1", None)])
    assert not too_thin(Learned(few, CLOSING, DAILY, 60), [])  # where nothing is open, closed deals are not asked
    assert too_thin(Learned(RATES, CLOSING, DAILY, 39), [])  # of two months at least
    assert not too_thin(Learned(RATES, CLOSING, DAILY, 40), [])
    long = stretches([Decimal(1)] * 60, 20)
    assert too_thin(Learned(RATES, CLOSING, long, 59), [])  # and of three times the time left
    assert not too_thin(Learned(RATES, CLOSING, long, 60), [])


@pytest.mark.parametrize(
    ("seed", "deals_a_day", "sales_a_day"),
    [(1, 0.6, 1.5), (2, 2.0, 0.0), (3, 0.3, 5.0)],
    ids=["both", "deals", "sales"],
)
def test_four_in_five_periods_end_in_the_interval(seed, deals_a_day, sales_a_day):
    periods = 500
    team = Team(seed, HISTORY + MONTH * (periods + 1), deals_a_day, sales_a_day)
    draw = np.random.default_rng(seed)
    inside, errors, chances, reached = [], [], [], []
    for number in range(periods):
        start = HISTORY + number * MONTH
        day, end = start + int(draw.integers(2, 27)), start + MONTH - 1
        left, truth = left_of(day, end), team.between(start - 1, end)
        target = team.between(start - 1 - MONTH, start - 1)
        found = landing(
            team.between(start - 1, day), target, team.open_deals(day), team.learned(day, left.workdays), left
        )
        inside.append(found.low <= truth <= found.high)
        errors.append(float((found.landing - truth) / truth))
        chances.append(float(found.probability or 0))
        reached.append(truth >= target)
    assert 0.75 <= np.mean(inside) <= 0.85
    assert abs(np.mean(errors)) < 0.05  # neither hopeful nor gloomy
    assert np.mean(chances) == pytest.approx(np.mean(reached), abs=0.05)
    likely = np.array(chances) > 0.7
    assert np.mean(np.array(reached)[likely]) == pytest.approx(np.mean(np.array(chances)[likely]), abs=0.08)
