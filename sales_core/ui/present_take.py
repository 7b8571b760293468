"""A note, a blocker or an action taken there and then, in one row of inputs."""

from uuid import uuid4

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.text import present as words
from sales_core.text import targets as target_words
from sales_core.ui.page import Page
from sales_core.ui.present_lists import WEEK
from sales_core.ui.present_run import Run, take
from sales_core.ui.standup_keep import Filled

_KIND, _WORDS, _OWNER, _DUE = "take_kind", "take_words", "take_owner", "take_due"


def row(page: Page, run: Run, person: str) -> None:
    """`person`: whom the open view is about, "" for the team. Where nothing can be kept, a line says why."""
    with st.container(key="present-take"):
        if not page.keeps:
            st.caption(page.say(words.SAMPLE if page.store.is_sample else words.EARLIER))
            return
        with st.container(horizontal=True, vertical_alignment="bottom"):
            kind = st.segmented_control(
                page.say(words.TAKE_KIND),
                list(words.TAKE),
                format_func=lambda name: page.say(words.TAKE[name]),
                default="note",
                key=_KIND,
                required=True,
            )
            with st.form("take", clear_on_submit=True, border=False, width="stretch"):
                _inputs(page, run, person, str(kind))


def _inputs(page: Page, run: Run, person: str, kind: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(page.say(words.WORDS), key=_WORDS, width="stretch")
        if kind == "action":
            _owner_and_day(page, person)
        st.form_submit_button(
            page.say(words.KEEP),
            key="take_keep",
            icon=":material/add:",
            type="primary",
            on_click=_taken,
            args=(page, run, person, kind),
        )


def _owner_and_day(page: Page, person: str) -> None:
    people = list(dict.fromkeys(("", *page.roster)))
    whole = page.say(target_words.WHOLE_TEAM)
    st.selectbox(
        page.say(words.OWNER),
        people,
        index=people.index(person) if person in people else 0,
        format_func=lambda name: name or whole,
        key=f"{_OWNER}_{person}",
        width=200,
    )
    st.date_input(page.say(words.DUE), page.as_of + WEEK, key=_DUE, width=150, format="YYYY-MM-DD")


def _taken(page: Page, run: Run, person: str, kind: str) -> None:
    said = str(st.session_state[_WORDS]).strip()
    if said:
        take(page, run, _action(page, run, person, said) if kind == "action" else _note(page, run, person, kind, said))


def _note(page: Page, run: Run, person: str, kind: str, said: str) -> Filled:
    told: dict[str, object] = {
        "note_id": uuid4().hex,
        "meeting_id": run.meeting_id,
        "person": person or None,
        "kind": kind,
        "note": said,
    }
    return Kind.NOTES, told | {"noted_on": page.as_of, "state": "open" if kind == "blocker" else None}


def _action(page: Page, run: Run, person: str, said: str) -> Filled:
    told: dict[str, object] = {"action_id": uuid4().hex, "meeting_id": run.meeting_id, "action": said}
    told |= {"person": st.session_state[f"{_OWNER}_{person}"] or None, "due_on": st.session_state[_DUE]}
    return Kind.ACTIONS, told | {"set_on": page.as_of, "state": "open", "state_on": page.as_of}
