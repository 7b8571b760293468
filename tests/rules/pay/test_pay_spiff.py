"""Worked examples: a SPIFF of 50 for each unit in November, with a budget that runs out and is given back."""

from datetime import date
from decimal import Decimal

import pytest
from tables import money

from sales_core.model.incentive_plan import Component
from sales_core.rules.pay.events import Event, spiff

SPIFF = {"kind": "spiff", "amount": Decimal(50), "event": "unit"}
NOVEMBER = {"starts_on": date(2026, 11, 1), "ends_on": date(2026, 11, 30)}


def event(row: str) -> Event:
    day, reference, person, count = row.split()
    return Event(date.fromisoformat(f"2026-{day}"), reference, person, money(count))


@pytest.mark.parametrize(
    ("budget", "table"),
    [
        pytest.param(None, {"11-02 A1 Li 2": "100.00", "11-03 A2 Wang 0.5": "25.00"}, id="each unit, shared credit"),
        pytest.param(
            None, {"10-31 A1 Li 2": "", "11-01 A2 Li 1": "50.00", "11-30 A3 Li 1": "50.00", "12-01 A4 Li 1": ""},
            id="first and last day included",
        ),
        pytest.param(
            "220", {"11-02 A1 Li 2": "100.00", "11-03 A2 Wang 2": "100.00", "11-04 A3 Li 2": "20.00",
                    "11-05 A4 Wang 1": "0.00"},
            id="the budget runs out in the order of days",
        ),
        pytest.param(
            "100", {"11-02 A2 Li 1": "50.00", "11-02 A1 Wang 1": "50.00", "11-02 A3 Wang 1": "0.00"},
            id="and of references on one day",
        ),
        pytest.param(
            "120", {"11-02 A1 Li 2": "100.00", "11-03 A2 Wang 2": "20.00", "11-04 A1 Li -1": "-50.00",
                    "11-05 A3 Wang 2": "50.00"},
            id="what comes back is given to the budget again",
        ),
        pytest.param(
            "120", {"11-02 A1 Li 2": "100.00", "11-03 A2 Wang 2": "20.00", "11-04 A2 Wang -1": "-10.00",
                    "11-05 A2 Wang -1": "-10.00", "11-06 A3 Li 1": "20.00"},
            id="no more is taken back than was paid",
        ),
        pytest.param(
            None, {"11-02 A1 Li 3": "150.00", "12-15 A1 Li -2": "-100.00", "12-16 A1 Li -2": "-50.00"},
            id="what comes back after the last day is taken back, once",
        ),
        pytest.param(
            None, {"11-02 A1 Li 1": "50.00", "11-20 A9 Li -3": "-50.00", "12-02 A8 Li -1": ""},
            id="a return that names no sale takes no more than was paid, and only within the days",
        ),
        pytest.param(None, {"11-02 A1 Li -1": "-50.00", "11-02 A1 Li 1": "50.00"}, id="sold and returned on one day"),
        pytest.param(None, {"11-02 A1 Li -1": "0.00", "11-03 A2 Li 1": "50.00"}, id="nothing was paid before"),
        pytest.param("0", {"11-02 A1 Li 1": "0.00"}, id="no budget at all"),
        pytest.param("60.009", {"11-02 A1 Li 2": "60.00"}, id="a budget between two cents"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", [1, -1], ids=["", "backwards"])
def test_what_each_event_pays(budget, table, order):
    plan = Component("spiff", **SPIFF, **NOVEMBER, budget=None if budget is None else money(budget))
    found = {paid.event: f"{paid.amount:.2f}" for paid in spiff(plan, [event(row) for row in [*table][::order]])}
    assert {row: found.get(event(row), "") for row in table} == table
