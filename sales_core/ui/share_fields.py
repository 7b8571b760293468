"""The fields in which people share a credit, and what is said while their shares are no whole."""

from collections.abc import Mapping
from decimal import Decimal

import streamlit as st

from sales_core.reports.credits import shares_problem
from sales_core.text import credits as words
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

_HUNDRED = Decimal(100)


def share_fields(page: Page, first: Mapping[str, Decimal], key: str) -> dict[str, Decimal]:
    """One field each, in percent; first: the shares (0.6 means 60 %) that they begin with."""
    return {person: _field(page, person, share, key) for person, share in first.items()}


def no_whole(page: Page, shares: Mapping[str, Decimal]) -> bool:
    """Whether they cannot be kept, which is said."""
    if not shares_problem(tuple(shares.values())):
        return False
    whole = sum(shares.values(), Decimal(0)) * _HUNDRED
    st.error(page.say(words.NOT_WHOLE, sum=f"{whole.normalize():f}"))
    return True


def _field(page: Page, person: str, first: Decimal, key: str) -> Decimal:
    told = st.number_input(
        plain(page.say(words.EACH, person=person)), 0.0, 100.0, float(first * _HUNDRED), 5.0, format="%.2f",
        key=f"{key}_share_{person}", width=150,
    )  # fmt: skip
    return Decimal(f"{told:.2f}") / _HUNDRED
