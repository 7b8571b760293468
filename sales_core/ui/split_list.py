"""Orders and deals whose credit is shared, with what each gets and who decided it; taken back in one click."""

from collections.abc import Sequence
from itertools import groupby
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.splits import Share, may_decide, splits
from sales_core.text import format as fmt
from sales_core.text import splits as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.split_parts import decider, named, parts, take_back
from sales_core.ui.table import table
from sales_core.ui.target_save import saves

_COLUMNS = (
    Column("called", words.WHAT),
    Column("customer", words.CUSTOMER, width=200),
    Column("day", words.DAY, Show.DATE),
    Column("amount", words.AMOUNT, Show.MONEY),
    Column("shares", words.SHARES, width=320),
    Column("by", words.DECIDED_BY),
    Column("decided_on", words.DECIDED_ON, Show.DATE),
    Column("reason", words.REASON),
)
_PARTS = (
    Column("person", words.PERSON),
    Column("share", words.SHARE, Show.PERCENT),
    Column("part", words.CREDITED, Show.MONEY),
)


def section(page: Page) -> None:
    """Nothing where no order or deal is shared."""
    rows = told(page)
    if not rows:
        return
    label = page.say(words.LIST_ONE if len(rows) == 1 else words.LIST, count=fmt.count(len(rows)))
    with st.expander(label, icon=":material/groups:", key=f"splits_{page.language}", on_change="rerun") as opened:
        if opened.open:
            st.caption(page.say(words.LIST_HINT))
            table(page, rows, _COLUMNS, f"splits_{saves()}", lambda row: _open(page, row), page.then(told), ("key",))


def told(page: Page) -> list[SimpleNamespace]:
    """One row per order or deal, of the people looked at."""
    looked_at = {*page.people, page.person} if page.person or page.team else set()
    grouped = groupby(splits(page.wide), key=lambda one: (one.what, one.subject))
    found = [tuple(decided) for _, decided in grouped]
    return [_row(page, one) for one in found if not looked_at or looked_at & {share.person for share in one}]


def _row(page: Page, decided: Sequence[Share]) -> SimpleNamespace:
    one = decided[0]
    return SimpleNamespace(
        **vars(one),
        key=f"{one.what}:{one.subject}",
        called=named(page, one.what, one.name),
        shares=parts(page, decided),
        by=decider(page, one.decided_by),
        decided=decided,
    )


def _open(page: Page, row: SimpleNamespace) -> None:
    drill(page, row.called, row.decided, _PARTS, "split", lambda: _act(page, row), sums=("part",))


def _act(page: Page, row: SimpleNamespace) -> None:
    """What was decided, and for whoever leads all parties its way back."""
    said = words.SAID_SHEET if row.decided[0].by_sheet else words.SAID
    on = page.day(row.decided_on)
    st.markdown(f"**{plain(page.say(said, shares=row.shares, by=row.by, on=on, reason=row.reason))}**")
    if not page.keeps:
        return
    if not may_decide(page.viewer, [one.person for one in row.decided]):
        st.caption(page.say(words.OTHERS))
    elif row.decided[0].by_sheet:
        st.caption(page.say(words.OTHERWISE))
    elif st.button(page.say(words.TAKE_BACK), icon=":material/undo:", key="split_back"):
        take_back(page, row.decided, row.called)
