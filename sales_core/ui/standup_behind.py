"""The rows behind the cards of what happened since an earlier standup."""

from dataclasses import replace

from sales_core.reports.changes import Change, Changes, sold_rows
from sales_core.text import kpis as kpi_words
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.standup_rows import CHANGES

_SOLD = (
    Column("day", kpi_words.DAY, Show.DATE),
    Column("person", kpi_words.PERSON, words={"": kpi_words.UNASSIGNED}),
    Column("customer", kpi_words.CUSTOMER),
    Column("what", kpi_words.WHAT),
    Column("amount", kpi_words.AMOUNT, Show.MONEY),
)
# To the cent: the sum above them is.
_DEALS = tuple(replace(column, show=Show.MONEY) if column.show is Show.WHOLE_MONEY else column for column in CHANGES)


def sold(page: Page, title: str, happened: Changes) -> None:
    """Open what was sold: rows of sales, or the deals won where revenue is counted from them."""
    if page.question.reader.basis == "won_deals":
        deals(page, title, happened, "won")
    else:
        drill(page, title, sold_rows(page.question, happened), _SOLD, "sold", sums=("amount",))


def deals(page: Page, title: str, happened: Changes, code: str) -> None:
    """Open the deals to which one thing happened."""
    found: list[Change] = [change for change in happened.deals if change.code == code]
    drill(page, title, found, _DEALS, code, sums=("amount",))
