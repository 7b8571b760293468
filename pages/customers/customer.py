"""Everything about one customer."""

from sales_core.model.kinds import Kind
from sales_core.reports.tier_row import TierRow
from sales_core.reports.tiers_summary import tier_counts
from sales_core.text.words import sentence
from sales_core.ui import customer_parts, empty, frame
from sales_core.ui.cards import cards
from sales_core.ui.customer_notes import notes
from sales_core.ui.customer_search import chosen, search
from sales_core.ui.customer_timeline import timeline
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.tier_hand import tier_hand


def show(page: Page, row: TierRow) -> None:
    """The page of a customer that the reader sees."""
    finding(customer_parts.finding(page, row), sentence([customer_parts.owned(page, row)], page.language))
    tier_hand(page, row)
    before = page.then(lambda at: customer_parts.cards_at(at, row.customer))
    cards(customer_parts.cards(page, row), before=before)
    customer_parts.months(page, row)
    notes(page, row)
    timeline(page, row)


page = frame.current()
if tier_counts(page.question).customers:
    found = chosen(page)
    search(page, found)
    if found:
        show(page, found)
elif page.reader.has(Kind.ORDERS) or page.reader.has(Kind.DEALS):
    empty.nameless(page)
else:
    empty.needs(page, Kind.ORDERS, Kind.CUSTOMERS, Kind.CONTACTS)
