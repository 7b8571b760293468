"""The section on what moved in the pipeline between two moments."""

from datetime import date, timedelta
from functools import partial

import streamlit as st

from sales_core.figures.movement import waterfall
from sales_core.model.period import Period
from sales_core.reports.movement import known_days, moved_deals, pipeline_movement
from sales_core.text import movement as words
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.target_parts import heading

_SINCE, _DUE = "movement_since", "movement_due"
DEALS = (
    Column("part", words.PART, words=words.PARTS),
    Column("deal", words.DEAL),
    Column("customer", words.CUSTOMER),
    Column("person", words.PERSON),
    Column("stage", words.STAGE),
    Column("amount", words.AMOUNT, Show.MONEY),
    Column("amount_was", words.AMOUNT_WAS, Show.MONEY),
    Column("amount_now", words.AMOUNT_NOW, Show.MONEY),
    Column("close_was", words.CLOSE_WAS, Show.DATE),
    Column("close_now", words.CLOSE_NOW, Show.DATE),
)


def section(page: Page) -> None:
    """From an earlier moment to the page's day; nothing while only one upload tells of deals."""
    days = known_days(page.question)
    if len(days) < 2:
        return
    since = _since(page, days)
    heading(page.say(words.TITLE, day=page.day(since)))
    due = _choose(page, days, since)
    rows = pipeline_movement(page.question, since, due)
    amounts = {row.part: row.amount for row in rows}

    def behind(part: object) -> None:
        told = {"part": page.say(words.PARTS[str(part)]), "amount": page.money_exact(amounts[str(part)])}
        found = moved_deals(page.question, since, due, str(part))
        drill(page, page.say(words.BEHIND, **told), found, DEALS, "moved", sums=("amount",))

    chart(page, waterfall(rows, page.currency, page.language), "movement", behind)
    title = page.say(words.TITLE, day=page.day(since))
    download(page, "movement", title, partial(moved_deals, page.question, since, due), DEALS)


def _since(page: Page, days: tuple[date, ...]) -> date:
    """What the reader chose; else the eve of the period, or the last upload but one in its first days."""
    chosen = st.session_state.get(_SINCE)
    if isinstance(chosen, date) and days[-1] <= chosen < page.as_of:
        return chosen
    eve = page.period.start - timedelta(days=1)
    return eve if days[-1] <= eve < days[0] else days[1]


def _choose(page: Page, days: tuple[date, ...], since: date) -> Period | None:
    """Since when, and of which deals."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.session_state[_SINCE] = since
        latest = page.as_of - timedelta(days=1)
        st.date_input(
            page.say(words.SINCE), key=_SINCE, min_value=days[-1], max_value=max(latest, days[-1]), width=180,
            help=page.say(words.HELP),
        )  # fmt: skip
        chosen = st.segmented_control(
            page.say(words.DUE),
            ("all", "period"),
            format_func=lambda name: (
                page.say(words.DUE_ALL) if name == "all" else page.say(words.DUE_PERIOD, period=page.period_name())
            ),
            key=f"{_DUE}_{page.language}",
            default="all",
            required=True,
        )
    return page.period if chosen == "period" else None
