"""Looking back: a page as it was known on an earlier day, what changed since then, and back to the latest."""

from datetime import date, datetime

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

pytestmark = pytest.mark.browser

WEEKS = (  # day of the upload, amount of Li's order and of Wang's, if it was known
    (date(2024, 3, 11), "1200", None),
    (date(2024, 3, 18), "1500", "3400"),
    (date(2024, 3, 25), "1500", "3000"),
)


def weekly(store: Store) -> None:
    """Three Mondays: Li's order grows, Wang's comes a week later and shrinks."""
    for day, li, wang in WEEKS:
        orders = [("1", "Li", "Lotus Ltd", li), *([("2", "Wang", "Willow Inc", wang)] if wang else [])]
        rows = [
            {"order_id": number, "person": person, "customer": customer, "amount": amount, "ordered_on": "2024-03-05"}
            for number, person, customer, amount in orders
        ]
        noon = datetime.combine(day, datetime.min.time()).replace(hour=4)  # UTC; noon where the reader is
        store.commit([prepared(Kind.ORDERS, rows, as_of=day)], "Li", at=noon)


def choose(window, label: str, option: str) -> None:
    """Choose from one of the lists behind the name of the period."""
    if not window.page.get_by_role("combobox", name=label).is_visible():
        window.page.locator('[class*="st-key-whom-when"] [data-testid="stPopover"] button').click()
    window.page.get_by_role("combobox", name=label).click()
    window.page.get_by_role("option", name=option).first.click()
    window.settled()
    window.page.keyboard.press("Escape")
    window.settled()


def test_a_page_is_opened_as_it_was_known_compared_and_brought_back(visit):
    window = visit(weekly).open("kpis")
    assert window.card("Revenue") == "¥4,500"
    choose(window, "As known on", "18 Mar 2024")
    window.says("As it was known on 18 Mar 2024: later uploads are left out.")
    assert window.card("Revenue") == "¥4,900"
    choose(window, "Compare with", "11 Mar 2024 · 7 days earlier")
    window.says("Compared with what was known on 11 Mar 2024.", "vs 11 Mar", "+¥3,700", "since 11 Mar")
    window.follow("Customer tiers").says("Since 11 Mar: 1 new, 1 changed.")
    window.follow("Standup").says("Compared with what was known on 11 Mar 2024.")
    window.press("Back to now").says("Compared with what was known on 11 Mar 2024.")
    window.says_nothing_of("As it was known on")
    window.follow("KPIs")
    assert window.card("Revenue") == "¥4,500"
    window.says("+¥3,300")
    window.press("Stop comparing")
    window.says_nothing_of("Compared with what was known", "since 11 Mar")
    assert window.card("Revenue") == "¥4,500"


@pytest.mark.long
def test_a_link_opens_the_comparison_again_in_chinese_on_another_page(visit):
    window = visit(weekly).open("tiers", compare="2024-03-18", lang="zh")
    window.says("与2024年3月18日当时所知对比。", "自3月18日以来：2 行有变。")
    window.press("停止对比").says_nothing_of("当时所知对比")
    assert "compare" not in window.page.url
