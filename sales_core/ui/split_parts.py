"""How a split of an order or a deal is said, and what is asked before one is kept or taken back."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

import streamlit as st

from sales_core.model.entities_ownership import BY_SHEET
from sales_core.model.kinds import Kind
from sales_core.reports.credits import DecisionRefusedError
from sales_core.reports.splits import Share, Split, split_rows, taken_back
from sales_core.text import splits as words
from sales_core.text.words import listed
from sales_core.ui.guard import allow
from sales_core.ui.page import Page
from sales_core.ui.pay_line import rate
from sales_core.ui.target_save import EDITORS, editor, keep, said_after

Made = TypeVar("Made")
DECIDERS = EDITORS | {BY_SHEET: words.BY_SHEET}  # who decided, where it is no name


def named(page: Page, what: str, name: str) -> str:
    """Order 12, Deal Roof."""
    return page.say(words.NAME[what], name=name or page.say(words.UNNUMBERED))


def decider(page: Page, kept: str) -> str:
    """Who decided: a person, the owner of the machine, or the sheet itself."""
    return page.say(DECIDERS[kept]) if kept in DECIDERS else kept


def parts(page: Page, decided: Sequence[Share]) -> str:
    """Who gets which share and amount, the largest share first."""
    told = [
        page.say(words.PART, person=one.person, share=rate(one.share), amount=page.money_exact(one.part))
        if one.part is not None
        else page.say(words.PART_SHARE, person=one.person, share=rate(one.share))
        for one in decided
        if one.share
    ]
    return listed(told, page.language)


def example(page: Page, amount: Decimal, credited: Mapping[str, Decimal]) -> str:
    """What each would be credited with."""
    told = [page.say(words.EXAMPLE_PART, person=who, amount=page.money_exact(part)) for who, part in credited.items()]
    return page.say(words.EXAMPLE, amount=page.money_exact(amount), parts=listed(told, page.language))


def keep_split(page: Page, split: Split, name: str) -> None:
    """Keep it as one batch and show the page anew, or say that the viewer may not."""
    if rows := _allowed(page, lambda: split_rows(page.wide, split)):
        keep(page, Kind.CREDITS, rows, words.FORM, page.say(words.SAVED, name=name))


def take_back(page: Page, decided: Sequence[Share], name: str) -> None:
    """Undo its batch and show the page anew, or say that the viewer may not."""
    if batches := _allowed(page, lambda: taken_back(page.wide, decided)):
        for batch in batches:
            page.store.undo(batch, editor(page), page.say(words.TAKE_BACK))
        said_after(page.say(words.TAKEN_BACK, name=name))
        st.rerun()


def _allowed(page: Page, make: Callable[[], Sequence[Made]]) -> Sequence[Made]:
    """What is to be kept or undone; nothing where that is refused, which is said."""
    allow(page, page.viewer.leads, "shared credit")
    try:
        return make()
    except DecisionRefusedError:
        st.error(page.say(words.REFUSED), icon=":material/block:")
        return ()
