"""Everything that is told of one customer, as it is shown: stages in the reader's words."""

from collections.abc import Sequence
from types import SimpleNamespace

from sales_core.reports.customer_timeline import HistoryRow, customer_history
from sales_core.text import tiers as words
from sales_core.text.core import Text
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page
from sales_core.ui.stage_names import stage_names

HISTORY = (
    Column("day", words.DAY, Show.DATE),
    Column("what", words.WHAT, words=words.WHATS),
    Column("person", words.WHO),
    Column("detail", words.DETAIL),
    Column("amount", words.AMOUNT, Show.MONEY),
)


def customer_rows(page: Page, customer: str) -> list[SimpleNamespace]:
    """The rows of reports.customer_timeline, the newest first."""
    return said(page, customer_history(page.question, customer))


def said(page: Page, rows: Sequence[HistoryRow]) -> list[SimpleNamespace]:
    """The same rows with their details in words."""
    names = stage_names(page)

    def stage(name: str | None) -> str:
        return page.say(names.get(name, Text(name, name))) if name else ""

    return [
        SimpleNamespace(**vars(row) | {"detail": _detail(row, stage(row.stage_was), stage(row.stage))}) for row in rows
    ]


def _detail(row: HistoryRow, was: str, now: str) -> str:
    moved = " → ".join(name for name in (was, now) if name)
    return " · ".join(part for part in (row.detail, moved) if part)
