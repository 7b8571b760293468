"""The decision on a conflict: one owner or split credit, from a day on, with a reason; taken back at any time."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import uuid4

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.conflicts import Conflict
from sales_core.reports.credits import Credit, Verdict, credit_rows, even_shares, may_decide
from sales_core.text import conflict as words
from sales_core.text.words import listed
from sales_core.ui.page import Page
from sales_core.ui.pay_line import rate
from sales_core.ui.plain import plain
from sales_core.ui.share_fields import no_whole, share_fields
from sales_core.ui.target_save import editor, keep, said_after, saves, told_editor


def decide(page: Page, row: Conflict) -> None:
    """What was decided, and the form for whoever leads all parties."""
    if row.decided:
        _decided(page, row)
    if not page.keeps:
        return
    if not may_decide(page.viewer, row.people):
        st.caption(page.say(words.OTHERS))
        return
    if row.state != "decided":
        _form(page, row)
    elif st.button(page.say(words.TAKE_BACK), icon=":material/undo:", key="conflict_back"):
        for batch in dict.fromkeys(one.batch_id for one in row.decided):
            page.store.undo(str(batch), editor(page), page.say(words.TAKE_BACK))
        said_after(page.say(words.TAKEN_BACK, customer=row.customer))
        st.rerun()


def shares_told(page: Page, decided: Sequence[Credit]) -> str:
    """Who gets what, the largest share first."""
    shares = {one.person: one.share for one in decided if one.share}
    if len(shares) == 1:
        return page.say(words.ONE, person=next(iter(shares)))
    parts = [page.say(words.PART, person=person, share=rate(share)) for person, share in shares.items()]
    return listed(parts, page.language)


def _decided(page: Page, row: Conflict) -> None:
    last = row.decided[0]
    told = {"shares": shares_told(page, row.decided), "day": page.day(last.credited_from)}
    told |= {"by": told_editor(page, last.decided_by), "on": page.day(last.decided_on), "reason": last.reason}
    said = page.say(words.DECIDED, **told)
    st.markdown(f"**{plain(said[:1].upper() + said[1:])}**")
    if row.newcomers:
        st.markdown(plain(page.say(words.NEW, people=listed(row.newcomers, page.language))))


def _form(page: Page, row: Conflict) -> None:
    key = f"conflict_{row.customer}_{saves()}"
    names = list(row.names)
    if len(names) > 1:
        names = st.multiselect(
            page.say(words.MEANT), names, default=names, key=f"{key}_names", help=page.say(words.MEANT_HELP)
        )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        how = st.radio(
            page.say(words.HOW), ("one", "split"), format_func=lambda one: page.say(words.HOWS[one]),
            horizontal=True, key=f"{key}_how",
        )  # fmt: skip
        even = even_shares(row.people)
        shares = _owner(page, row, key) if how == "one" else share_fields(page, even, key)
        since = st.date_input(
            page.say(words.FROM), row.since, key=f"{key}_from", width=150, help=page.say(words.FROM_HELP)
        )
    wrong = no_whole(page, shares)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = st.text_input(page.say(words.REASON), key=f"{key}_reason").strip()
        off = not reason or not names or not isinstance(since, date) or wrong
        if st.button(page.say(words.SAVE), type="primary", key=f"{key}_save", disabled=off) and isinstance(since, date):
            verdict = Verdict(uuid4().hex, names, shares, since, page.as_of, editor(page), reason)
            said = page.say(words.SAVED, customer=row.customer)
            keep(page, Kind.CREDITS, credit_rows(page.viewer, verdict), words.FORM, said)


def _owner(page: Page, row: Conflict, key: str) -> dict[str, Decimal]:
    owner = st.selectbox(page.say(words.WHOM), row.people, key=f"{key}_owner", width=200)
    return {person: Decimal(int(person == owner)) for person in row.people}
