"""Who looks after which customer."""

from sales_core.model.kinds import Kind
from sales_core.reports.owners import owners
from sales_core.reports.pool import has_pool
from sales_core.ui import (
    conflict_parts,
    empty,
    frame,
    owner_assign,
    owner_cards,
    owner_handover,
    owner_parts,
    owner_pool,
    target_save,
)
from sales_core.ui.cards import cards
from sales_core.ui.finding import finding
from sales_core.ui.page import Page


def show(page: Page) -> None:
    """The page of a team that has customers."""
    target_save.greet()
    finding(*owner_parts.says(page))
    cards(owner_cards.cards(page), before=page.then(owner_cards.cards))
    conflict_parts.section(page)
    owner_parts.shared(page)
    if has_pool(page.question):
        owner_pool.section(page)
    else:
        owner_parts.free(page)
    owner_handover.section(page)
    owner_assign.section(page)


page = frame.current()
if owners(page.question) or has_pool(page.question):
    show(page)
elif page.reader.has(Kind.ORDERS) or page.reader.has(Kind.DEALS):
    empty.nameless(page)
else:
    empty.needs(page, Kind.CUSTOMERS, Kind.ORDERS, Kind.DEALS)
