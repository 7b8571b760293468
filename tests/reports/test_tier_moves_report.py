"""Moves between tiers, and how much hangs on few customers."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.concentration import Point, concentration, top_behind
from sales_core.reports.question import ask
from sales_core.reports.tier_moves import moment_before, moved_rows, tier_moves, who_moved
from sales_core.reports.tiers import tiers

TODAY = date(2026, 11, 23)
LINES = (
    ("2025-06-02", "Gone", 100, "Li"),
    ("2025-11-10", "Lost", 300, "Li"),
    ("2026-09-02", "Big", 800, "Li"),
    ("2026-10-02", "Rising", 200, "Wang"),
    ("2026-11-05", "Rising", 5000, "Wang"),
    ("2026-11-05", "New", 50, "Li"),
    ("2026-11-06", "Gone", 10, "Wang"),
    ("2026-11-07", "Returns", -20, "Li"),
)


@pytest.fixture
def asked(store, given):
    rows = [
        {"order_id": f"O{place}", "ordered_on": day, "customer": customer, "amount": str(amount), "person": person}
        for place, (day, customer, amount, person) in enumerate(LINES)
    ]
    given("orders", *rows)
    return lambda viewer=EVERYTHING: ask(store.reader(viewer), TODAY, Period.parse("2026-11"), TODAY)


def test_each_customer_is_in_one_flow(asked):
    ways = {one.customer: (one.was, one.now, one.way) for one in who_moved(asked())}
    assert ways == {
        "Rising": ("B", "A", "up"), "Big": ("A", "B", "down"), "Lost": ("A", None, "lost"), "New": (None, "C", "new"),
        "Gone": (None, "C", "back"), "Returns": (None, "C", "new"),
    }  # fmt: skip


@pytest.mark.parametrize("viewer", [EVERYTHING, Viewer("Li", False, ("Li",))])
def test_the_flows_are_the_tiers_of_both_moments(asked, viewer):
    question = asked(viewer)
    for moment, amount, side in ((moment_before(question), "revenue_was", "was"), (question, "revenue_now", "now")):
        buying = [row for row in tiers(moment) if row.orders]
        for tier in "ABC":
            found = [flow for flow in tier_moves(question) if getattr(flow, side) == tier]
            own = [row for row in buying if row.tier == tier]
            assert sum(flow.customers for flow in found) == len(own)
            assert sum(getattr(flow, amount) for flow in found) == sum(row.revenue for row in own)


def test_each_flow_opens_to_rows_that_come_to_it(asked):
    for flow in tier_moves(asked()):
        rows = moved_rows(asked(), flow.was, flow.now, flow.way)
        assert sum(row.amount_was or 0 for row in rows) == flow.revenue_was
        assert sum(row.amount_now or 0 for row in rows) == flow.revenue_now
        assert len({row.customer for row in rows}) == flow.customers
        assert all(row.file_name and row.row_number > 1 for row in rows)


def test_how_much_hangs_on_few_customers(asked):
    found = concentration(asked())
    assert (found.customers, found.revenue, found.most_of_it, found.others) == (4, 6060, 1, 1)
    assert found.tops == (Point(1, Decimal(5200) / 6060),)
    assert found.curve[-1] == Point(4, Decimal(1))
    rows = top_behind(asked(), 1)
    assert sum(row.amount for row in rows if row.tier == "top") == 5200
    assert sum(row.amount for row in rows) == found.revenue


def test_without_purchases_nothing_hangs_on_anybody(store):
    assert concentration(ask(store.reader(), TODAY)) is None
