from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.model.period import Period
from sales_core.rules.calendar import Calendar
from sales_core.rules.cascade import Season, deal_out, season, spread, working_day_weights

AMOUNTS = st.decimals("-1e12", "1e12", places=2, allow_nan=False, allow_infinity=False)
WEIGHTS = st.lists(st.decimals("-5", "1e9", places=4), min_size=1, max_size=40)
YEAR = Period.parse("2026")


@given(AMOUNTS, WEIGHTS)
def test_the_parts_add_up_to_the_whole_and_none_is_a_cent_off_its_share(amount, weights):
    parts = spread(amount, weights)
    assert sum(parts) == amount
    held = [max(weight, Decimal(0)) for weight in weights]
    shares = [weight / sum(held) for weight in held] if any(held) else [Decimal(1) / len(held)] * len(held)
    assert all(abs(part - amount * share) < Decimal("0.0101") for part, share in zip(parts, shares, strict=True))
    assert all(part == part.quantize(Decimal("0.01")) for part in parts)


@given(st.lists(st.decimals("0", "1e9", places=2), min_size=1, max_size=12), WEIGHTS)
def test_a_teams_months_dealt_out_to_people_add_up_in_every_month(months, weights):
    rows = deal_out(months, weights)
    assert [sum(column) for column in zip(*rows, strict=True)] == months
    assert all(part >= 0 for row in rows for part in row)


@given(st.lists(st.integers(0, 9), min_size=12, max_size=12), st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_whole_pieces_stay_whole_and_come_out_fair_over_the_year(months, weights):
    rows = deal_out([Decimal(month) for month in months], weights, places=0)
    assert all(part == int(part) for row in rows for part in row)
    for row, weight in zip(rows, weights, strict=True):
        assert abs(sum(row) - Decimal(sum(months) * weight) / sum(weights)) < 2


def test_a_year_cut_evenly_gives_the_cents_that_are_left_to_the_first_months():
    parts = spread(Decimal(1000), [1] * 12)
    assert parts[:4] == (Decimal("83.34"),) * 4
    assert parts[4:] == (Decimal("83.33"),) * 8


def test_three_customers_a_month_for_two_people_come_to_eighteen_each():
    li, wang = deal_out([Decimal(3)] * 12, [1, 1], places=0)
    assert (sum(li), sum(wang)) == (18, 18)
    assert set(li) == {Decimal(1), Decimal(2)}


def test_a_finer_amount_keeps_its_decimals_and_a_negative_one_its_sign():
    assert spread(Decimal("0.0003"), [1, 1]) == (Decimal("0.0002"), Decimal("0.0001"))
    assert spread(Decimal("-1.00"), [1, 2]) == (Decimal("-0.33"), Decimal("-0.67"))


def test_nobody_to_spread_over_is_an_error():
    with pytest.raises(ValueError, match="nothing to spread over"):
        spread(Decimal(1), [])


def test_working_days_take_the_countrys_holidays_and_make_up_days_out_of_the_shape():
    weights = working_day_weights(YEAR, Calendar("CN"))
    assert weights[9] == 18  # October 2026: the holiday week of the 1st to the 7th, and the 10th worked instead
    assert sum(weights) == Calendar("CN").working_days(YEAR.start, YEAR.end)


def months_of(amounts):
    return lambda day: Decimal(amounts.get(day, 0))


def test_last_years_shape_is_what_each_month_came_to():
    amounts = {date(2025, month, 1): month * 10 for month in range(1, 13)}
    found = season(YEAR, months_of(amounts), date(2025, 1, 6), date(2026, 2, 1))
    assert found == Season(tuple(Decimal(month * 10) for month in range(1, 13)))


def test_a_year_planned_before_the_last_is_over_takes_its_end_from_the_year_before_that():
    amounts = {date(2024, 12, 1): 7} | {date(2025, month, 1): 1 for month in range(1, 13)}
    found = season(YEAR, months_of(amounts), date(2024, 12, 1), date(2025, 12, 20))
    assert found.weights == (*[Decimal(1)] * 11, Decimal(7))


def test_with_too_little_of_last_year_there_is_no_shape_and_the_missing_month_is_told():
    assert season(YEAR, months_of({}), date(2025, 3, 1), date(2026, 2, 1)) == Season((), date(2025, 1, 1))
    assert season(YEAR, months_of({}), None, date(2026, 2, 1)).weights == ()
    assert season(YEAR, months_of({}), date(2024, 1, 1), date(2026, 2, 1)).weights == ()  # nothing was sold at all


def test_a_month_of_refunds_weighs_nothing():
    amounts = {date(2025, month, 1): 5 for month in range(2, 13)} | {date(2025, 1, 1): -5}
    assert season(YEAR, months_of(amounts), date(2025, 1, 1), date(2026, 1, 1)).weights[0] == 0
