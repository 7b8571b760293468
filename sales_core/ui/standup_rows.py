"""The lists of the standup, and what is behind each of their rows."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.attention import AttentionRow
from sales_core.reports.changes import Change
from sales_core.reports.deals import deal_history
from sales_core.reports.tiers_history import customer_history
from sales_core.text import format as fmt
from sales_core.text import frame as frame_words
from sales_core.text import standup as words
from sales_core.text import targets as target_words
from sales_core.ui import pipeline_parts, standup_decide, target_rows, tier_parts
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import SOURCE, drill
from sales_core.ui.page import Page

FIRST = 5  # items of each person that are shown before the reader asks for all
PAGES = {
    "targets": "pages/results/targets.py",
    "pipeline": "pages/customers/pipeline.py",
    "tiers": "pages/customers/tiers.py",
}
CHANGES = (
    Column("code", words.WHAT, words=words.CHANGES),
    Column("person", words.PERSON),
    Column("deal", words.DEAL),
    Column("amount", words.AMOUNT, Show.WHOLE_MONEY),
    Column("amount_before", words.AMOUNT_BEFORE, Show.WHOLE_MONEY),
    Column("expected_close", words.CLOSE, Show.DATE),
    Column("expected_before", words.CLOSE_BEFORE, Show.DATE),
)
EVERY_CHANGE = (*CHANGES, Column("customer", words.CUSTOMER), *SOURCE)
ATTENTION = (
    Column("person", words.PERSON),
    Column("code", words.REASON, words=words.REASONS),
    Column("subject", words.SUBJECT),
    Column("amount", words.AT_STAKE, Show.WHOLE_MONEY, words.AT_STAKE_HELP),
    Column("days", words.DAYS, Show.DAYS, words.DAYS_HELP),
    Column("due_on", words.DUE_ON, Show.DATE),
)


def attention_columns(page: Page) -> tuple[Column, ...]:
    """One person's own list does not repeat the name."""
    return ATTENTION if page.person is None else ATTENTION[1:]


def attention_rows(page: Page, rows: Sequence[AttentionRow]) -> list[SimpleNamespace]:
    """The first of each person unless the reader asks for all; one person's are all shown."""
    short = [row for row in rows if row.rank <= FIRST]
    if page.person is None and len(short) < len(rows):
        wanted = st.toggle(page.say(words.ATTENTION_MORE, count=fmt.count(len(rows))), key="standup_all")
        return [named(page, row) for row in (rows if wanted else short)]
    return [named(page, row) for row in rows]


def named(page: Page, row: AttentionRow) -> SimpleNamespace:
    """One row as it is shown, with words for the own target and for nobody; `row` is the row itself."""
    person = row.person or page.say(target_words.UNASSIGNED)
    subject = row.subject or page.say(words.OWN_TARGET)
    return SimpleNamespace(**{**vars(row), "person": person, "subject": subject, "row": row})


def links(rows: Sequence[AttentionRow], page: Page) -> None:
    """The ways to the pages that have more of it, with how many items each has."""
    counts = Counter(row.page for row in rows)
    with st.container(horizontal=True):
        for name, path in PAGES.items():
            if counts[name]:
                title = page.say(frame_words.TITLES[name])
                st.page_link(
                    path,
                    label=page.say(words.GO_TO, page=title, count=fmt.count(counts[name])),
                    icon=":material/arrow_forward:",
                )


def behind(page: Page, shown: SimpleNamespace) -> None:
    """What the sheets say about the customer, deal or target of a row."""
    row: AttentionRow = shown.row
    act = partial(standup_decide.offer, page, row)
    if row.page == "targets":
        target_rows.behind(page, "revenue", row.person, act)
    elif row.page == "tiers":
        rows = customer_history(page.question, row.customer)
        title = page.say(words.CUSTOMER_HISTORY, customer=row.customer)
        drill(page, title, rows, tier_parts.HISTORY, "customer", act)
    else:
        _deal(page, row.subject, row.key, act)


def changed(page: Page, change: Change) -> SimpleNamespace:
    """One change as it is shown: what was there before only where it differs."""
    before = {
        "amount_before": None if change.amount_before == change.amount else change.amount_before,
        "expected_before": None if change.expected_before == change.expected_close else change.expected_before,
        "person": change.person or page.say(target_words.UNASSIGNED),
    }
    return SimpleNamespace(**{**vars(change), **before})


def deal(page: Page, change: SimpleNamespace) -> None:
    """Every change of the deal of a change."""
    _deal(page, change.deal, change.key)


def _deal(page: Page, name: str, key: str, act: Callable[[], None] | None = None) -> None:
    rows = deal_history(page.question, key)
    drill(page, page.say(words.HISTORY, deal=name), rows, pipeline_parts.history(page), "deal", act)
