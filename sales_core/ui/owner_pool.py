"""The pool: customers that are free for all, claiming one, and giving one back."""

import streamlit as st

from sales_core.reports.moves import MoveRefusedError
from sales_core.reports.owners import owners
from sales_core.reports.pool import ClaimRefusedError, PoolRow, claim, pool, release, warnings
from sales_core.text import care as care_words
from sales_core.text import format as fmt
from sales_core.text import owners as owner_words
from sales_core.text import pool as words
from sales_core.text.words import listed
from sales_core.ui import care_log, owner_keep
from sales_core.ui.columns import Column, Show
from sales_core.ui.compare import listed as changed
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading
from sales_core.ui.target_save import saves

MOST = 200  # customers listed
MOST_OFFERED = 1000  # any other name can be typed
COLUMNS = (
    Column("customer", words.CUSTOMER, width=240),
    Column("tier", owner_words.TIER),
    Column("why", words.WHY, words=words.WHYS),
    Column("free_on", words.SINCE, Show.DATE),
    Column("last_touch_on", words.TOUCHED, Show.DATE),
    Column("region", owner_words.REGION),
    Column("industry", owner_words.INDUSTRY),
    Column("reason", words.REASON),
)
SOON = (
    Column("customer", words.CUSTOMER, width=240),
    Column("person", owner_words.PERSON),
    Column("tier", owner_words.TIER),
    Column("free_on", words.FREE_ON, Show.DATE),
    Column("last_touch_on", words.TOUCHED, Show.DATE),
)
_BY = ("customer",)


def section(page: Page) -> None:
    """What is free, what will be, and the way to release."""
    free, soon = pool(page.question), warnings(page.question)
    heading(page.say(words.TITLE))
    told = page.settings.ownership
    said = words.SAID if told.releases else words.SAID_PLAIN
    counts = {"free": fmt.count(len(free)), "soon": fmt.count(len(soon)), "days": told.pool_warning}
    st.markdown(plain(page.say(said, **counts)))
    if told.releases:
        st.caption(plain(page.say(words.RULE, limits=_limits(page))))
    _free(page, free)
    if soon:
        st.markdown(f"**{page.say(words.SOON)}**")
        if page.keeps:
            st.caption(page.say(care_words.PICK))
        then = page.then(lambda at: changed(warnings(at.question), soon[:MOST], soon, _BY))
        table(
            page,
            soon[:MOST],
            SOON,
            f"pool_soon_{saves()}",
            lambda row: care_log.open_customer(page, row),
            then,
            _BY,
        )
    if page.keeps:
        _release(page)


def _limits(page: Page) -> str:
    days = page.settings.ownership.pool_days
    said = [page.say(words.LIMIT, tier=tier, days=fmt.days(limit, page.language)) for tier, limit in days]
    return listed(said, page.language)


def _free(page: Page, free: tuple[PoolRow, ...]) -> None:
    if free and page.keeps:
        st.caption(page.say(words.PICK))
    pick = (lambda row: st.dialog(page.say(words.CLAIM))(_claim)(page, row)) if page.keeps else None
    then = page.then(lambda at: changed(pool(at.question), free[:MOST], free, _BY))
    table(page, free[:MOST], COLUMNS, f"pool_{saves()}", pick, then, _BY)
    if free:
        download(page, "pool", page.say(words.TITLE), free, COLUMNS)


def _claim(page: Page, row: PoolRow) -> None:
    st.markdown(f"**{plain(row.customer)}**")
    key = f"claim_{saves()}_{row.customer}"
    own = page.viewer.name in page.people
    people = page.people if page.viewer.sees_all or not own else [page.viewer.name, *page.people]
    person = st.selectbox(page.say(words.CLAIM_FOR), dict.fromkeys(people), key=f"{key}_for")
    reason = st.text_input(page.say(words.REASON), key=f"{key}_reason").strip()
    if person and st.button(page.say(words.CLAIM), key="claim_keep", type="primary"):
        _claimed(page, row.customer, person, reason)


def _claimed(page: Page, customer: str, person: str, reason: str) -> None:
    try:
        move = claim(page.question, customer, person)
    except ClaimRefusedError as refused:
        said = page.say(words.PROBLEMS[refused.problem], person=person, most=refused.most)
        st.error(plain(said), icon=":material/block:")
    except MoveRefusedError:
        st.error(page.say(words.TAKEN), icon=":material/block:")
    else:
        said = page.say(words.CLAIMED, customer=customer, person=person)
        owner_keep.keep(page, words.CLAIM_FORM, [move], said, reason, page.as_of)


def _release(page: Page) -> None:
    key = f"release_{saves()}"
    with st.popover(page.say(words.RELEASE), icon=":material/lock_open:"):
        held = {row.customer: row.person for row in owners(page.question) if row.person}
        most = list(held)[:MOST_OFFERED]
        which = st.selectbox(page.say(words.WHICH), most, None, key=f"{key}_which", accept_new_options=True)
        reason = st.text_input(page.say(words.NEEDS_REASON), key=f"{key}_reason").strip()
        ready = bool(reason) and which in held
        if st.button(page.say(words.RELEASE), key=f"{key}_keep", type="primary", disabled=not ready) and which:
            said = page.say(words.RELEASED, customer=which)
            owner_keep.keep(page, words.RELEASE_FORM, [release(which, held[which])], said, reason, page.as_of)
