"""Earlier reviews of the same person, one click down."""

from types import SimpleNamespace

import streamlit as st

from sales_core.reports.reviews import Review
from sales_core.reports.reviews_past import PastReview, period_of, reviews_past
from sales_core.text import reviews as words
from sales_core.ui import state
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page
from sales_core.ui.table import table

_COLUMNS = (
    Column("name", words.PERIOD),
    Column("points", words.POINTS, Show.NUMBER, words.POINTS_HELP),
    Column("grade", words.GRADE, words=words.GRADES),
    Column("outcome", words.OUTCOME, words=words.OUTCOMES),
    Column("outcome_text", words.OUTCOME_TEXT),
)


def earlier(page: Page, review: Review) -> None:
    """The locked reviews of other periods; a row opens its own."""
    found = [one for one in reviews_past(page.question, review.person) if one.starts_on != review.start]
    if not found:
        return
    with st.expander(page.say(words.EARLIER), icon=":material/history:"):
        rows = [_row(page, one) for one in found]
        table(page, rows, _COLUMNS, "reviews_past", lambda row: _open(page, row.period, review.person))


def _row(page: Page, one: PastReview) -> SimpleNamespace:
    period = period_of(one.starts_on, one.ends_on, page.settings.fiscal_start)
    return SimpleNamespace(**vars(one), period=period.name, name=page.period_name(period))


def _open(page: Page, period: str, person: str) -> None:
    state.choose(period=period, as_of=None, **({"person": person} if len(page.listed) > 1 else {}))
    st.rerun()
