"""The lists of the standup, and what is behind each of their rows."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.attention import AttentionRow, attention
from sales_core.reports.changes import Change
from sales_core.reports.deals import deal_history
from sales_core.text import attention as attention_words
from sales_core.text import format as fmt
from sales_core.text import frame as frame_words
from sales_core.text import standup as words
from sales_core.text import targets as target_words
from sales_core.ui import pipeline_parts, standup_decide, target_rows
from sales_core.ui.attention_why import PAGES, explain, why
from sales_core.ui.columns import Column, Show
from sales_core.ui.compare import listed
from sales_core.ui.customer_link import customer_link
from sales_core.ui.customer_rows import HISTORY, customer_rows
from sales_core.ui.drill import SOURCE, drill
from sales_core.ui.page import Page

SAME = ("same",)  # what tells one item from another
FIRST = 5  # items of each person that are shown before the reader asks for all
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
    Column("what", attention_words.WHAT),
    Column("why", attention_words.WHY, compared=False),
    Column("amount", words.AT_STAKE, Show.WHOLE_MONEY, words.AT_STAKE_HELP),
)
EVERY_ITEM = (
    *ATTENTION[:-1],
    Column("code", attention_words.RULE, words=attention_words.RULES),
    Column("customer", words.CUSTOMER),
    *ATTENTION[-1:],
    Column("share_of_gap", attention_words.SHARE, Show.PERCENT, attention_words.SHARE_HELP),
    Column("pushed", attention_words.PUSHED, Show.COUNT),
    Column("days_overdue", attention_words.OVERDUE, Show.DAYS),
    Column("days_in_stage", attention_words.STAYED, Show.DAYS),
    Column("usual_days", attention_words.USUAL, Show.NUMBER),
    Column("pace", attention_words.PACE, Show.PERCENT),
    Column("coverage", attention_words.COVERAGE, Show.NUMBER),
    Column("due_on", attention_words.DUE_ON, Show.DATE),
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
    """One row as it is shown: what it is about and why, in the reader's words; `row` is the row itself."""
    person = row.person or page.say(target_words.UNASSIGNED)
    what = row.subject or page.say(words.OWN_TARGET)
    return SimpleNamespace(
        **{**vars(row), "person": person, "what": what, "why": why(page, row), "same": _same(row), "row": row}
    )


def rows_at(then: Page, rows: Sequence[SimpleNamespace], everything: Sequence[AttentionRow]) -> list[SimpleNamespace]:
    """The items of the list as they were on another day, and those that are on it no more."""
    earlier = [SimpleNamespace(same=_same(row), row=row) for row in attention(then.question)]
    everybody = [SimpleNamespace(same=_same(row)) for row in everything]
    return [named(then, one.row) for one in listed(earlier, rows, everybody, SAME)]


def _same(row: AttentionRow) -> tuple[str, ...]:
    """What an item is about, whichever rules it meets and since whenever."""
    return row.person, row.page, row.key or row.customer


def all_named(page: Page, rows: Sequence[AttentionRow]) -> Callable[[], list[SimpleNamespace]]:
    """All rows for a download, which says each only when it is asked for."""
    return lambda: [named(page, row) for row in rows]


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
    act = partial(_act, page, row)
    if row.about == "target":
        target_rows.behind(page, "revenue", row.person, act)
    elif row.about != "deal":
        rows = customer_rows(page, row.customer)
        title = page.say(words.CUSTOMER_HISTORY, customer=row.customer)
        drill(page, title, rows, HISTORY, "customer", act)
    else:
        _deal(page, row.subject, row.key, act)


def _act(page: Page, row: AttentionRow) -> None:
    """Why it is listed and where there is more of it, then what can be done about it."""
    explain(page, row)
    if row.customer:
        customer_link(page, row.customer)
    standup_decide.offer(page, row)


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
