"""What is typed into the grid of supposed deals."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.reports.what_if import LOST, OPEN, WON, IfDeal, Supposed, stands
from sales_core.ui.what_if_grid import edited

ROW = IfDeal("id:1", "Line", "Big", "Li", "Proposal", Decimal("1000.1250"), date(2026, 11, 28), True, 1)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"stage": "=won"}, Supposed("id:1", "Proposal", ROW.amount, ROW.expected_close, WON)),
        ({"stage": "=lost"}, Supposed("id:1", "Proposal", ROW.amount, ROW.expected_close, LOST)),
        ({"stage": "Negotiation"}, Supposed("id:1", "Negotiation", ROW.amount, ROW.expected_close, OPEN)),
        ({"amount": 12.5}, Supposed("id:1", "Proposal", Decimal("12.5"), ROW.expected_close)),
        ({"amount": None}, Supposed("id:1", "Proposal", None, ROW.expected_close)),
        ({"expected_close": "2026-12-01"}, Supposed("id:1", "Proposal", ROW.amount, date(2026, 12, 1))),
        ({"expected_close": None}, Supposed("id:1", "Proposal", ROW.amount, None)),
    ],
)
def test_a_cell_changes_what_is_supposed(cells, told):
    assert edited(stands(ROW), ROW, cells) == told


def test_a_deal_set_back_to_how_it_stands_is_no_change():
    won = edited(stands(ROW), ROW, {"stage": "=won", "amount": 5})
    assert edited(won, ROW, {"stage": "Proposal", "amount": 1000.125}) == stands(ROW)
