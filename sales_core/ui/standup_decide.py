"""Items of the attention list that somebody has seen to, or puts off: said with a reason, taken back at any time."""

from collections.abc import Sequence
from datetime import date, timedelta
from types import SimpleNamespace

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.attention import AttentionRow, Decided
from sales_core.reports.standup import meeting
from sales_core.text import attention as attention_words
from sales_core.text import standup as standup_words
from sales_core.text import standup_decide as words
from sales_core.text import targets as target_words
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page
from sales_core.ui.standup_keep import keep
from sales_core.ui.table import table

AHEAD = timedelta(days=7)
_SAVED = "attention_saved"  # counts decisions, so that after each no other row stands selected in its place
_SEEN_TO = (
    Column("person", standup_words.PERSON),
    Column("code", attention_words.RULE, words=attention_words.RULES),
    Column("subject", attention_words.WHAT),
    Column("state", words.STATE, words=words.STATES),
    Column("until", words.UNTIL, Show.DATE),
    Column("reason", words.WHY),
    Column("decided_on", words.DECIDED_ON, Show.DATE),
)


def key(name: str) -> str:
    """The key of a table of items; another one after each decision."""
    saved = st.session_state.get(_SAVED, 0)
    return f"{name}_{saved}" if saved else name


def offer(page: Page, row: AttentionRow) -> None:
    """Done, or again on a later day; not on the sample team, and not while an earlier day is looked at."""
    if not page.keeps:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="decide"):
        reason = st.text_input(page.say(words.WHY), key="decide_reason", width=320).strip()
        if st.button(page.say(words.DONE), icon=":material/check:", key="decide_done"):
            _decide(page, row, "done", reason)
        until = st.date_input(
            page.say(words.AGAIN_ON), page.as_of + AHEAD, min_value=page.as_of + timedelta(days=1), width=150,
            key="decide_until",
        )  # fmt: skip
        put_off = st.button(
            page.say(words.SNOOZE), icon=":material/snooze:", key="decide_snooze", disabled=not reason,
            help=None if reason else page.say(words.SNOOZE_WHY),
        )  # fmt: skip
        if put_off and isinstance(until, date):
            _decide(page, row, "snoozed", reason, until)


def seen_to(page: Page, rows: Sequence[tuple[AttentionRow, Decided]]) -> None:
    """What was left out of the list and why; picking one brings it back."""
    if not rows:
        return
    label = page.say(words.SEEN_TO_ONE if len(rows) == 1 else words.SEEN_TO, count=len(rows))
    with st.expander(label, key="seen_to", on_change="rerun") as opened:
        if not opened.open:
            return
        if page.keeps:
            st.caption(page.say(words.BRING_BACK))
        listed = [_listed(page, row, decided) for row, decided in rows]
        bring_back = (lambda one: _decide(page, one.row, "reopened")) if page.keeps else None
        before = page.then(lambda at: [_listed(at, row, one) for row, one in meeting(at.question).seen_to])
        table(page, listed, _SEEN_TO, key("seen_to_rows"), bring_back, before, by=("item",))


def _listed(page: Page, row: AttentionRow, decided: Decided) -> SimpleNamespace:
    told = {"person": row.person or page.say(target_words.UNASSIGNED)}
    told["subject"] = row.subject or page.say(standup_words.OWN_TARGET)
    return SimpleNamespace(**{**vars(decided), "code": row.code, **told, "row": row})


def _decide(page: Page, row: AttentionRow, state: str, reason: str = "", until: date | None = None) -> None:
    """Keep the decision and show the page anew."""
    told = {"item": row.item, "person": row.person, "state": state, "decided_on": page.as_of, "until": until}
    told |= {"reason": reason, "decided_by": page.viewer.name}
    keep(page, words.FORM, (Kind.DECISIONS, told))
    st.session_state[_SAVED] = st.session_state.get(_SAVED, 0) + 1
    st.rerun()
