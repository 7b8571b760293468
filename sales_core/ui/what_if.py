"""The section in which deals are supposed to stand otherwise; what is typed stays in the reader's session."""

from collections.abc import Sequence

import streamlit as st

from sales_core.reports.landing import NEEDED
from sales_core.reports.what_if import IfDeal, Supposed, WhatIf, deals_to_change, landing_if, stands
from sales_core.text import format as fmt
from sales_core.text import landing as landing_words
from sales_core.text import what_if as words
from sales_core.text.words import sentence
from sales_core.ui.card import Card
from sales_core.ui.cards import cards
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.target_parts import who
from sales_core.ui.what_if_grid import grid
from sales_core.ui.what_if_parts import parts

MOST = 50  # deals in the grid; a search reaches the others
_SUPPOSED, _ROUND = "what_if_supposed", "what_if_round"


def section(page: Page) -> None:
    """Nothing for a period that has ended or has not begun, or where revenue is not what deals bring."""
    if page.reader.basis != "collections" and page.period.start <= page.as_of < page.period.end:
        _section(page)


@st.fragment
def _section(page: Page) -> None:
    """On its own, so that a changed cell works out no more than what it changes."""
    title = page.say(words.TITLE, period=page.period_name())
    with st.expander(plain(title), icon=":material/tune:", on_change="rerun", key="what_if_open") as opened:
        if opened.open:
            _opened(page)


def _opened(page: Page) -> None:
    supposed: dict[str, Supposed] = st.session_state.setdefault(_SUPPOSED, {})
    found = landing_if(page.question, supposed.values())
    if found is None:
        st.caption(page.say(landing_words.THIN, deals=NEEDED))
        return
    st.markdown(plain(said(page, found)))
    cards(_cards(page, found), "what_if")
    st.caption(page.say(words.HINT))
    search = _search(page, found)
    rows = deals_to_change(page.question, search, MOST)
    if rows and rows[0].matching > MOST:
        told = {"shown": fmt.count(len(rows)), "count": fmt.count(rows[0].matching), "period": page.period_name()}
        st.caption(page.say(words.LISTED, **told))
    key = f"what_if_{page.language}_{page.as_of}_{page.period.name}_{who(page)}_{search}_{st.session_state[_ROUND]}"
    grid(page, rows, supposed, key, lambda changed: _keep(rows, changed))
    parts(page, found.parts)


def said(page: Page, found: WhatIf) -> str:
    """Where it would land instead, and with what chance."""
    after, before = found.after, found.before
    told = {"who": who(page), "period": page.period_name()}
    told |= {"after": page.money(after.landing), "low": page.money(after.low), "high": page.money(after.high)}
    told |= {"before": page.money_exact(before.landing), "difference": _signed(page, found)}
    if found.parts:
        told["after"] = page.money_exact(after.landing)
    landed = page.say(words.CHANGED if found.parts else words.NOTHING, **told)
    if after.probability is None:
        return landed
    chances = {"before": fmt.percent(before.probability, 0), "after": fmt.percent(after.probability, 0)}
    chance = words.CHANCE if chances["before"] != chances["after"] else words.CHANCE_SAME
    return sentence([landed, page.say(chance, target=page.money(after.target), **chances)], page.language)


def _cards(page: Page, found: WhatIf) -> list[Card]:
    after, before = found.after, found.before
    landed = Card(
        page.say(words.LANDING),
        page.money(after.landing),
        _signed(page, found) if found.difference else "",
        page.say(words.WAS, before=page.money_exact(before.landing)),
        help=page.say(words.LANDING_HELP),
    )
    ends = ((words.LOW, after.low), (words.HIGH, after.high))
    low, high = (Card(page.say(label), page.money(value), help=page.say(words.RANGE_HELP)) for label, value in ends)
    return [landed, low, high, *_chance(page, found)]


def _chance(page: Page, found: WhatIf) -> list[Card]:
    now, was = found.after.probability, found.before.probability
    if now is None or was is None:
        return []
    changed = fmt.points(now - was, page.language) if found.parts else ""
    against = page.say(words.WAS, before=fmt.percent(was, 0)) if found.parts else ""
    return [Card(page.say(words.PROBABILITY), fmt.percent(now, 0), changed, against)]


def _signed(page: Page, found: WhatIf) -> str:
    return f"+{page.money(found.difference)}" if found.difference > 0 else page.money(found.difference)


def _search(page: Page, found: WhatIf) -> str:
    """The search, where not all deals are listed, and the way back from all changes."""
    st.session_state.setdefault(_ROUND, 0)
    whole = deals_to_change(page.question, most=1)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        search = ""
        if whole and whole[0].matching > MOST:
            search = st.text_input(page.say(words.SEARCH), key="what_if_search", icon=":material/search:", width=360)
        if found.parts:
            st.button(page.say(words.RESET), icon=":material/undo:", key="what_if_reset", on_click=_reset)
    return search


def _keep(rows: Sequence[IfDeal], changed: dict[str, Supposed]) -> None:
    """Remember what is supposed of the deals that are listed; as they stand, nothing is."""
    standing = {row.key: stands(row) for row in rows}
    kept: dict[str, Supposed] = st.session_state[_SUPPOSED] | changed
    st.session_state[_SUPPOSED] = {key: told for key, told in kept.items() if told != standing.get(key)}


def _reset() -> None:
    st.session_state[_SUPPOSED] = {}
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
