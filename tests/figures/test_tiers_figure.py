from decimal import Decimal

from sales_core.figures.tiers import at_risk, segment_bars
from sales_core.reports.tiers_summary import TierCell
from sales_core.text.core import Language

CELLS = (
    TierCell("A", "important_value", 2, Decimal(90_000), Decimal("0.9"), 1),
    TierCell("B", "important_win_back", 1, Decimal(10_000), Decimal("0.1"), 0),
    TierCell("C", None, 7, Decimal(0), Decimal(0), 0),
)


def test_the_chart_is_titled_by_what_important_customers_stopped_buying():
    figure = segment_bars(CELLS, "CNY", Language.EN)
    assert figure.layout.title.text == "¥10.0 K came from one important customer who has not bought lately"
    assert at_risk(CELLS[:1], "CNY", Language.ZH) == "重要客户近期均有购买"


def test_each_segment_is_a_bar_split_by_tier_with_its_customers_counted():
    a, b, counts = segment_bars(CELLS, "CNY", Language.EN).data
    assert (a.name, list(a.x), list(b.x)) == ("Tier A", [0, 90_000], [10_000, 0])
    assert list(a.y) == ["Important, to win back", "Important, buying"]
    assert [text.strip() for text in counts.text] == ["1", "2"]


def test_without_purchases_the_chart_is_empty_but_drawn():
    assert list(segment_bars((), "CNY", Language.ZH).data[0].x) == []
