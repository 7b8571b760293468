"""An incentive plan is built from a template, approved, read by whom it pays, and taken back."""

from datetime import date

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.long]

DAY = date(2024, 3, 22)


def sellers(store: Store) -> None:
    """Li, who sold, and Chen, who leads."""

    def upload(kind: Kind, *rows: dict[str, object]) -> None:
        store.commit([prepared(kind, list(rows), as_of=DAY)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li"}, {"person": "Chen", "role": "director"})
    upload(Kind.ORDERS, {"order_id": "1", "ordered_on": "2024-03-04", "person": "Li", "customer": "A", "amount": "800"})
    upload(Kind.TARGETS, {"person": "Li", "starts_on": "2024-03-01", "target": "1000"})


def test_a_plan_is_built_and_approved_and_read_by_whom_it_pays_until_it_is_undone(visit):
    window = visit(sellers)
    window.open("incentives", viewer="Chen")
    window.page.get_by_text("Incentive plans: build, approve, compare").click()
    window.settled().says("The plan in Settings holds for everybody", "Rate with bands")
    window.press("Begin with it").says("Commission: ¥800 × 3% = ¥24.00")
    name = window.page.get_by_label("Name of the plan")
    name.fill("Spring")
    name.press("Enter")
    window.settled().press("Approve").says("Why does it hold?")
    reason = window.page.get_by_label("Why does it hold?")
    reason.fill("a rate that all understand")
    reason.press("Enter")
    window.settled()
    window.page.get_by_role("dialog").get_by_role("button", name="Approve").click()
    window.settled().says("Spring in force on 22 Mar 2024.")
    window.open("plans", viewer="Li").says("Spring in force on", "Whoever leads everybody decides on plans.")
    window.pick_first_row("plans").says("Commission: 3% of all revenue", "approved by Chen, from 1 Mar 2024")
    window.open("uploads", viewer="Chen").pick_newest_upload().press("Undo").press("Undo this upload")
    window.open("plans", viewer="Li").says("The plan in Settings holds for everybody")
