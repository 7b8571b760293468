"""Single controls of the form in which a plan is built."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import streamlit as st

from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.plans_state import key
from sales_core.ui.settings_grid import decimal


def choice(page: Page, name: str, label: Text, options: Mapping[str, Text], told: str) -> str:
    """One of a few words."""
    known = list(options)
    place = known.index(told) if told in known else 0
    return st.selectbox(
        page.say(label), known, place, format_func=lambda value: page.say(options[value]), key=key(name), width=180
    )


def number(
    page: Page, name: str, label: Text, told: Decimal | None, times: int = 1, about: Text | None = None
) -> Decimal | None:
    """A number that may be left empty; shown `times` larger than it is kept."""
    value = None if told is None else float(told * times)
    found = st.number_input(
        page.say(label),
        value=value,
        min_value=0.0,
        format="%.10g",
        key=key(name),
        width=180,
        step=None,
        help=page.say(about) if about else None,
    )
    return None if found is None else plainly(decimal(found, 4) / times)


def plainly(value: Decimal) -> Decimal:
    """Without needless zeros."""
    return Decimal(f"{value.normalize():f}")


def several(page: Page, name: str, label: Text, known: Sequence[str], told: Sequence[str]) -> tuple[str, ...]:
    """Some of what is known, or written in."""
    options = list(dict.fromkeys((*known, *told)))
    found = st.multiselect(page.say(label), options, list(told), key=key(name), accept_new_options=True, placeholder="")
    return tuple(str(one) for one in found)
