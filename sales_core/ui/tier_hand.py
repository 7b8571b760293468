"""A customer's tier given by hand: with a reason, until a day, and taken back at any time."""

from datetime import date, timedelta

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.customer import customer_named
from sales_core.reports.tier_row import TierRow, known_tiers
from sales_core.text import tier_choice as words
from sales_core.ui.guard import allow
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.standup_keep import keep
from sales_core.ui.target_save import may_edit
from sales_core.ui.tier_told import why

_SAVED = "tier_saved"  # counts saves, so that the form is empty again after each


def tier_hand(page: Page, row: TierRow) -> None:
    """What gave the tier, and a form to give another; nothing to fill in where nothing is kept."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(plain(why(page, row)), width="content")
        if page.keeps and may_edit(page):
            _offer(page, row)


def saves() -> int:
    """How many were given in this session: part of a list's key, as another customer then stands in the row ticked."""
    return int(st.session_state.get(_SAVED, 0))


def _offer(page: Page, row: TierRow) -> None:
    key = f"tier_hand_{saves()}"
    with st.popover(page.say(words.CHANGE), icon=":material/edit:", type="tertiary"):
        _form(page, row, key)


def _form(page: Page, row: TierRow, key: str) -> None:
    tiers = list(dict.fromkeys((*known_tiers(page.settings), row.tier)))
    tier = st.segmented_control(
        page.say(words.TIER), tiers, default=row.tier, format_func=plain, required=True, key=f"{key}_tier"
    )
    reason = st.text_input(page.say(words.WHY), key=f"{key}_reason").strip()
    until = st.date_input(page.say(words.LAST_DAY), None, min_value=page.as_of + timedelta(days=1), key=f"{key}_until")
    with st.container(horizontal=True):
        off = None if reason else page.say(words.NEEDS_REASON)
        if st.button(page.say(words.SAVE), type="primary", disabled=not reason, help=off, key=f"{key}_save"):
            _keep(page, row, str(tier), reason, until if isinstance(until, date) else None)
        if row.by == "hand" and st.button(page.say(words.TAKE_BACK), key=f"{key}_back"):
            _keep(page, row, None, reason, None)


def _keep(page: Page, row: TierRow, tier: str | None, reason: str, until: date | None) -> None:
    """Keep what was said and show the page anew, with an empty form; PermissionError for who leads nobody."""
    allow(page, may_edit(page) and customer_named(page.question, row.customer) is not None, "a tier")
    told = {"customer": row.customer, "tier": tier, "reason": reason, "decided_on": page.as_of, "until": until}
    keep(page, words.FORM, (Kind.CUSTOMER_TIERS, told | {"decided_by": page.viewer.name}))
    st.session_state[_SAVED] = saves() + 1
    st.rerun()
