"""The form in which the credit of one order or deal is shared: which, by whom, by which shares, and why."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from uuid import uuid4

import streamlit as st

from sales_core.reports.credits import even_shares
from sales_core.reports.splits import FEWEST, MOST, Choice, Split, choices, credit_parts, splits
from sales_core.text import format as fmt
from sales_core.text import splits as words
from sales_core.text.words import listed
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.share_fields import no_whole, share_fields
from sales_core.ui.split_parts import example, keep_split, named, parts
from sales_core.ui.target_save import editor, saves


def offered(page: Page) -> bool:
    """Whether the viewer could share anything with anybody."""
    return page.keeps and page.viewer.leads and len(page.roster) >= FEWEST


def section(page: Page, only: Sequence[str] = ()) -> None:
    """Folded away until somebody wants it. only: the orders and deals to choose from, in a dialog of their rows."""
    if not offered(page):
        return
    key = f"split{'_here' if only else ''}_{saves()}"
    with st.expander(
        page.say(words.OPEN), icon=":material/call_split:", key=f"{key}_open_{page.language}", on_change="rerun"
    ) as opened:
        if opened.open:
            _form(page, key, only)


def _form(page: Page, key: str, only: Sequence[str]) -> None:
    search = "" if only else st.text_input(page.say(words.SEARCH), key=f"{key}_search", icon=":material/search:")
    people = page.people if page.person or page.team else ()
    found = choices(page.wide, search, people, only)
    if not found:
        st.caption(page.say(words.NOTHING))
        return
    chosen = found[0] if len(only) == 1 else _chosen(page, found, f"{key}_which_{search}")
    key = f"{key}_{chosen.what}_{chosen.subject}"
    standing = _standing(page, chosen)
    who = st.multiselect(
        page.say(words.WHO), page.roster, default=[one for one in standing or chosen.sellers if one in page.roster],
        key=f"{key}_who", help=page.say(words.WHO_HELP),
    )  # fmt: skip
    if len(who) < FEWEST:
        st.caption(page.say(words.WHO_ELSE))
        return
    first = standing if set(standing) == set(who) else even_shares(who)
    _shares(page, chosen, {one: first[one] for one in who}, f"{key}_{'|'.join(who)}")


def _chosen(page: Page, found: Sequence[Choice], key: str) -> Choice:
    return st.selectbox(
        page.say(words.WHICH), found, format_func=lambda one: _label(page, one), key=key,
        help=page.say(words.WHICH_HELP, most=MOST),
    )  # fmt: skip


def _label(page: Page, one: Choice) -> str:
    told = {"customer": one.customer or fmt.EMPTY, "amount": page.money_exact(one.amount)}
    return page.say(
        words.CHOICE, name=named(page, one.what, one.name), people=listed(one.sellers, page.language), **told
    )


def _standing(page: Page, chosen: Choice) -> dict[str, Decimal]:
    """The shares that count now, which are said; nothing where it is not shared."""
    decided = [one for one in splits(page.wide) if (one.what, one.subject) == (chosen.what, chosen.subject)]
    if decided:
        st.caption(plain(page.say(words.STANDS, shares=parts(page, decided))))
    return {one.person: one.share for one in decided if one.share}


def _shares(page: Page, chosen: Choice, first: Mapping[str, Decimal], key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        shares = share_fields(page, first, key)
    wrong = no_whole(page, shares)
    if not wrong and chosen.amount is not None:
        st.markdown(plain(example(page, chosen.amount, credit_parts(chosen.amounts, shares))))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = st.text_input(page.say(words.REASON), key=f"{key}_reason", width=360).strip()
        if st.button(page.say(words.SAVE), type="primary", key=f"{key}_save", disabled=wrong or not reason):
            split = Split(uuid4().hex, chosen.what, chosen.subject, shares, page.as_of, editor(page), reason)
            keep_split(page, split, named(page, chosen.what, chosen.name))
