"""Months, quarters, years, weeks and ranges, with fiscal years that start in any month."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.model.period import Period, PeriodKind, add_months

DAYS = st.dates(date(1990, 1, 1), date(2080, 12, 31))
KINDS = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.RANGE])
FISCAL = st.integers(1, 12)


@pytest.mark.parametrize(
    ("name", "fiscal_start", "start", "end"),
    [
        ("2026-11", 1, "2026-11-01", "2026-11-30"),
        ("2024-02", 1, "2024-02-01", "2024-02-29"),
        ("2026-Q4", 1, "2026-10-01", "2026-12-31"),
        ("2026-Q4", 4, "2027-01-01", "2027-03-31"),
        ("2026-Q1", 12, "2026-12-01", "2027-02-28"),
        ("2026", 1, "2026-01-01", "2026-12-31"),
        ("2026", 4, "2026-04-01", "2027-03-31"),
        ("2026-W47", 1, "2026-11-16", "2026-11-22"),
        ("2026-W01", 1, "2025-12-29", "2026-01-04"),
        ("2020-W53", 1, "2020-12-28", "2021-01-03"),
        ("2026-01-05..2026-03-31", 1, "2026-01-05", "2026-03-31"),
    ],
)
def test_a_named_period_has_its_days_and_its_name(name, fiscal_start, start, end):
    period = Period.parse(name, fiscal_start)
    assert (str(period.start), str(period.end), period.name) == (start, end, name)


@pytest.mark.parametrize(
    "text",
    ["", "2026-Q5", "2026-13", "2026-W54", "26-11", "2026-02-30..2026-03-01", "2026-03-02..2026-03-01", "November"],
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        Period.parse(text)


def test_a_fiscal_year_is_named_by_the_calendar_year_in_which_it_starts():
    assert Period.containing(date(2026, 3, 31), PeriodKind.YEAR, 4).name == "2025"
    assert Period.containing(date(2026, 4, 1), PeriodKind.YEAR, 4).name == "2026"
    assert Period.containing(date(2026, 1, 15), PeriodKind.QUARTER, 4).name == "2025-Q4"


def test_the_same_period_a_year_before():
    names = ["2026-11", "2026-Q4", "2026", "2026-W47", "2024-02-29..2024-03-31"]
    assert [Period.parse(name).year_before().name for name in names] == [
        "2025-11",
        "2025-Q4",
        "2025",
        "2025-W47",
        "2023-02-28..2023-03-31",
    ]


@given(DAYS, st.sampled_from((PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)), FISCAL)
def test_days_are_the_month_quarter_or_year_that_they_fill_else_a_range(day, kind, fiscal_start):
    whole = Period.containing(day, kind, fiscal_start)
    assert Period.of_days(whole.start, whole.end, fiscal_start) == whole
    short = Period.of_days(whole.start, whole.end - timedelta(days=1), fiscal_start)
    assert (short.kind, short.end) == (PeriodKind.RANGE, whole.end - timedelta(days=1))


def test_a_ranges_neighbours_are_as_long_as_itself():
    ten = Period.parse("2026-03-01..2026-03-10")
    assert (ten.previous().name, ten.next().name) == ("2026-02-19..2026-02-28", "2026-03-11..2026-03-20")


def test_a_period_touches_its_months_in_order():
    assert [month.name for month in Period.parse("2026-Q1").months()] == ["2026-01", "2026-02", "2026-03"]
    assert [month.name for month in Period.parse("2026-01-31..2026-02-01").months()] == ["2026-01", "2026-02"]
    assert [month.name for month in Period.parse("2026-W01").months()] == ["2025-12", "2026-01"]


def test_months_are_added_up_to_the_last_day_of_a_shorter_month():
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert add_months(date(2026, 11, 23), 2) == date(2027, 1, 23)


@given(DAYS, KINDS, FISCAL)
def test_the_name_of_a_period_reads_back_as_the_same_period(day, kind, fiscal_start):
    period = Period.containing(day, kind, fiscal_start)
    assert day in period
    assert Period.parse(period.name, fiscal_start) == period


@given(DAYS, KINDS, FISCAL)
def test_periods_follow_each_other_without_a_gap(day, kind, fiscal_start):
    period = Period.containing(day, kind, fiscal_start)
    assert period.next().start - timedelta(1) == period.end
    assert period.previous().end + timedelta(1) == period.start
    assert period.next().previous() == period.previous().next() == period


@given(DAYS, FISCAL)
def test_a_fiscal_year_is_its_four_quarters_and_twelve_months(day, fiscal_start):
    year = Period.containing(day, PeriodKind.YEAR, fiscal_start)
    quarters = [Period.parse(f"{year.name}-Q{number}", fiscal_start) for number in (1, 2, 3, 4)]
    assert (quarters[0].start, quarters[3].end) == (year.start, year.end)
    assert [month for quarter in quarters for month in quarter.months()] == list(year.months())
    assert len(year.months()) == 12


@given(DAYS, st.integers(0, 500))
def test_a_range_reads_back(start, length):
    period = Period(PeriodKind.RANGE, start, start + timedelta(length))
    assert Period.parse(period.name) == period
    assert period.next().previous() == period
