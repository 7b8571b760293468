"""Progress towards a target, by working days."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.model.period import Period
from sales_core.rules.calendar import Calendar
from sales_core.rules.pace import attainment, expected_share, progress

CHINA = Calendar("CN")
NOVEMBER = Period.parse("2026-11")  # 21 working days in China
MONEY = st.decimals(min_value=-1_000_000, max_value=1_000_000, places=2)


def test_a_month_two_thirds_through_shows_what_is_due_and_what_is_left():
    now = progress(Decimal("90000"), Decimal("126000"), NOVEMBER, date(2026, 11, 20), CHINA)
    assert (now.workdays_total, now.workdays_passed, now.workdays_left) == (21, 15, 6)
    assert now.attainment == Decimal("90000") / Decimal("126000")
    assert now.gap == Decimal("36000")
    assert now.expected.quantize(Decimal("0.01")) == Decimal("90000.00")
    assert now.pace.quantize(Decimal("0.000001")) == 1
    assert now.required_run_rate == Decimal("6000")


def test_the_as_of_day_itself_has_passed():
    first = progress(Decimal(0), Decimal(21), NOVEMBER, date(2026, 11, 2), CHINA)
    assert (first.workdays_passed, first.workdays_left) == (1, 20)


def test_before_the_period_nothing_is_due_and_every_working_day_is_left():
    before = progress(Decimal(0), Decimal(2100), NOVEMBER, date(2026, 10, 31), CHINA)
    assert (before.expected, before.pace) == (0, None)
    assert (before.workdays_passed, before.workdays_left, before.required_run_rate) == (0, 21, Decimal(100))


def test_after_the_period_all_is_due_and_no_run_rate_can_help():
    after = progress(Decimal(50), Decimal(100), NOVEMBER, date(2027, 1, 1), CHINA)
    assert (after.expected, after.pace, after.attainment) == (Decimal(100), Decimal("0.5"), Decimal("0.5"))
    assert (after.workdays_left, after.required_run_rate, after.gap) == (0, None, Decimal(50))


def test_without_a_target_there_is_no_attainment_gap_pace_or_run_rate():
    none = progress(Decimal(50), None, NOVEMBER, date(2026, 11, 20), CHINA)
    assert (none.attainment, none.gap, none.expected, none.pace, none.required_run_rate) == (None,) * 5
    assert none.workdays_total == 21


def test_a_target_of_zero_is_neither_reached_nor_missed():
    zero = progress(Decimal(50), Decimal(0), NOVEMBER, date(2026, 11, 20), CHINA)
    assert (zero.attainment, zero.pace, zero.gap) == (None, None, Decimal(-50))


def test_a_target_below_zero_has_no_attainment():
    below = progress(Decimal(50), Decimal(-100), NOVEMBER, date(2026, 11, 20), CHINA)
    assert (below.attainment, below.pace, below.gap) == (None, None, Decimal(-150))


def test_what_was_sold_beyond_the_target_is_a_negative_gap_and_run_rate():
    beyond = progress(Decimal(160), Decimal(100), NOVEMBER, date(2026, 11, 20), CHINA)
    assert (beyond.gap, beyond.required_run_rate) == (Decimal(-60), Decimal(-10))


def test_net_returns_give_a_negative_attainment():
    assert attainment(Decimal(-10), Decimal(100)) == Decimal("-0.1")


def test_a_period_without_a_working_day_is_due_on_its_last_day():
    weekend = Period.parse("2026-11-21..2026-11-22")
    shares = [expected_share(weekend, date(2026, 11, day), CHINA) for day in (20, 21, 22, 23)]
    assert shares == [0, None, 1, 1]
    assert progress(Decimal(1), Decimal(2), weekend, date(2026, 11, 21), CHINA).expected is None


def test_a_make_up_saturday_moves_what_is_due():
    february = Period.parse("2026-02")  # 16 working days, Saturday the 14th and 28th among them
    friday, saturday = (expected_share(february, date(2026, 2, day), CHINA) for day in (13, 14))
    assert (friday, saturday) == (Decimal(10) / 16, Decimal(11) / 16)


def test_all_of_a_rate_is_due_at_any_time():
    rate = progress(Decimal("0.2"), Decimal("0.4"), NOVEMBER, date(2026, 11, 3), CHINA, accumulates=False)
    assert (rate.expected, rate.pace, rate.required_run_rate, rate.gap) == (
        Decimal("0.4"),
        Decimal("0.5"),
        None,
        Decimal("0.2"),
    )


@pytest.mark.parametrize("name", ["2026-11", "2026-Q4", "2026", "2026-W47"])
def test_the_whole_target_is_due_on_the_last_day_of_any_period(name):
    period = Period.parse(name)
    assert progress(Decimal(1), Decimal(100), period, period.end, CHINA).expected == 100


@given(st.dates(date(2026, 10, 1), date(2027, 1, 31)), st.dates(date(2026, 10, 1), date(2027, 1, 31)))
def test_what_is_due_never_falls_as_time_passes(one, other):
    earlier, later = sorted((one, other))
    assert 0 <= expected_share(NOVEMBER, earlier, CHINA) <= expected_share(NOVEMBER, later, CHINA) <= 1


@given(MONEY, MONEY, st.dates(date(2026, 10, 1), date(2027, 1, 31)))
def test_actual_and_gap_make_the_target_and_passed_and_left_the_days(actual, target, as_of):
    now = progress(actual, target, NOVEMBER, as_of, CHINA)
    assert now.actual + now.gap == target
    assert now.workdays_passed + now.workdays_left == now.workdays_total


@given(st.lists(st.tuples(MONEY, st.decimals(1, 1_000_000, places=2)), min_size=1, max_size=5))
def test_a_teams_attainment_lies_between_its_peoples(people):
    team = attainment(sum(a for a, _ in people), sum(t for _, t in people))
    own = [attainment(a, t) for a, t in people]
    slack = Decimal("1e-20")
    assert min(own) - slack <= team <= max(own) + slack
