"""The rows behind the numbers of the customer tiers, opened."""

from sales_core.reports.tiers_behind import segment_behind, tiers_behind
from sales_core.text import tiers as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page

COLUMNS = (
    Column("tier", words.TIER_LABEL),
    Column("customer", words.CUSTOMER),
    Column("day", words.DAY, Show.DATE),
    Column("person", words.OWNER, words={"": words.UNOWNED}),
    Column("detail", words.DETAIL),
    Column("amount", words.AMOUNT, Show.MONEY),
)


def behind(page: Page, number: str, told: str) -> None:
    """Open the rows behind one of reports.tiers_behind.NUMBERS, told in words by `told`."""
    drill(page, told, tiers_behind(page.question, number), COLUMNS, number, sums=("amount",), by="tier")


def segment(page: Page, picked: object) -> None:
    """Open the revenue of the customers of a bar's tier and segment."""
    tier, name = str(picked).split("|", maxsplit=1)
    title = f"{page.say(words.SEGMENTS[name])} · {page.say(words.TIER, tier=tier)}"
    drill(page, title, segment_behind(page.question, tier, name), COLUMNS, "segment", sums=("amount",))
