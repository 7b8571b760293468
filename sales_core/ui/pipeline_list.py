"""The list of open deals and what the sheets said about each of them."""

from collections.abc import Sequence

import streamlit as st

from sales_core.reports.deals import Deal, deal_history, deals
from sales_core.reports.narrowed import Narrowed
from sales_core.reports.pipeline import StageRow
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.ui import pipeline_parts, split_form
from sales_core.ui.compare import listed
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.pipeline_filter import pipeline_filter
from sales_core.ui.table import table

MOST = 300  # rows listed; the download has all


def section(page: Page, stages: Sequence[StageRow]) -> None:
    """The open deals that the reader narrows the list to."""
    narrowed, count = pipeline_filter(page, stages)
    if count > MOST:
        st.caption(page.say(words.LISTED, shown=fmt.count(MOST), count=fmt.count(count)))
    rows = deals(page.question, "open", narrowed, MOST)
    before = page.then(lambda at: _then(at, page, narrowed, rows, count))
    table(page, rows, pipeline_parts.columns(page, rows), "deals", lambda row: behind(page, row), before, by=("key",))
    download(
        page,
        "deals",
        page.say(words.LIST_TITLE),
        lambda: deals(page.question, "open", narrowed),
        pipeline_parts.columns(page, rows, everything=True),
    )


def _then(then: Page, page: Page, narrowed: Narrowed, rows: Sequence[Deal], count: int) -> list[Deal]:
    """The deals of the list as they were on another day, and those that are on it no more."""
    everything = deals(page.question, "open", narrowed) if count > MOST else rows
    return listed(deals(then.question, "open", narrowed), rows, everything, ("key",))


def behind(page: Page, row: Deal) -> None:
    """What the sheets said about one deal, upload by upload; above it the way to share its credit."""
    rows = deal_history(page.question, row.key)

    def share() -> None:
        split_form.section(page, [row.key])

    drill(page, page.say(words.HISTORY, deal=row.deal), rows, pipeline_parts.history(page), "deal", share)
