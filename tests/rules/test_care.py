"""When a customer is due, why, and who comes first."""

from datetime import date

from sales_core.rules.care import due, order

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


def test_the_first_day_that_anything_tells_is_the_day_due():
    assert due({"cadence": FRIDAY, "promised": MONDAY, "noted": None}, in_touch=True) == (MONDAY, ("promised",))


def test_of_several_reasons_for_one_day_the_strongest_comes_first():
    assert due({"cadence": MONDAY, "promised": MONDAY}, in_touch=True) == (MONDAY, ("promised", "cadence"))


def test_nobody_in_touch_is_a_reason_without_a_day():
    assert due({"cadence": None}, in_touch=False) == (None, ("never",))
    assert due({"cadence": None}, in_touch=True) == (None, ())


def test_visits_of_today_come_first_then_the_tier_then_the_longest_wait():
    keys = {
        "visit of a C customer": order("C", 0, visit_today=True),
        "A, late": order("A", 9, visit_today=False),
        "A, due today": order("A", 0, visit_today=False),
        "A, never": order("A", None, visit_today=False),
        "B, very late": order("B", 90, visit_today=False),
    }
    assert sorted(keys, key=keys.__getitem__) == list(keys)
