"""Everything that happened with one customer, by kind."""

from types import SimpleNamespace

import streamlit as st

from sales_core.reports.customer_timeline import WHATS
from sales_core.reports.tier_row import TierRow
from sales_core.text import customer as words
from sales_core.text import format as fmt
from sales_core.text import tiers as tier_words
from sales_core.ui.customer_rows import HISTORY, customer_rows
from sales_core.ui.download import download
from sales_core.ui.drill import drill_one
from sales_core.ui.page import Page
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading

MOST = 300


def timeline(page: Page, row: TierRow) -> None:
    """The rows of the chosen kinds; each opens to its cell."""
    heading(page.say(words.TIMELINE))
    rows = customer_rows(page, row.customer)
    if not rows:
        st.caption(page.say(words.EMPTY))
        return
    shown = _narrowed(page, rows)
    if len(shown) > MOST:
        st.caption(page.say(words.HIDDEN, shown=fmt.count(MOST), count=fmt.count(len(shown))))
    before = page.then(lambda at: customer_rows(at, row.customer)[:MOST])
    table(page, shown[:MOST], HISTORY, "timeline", lambda one: drill_one(page, row.customer, one, HISTORY), before,
          by=("batch_id", "row_number"))  # fmt: skip
    download(page, "customer_timeline", row.customer, shown, HISTORY)


def _narrowed(page: Page, rows: list[SimpleNamespace]) -> list[SimpleNamespace]:
    """Those of the chosen kinds; nothing to choose where all are of one."""
    kinds = [what for what in WHATS if any(row.what == what for row in rows)]
    if len(kinds) < 2:
        return rows
    chosen = st.pills(
        page.say(words.KIND),
        kinds,
        selection_mode="multi",
        format_func=lambda what: page.say(tier_words.WHATS[what]),
        key=f"timeline_kinds_{page.language}",
        label_visibility="collapsed",
    )
    return [row for row in rows if not chosen or row.what in chosen]
