"""A period's pay from calculated to paid: asked about, answered, corrected by hand, approved, paid."""

from datetime import date

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

from .browser_steps import PATIENCE

pytestmark = pytest.mark.browser

DAY = date(2024, 4, 2)


def sold(store: Store) -> None:
    """Li sold a target's worth in March, led by Chen."""

    def upload(kind: Kind, row: dict[str, object], *more: dict[str, object]) -> None:
        store.commit([prepared(kind, [row, *more], as_of=DAY)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li"}, {"person": "Chen", "role": "director"})
    upload(Kind.TARGETS, {"person": "Li", "starts_on": "2024-03-01", "target": "1000"})
    order = {"order_id": "1", "ordered_on": "2024-03-04", "person": "Li", "customer": "Lotus", "amount": "1000"}
    upload(Kind.ORDERS, order)


def test_a_statement_is_asked_about_answered_adjusted_approved_and_paid(visit):
    window = visit(sold)
    page = window.page

    def opened(viewer: str, lang: str = "en") -> None:
        window.open("incentives", viewer=viewer, lang=lang).pick_first_row("statements_")

    def filled(label: str, text: str) -> None:
        box = page.get_by_role("dialog").get_by_label(label)
        box.fill(text, timeout=PATIENCE)
        box.press("Tab")
        window.settled()

    opened("Li")
    page.get_by_text("Ask about this statement").click(timeout=PATIENCE)
    filled("Question", "Where is the trade fair?")
    page.get_by_role("button", name="Ask", exact=True).click(timeout=PATIENCE)
    window.settled().open("standup", viewer="Chen").says("One question about pay waits for an answer.")
    opened("Chen")
    filled("Answer", "It is added")
    page.get_by_role("button", name="Answer", exact=True).click(timeout=PATIENCE)
    window.settled()
    opened("Chen")
    page.get_by_text("Adjust by hand").click(timeout=PATIENCE)
    filled("Amount, below zero to take", "50")
    filled("Reason", "Trade fair")
    page.get_by_role("button", name="Propose", exact=True).click(timeout=PATIENCE)
    window.settled()
    for button in ("Approve", "Submit", "Approve", "Mark as paid"):
        opened("Chen")
        page.get_by_role("dialog").get_by_role("button", name=button, exact=True).click(timeout=PATIENCE)
        window.settled()
    window.open("incentives", viewer="Li", lang="zh").lists("已发放", "调整：Trade fair")
    assert window.card("提成") == "¥70"
