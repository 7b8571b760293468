"""Who stands out, by growth and attainment and not only by amount; contests, awards, badges, next steps."""

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.ui import (
    award_parts,
    badge_parts,
    contest_keep,
    contest_parts,
    empty,
    frame,
    next_step_parts,
    recognition_board,
    recognition_cards,
    target_save,
)
from sales_core.ui.cards import cards
from sales_core.ui.finding import finding
from sales_core.ui.page import Page


def show(page: Page) -> None:
    """The board first, then what comes of it."""
    head = st.container()
    board = recognition_board.asked(page)
    with head:
        finding(recognition_board.finding(page, board), recognition_board.detail(page, board))
        then = page.then(lambda at: recognition_cards.at(at, board))
        cards(recognition_cards.of(page, board), "recognition", then)
    recognition_board.show(page, board)
    contest_parts.section(page)
    award_parts.section(page)
    badge_parts.section(page)
    next_step_parts.section(page)


page = frame.current()
target_save.greet()
if recognition_board.known(page):
    contest_keep.settle(page)
    show(page)
else:
    empty.needs(page, Kind.ORDERS, Kind.PEOPLE)
