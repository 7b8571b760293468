"""A leaver's customers are handed over, and taken back; a conflict is found, decided and counted so."""

from datetime import date

import pytest
from conftest import prepared
from playwright.sync_api import expect

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

from .browser_steps import PATIENCE

pytestmark = pytest.mark.browser

DAY = date(2024, 3, 22)


def team(store: Store) -> None:
    """Li, who leaves, with two customers and an open deal; Wang and Zhao, who stay, with one each."""

    def upload(kind: Kind, *rows: dict[str, object]) -> None:
        store.commit([prepared(kind, list(rows), as_of=DAY)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li", "left_on": DAY}, {"person": "Wang"}, {"person": "Zhao"})
    owners = {"Lotus": "Li", "Pine": "Li", "Willow": "Wang", "Reed": "Zhao"}
    upload(Kind.CUSTOMERS, *({"customer": name, "person": person} for name, person in owners.items()))
    upload(
        Kind.ORDERS,
        *(
            {"order_id": name, "ordered_on": "2024-03-14", "person": person, "customer": name, "amount": "1000"}
            for name, person in owners.items()
        ),
    )
    deal = {"deal_id": "D1", "deal": "Pumps", "person": "Li", "customer": "Lotus", "amount": "500", "stage": "Proposal"}
    upload(Kind.DEALS, deal)


@pytest.mark.long
def test_a_leavers_customers_are_handed_over_and_taken_back(visit):
    window = visit(team)
    window.open("ownership").says("4 customers in 3 books")
    window.page.locator("summary").filter(has_text="Hand over a book").click(timeout=PATIENCE)
    window.settled().says("What Li hands over: customers 2, their revenue of 12 months ¥2,000, open deals 1 (¥500)")
    keep = window.page.get_by_role("button", name="Hand over", exact=True)
    expect(keep).to_be_disabled()
    window.page.get_by_label("Reason").fill("Has left")
    window.page.get_by_label("Reason").press("Enter")
    window.settled()
    keep.click(timeout=PATIENCE)
    window.settled().says("4 customers in 2 books")
    window.open("pipeline").says("¥500")
    window.open("uploads").pick_newest_upload().press("Undo").press("Undo this upload").says("no longer count")
    window.open("ownership").says("4 customers in 3 books")


def sellers(store: Store) -> None:
    """Li and Wang, who both sold to one customer under two names, and Chen, who leads them, on a flat rate."""

    def upload(kind: Kind, *rows: dict[str, object]) -> None:
        store.commit([prepared(kind, list(rows), as_of=DAY)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li"}, {"person": "Wang"}, {"person": "Chen", "role": "director"})
    sales = (("1", "2024-03-04", "Li", "Lotus Ltd", "800"), ("2", "2024-03-11", "Wang", "LOTUS", "200"))
    names = ("order_id", "ordered_on", "person", "customer", "amount")
    upload(Kind.ORDERS, *(dict(zip(names, one, strict=True)) for one in sales))
    upload(Kind.TARGETS, *({"person": one, "starts_on": "2024-03-01", "target": "100"} for one in ("Li", "Wang")))


@pytest.mark.long
def test_a_conflict_goes_from_detection_to_a_decision_that_incentives_follow(visit):
    window = visit(sellers)
    window.open("ownership", viewer="Chen")
    window.says("One customer is in conflict: Lotus Ltd, between Li and Wang, ¥1,000 at stake")
    window.pick_first_row("conflicts_open").says("Names that are this customer")
    window.page.get_by_text("Split credit", exact=True).click(timeout=PATIENCE)
    reason = window.settled().page.get_by_label("Reason")
    reason.fill("Li called first")
    reason.press("Enter")
    window.settled().press("Decide").says("Decided on Lotus Ltd.", "Every conflict is decided.")
    for who in ("Chen", "Wang"):
        window.open("incentives", viewer=who).lists("Split 50% (conflict decision of")
    window.open("uploads", viewer="Chen").pick_newest_upload().press("Undo").press("Undo this upload")
    window.open("ownership", viewer="Chen").says("One customer is in conflict: Lotus Ltd")
