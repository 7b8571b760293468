"""Days and periods are named in the reader's habit."""

from datetime import date

import pytest

from sales_core.model.period import Period
from sales_core.text import format as fmt
from sales_core.text.core import Language

EN, ZH = Language.EN, Language.ZH


@pytest.mark.parametrize(
    ("name", "fiscal_start", "english", "chinese"),
    [
        ("2026-11", 1, "Nov 2026", "2026年11月"),
        ("2026-Q4", 1, "Q4 2026", "2026年第4季度"),
        ("2026-Q4", 4, "Q4 FY2026", "2026财年第4季度"),
        ("2026", 1, "2026", "2026年"),
        ("2026", 4, "FY2026", "2026财年"),
        ("2026-W47", 1, "Week 47, 2026", "2026年第47周"),
        ("2026-01-01..2026-03-31", 1, "1 Jan – 31 Mar 2026", "2026年1月1日–3月31日"),
        ("2025-12-01..2026-01-31", 1, "1 Dec 2025 – 31 Jan 2026", "2025年12月1日–2026年1月31日"),
    ],
)
def test_a_period_has_a_name_in_both_languages(name, fiscal_start, english, chinese):
    period = Period.parse(name, fiscal_start)
    assert fmt.period(period, EN) == english
    assert fmt.period(period, ZH) == chinese


def test_a_day_is_written_without_any_doubt_about_day_and_month():
    assert fmt.day(date(2026, 3, 4), EN) == "4 Mar 2026"
    assert fmt.day(date(2026, 3, 4), ZH) == "2026年3月4日"
    assert fmt.day_short(date(2026, 3, 4), EN) == "4 Mar"
    assert fmt.day(None, EN) == "—"
