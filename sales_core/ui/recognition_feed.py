"""What there is to be glad of, on the standup: nothing while there is nothing."""

from collections.abc import Sequence

import streamlit as st

from sales_core.reports.recognition_feed import DAYS, FeedItem, recognition_feed
from sales_core.text import recognition as words
from sales_core.ui.badge_parts import named
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.recognition_told import of_whom
from sales_core.ui.review_parts import day_of

RECOGNITION = "pages/results/recognition.py"
_MOST = 6
_ICONS = {
    "thanks": ":material/favorite:",
    "award": ":material/workspace_premium:",
    "promotion": ":material/trending_up:",
    "badge": ":material/military_tech:",
    "contest": ":material/emoji_events:",
}


def section(page: Page) -> None:
    """The last days' recognitions, the newest first."""
    rows = found(page)
    if not rows:
        return
    st.markdown(f"#### {page.say(words.FEED)}", help=page.say(words.FEED_HELP, days=DAYS))
    with st.container(gap=None, key="recognition_feed"):
        for item in rows[:_MOST]:
            st.markdown(f"{_ICONS[item.what]} {plain(told(page, item))} :gray[· {plain(_aside(page, item))}]")
    if len(rows) > _MOST:
        st.caption(page.say(words.FEED_MORE, count=len(rows) - _MOST))
    st.page_link(RECOGNITION, label=page.say(words.OPEN), icon=":material/emoji_events:")


def found(page: Page) -> Sequence[FeedItem]:
    """Those of the people looked at."""
    return of_whom(page, recognition_feed(page.question, day_of(page)))


def told(page: Page, item: FeedItem) -> str:
    """One of them in words."""
    code = "badge_again" if item.what == "badge" and item.times > 1 else item.what
    title = named(page, item.title, item.title_zh)
    return page.say(words.FEED_ITEMS[code], person=item.person, title=title, times=item.times)


def _aside(page: Page, item: FeedItem) -> str:
    by = page.say(words.FEED_BY, by=item.by) if item.by else ""
    return " · ".join(part for part in (item.said, by, page.day(item.day)) if part)
