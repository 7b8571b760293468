"""The section in which deals are supposed to be won, and what would be paid; what is typed stays in the session."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.pay_if import IfDeal, PayIf, Supposed, deals_to_change, pay_if, running, stands
from sales_core.reports.question import Question
from sales_core.text import format as fmt
from sales_core.text import pay_if as words
from sales_core.text import what_if as deal_words
from sales_core.text.words import listed
from sales_core.ui import pay_if_parts as parts
from sales_core.ui.cards import cards
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.settings_grid import decimal
from sales_core.ui.what_if_grid import grid

MOST = 50  # deals in the grid; a search reaches the others
_SUPPOSED, _ROUND = "pay_if_supposed", "pay_if_round"


def section(page: Page) -> None:
    """Nothing for a period that has ended or has not begun, nor without anybody who sells."""
    if page.people and running(page.question) is not None:
        _section(page)


@st.fragment
def _section(page: Page) -> None:
    """On its own, so that a changed cell works out no more than what it changes."""
    period = running(page.question)
    title = page.say(words.TITLE, period=page.period_name(period))
    with st.expander(plain(title), icon=":material/tune:", on_change="rerun", key="pay_if_open") as opened:
        if opened.open:
            _opened(page)


def _opened(page: Page) -> None:
    st.session_state.setdefault(_SUPPOSED, {})
    st.session_state.setdefault(_ROUND, 0)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        person = _person(page)
        question = _asked(page, person)
        if (standing := pay_if(question, person)) is None:
            st.caption(plain(page.say(words.NOBODY, person=person, period=page.period_name(running(page.question)))))
            return
        further = {measure: _further(page, person, measure) for measure in standing.measures}
        supposed: dict[str, Supposed] = st.session_state[_SUPPOSED]
        if supposed or any(further.values()):
            st.button(page.say(deal_words.RESET), icon=":material/undo:", key="pay_if_reset", on_click=_reset)
    found = pay_if(question, person, supposed.values(), further) or standing
    st.markdown(plain(parts.said(page, found)))
    cards(parts.cards(page, found), "pay_if")
    parts.accelerators(page, found)
    _deals(page, replace(question, period=found.period), found)
    parts.table_of(page, found)
    _notes(page, found)


def _person(page: Page) -> str:
    """Whose pay: the person looked at, or one who is chosen."""
    if len(page.people) == 1:
        return page.people[0]
    return st.selectbox(page.say(words.PERSON), page.people, key="pay_if_person", width=220)


def _asked(page: Page, person: str) -> Question:
    """The page's question about one person."""
    return replace(page.question, reader=page.store.reader(page.reader.viewer, page.reader.known_at, (person,)))


def _further(page: Page, person: str, measure: str) -> Decimal:
    key = f"pay_if_{measure}_{person}_{st.session_state[_ROUND]}"
    found = st.number_input(
        page.say(words.FURTHER[measure]), value=None, min_value=0.0, format="%.10g", key=key, width=190, placeholder="0"
    )
    return Decimal(0) if found is None else decimal(found, 4)


def _deals(page: Page, question: Question, found: PayIf) -> None:
    """The grid, where there are deals and the plan counts what they bring."""
    moves = {"sales", "deals"} & set(found.measures) and page.reader.has(Kind.DEALS)
    whole = deals_to_change(question, most=1) if moves else ()
    if not whole:
        st.caption(page.say(words.HINT_FURTHER))
        return
    st.caption(page.say(words.HINT))
    search = ""
    if whole[0].matching > MOST:
        label = page.say(deal_words.SEARCH)
        search = st.text_input(label, key="pay_if_search", icon=":material/search:", width=360)
    rows = deals_to_change(question, search, MOST)
    key = f"pay_if_{page.language}_{page.as_of}_{found.period.name}_{found.person}_{search}_{st.session_state[_ROUND]}"
    grid(
        replace(page, people=(found.person,)),
        rows,
        st.session_state[_SUPPOSED],
        key,
        lambda changed: _keep(rows, changed),
    )


def _notes(page: Page, found: PayIf) -> None:
    if found.later:
        told = {"count": fmt.count(found.later), "period": page.period_name(found.period)}
        st.caption(plain(page.say(words.LATER, **told)))
    if found.still:
        st.caption(plain(page.say(words.STILL, parts=listed(found.still, page.language))))
    if any(not part.component.only.everything for part in found.parts):
        st.caption(page.say(words.UNASKED))


def _keep(rows: Sequence[IfDeal], changed: dict[str, Supposed]) -> None:
    """Remember what is supposed of the deals that are listed; as they stand, nothing is."""
    standing = {row.key: stands(row) for row in rows}
    kept: dict[str, Supposed] = st.session_state[_SUPPOSED] | changed
    st.session_state[_SUPPOSED] = {key: told for key, told in kept.items() if told != standing.get(key)}


def _reset() -> None:
    st.session_state[_SUPPOSED] = {}
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
