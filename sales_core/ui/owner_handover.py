"""Handing over somebody's customers, with all that is open, as one batch."""

from collections.abc import Sequence

import streamlit as st

from sales_core.reports.handover import Handed, Handover, Plan, handover, leavers, takers, ways
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

_TAKEN = (
    Column("person", words.TO),
    Column("customers", owner_words.CUSTOMERS, Show.COUNT),
    Column("revenue", owner_words.REVENUE, Show.WHOLE_MONEY),
    Column("open_deals", owner_words.DEALS, Show.COUNT),
    Column("open_amount", owner_words.DEALS_AMOUNT, Show.WHOLE_MONEY),
    Column("actions", words.ACTIONS, Show.COUNT),
)
_HANDED = (Column("customer", owner_words.CUSTOMER, width=240), Column("person", words.TO), *EXACT)


def section(page: Page) -> None:
    """An expander for whoever leads."""
    if not may_edit(page) or not page.keeps:
        return
    shown = st.expander(
        page.say(words.HANDOVER), icon=":material/move_up:", on_change="rerun", key=f"handover_{page.language}"
    )
    if shown.open:
        with shown:
            _opened(page)


def _opened(page: Page) -> None:
    key = f"handover_{saves()}"
    plan = _plan(page, key)
    if plan is None:
        st.caption(page.say(words.ALONE))
        return
    if not plan.people:
        return
    found = handover(page.question, plan)
    if not found.moves:
        st.caption(plain(page.say(words.NOTHING_TO_HAND, person=plan.from_person)))
        return
    _preview(page, plan, found)
    _hand_over(page, plan, found, key)


def _plan(page: Page, key: str) -> Plan | None:
    """What is chosen: whose, to whom, divided how; None where there is nobody on one of the sides."""
    having = leavers(page.question)
    with st.container(horizontal=True):
        leaver = st.selectbox(page.say(words.LEAVER), having, key=f"{key}_leaver", width=220)
        others = takers(page.question, leaver) if leaver else ()
        way = st.selectbox(
            page.say(words.WAY), ways(page.question), key=f"{key}_way", width=220, help=page.say(words.WAYS_HELP),
            format_func=lambda name: page.say(words.WAYS[name]),
        )  # fmt: skip
        if way == "one":
            one = st.selectbox(page.say(words.TAKERS), others, key=f"{key}_one_{leaver}")
            people: Sequence[str] = (one,) if one else ()
        else:
            people = st.multiselect(page.say(words.TAKERS), others, default=others, key=f"{key}_to_{leaver}")
    return Plan(leaver, tuple(people), str(way)) if leaver and others else None


def _preview(page: Page, plan: Plan, found: Handover) -> None:
    taken = found.taken
    told = {
        "person": plan.from_person,
        "customers": fmt.count(len(found.customers)),
        "revenue": page.money(sum((one.revenue for one in taken), start=taken[0].revenue * 0)),
        "deals": fmt.count(sum(one.open_deals for one in taken)),
        "amount": page.money(sum((one.open_amount for one in taken), start=taken[0].revenue * 0)),
        "actions": fmt.count(sum(one.actions for one in taken)),
    }
    st.markdown(plain(page.say(words.WOULD_HAND, **told)))
    table(page, taken, _TAKEN, "handover", lambda one: _customers(page, one.person, found.customers))
    st.caption(plain(page.say(words.HAND_ALONG, person=plan.from_person)))


def _customers(page: Page, person: str, customers: Sequence[Handed]) -> None:
    rows = [row for row in customers if row.person == person]
    drill(page, page.say(words.TAKEN_BY, person=person), rows, _HANDED, "handed", sums=("revenue", "open_amount"))


def _hand_over(page: Page, plan: Plan, found: Handover, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = st.text_input(page.say(words.REASON), key=f"{key}_reason").strip()
        start = st.date_input(
            page.say(words.EFFECTIVE), page.as_of, key=f"{key}_from", help=page.say(words.EFFECTIVE_HELP), width=170
        )
        pressed = st.button(page.say(words.HAND_OVER), key=f"{key}_keep", type="primary", disabled=not reason)
    if pressed:
        said = page.say(words.HANDED, person=plan.from_person)
        owner_keep.keep(page, words.HANDOVER_FORM, found.moves, said, reason, start)
