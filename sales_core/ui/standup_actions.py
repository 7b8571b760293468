"""Actions agreed in the meeting: they come up again until they are done or dropped."""

from collections.abc import Sequence
from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.actions import Action, open_actions
from sales_core.text import actions as words
from sales_core.text import targets as target_words
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.standup_keep import Filled, action_row, keep
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading

WEEK = timedelta(days=7)
_SAVED = "actions_saved"  # counts saves, so that the form is empty again after each
_LIST = (
    Column("name", words.WHO),
    Column("action", words.WHAT),
    Column("due_on", words.DUE, Show.DATE),
    Column("late", words.LATE),
    Column("set_on", words.SET, Show.DATE),
)


def section(page: Page) -> None:
    """What is open, and a form for more; nothing on the sample team, whose store takes none."""
    if page.store.is_sample:
        return
    found, can = open_actions(page.question), page.keeps
    if not found and not can:
        return
    heading(page.say(words.TITLE))
    if found and can:
        st.caption(page.say(words.PICK))
    if found:
        pick = (lambda one: _settle(page, one.row)) if can else None
        table(page, _named(page, found), _LIST, "actions", pick, page.then(_named_at), by=("action_id",))
    if can:
        _add(page)


def _named_at(page: Page) -> list[SimpleNamespace]:
    return _named(page, open_actions(page.question))


def _named(page: Page, found: Sequence[Action]) -> list[SimpleNamespace]:
    whole, late = page.say(target_words.WHOLE_TEAM), {True: page.say(words.IS_LATE), False: ""}
    return [SimpleNamespace(**vars(row), name=row.person or whole, late=late[row.overdue], row=row) for row in found]


def _add(page: Page) -> None:
    key = f"action_{st.session_state.get(_SAVED, 0)}"
    with st.popover(page.say(words.ADD), icon=":material/add:"):
        what = st.text_input(page.say(words.WHAT), key=f"{key}_what").strip()
        who = _who(page, key)
        due = st.date_input(page.say(words.DUE), page.as_of + WEEK, key=f"{key}_due")
        if st.button(page.say(words.SAVE), key=f"{key}_save", type="primary", disabled=not what):
            told = {"action_id": uuid4().hex, "person": who or None, "action": what, "due_on": due}
            _keep(page, (Kind.ACTIONS, told | {"set_on": page.as_of, "state": "open", "state_on": page.as_of}))


def _who(page: Page, key: str) -> str:
    """The one person looked at, else anybody of those looked at, or the whole team."""
    if page.person is not None or len(page.people) < 2:
        return page.person or next(iter(page.people), "")
    whole = page.say(target_words.WHOLE_TEAM)
    people = ["", *page.people]
    return str(st.selectbox(page.say(words.WHO), people, format_func=lambda name: name or whole, key=f"{key}_who"))


def _settle(page: Page, action: Action) -> None:
    st.dialog(page.say(words.TITLE))(_settled)(page, action)


def _settled(page: Page, action: Action) -> None:
    st.markdown(plain(action.action))
    with st.container(horizontal=True):
        for state, word in (("done", words.DONE), ("dropped", words.DROP)):
            if st.button(page.say(word), key=f"action_{state}"):
                _keep(page, action_row(page, action, state=state))


def _keep(page: Page, filled: Filled) -> None:
    """The page is shown anew, with an empty form."""
    keep(page, words.FORM, filled)
    st.session_state[_SAVED] = st.session_state.get(_SAVED, 0) + 1
    st.rerun()
