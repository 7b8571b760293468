"""Working days by country, by the team's own week and by its own days."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.model.settings import Settings
from sales_core.rules.calendar import Calendar, countries

CHINA, AMERICA = Calendar("CN"), Calendar("US")
MADE_UP = ("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
EVERY_DAY = date(1990, 1, 1), date(2099, 12, 31)


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(past) for past in range((last - first).days + 1)]


def test_china_2026_has_the_working_days_of_the_state_councils_notice():
    months = [CHINA.working_days(date(2026, m, 1), date(2026, m + 1, 1) - timedelta(1)) for m in range(1, 12)]
    months.append(CHINA.working_days(date(2026, 12, 1), date(2026, 12, 31)))
    assert months == [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]
    assert CHINA.working_days(date(2026, 1, 1), date(2026, 12, 31)) == 248


@pytest.mark.parametrize("day", MADE_UP)
def test_a_weekend_day_made_up_for_a_longer_holiday_is_worked_in_china(day):
    assert date.fromisoformat(day).weekday() >= 5
    assert CHINA.is_workday(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2026-01-02", "2026-02-16", "2026-02-23", "2026-04-06", "2026-05-05", "2026-10-07"])
def test_a_weekday_within_a_chinese_holiday_is_free(day):
    assert date.fromisoformat(day).weekday() < 5
    assert not CHINA.is_workday(date.fromisoformat(day))


def test_china_2026_is_free_on_the_days_of_the_state_councils_notice_and_no_other_weekday():
    holidays = (
        ("2026-01-01", "2026-01-03"),  # New Year
        ("2026-02-15", "2026-02-23"),  # Spring Festival
        ("2026-04-04", "2026-04-06"),  # Qingming
        ("2026-05-01", "2026-05-05"),  # Labour Day
        ("2026-06-19", "2026-06-21"),  # Dragon Boat Festival
        ("2026-09-25", "2026-09-27"),  # Mid-Autumn Festival
        ("2026-10-01", "2026-10-07"),  # National Day
    )
    free = {day for first, last in holidays for day in days(date.fromisoformat(first), date.fromisoformat(last))}
    made_up = {date.fromisoformat(day) for day in MADE_UP}
    for day in days(date(2026, 1, 1), date(2026, 12, 31)):
        worked = (day.weekday() < 5 and day not in free) or day in made_up
        assert CHINA.is_workday(day) == worked, day


def test_america_2026_is_free_on_its_federal_holidays_and_no_other_weekday():
    free = {"01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "09-07", "10-12", "11-11", "11-26", "12-25"}
    for day in days(date(2026, 1, 1), date(2026, 12, 31)):
        assert AMERICA.is_workday(day) == (day.weekday() < 5 and f"{day:%m-%d}" not in free), day


def test_a_team_that_works_saturdays_is_free_on_sundays_and_holidays_only():
    saturdays = Calendar("CN", (0, 1, 2, 3, 4, 5))
    # May 2026 has 21 weekdays and 5 Saturdays: 1, 4 and 5 May are free, and so is Saturday the 2nd; the 9th is worked.
    assert saturdays.working_days(date(2026, 5, 1), date(2026, 5, 31)) == 21 + 5 - 3 - 1
    # 2026 has 313 days from Monday to Saturday; 26 of them are holidays, and two Sundays are made up.
    assert saturdays.working_days(date(2026, 1, 1), date(2026, 12, 31)) == 313 - 26 + 2


def test_america_2026_has_261_weekdays_less_eleven_holidays():
    assert AMERICA.working_days(date(2026, 1, 1), date(2026, 12, 31)) == 250
    assert not AMERICA.is_workday(date(2026, 7, 3)), "the Friday on which Independence Day is observed"
    assert not AMERICA.is_workday(date(2026, 11, 26)), "Thanksgiving"
    assert not AMERICA.is_workday(date(2027, 12, 31)), "New Year 2028 observed in the year before"


def test_a_team_that_works_saturdays_counts_them_except_holidays():
    saturdays = Calendar("CN", (0, 1, 2, 3, 4, 5))
    assert saturdays.working_days(date(2026, 3, 1), date(2026, 3, 31)) == 22 + 4
    assert not saturdays.is_workday(date(2026, 10, 3)), "a Saturday and National Day"
    assert saturdays.is_workday(date(2026, 9, 20)), "a Sunday made up for National Day"


def test_the_teams_own_days_beat_the_country():
    own = Calendar("CN", extra_holidays=(date(2026, 3, 2), date(2026, 2, 14)), extra_workdays=(date(2026, 10, 1),))
    assert not own.is_workday(date(2026, 3, 2))
    assert not own.is_workday(date(2026, 2, 14)), "a make-up day that the team does not work"
    assert own.is_workday(date(2026, 10, 1)), "National Day, but the team works"


def test_a_day_that_is_both_extra_holiday_and_extra_workday_is_worked():
    day = date(2026, 3, 3)
    assert Calendar("CN", extra_holidays=(day,), extra_workdays=(day,)).is_workday(day)


@pytest.mark.parametrize("country", ["", "XX", "Atlantis"])
def test_without_a_known_country_only_the_week_counts(country):
    assert Calendar(country).working_days(date(2026, 1, 1), date(2026, 12, 31)) == 261


def test_a_country_may_be_written_small_or_with_spaces():
    assert Calendar(" cn ").working_days(date(2026, 1, 1), date(2026, 12, 31)) == 248


def test_a_team_without_workdays_works_only_its_extra_days():
    none = Calendar("", (), extra_workdays=(date(2026, 3, 3),))
    assert none.working_days(date(2026, 1, 1), date(2026, 12, 31)) == 1


def test_settings_give_the_calendar():
    settings = Settings(country="US", workdays=(0, 1), extra_holidays=(date(2026, 3, 2),))
    assert Calendar.from_settings(settings) == Calendar("US", (0, 1), (date(2026, 3, 2),), ())


def test_days_in_the_wrong_order_hold_no_working_day():
    assert CHINA.working_days(date(2026, 3, 3), date(2026, 3, 2)) == 0


def test_years_of_days_are_counted_at_once():
    CHINA.working_days(*EVERY_DAY)
    started = time.perf_counter()
    for _ in range(1000):
        CHINA.working_days(date(2025, 11, 24), date(2026, 11, 23))
    assert time.perf_counter() - started < 0.5


def test_known_countries_hold_china_and_america_once():
    assert countries().count("CN") == countries().count("US") == 1
    assert list(countries()) == sorted(set(countries()))


@given(st.dates(*EVERY_DAY), st.dates(*EVERY_DAY), st.sampled_from([CHINA, AMERICA, Calendar("", (5,))]))
def test_a_range_is_the_sum_of_its_two_parts(one, other, calendar):
    start, end = sorted((one, other))
    middle = start + (end - start) // 2
    parts = calendar.working_days(start, middle) + calendar.working_days(middle + timedelta(1), end)
    assert calendar.working_days(start, end) == parts


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_a_range_counts_each_day_that_is_worked(start, length):
    days = [start + timedelta(past) for past in range(length + 1)]
    assert CHINA.working_days(days[0], days[-1]) == sum(map(CHINA.is_workday, days))


def test_the_first_and_last_day_of_the_calendar_can_be_asked():
    assert CHINA.working_days(date.min, date.min) == 1
    assert CHINA.working_days(date.max, date.max) == 1
