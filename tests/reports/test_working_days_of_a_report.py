"""Pace and required run rate count the working days of the team's own calendar: worked examples of 2026."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.reports.question import ask
from sales_core.reports.targets import targets

SIX_DAYS = (0, 1, 2, 3, 4, 5)


@pytest.fixture
def li(given, store):
    """`li("CN", "2026-02", "2026-02-13")` is Li's row: 600 of 2,400 sold on the month's first day."""

    def row(country, period, as_of, workdays=(0, 1, 2, 3, 4)):
        names = {"country": country, "workdays": workdays}
        given("settings", *({"name": name, "value": encode(value)} for name, value in names.items()))
        start = Period.parse(period).start
        given("targets", {"person": "Li", "metric": "revenue", "starts_on": str(start), "target": "2400"})
        given("orders", {"order_id": "1", "ordered_on": str(start), "person": "Li", "customer": "A", "amount": "600"})
        question = ask(store.reader(), date(2026, 12, 31), Period.parse(period), date.fromisoformat(as_of))
        return next(found for found in targets(question) if found.person == "Li")

    return row


@pytest.mark.parametrize(
    ("country", "workdays", "period", "as_of", "passed", "left"),
    [
        # China: 2–6 and 9–13 February, then both make-up Saturdays, the 14th and the 28th, and 24–27.
        ("CN", (0, 1, 2, 3, 4), "2026-02", "2026-02-13", 10, 6),
        ("CN", (0, 1, 2, 3, 4), "2026-02", "2026-02-14", 11, 5),
        # October: holidays to the 7th, 8–9, Saturday the 10th is worked, 12–16, 19–23, 26–30.
        ("CN", (0, 1, 2, 3, 4), "2026-10", "2026-10-10", 3, 15),
        # September has Sunday the 20th worked and Friday the 25th free (Mid-Autumn).
        ("CN", (0, 1, 2, 3, 4), "2026-09", "2026-09-20", 15, 7),
        # America: Labor Day; Thanksgiving and Veterans Day; Independence Day observed on Friday the 3rd.
        ("US", (0, 1, 2, 3, 4), "2026-09", "2026-09-07", 4, 17),
        ("US", (0, 1, 2, 3, 4), "2026-11", "2026-11-26", 17, 2),
        ("US", (0, 1, 2, 3, 4), "2026-07", "2026-07-03", 2, 20),
        # A team that works Saturdays: in October 17, 24 and 31 too; the 3rd stays a holiday.
        ("CN", SIX_DAYS, "2026-10", "2026-10-10", 3, 18),
        ("US", SIX_DAYS, "2026-11", "2026-11-14", 11, 12),
    ],
)
def test_pace_and_run_rate_follow_the_calendar(li, country, workdays, period, as_of, passed, left):
    row = li(country, period, as_of, workdays)
    assert row.workdays_left == left
    assert row.expected == pytest.approx(Decimal(2400) * passed / (passed + left))
    assert row.pace == Decimal(600) / row.expected
    assert row.required_run_rate == Decimal(1800) / left
