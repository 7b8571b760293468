"""The reviews behind a card of the list."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from sales_core.reports.reviews import Review
from sales_core.ui.card import Card
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.review_parts import cards_list, people, people_columns
from sales_core.ui.table import table


def opening(page: Page, found: Sequence[Review]) -> list[Card]:
    """The cards of the list, each opening the lines of the people that it counts; one that counts nobody opens none."""
    counted = (
        [one for one in found if one.scored.total is not None],
        [one for one in found if one.waits_for == "leader"],
        [one for one in found if one.waits_for == "person"],
        [one for one in found if one.acknowledged],
    )
    told = zip(cards_list(page, found), counted, strict=True)
    return [replace(card, on_open=_opener(page, card.label, held) if held else None) for card, held in told]


def _opener(page: Page, title: str, held: Sequence[Review]) -> Callable[[], None]:
    return lambda: st.dialog(plain(title), width="large")(_body)(page, held)


def _body(page: Page, held: Sequence[Review]) -> None:
    table(page, people(held), people_columns(held), "reviews_behind")
