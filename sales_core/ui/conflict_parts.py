"""Customers over whom salespeople are in conflict: open ones by what is at stake, decided ones folded away."""

from collections.abc import Sequence
from decimal import Decimal
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.conflicts import MOST, Conflict, conflicts, more_than_looked_at
from sales_core.reports.credits import may_decide
from sales_core.text import conflict as words
from sales_core.text import format as fmt
from sales_core.text.words import listed
from sales_core.ui import conflict_evidence
from sales_core.ui.columns import Column, Show
from sales_core.ui.conflict_decide import shares_told
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.target_save import saves

_OPEN = (
    Column("customer", words.CUSTOMER, width=220),
    Column("between", words.PEOPLE),
    Column("at_stake", words.AT_STAKE, Show.WHOLE_MONEY, words.AT_STAKE_HELP),
    Column("first_person", words.FIRST),
    Column("first_on", words.FIRST_ON, Show.DATE),
    Column("since", words.SINCE, Show.DATE),
    Column("state", words.STATE, words=words.STATES),
    Column("why", words.NAMES, words=words.WHY),
)
_DECIDED = (*_OPEN[:3], Column("credit", words.CREDIT, width=220), *_OPEN[3:6])


def section(page: Page) -> None:
    """Nothing where nobody is in conflict."""
    found = _looked_at(page)
    if not found:
        return
    days = page.settings.conflict_days
    st.markdown(f"#### {page.say(words.TITLE)}", help=page.say(words.HELP, days=days))
    waiting = [row for row in found if row.state != "decided"]
    st.markdown(plain(_finding(page, waiting)))
    if more_than_looked_at(page.wide):
        st.caption(page.say(words.MOST, most=MOST))
    if waiting:
        decides = page.keeps and any(may_decide(page.viewer, row.people) for row in waiting)
        st.caption(page.say(words.PICK if decides else words.LOOK))
        _list(page, waiting, _OPEN, "open")
    decided = [row for row in found if row.state == "decided"]
    if decided:
        label = page.say(words.DECIDED_MORE, count=len(decided))
        with st.expander(label, key=f"conflicts_{page.language}", on_change="rerun") as opened:
            if opened.open:
                _list(page, decided, _DECIDED, "decided")


def _list(page: Page, rows: Sequence[Conflict], columns: Sequence[Column], name: str) -> None:
    def told(at: Page, found: Sequence[Conflict]) -> list[SimpleNamespace]:
        return [
            SimpleNamespace(
                **vars(row), between=listed(row.people, page.language), credit=shares_told(page, row.decided), row=row
            )
            for row in found
        ]

    then = page.then(
        lambda at: told(at, [row for row in _looked_at(at) if (row.state == "decided") == (name == "decided")])
    )
    key = f"conflicts_{name}_{saves()}"
    table(page, told(page, rows), columns, key, lambda one: conflict_evidence.show(page, one.row), then, by=("names",))


def _looked_at(page: Page) -> tuple[Conflict, ...]:
    """Those of the people looked at; the other parties' rows are seen as far as the viewer sees them."""
    found = conflicts(page.wide)
    if page.person is None and not page.team:
        return found
    return tuple(row for row in found if set(row.people) & {*page.people, page.person})


def _finding(page: Page, waiting: Sequence[Conflict]) -> str:
    if not waiting:
        return page.say(words.ALL_DECIDED)
    first = max(waiting, key=lambda row: row.at_stake)
    told = {
        "count": fmt.count(len(waiting)),
        "customer": first.customer,
        "people": listed(first.people, page.language),
        "amount": page.money(sum((row.at_stake for row in waiting), Decimal(0))),
        "most": page.money(first.at_stake),
        "day": page.day(first.since),
    }
    return page.say(words.FINDING_ONE if len(waiting) == 1 else words.FINDING, **told)
