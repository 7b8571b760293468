"""Price, volume and mix of the orders sum to the change of the revenue card, and open to its lines."""

from decimal import Decimal

import pytest
from everything import LAST, give

from sales_core.model.period import Period
from sales_core.reports.kpis import kpi_values
from sales_core.reports.price_volume import EFFECTS, price_volume, price_volume_rows
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar


def ask(store) -> Question:
    return Question(store.reader(), Period.parse("2026-11"), LAST, Calendar())


def line(number: int, month: int, product: str | None, quantity: str | None, amount: str) -> dict:
    return {"order_id": f"A{number}", "ordered_on": f"2026-{month}-0{number % 9 + 1}", "person": "Li", "customer": "C",
            "product": product, "quantity": quantity, "amount": amount}  # fmt: skip


@pytest.fixture
def sold(given):
    given(
        "orders",
        line(1, 10, "Pump", "10", "100"),
        line(2, 11, "Pump", "20", "180"),
        line(3, 10, "Old", "1", "70"),
        line(4, 11, "New", "3", "30.5"),
        line(5, 11, None, "1", "8"),
        line(6, 10, "Pump", None, "5"),
    )


def test_each_effect_is_told_and_they_sum_to_the_change_of_the_card(store, sold):
    whole, *products = price_volume(ask(store))
    (revenue,) = kpi_values(ask(store), ["revenue"])
    assert (whole.now, whole.before) == (revenue.value, revenue.previous)
    assert {effect: getattr(whole, effect) for effect in EFFECTS} == {
        "price": -20, "volume": 100, "mix": 0, "new": Decimal("30.5"), "discontinued": -70, "other": 3,
    }  # fmt: skip
    assert [row.product for row in products] == ["Pump", "Old", "New", ""]
    for row in (whole, *products):
        assert sum(getattr(row, effect) for effect in EFFECTS) == row.now - row.before


def test_each_effect_opens_to_the_lines_that_it_is_made_of(store, sold):
    rows = price_volume(ask(store))
    amounts = {effect: {row.amount for row in price_volume_rows(ask(store), rows, effect)}
               for effect in (*EFFECTS, "before", "now")}  # fmt: skip
    assert amounts == {
        "price": {100, 180}, "volume": {100, 180}, "mix": set(), "new": {Decimal("30.5")}, "discontinued": {70},
        "other": {8, 5}, "before": {100, 70, 5}, "now": {180, Decimal("30.5"), 8},
    }  # fmt: skip


def test_without_quantities_or_orders_there_is_no_price(store, given):
    give(given)
    assert price_volume(ask(store)) == ()


def test_where_collections_are_the_revenue_there_is_no_price(store, given, sold):
    given("settings", {"name": "revenue_basis", "value": "collections"})
    assert price_volume(ask(store)) == ()
