"""A customer from overdue to contacted, and back when the entry is taken back."""

from datetime import date

import pytest
from conftest import prepared
from playwright.sync_api import expect

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

from .browser_steps import PATIENCE

pytestmark = [pytest.mark.browser, pytest.mark.long]

DAY = date(2024, 3, 25)


def team(store: Store) -> None:
    """Li has an A customer who waits, and one who does not."""

    def upload(kind: Kind, *rows: dict[str, str]) -> None:
        store.commit([prepared(kind, list(rows), as_of=DAY)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li"}, {"person": "Wang"})
    upload(
        Kind.CUSTOMERS,
        {"customer": "Lotus Ltd", "person": "Li", "tier": "A"},
        {"customer": "Maple Ltd", "person": "Li", "tier": "B"},
    )
    told = {"person": "Li", "activity": "Call", "subject": "Prices of next year"}
    upload(
        Kind.CONTACTS,
        told | {"customer": "Lotus Ltd", "contacted_on": "2024-03-08"},
        told | {"customer": "Maple Ltd", "contacted_on": "2024-03-20"},
    )


def test_a_customer_from_overdue_to_contacted_and_taken_back(visit):
    window = visit(team)
    window.open("tiers").says("A customers overdue for contact: 1; Lotus Ltd has waited longest, 10 days overdue.")
    window.open("care", viewer="Li").says("One customer to contact today: Lotus Ltd.")
    window.pick_first_row("care_")
    window.says("Lotus Ltd: log a contact, and what the sheets say")
    window.page.get_by_label("What was said").fill("Samples go out on Friday")
    window.page.get_by_label("What was said").press("Enter")
    window.says("Contact with Lotus Ltd logged.", "Nobody waits for contact today.")
    window.settled()
    assert window.card("To contact") == "0"
    window.open("tiers").says("Every A customer has been contacted in time.")
    window.open("uploads").pick_newest_upload().press("Undo").press("Undo this upload")
    window.open("care").says("One customer to contact today: Lotus Ltd.")
    expect(window.page.get_by_text("Nobody waits")).to_have_count(0, timeout=PATIENCE)


def test_the_care_and_feedback_pages_fit_a_phone(visit):
    window = visit(team)
    window.page.set_viewport_size({"width": 390, "height": 844})
    for name in ("care", "feedback"):
        window.open(name, lang="zh")
        overflow = "document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"
        assert window.page.evaluate(overflow) <= 0, name
