"""The review of one person: the finding, the scorecard, what was said and what is next."""

import streamlit as st

from sales_core.reports.reviews import Review
from sales_core.text import reviews as words
from sales_core.ui import review_parts, review_score, review_talk, state
from sales_core.ui.cards import cards
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.review_keep import greet
from sales_core.ui.review_past import earlier
from sales_core.ui.review_sheet import offer


def one_review(page: Page, review: Review) -> None:
    """Everything about one review."""
    greet()
    finding(review_parts.finding_of(page, review), review_parts.detail_of(page, review))
    before = page.then(lambda at: review_parts.cards_at(at, review.person))
    cards(review_parts.cards_of(page, review), "review", before)
    review_score.section(page, review)
    review_talk.section(page, review)
    earlier(page, review)
    with st.container(horizontal=True, vertical_alignment="center"):
        offer(page, review)
        if len(page.listed) > 1:
            back = page.say(words.ALL)
            icon = ":material/arrow_back:"
            st.button(
                back, key="all_reviews", type="tertiary", icon=icon, on_click=state.choose, kwargs={"person": None}
            )
