"""A contest from start to winner, set by the manager and watched by a salesperson."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

from .browser_steps import PATIENCE

pytestmark = [pytest.mark.browser, pytest.mark.long]
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


def test_a_contest_from_start_to_winner(visit):
    window, month = visit(team), f"{TODAY:%Y-%m}"
    window.open("recognition", period=month, viewer="Chen").says("Li leads by revenue", "No contest so far.")
    window.press("New contest")
    window.page.get_by_role("textbox", name="Name").fill("Spring cup", timeout=PATIENCE)
    window.page.get_by_role("textbox", name="Prize").fill("A dinner", timeout=PATIENCE)
    days(window, START, TODAY).says("Who shares the winning place wins too.")
    window.press("Keep contest").says("Running", "Li is ahead with ¥3,600. Today is the last day.")
    window.open("recognition", period=month, viewer="Li").says("Li: place 1 of 2, ¥3,600.")
    window.says_nothing_of("Wang", "1,000")
    window.open("recognition", period=month, viewer="Chen")
    window.press("Change")
    days(window, START, TODAY - timedelta(days=1))
    window.press("Keep contest").says("Past contests: 1")
    window.lists("Spring cup", "Li", "A dinner")
    window.open("standup", period=month, viewer="Li", lang="zh").says("喜报", "Li赢得竞赛“Spring cup”")
    window.open("standup", period=month, viewer="Wang").says_nothing_of("Spring cup", "Well done")
