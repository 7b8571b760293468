"""The section on customers who wait longer than they usually do."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from sales_core.reports.tier_row import LEAST_PURCHASES, LEAST_WAIT, QUIET_DAYS
from sales_core.reports.tiers_risk import Waiting, waiting
from sales_core.text import format as fmt
from sales_core.text import tier_moves as words
from sales_core.text import tiers as tier_words
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table

MOST = 100


def section(page: Page, behind: Callable[[Page, Any], None]) -> None:
    """One line that says how many; the customers when it is opened. Nothing where no customer has a rhythm."""
    found = waiting(page.question)
    if found is None:
        return
    label = plain(finding(page, found))
    with st.expander(label, icon=":material/hourglass_top:", key="tier_risk", on_change="rerun") as it:
        if not it.open:
            return
        st.caption(page.say(words.RISK_HELP, **_limits(page)))
        rows, columns = found.rows, _columns(page)
        before = page.then(_rows_at)
        table(page, rows[:MOST], columns, "at_risk", lambda row: behind(page, row), before, by=("customer",))
        if rows:
            download(page, "at_risk", finding(page, found), rows, columns)


def finding(page: Page, found: Waiting) -> str:
    """How many wait, and what they brought."""
    if not found.rows:
        return page.say(words.NO_RISK)
    told = words.RISK_ONE if len(found.rows) == 1 else words.RISK
    numbers = {"count": fmt.count(len(found.rows)), "months": page.settings.tier_months}
    return page.say(told, revenue=page.money(found.revenue), **numbers)


def _rows_at(page: Page) -> Sequence[object]:
    found = waiting(page.question)
    return found.rows[:MOST] if found else ()


def _columns(page: Page) -> tuple[Column, ...]:
    return (
        Column("customer", tier_words.CUSTOMER),
        Column("person", tier_words.OWNER, words={"": tier_words.UNOWNED}),
        Column("tier", tier_words.TIER_LABEL),
        Column("waited", words.WAITED, Show.DAYS),
        Column("rhythm", words.RHYTHM, Show.NUMBER),
        Column("revenue", tier_words.REVENUE.filled(months=page.settings.tier_months), Show.WHOLE_MONEY),
        Column("last_order_on", tier_words.LAST_ORDER, Show.DATE),
    )


def _limits(page: Page) -> dict[str, object]:
    factor = f"{page.settings.risk_factor.normalize():f}"
    return {"factor": factor, "week": LEAST_WAIT, "least": LEAST_PURCHASES, "days": QUIET_DAYS}
