"""How many deals get to each stage, as a figure."""

from decimal import Decimal

from sales_core.figures.funnel import finding, funnel_bars
from sales_core.reports.funnel import FunnelRow
from sales_core.text.core import Language, Text

NAMES = {"Proposal": Text("Proposal", "方案/报价")}


def row(stage: str, reached: int, after: int | None) -> FunnelRow:
    conversion = None if after is None else Decimal(after) / reached
    return FunnelRow(stage, 1, reached, 2, reached - 2, conversion, None, Decimal(0), Decimal(0), None, None)


ROWS = [row("Lead", 10, 8), row("Proposal", 8, 2), row("won", 2, None)]


def test_each_stage_has_its_deals_and_the_share_that_goes_on():
    bars = funnel_bars(ROWS, NAMES, Language.ZH).data[0]
    assert list(bars.y) == ["Lead", "方案/报价", "赢单"]
    assert list(bars.x) == [10, 8, 2]
    assert list(bars.text) == ["10 · 80% 进入下一阶段", "8 · 25% 进入下一阶段", "2"]


def test_the_finding_names_the_stage_after_which_most_are_lost():
    assert finding(ROWS, NAMES, Language.EN) == "2 of 10 closed deals were won; most are lost after Proposal"
    assert finding([row("won", 2, None)], NAMES, Language.EN) == "2 of 2 closed deals were won"
