"""What people come for, from end to end: upload and see the numbers, undo, a salesperson's own view."""

import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store

pytestmark = pytest.mark.browser

HEADERS = (
    "Account Number", "Account Name", "sales rep", "sku", "category", "quantity", "unit price", "ext price", "date",
)  # fmt: skip
LINES = (  # customer, person, quantity, unit price, day of March 2024
    (7, "Mueller and Sons", "Loring Predovic", 10, "100.25", "2024-03-04 09:15:00"),
    (8, "Purdy Group", "Teagan O'Keefe", 20, "300.00", "2024-03-12 16:40:00"),
    (8, "Purdy Group", "Teagan O'Keefe", 5, "151.50", "2024-03-28 11:05:00"),
)  # 1,002.50 + 6,000.00 + 757.50 = 7,760.00
PAGES = (
    "standup",
    "targets",
    "kpis",
    "reviews",
    "analysis",
    "incentives",
    "recognition",
    "plans",
    "pipeline",
    "tiers",
    "customer",
    "care",
    "feedback",
    "ownership",
    "uploads",
)


def ledger(path: Path) -> Path:
    """A salesperson's workbook as it is kept: dates with a time, an amount that is quantity × price."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("sales")
        sheet.write_row(0, 0, HEADERS)
        for place, (number, customer, person, quantity, price, day) in enumerate(LINES, 1):
            amount = quantity * Decimal(price)
            sheet.write_row(place, 0, [number, customer, person, "SK-1", "Belt", quantity, float(price), amount, day])
    return path


def sold(*orders: tuple[str, str, str, str]) -> Sequence[dict[str, str]]:
    """Orders from (id, person, customer, amount), all of one day of March 2024."""
    return [
        {"order_id": number, "person": person, "customer": customer, "amount": amount, "ordered_on": "2024-03-15"}
        for number, person, customer, amount in orders
    ]


def team(store: Store) -> None:
    """Li and Wang with orders, deals and uploads of their own."""
    store.commit([prepared(Kind.PEOPLE, [{"person": "Li"}, {"person": "Wang"}])], "Chen")
    store.commit([prepared(Kind.ORDERS, list(sold(("1", "Li", "Lotus Ltd", "1200"))))], "Li")
    store.commit([prepared(Kind.ORDERS, list(sold(("2", "Wang", "Willow Inc", "3400"))))], "Wang")
    for number, person, customer in (("D1", "Li", "Lotus Ltd"), ("D2", "Wang", "Willow Inc")):
        deal = {"deal_id": number, "deal": f"Deal of {person}", "person": person, "customer": customer}
        deal |= {"amount": "500", "stage": "Negotiation", "expected_close": "2024-03-28"}
        store.commit([prepared(Kind.DEALS, [deal])], person)


def far_corner(path: Path) -> Path:
    """A workbook of a few kilobytes whose one cell lies so far out that reading it would take all memory."""
    with zipfile.ZipFile(ledger(path.with_name("plain.xlsx"))) as plain, zipfile.ZipFile(path, "w") as far:
        for part in plain.namelist():
            text = plain.read(part)
            if part.endswith("sheet1.xml"):
                text = text.replace(b'<row r="2"', b'<row r="1048576"').replace(b'r="I2"', b'r="XFD1048576"')
            far.writestr(part, text)
    return path


def test_an_uploaded_sheet_shows_its_totals_on_the_pages(visit, tmp_path):
    window = visit()
    window.open("uploads").says("Nothing uploaded yet")
    window.drop([ledger(tmp_path / "sample-sales.xlsx")]).says("Orders · 3 rows · ¥7,760.00 · 4 Mar 2024 – 28 Mar 2024")
    window.press("Commit this sheet").says("Committed: Orders · 3 rows · ¥7,760.00")
    window.says_nothing_of("Sample team")
    window.open("standup").says("at ¥7,760 in Mar 2024")
    window.open("kpis")
    assert (window.card("Revenue"), window.card("Orders")) == ("¥7,760", "3")
    window.open("tiers").says("One A customer of 2 who bought in the last 12 months brings 87% of revenue.")


def test_an_undone_upload_is_gone_from_the_pages(visit):
    window = visit(
        lambda store: store.commit([prepared(Kind.ORDERS, list(sold(("1", "Li", "Lotus Ltd", "1200"))))], "Li")
    )
    window.open("standup").says("at ¥1,200 in Mar 2024")
    window.open("uploads").pick_newest_upload()
    window.press("Undo").press("Undo this upload").says("no longer count.", "No sheet counts")
    for name in ("standup", "kpis", "tiers"):
        window.open(name).says("This page needs a sheet first")
        window.says_nothing_of("1,200", "Lotus")
    window.open("uploads").pick_newest_upload().press("Put back").says("count again.")
    window.open("standup").says("at ¥1,200 in Mar 2024")


def test_a_salesperson_sees_own_rows_only(visit):
    window = visit(team)
    window.open("standup").says("at ¥4,600 in Mar 2024")
    window.page.get_by_role("combobox", name="Who is looking").click()
    window.page.get_by_role("option", name="Li", exact=True).click()
    window.settled().says("at ¥1,200 in Mar 2024")
    window.follow("KPIs")
    assert window.card("Revenue") == "¥1,200"
    for name in PAGES:
        window.open(name, viewer="Li")
        window.says_nothing_of("Willow", "3,400", "4,600")
        assert "Wang" not in window.page.locator('[data-testid="stMain"]').inner_text()
    window.open("kpis", viewer="Wang")
    assert window.card("Revenue") == "¥3,400"


def test_a_hostile_file_is_refused_while_another_session_goes_on_working(visit, tmp_path):
    window = visit(team)
    other = visit(at=window.address)
    window.open("uploads").drop([far_corner(tmp_path / "far.xlsx")])
    other.open("standup").says("at ¥4,600 in Mar 2024")
    window.says("Cannot be used")
    other.open("kpis")
    assert other.card("Revenue") == "¥4,600"
