"""A contest from start to winner, set by the manager and watched by a salesperson."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store
from sales_core.text import contests as words
from sales_core.text import recognition as recognition_words

from .browser_steps import PATIENCE

pytestmark = pytest.mark.browser
TODAY = datetime.now(ZoneInfo("Asia/Shanghai")).date()  # the browser's own
START = TODAY - timedelta(days=9)


def team(store: Store) -> None:
    """Li has sold more than Wang in the last days."""
    roster = ({"person": "Chen", "role": "Manager"}, {"person": "Li", "role": "Sales"}, {"person": "Wang"})
    store.commit([prepared(Kind.PEOPLE, list(roster), as_of=START)], "Chen")
    orders = [
        {"order_id": name, "ordered_on": str(TODAY - timedelta(days=4)), "customer": "Lotus Ltd", "person": name,
         "amount": amount}
        for name, amount in (("Li", "3600"), ("Wang", "1000"))
    ]  # fmt: skip
    store.commit([prepared(Kind.ORDERS, orders, as_of=TODAY)], "Chen")


def days(window, first: date, last: date):
    for field, day in (("start", first), ("end", last)):
        part = window.page.locator(f'[class*="st-key-contest_days"] [data-range-field="{field}"]')
        part.get_by_role("spinbutton").first.click(timeout=PATIENCE)
        window.page.keyboard.type(f"{day:%Y%m%d}")
    window.page.keyboard.press("Tab")
    return window.settled()


def test_a_contest_from_start_to_winner(visit, language):
    window, month = visit(team, language), f"{TODAY:%Y-%m}"
    window.open("recognition", period=month, viewer="Chen").says(words.NONE).press(words.NEW)
    window.fill(words.NAME, "Spring cup").fill(words.PRIZE, "A dinner")
    days(window, START, TODAY).says(words.TIES).decide(words.SAVE)
    window.says(words.STATES["running"], words.LEADS.filled(people="Li", value="¥3,600"), words.LEFT_ONE)
    window.open("recognition", period=month, viewer="Li")
    window.says(words.OWN.filled(person="Li", rank=1, of=2, value="¥3,600")).says_nothing_of("Wang", "1,000")
    window.open("recognition", period=month, viewer="Chen").press(words.CHANGE)
    days(window, START, TODAY - timedelta(days=1)).decide(words.SAVE)
    window.says(words.PAST.filled(count=1)).lists("Spring cup", "Li", "A dinner")
    window.open("standup", period=month, viewer="Li")
    won = recognition_words.FEED_ITEMS["contest"].filled(person="Li", title="Spring cup")
    window.says(recognition_words.FEED, won)
    window.open("standup", period=month, viewer="Wang").says_nothing_of("Spring cup", recognition_words.FEED)
