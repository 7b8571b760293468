"""A leaver's customers are handed over, and taken back."""

from datetime import date

import pytest
from conftest import prepared
from playwright.sync_api import expect

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

from .browser_steps import PATIENCE

pytestmark = [pytest.mark.browser, pytest.mark.long]

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


def test_a_leavers_customers_are_handed_over_and_taken_back(visit):
    window = visit(team)
    window.open("ownership").says("4 customers in 3 books")
    window.page.locator("summary").filter(has_text="Hand over a book").click(timeout=PATIENCE)
    window.settled().says("Li hands over 2 customers with ¥2,000 of revenue in 12 months, 1 open deals of ¥500")
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
