"""What the assignment rules would move, and the button that moves it as one batch."""

import streamlit as st

from sales_core.reports.assignment import Assignment, Flow, assigned, assignment_preview, flows
from sales_core.reports.moves import with_deals
from sales_core.text import format as fmt
from sales_core.text import owner_moves as words
from sales_core.text import owners as owner_words
from sales_core.ui import owner_keep
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.owner_parts import EXACT
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.target_save import may_edit, saves

SETTINGS = "pages/data/settings.py"
_FROM = Column("from_person", words.FROM, words={"": owner_words.NOBODY})
_TO = Column("person", words.TO)
_FLOWS = (
    _FROM,
    _TO,
    Column("customers", owner_words.CUSTOMERS, Show.COUNT),
    Column("revenue", owner_words.REVENUE, Show.WHOLE_MONEY),
    Column("open_deals", owner_words.DEALS, Show.COUNT),
    Column("open_amount", owner_words.DEALS_AMOUNT, Show.WHOLE_MONEY),
)
_MOVED = (
    Column("customer", owner_words.CUSTOMER, width=240),
    _FROM,
    _TO,
    Column("rule", words.RULE, words={"": words.EVERY}),
    *EXACT,
)


def section(page: Page) -> None:
    """An expander for whoever leads; what the rules would move is worked out when it is opened."""
    if not may_edit(page):
        return
    shown = st.expander(
        page.say(words.ASSIGN), icon=":material/rule:", on_change="rerun", key=f"assign_{page.language}"
    )
    if shown.open:
        with shown:
            _opened(page)


def _opened(page: Page) -> None:
    if not page.settings.ownership.rules:
        st.caption(page.say(words.NO_RULES))
        st.page_link(SETTINGS, label=page.say(words.TO_SETTINGS), icon=":material/settings:")
        return
    rows = assignment_preview(page.question)
    if not rows:
        st.caption(page.say(words.NOTHING))
        return
    found = flows(page.question)
    told = {"revenue": page.money(sum((flow.revenue for flow in found), start=found[0].revenue * 0))}
    told |= {"customers": fmt.count(len(rows)), "deals": fmt.count(sum(flow.open_deals for flow in found))}
    st.markdown(plain(page.say(words.WOULD_MOVE, **told)))
    table(page, found, _FLOWS, "assign_flows", lambda flow: _customers(page, flow, rows))
    if page.keeps:
        _apply(page, rows)


def _customers(page: Page, flow: Flow, rows: tuple[Assignment, ...]) -> None:
    pair = (flow.from_person, flow.person)
    moved = [row for row in rows if (row.from_person, row.person) == pair]
    before = flow.from_person or page.say(owner_words.NOBODY)
    title = page.say(words.FLOW, from_person=before, person=flow.person)
    drill(page, title, moved, _MOVED, "assigned", sums=("revenue", "open_amount"))


def _apply(page: Page, rows: tuple[Assignment, ...]) -> None:
    st.caption(page.say(words.ALONG))
    key = f"assign_{saves()}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = st.text_input(page.say(words.REASON), key=f"{key}_reason").strip()
        start = st.date_input(
            page.say(words.EFFECTIVE), page.as_of, key=f"{key}_from", help=page.say(words.EFFECTIVE_HELP), width=170
        )
        pressed = st.button(page.say(words.APPLY, count=fmt.count(len(rows))), key=f"{key}_apply", type="primary")
    if pressed:
        said = page.say(words.APPLIED, count=fmt.count(len(rows)))
        moves = with_deals(page.question, assigned(rows))
        owner_keep.keep(page, words.ASSIGN_FORM, moves, said, reason, start)
