"""A review from opening to acknowledgement, looked at by the manager and the person in turn."""

from datetime import date

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

from .browser_steps import PATIENCE

pytestmark = [pytest.mark.browser, pytest.mark.long]
DAY = date(2024, 3, 29)


def team(store: Store) -> None:
    """Li reached 90 % of the target of March 2024, Wang a quarter of it."""

    def upload(kind: Kind, *rows: dict[str, str]) -> None:
        store.commit([prepared(kind, list(rows), as_of=DAY)], "Chen")

    roster = ({"person": "Chen", "role": "Manager"}, {"person": "Li", "role": "Sales"}, {"person": "Wang"})
    upload(Kind.PEOPLE, *roster)
    upload(Kind.TARGETS, *({"person": name, "starts_on": "2024-03-01", "target": "4000"} for name in ("Li", "Wang")))
    order = {"ordered_on": "2024-03-14", "customer": "Lotus Ltd"}
    upload(Kind.ORDERS, order | {"order_id": "1", "person": "Li", "amount": "3600"})
    upload(Kind.ORDERS, order | {"order_id": "2", "person": "Wang", "amount": "1000"})


def looks(window, name: str):
    """Somebody else takes the chair: chosen under who is looking."""
    window.page.locator('[class*="st-key-frame_viewer"] [role="combobox"]').click(timeout=PATIENCE)
    window.page.get_by_role("option", name=name, exact=True).click(timeout=PATIENCE)
    return window.settled()


def write(window, label: str, text: str):
    box = window.page.get_by_role("textbox", name=label)
    box.fill(text, timeout=PATIENCE)
    return window


def test_a_review_from_opening_to_acknowledgement(visit):
    window = visit(team)
    window.open("reviews").says("Mar 2024: 0 of 2 reviews are acknowledged.")
    looks(window, "Li").says("Scorecard", "Next: the manager's word.")
    window.says_nothing_of("Wang: ", "Keep assessment")
    write(window, "Your self-assessment", "The fair went well")
    window.press("Keep self-assessment").says("Self-assessment kept.")
    window.open("reviews", viewer="Chen", person="Li").says("The fair went well")
    window.page.locator('[class*="st-key-review_grade"]').get_by_text("A · outstanding").click(timeout=PATIENCE)
    window.settled()
    write(window, "Comment", "Kept the biggest customer")
    window.press("Keep assessment").says("Li sees this once the review is locked.")
    window.press("Lock the review").says("with the figures known then")
    looks(window, "Li").says("Kept the biggest customer", "Next: Li's word.")
    window.open("standup", viewer="Li").says("Reviews that wait for your word: 1")
    window.press("Li, Mar 2024").press("Acknowledge").says("Nothing is left to do.")
    window.open("reviews", lang="zh", viewer="Chen", person="").says("已确认")
