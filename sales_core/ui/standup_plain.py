"""The standup of a team that has not set a target: how the first KPIs stand."""

from sales_core.figures.kpis import trend_lines
from sales_core.metrics import BY_KEY
from sales_core.reports.kpis import kpi_board, kpi_keys
from sales_core.ui import kpi_parts
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.kpi_choice import FIRST
from sales_core.ui.page import Page

_CARDS = 5


def without_target(page: Page) -> None:
    """Cards of the first KPIs that the sheets feed, and the trend of the very first."""
    fed = kpi_keys(page.question)
    keys = [key for key in FIRST if key in fed][:_CARDS]
    board = kpi_board(page.question, keys)
    if not board.kpis:
        return
    before = page.then(lambda at: kpi_parts.cards_at(at, keys))
    for place, row in enumerate(kpi_parts.cards(page, board)):
        cards(row, f"plain{place}", before)
    chart(page, trend_lines(BY_KEY[keys[0]], board, page.roster, page.currency, page.language), "standup_trend")
