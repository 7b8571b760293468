"""The pipeline's movement as a waterfall."""

from decimal import Decimal

from sales_core.figures.movement import finding, waterfall
from sales_core.reports.movement import PARTS, MovementRow
from sales_core.text.core import Language

AMOUNTS = {"opening": 1000, "new": 500, "won": -300, "lost": -100, "closing": 1100}
ROWS = [MovementRow(part, int(part in AMOUNTS), Decimal(AMOUNTS.get(part, 0))) for part in PARTS]


def test_each_bar_begins_where_the_last_one_ended():
    bars = waterfall(ROWS, "CNY", Language.EN).data[0]
    assert list(bars.customdata) == list(AMOUNTS)
    assert list(bars.base) == [0, 1000, 1500, 1200, 0]
    assert list(bars.y) == [1000, 500, -300, -100, 1100]


def test_the_finding_says_what_changed_most():
    assert finding(ROWS, "CNY", Language.EN) == "The pipeline grew by ¥100: New ¥500"
    assert finding(ROWS, "CNY", Language.ZH) == "在跟商机增加 ¥100：新增 ¥500"
    still = [MovementRow(part, 0, Decimal(0)) for part in PARTS]
    assert finding(still, "CNY", Language.EN) == "The pipeline stands as it did"
