from datetime import date

from sales_core.rules.pool import claim_problem, released_on, warned

TOUCHED = date(2026, 11, 1)


def test_a_customer_is_free_once_its_tiers_days_have_passed_without_a_touch():
    assert released_on(TOUCHED, "B", {"B": 30}) == date(2026, 12, 1)


def test_a_tier_without_a_limit_and_a_customer_without_a_day_keep_their_owner():
    assert released_on(TOUCHED, "A", {"B": 30}) is None
    assert released_on(None, "B", {"B": 30}) is None


def test_the_owner_is_warned_in_the_days_before_and_no_more_from_the_day_on():
    days = [date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 30), date(2026, 12, 1)]
    assert [warned(date(2026, 12, 1), day, 7) for day in days] == [False, True, True, False]
    assert not warned(None, TOUCHED, 7)


def test_a_claim_is_one_too_many_by_the_month_or_by_the_book():
    assert claim_problem(1, 2, 10, None) is None
    assert claim_problem(2, 2, 0, None) == "claims"
    assert claim_problem(0, None, 10, 10) == "holding"
    assert claim_problem(99, None, 99, None) is None
