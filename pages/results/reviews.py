"""How each person's work in a period is reviewed: the scorecard, what is said, and what comes of it."""

import streamlit as st

from sales_core.figures import theme
from sales_core.figures.reviews import people_bars
from sales_core.model.kinds import Kind
from sales_core.reports.kpis import kpi_keys
from sales_core.reports.reviews import Review
from sales_core.text import reviews as words
from sales_core.ui import empty, frame, review_parts, state
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.download import download
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.review_behind import opening
from sales_core.ui.review_fair import fairness
from sales_core.ui.review_one import one_review
from sales_core.ui.table import table


def show(page: Page, found: tuple[Review, ...]) -> None:
    """The page of a manager who looks at several people."""

    def opened(person: object) -> None:
        state.choose(person=str(person))
        st.rerun()

    finding(review_parts.finding_list(page, found), review_parts.detail_list(page, found))
    cards(opening(page, found), "reviews", page.then(review_parts.cards_list_at))
    chart(page, people_bars(found, theme.person_colours(page.roster), page.language), "reviews_chart", opened)
    st.caption(page.say(words.PICK))
    rows, columns = review_parts.people(found), review_parts.people_columns(found)
    before = page.then(review_parts.people_at)
    table(page, rows, columns, "reviews", lambda row: opened(row.person), before, by=("person",))
    fairness(page)
    download(page, "reviews", page.say(words.FORM), rows, columns)


page = frame.current()
found = review_parts.reviews_of(page)
if len(found) > 1:
    show(page, found)
elif found:
    one_review(page, found[0])
elif kpi_keys(page.question):
    st.info(page.say(words.NOBODY), icon=":material/person_off:")
else:
    empty.needs(page, Kind.ORDERS, Kind.PEOPLE)
