from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.figures.incentives import earned_bars, finding
from sales_core.reports.incentives_summary import earned
from sales_core.reports.question import ask
from sales_core.text.core import Language


@pytest.fixture
def told(given, store):
    def sell(**amounts):
        given("targets", *({"person": who, "starts_on": "2026-11-01", "target": "1000"} for who in amounts))
        given(
            "orders",
            *(
                {"order_id": who, "ordered_on": "2026-11-02", "person": who, "customer": "X", "amount": amount}
                for who, amount in amounts.items()
            ),
        )
        return earned(ask(store.reader(), date(2026, 11, 23)))

    return sell


def test_the_title_says_how_much_was_earned_above_target(told):
    assert finding(told(Li="1100", Wang="800"), "CNY", Language.EN) == "¥4 of ¥40 was earned above target"


def test_the_title_says_who_earns_most_while_nobody_is_above_target(told):
    assert finding(told(Li="900", Wang="800"), "CNY", Language.ZH) == "Li提成最多：¥18"


def test_each_bar_is_one_rate_in_the_persons_colour(told):
    first, second = earned_bars(told(Li="1100", Wang="800"), ("Li", "Wang"), "CNY", Language.EN).data
    assert (list(first.y), list(first.x), list(first.text)) == (["Wang", "Li"], [16, 20], ["2.0%", "2.0%"])
    assert (list(second.x), list(second.text)) == ([0, 4], ["", "4.0%"])
    assert first.marker.color == second.marker.color
    assert first.marker.opacity < second.marker.opacity


def test_a_bar_ends_at_what_is_earned_whatever_it_is_earned_for(told):
    shown = told(Li="1100", Wang="800")
    rows = [replace(shown.rows[0], component=kind, rate=None, amount=Decimal(amount)) for kind, amount in
            (("bonus", "50"), ("clawback", "-7"))]  # fmt: skip
    data = earned_bars(replace(shown, rows=(*shown.rows, *rows)), ("Li", "Wang"), "CNY", Language.EN).data
    assert [trace.text[list(trace.y).index("Li")] for trace in data] == ["2.0%", "4.0%", "Bonus", "Returned"]
    assert sum(trace.x[list(trace.y).index("Li")] for trace in data) == 24 + 50 - 7
