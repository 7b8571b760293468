"""A standup of two people on a shared screen, from its start to the summary that is sent round."""

from datetime import date

import openpyxl
import pytest
from conftest import prepared
from playwright.sync_api import expect

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

from .browser_steps import PATIENCE

pytestmark = pytest.mark.browser

WEEKS = ((date(2024, 3, 15), "Negotiation"), (date(2024, 3, 22), "Closed Won"))
SENTENCE = "In one sentence"


def team(store: Store) -> None:
    """Li and Wang with targets, orders, and a deal of Li that is won in the second week."""

    def upload(kind: Kind, *rows: dict[str, str], day: date = WEEKS[1][0]) -> None:
        store.commit([prepared(kind, list(rows), as_of=day)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li"}, {"person": "Wang"})
    upload(Kind.TARGETS, *({"person": name, "starts_on": "2024-03-01", "target": "4000"} for name in ("Li", "Wang")))
    order = {"ordered_on": "2024-03-14", "customer": "Lotus Ltd"}
    upload(Kind.ORDERS, order | {"order_id": "1", "person": "Li", "amount": "3600"})
    upload(Kind.ORDERS, order | {"order_id": "2", "person": "Wang", "amount": "1000"})
    for day, stage in WEEKS:
        deal = {"deal_id": "D1", "deal": "Pumps", "person": "Li", "amount": "500", "stage": stage}
        upload(Kind.DEALS, deal | {"expected_close": "2024-03-28"}, day=day)


def at(window, title: str):
    """The view with this title is open."""
    expect(window.page.locator(".st-key-present-bar h1")).to_have_text(title, timeout=PATIENCE)
    return window.settled()


def by_key(window, key: str, title: str):
    window.page.locator(".st-key-present-bar h1").click()  # out of any input: in those a key is a letter
    window.page.keyboard.press(key)
    return at(window, title)


def take(window, kind: str, text: str):
    """Write one thing down in the row of inputs."""
    window.page.locator(".st-key-take_kind").get_by_text(kind, exact=True).click()
    window.settled()
    window.page.get_by_label(SENTENCE).fill(text)
    window.page.get_by_label(SENTENCE).press("Enter")
    window.says(text)
    return window.settled()


def test_a_standup_of_two_people_from_the_start_to_the_summary_sent_round(visit, tmp_path):
    window = visit(team)
    window.open("standup").press("Start standup")
    at(window, "Team").says("1 of 4", "Since 15 Mar 2024")
    expect(window.page.locator('[data-testid="stSidebar"]')).to_be_hidden()
    by_key(window, "ArrowRight", "Li").says("90%", "Won", "¥500 · Pumps")
    take(window, "Note", "Back from the fair on Monday")
    window.page.get_by_label(SENTENCE).press("ArrowRight")
    at(window, "Li")
    take(window, "Blocker", "No price list yet")
    by_key(window, "PageDown", "Wang").says("25%")
    take(window, "Action", "Offer pumps to Willow")
    by_key(window, "ArrowLeft", "Li")
    by_key(window, "ArrowRight", "Wang")
    window.press("Wrap up")
    at(window, "Wrap-up").says(
        "Offer pumps to Willow", "No price list yet", "Back from the fair on Monday", "Wang · due"
    )
    with window.page.expect_download() as got:
        window.page.get_by_role("button", name="Summary to send round").click()
    got.value.save_as(tmp_path / "summary.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "summary.xlsx").worksheets[0]
    said = {(row[0].value, row[11].value) for row in sheet.iter_rows(min_row=4)}
    assert ("Wang", "Offer pumps to Willow") in said
    assert any("No price list yet" in str(text) for _, text in said)
    window.press("End and keep").says("Standup kept.", "nothing has changed")
    window.press("Start standup")
    at(window, "Team").says("nothing has changed")
    by_key(window, "ArrowRight", "Li").says("No price list yet", "Said last time", "Back from the fair on Monday")
    window.press("Resolved")
    expect(window.page.get_by_text("No price list yet")).to_have_count(0, timeout=PATIENCE)


def test_a_salespersons_own_page_fits_a_phone_and_shows_what_is_open(visit):
    window = visit(team)
    window.open("standup", present="2")
    at(window, "Li")
    take(window, "Blocker", "No price list yet")
    window.press("Wrap up").press("End and keep").says("Standup kept.")
    phone = visit(at=window.address)
    phone.page.set_viewport_size({"width": 390, "height": 844})
    phone.open("standup", viewer="Li").says("Li at 90% of Mar 2024", "Blockers")
    phone.says_nothing_of("Wang", "Start standup")
    overflow = "document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"
    assert phone.page.evaluate(overflow) <= 0
    phone.page.goto(f"{phone.address}/standup?lang=en&period=2024-03&present=2")
    at(phone, "Li")
    assert phone.page.evaluate(overflow) <= 0
