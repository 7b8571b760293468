"""Customers by importance and who is overdue for contact."""

from sales_core.figures.tiers import segment_bars
from sales_core.model.kinds import Kind
from sales_core.reports.tier_row import TierRow
from sales_core.reports.tiers_risk import RiskRow
from sales_core.reports.tiers_summary import tier_cells, tier_counts, tier_list, tier_totals
from sales_core.text import tiers as words
from sales_core.ui import empty, frame, tier_concentration, tier_moves, tier_parts, tier_risk
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.customer_link import customer_top
from sales_core.ui.customer_rows import HISTORY, customer_rows
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.table import table
from sales_core.ui.tier_behind import segment
from sales_core.ui.tier_filter import EVERYBODY, MOST, tier_filter
from sales_core.ui.tier_hand import saves


def show(page: Page) -> None:
    """The page of a team that has customers."""
    totals, counts = tier_totals(page.question), tier_counts(page.question)
    urgent = tier_list(page.question, EVERYBODY, MOST)
    finding(tier_parts.sentence(page, totals, counts), tier_parts.detail(page, totals, urgent))
    cards(tier_parts.cards(page, totals, counts), before=page.then(tier_parts.cards_at))
    cells = tier_cells(page.question)
    if counts.buying:
        chart(
            page,
            segment_bars(cells, page.currency, page.language),
            "tiers_chart",
            lambda bar: segment(page, bar),
        )
    tier_moves.section(page)
    tier_risk.section(page, behind)
    tier_concentration.section(page)
    chosen = tier_filter(page, cells)
    rows = tier_list(page.question, chosen, MOST)
    then = page.then(lambda at: tier_parts.list_at(at, page, chosen))
    columns, key = tier_parts.columns(page, urgent), f"tiers_{saves()}"
    table(page, rows, columns, key, lambda row: behind(page, row), then, by=("customer",))
    if rows:
        download(
            page,
            "customers",
            page.say(words.LIST_TITLE),
            lambda: tier_list(page.question, chosen),
            tier_parts.columns(page, urgent, everything=True),
        )


def behind(page: Page, row: TierRow | RiskRow) -> None:
    """What the sheets say about one customer."""
    rows = customer_rows(page, row.customer)
    title = page.say(words.HISTORY, customer=row.customer)
    drill(page, title, rows, HISTORY, "customer", lambda: customer_top(page, row.customer))


page = frame.current()
if tier_counts(page.question).customers:
    show(page)
elif page.reader.has(Kind.ORDERS) or page.reader.has(Kind.DEALS):
    empty.nameless(page)
else:
    empty.needs(page, Kind.ORDERS, Kind.CUSTOMERS, Kind.CONTACTS)
