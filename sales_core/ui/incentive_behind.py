"""The rows behind what is earned: the sales that statements count and the targets they are held against."""

from collections.abc import Sequence

from sales_core.reports.incentives import IncentiveRow
from sales_core.reports.statement import behind_statements, statement_sources
from sales_core.text import incentives as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page

_SOURCES = (
    Column("day", words.DAY, Show.DATE),
    Column("reference", words.REFERENCE),
    Column("customer", words.CUSTOMER),
    Column("product", words.PRODUCT),
    Column("amount", words.COUNTED, Show.MONEY),
)
_EVERYBODYS = (Column("part", words.PART, words=words.PARTS), Column("person", words.PERSON), *_SOURCES)


def behind_line(page: Page, row: IncentiveRow, period: str) -> None:
    """Open the sales that one statement counts."""
    title = page.say(words.STATEMENT_OF, person=row.person, period=period)
    drill(page, title, statement_sources(page.question, row), _SOURCES, "statement", sums=("amount",))


def behind_number(page: Page, title: str, rows: Sequence[IncentiveRow], person: str | None = None) -> None:
    """Open what the statements count and their targets; person: of one only."""
    chosen = [row for row in rows if person in (None, row.person)]
    told = behind_statements(page.question, chosen)
    drill(page, title, told, _EVERYBODYS, "statements", sums=("amount",), by="part")
