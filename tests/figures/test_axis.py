"""Axes show round amounts and months in the reader's habit."""

from datetime import date
from decimal import Decimal

import plotly.graph_objects as go
from hypothesis import given
from hypothesis import strategies as st

from sales_core.figures.axis import money_axis, month_axis, percent_axis, ticks
from sales_core.text.core import Language


def test_money_ticks_are_round_in_the_units_of_the_language():
    values = [Decimal(150000), None, Decimal(20000)]
    assert money_axis(go.Figure(), values, "CNY", Language.ZH).layout.yaxis.ticktext == (
        "¥0",
        "¥5 万",
        "¥10 万",
        "¥15 万",
    )
    assert money_axis(go.Figure(), values, "USD", Language.EN).layout.yaxis.ticktext == (
        "$0",
        "$50 K",
        "$100 K",
        "$150 K",
    )


def test_percent_ticks_have_a_decimal_only_where_it_is_needed():
    assert percent_axis(go.Figure(), [Decimal(1)]).layout.yaxis.ticktext == ("0%", "20%", "40%", "60%", "80%", "100%")
    assert percent_axis(go.Figure(), [Decimal("0.01")]).layout.yaxis.ticktext[1] == "0.2%"


def test_a_year_is_named_where_it_begins():
    months = [date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]
    assert month_axis(go.Figure(), months, Language.ZH).layout.xaxis.ticktext == ("12月<br>2025", "1月<br>2026", "2月")
    assert month_axis(go.Figure(), months, Language.EN).layout.xaxis.ticktext == ("Dec<br>2025", "Jan<br>2026", "Feb")


def test_no_values_leave_one_tick():
    assert ticks([]) == [Decimal(0)]


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1))
def test_the_ticks_hold_every_value_and_are_few(values):
    marks = ticks(values)
    assert marks[0] <= min(values)
    assert marks[-1] >= max(values)
    assert len(marks) <= 8
