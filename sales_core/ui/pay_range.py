"""What the running statement period is likely to cost, for whoever leads everybody."""

from dataclasses import replace
from functools import partial

import streamlit as st

from sales_core.reports.incentives import incentive_rows
from sales_core.reports.pay_if import running
from sales_core.reports.pay_range import PayRange, RangeRow, pay_range
from sales_core.text import incentives as incentive_words
from sales_core.text import pay_range as words
from sales_core.ui.card import Card
from sales_core.ui.cards import cards
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.incentive_behind import behind_number
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table

_COLUMNS = (
    Column("person", words.PERSON),
    Column("so_far", words.SO_FAR, Show.MONEY),
    Column("low", words.LOW, Show.MONEY),
    Column("likely", words.LIKELY, Show.MONEY),
    Column("high", words.HIGH, Show.MONEY),
)


def section(page: Page) -> None:
    """Nothing where no statement period runs."""
    period = running(page.wide)
    if period is None:
        return
    title = page.say(words.TITLE, period=page.period_name(period))
    with st.expander(plain(title), icon=":material/query_stats:", on_change="rerun", key="pay_range") as opened:
        if opened.open:
            _opened(page)


def _opened(page: Page) -> None:
    found = pay_range(page.wide)
    if found is None:
        return
    period = page.period_name(found.period)
    if not found.rows:
        st.caption(plain(page.say(words.THIN, period=period)))
        return
    team, *people = found.rows
    amounts = {name: page.money(getattr(team, name)) for name in ("so_far", "low", "likely", "high")}
    st.markdown(plain(page.say(words.FINDING, period=period, **amounts)), help=page.say(words.HELP))
    labels = {"so_far": words.SO_FAR, "low": words.LOW, "likely": words.LIKELY, "high": words.HIGH}
    cards([Card(page.say(label), amounts[name]) for name, label in labels.items()], "pay_range")
    table(page, people, _COLUMNS, "pay_range_people", partial(_open, page, found))
    download(page, "pay_range", page.say(words.TITLE, period=period), people, _COLUMNS)


def _open(page: Page, found: PayRange, row: RangeRow) -> None:
    """What the person's pay so far is counted from."""
    title = page.say(incentive_words.STATEMENT_OF, person=row.person, period=page.period_name(found.period))
    asked = replace(page.wide, period=found.period)
    behind_number(replace(page, question=asked), title, incentive_rows(asked), row.person)
