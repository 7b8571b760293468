"""Sheets that need a hand: answers and columns that are remembered, rejected rows that come back, an upload undone."""

from pathlib import Path

import openpyxl
import pytest

pytestmark = [pytest.mark.browser, pytest.mark.long]

HEAD = "Order ID,Order Date,Salesperson,Customer,Amount\n"


def sheet(path: Path, *lines: str) -> Path:
    path.write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8")
    return path


def test_an_answer_about_a_sheet_is_not_asked_again_the_week_after(visit, tmp_path):
    window = visit()
    first = sheet(tmp_path / "week 1.csv", "A1,03/04/2024,Li,Lotus,100", "A2,05/04/2024,Li,Willow,200")
    window.open("uploads").drop([first]).says("Needs an answer")
    window.press("Day first").says("3 Apr 2024 – 5 Apr 2024")
    window.press("Commit this sheet").says("Committed: Orders · 2 rows · ¥300.00")
    second = sheet(tmp_path / "week 2.csv", "A3,10/04/2024,Li,Lotus,70", "A4,11/04/2024,Li,Willow,30")
    window.open("uploads").drop([second]).says("10 Apr 2024 – 11 Apr 2024")
    window.says_nothing_of("Needs an answer")
    window.press("Commit this sheet").says("Committed: Orders · 2 rows · ¥100.00")


def test_rejected_rows_go_out_and_come_back_corrected(visit, tmp_path):
    window = visit()
    rows = ("A1,2024-03-04,Li,Lotus,100", "A2,2024-02-31,Li,Willow,20", "A3,2024-03-06,Li,Lotus,abc")
    window.open("uploads").drop([sheet(tmp_path / "march.csv", *rows)]).says("2 rejected")
    window.press("Commit this sheet").says("Committed: Orders · 1 row · ¥100.00", "2 rows were rejected")
    window.open("uploads").pick_newest_upload()
    with window.page.expect_download() as got:
        window.page.get_by_role("button", name="Rejected rows (2)").first.click()
    corrected = tmp_path / "march_rejected.xlsx"
    got.value.save_as(corrected)
    book = openpyxl.load_workbook(corrected)
    page = book.worksheets[0]
    assert [cell.value for cell in page[2]][:5] == ["A2", "2024-02-31", "Li", "Willow", "20"]
    page["B2"], page["E3"] = "2024-03-05", "30.50"
    book.save(corrected)
    window.open("uploads").drop([corrected]).says("¥50.50")
    window.press("Commit this sheet").says("Committed: Orders · 2 rows · ¥50.50")
    window.open("kpis")
    assert (window.card("Revenue"), window.card("Orders")) == ("¥151", "3")
    window.open("uploads").drop([corrected]).says("Already imported")


def test_a_wrong_column_is_corrected_once_and_the_upload_can_be_undone(visit, tmp_path):
    window = visit()
    head = "Order ID,Order Date,Salesperson,Customer,Amount,Net value\n"
    first = tmp_path / "week 1.csv"
    first.write_text(f"{head}A1,2024-03-04,Li,Lotus,1,100.50\nA2,2024-03-05,Wang,Willow,2,200\n", "utf-8")
    window.open("uploads").drop([first]).says("Orders · 2 rows · ¥3.00")
    window.show_tab("Columns").choose_in_table("columns_", (300, 18 + 6 * 35), "Amount")
    window.says("Orders · 2 rows · ¥300.50")
    window.press("Commit this sheet").says("Committed: Orders · 2 rows · ¥300.50")
    second = tmp_path / "week 2.csv"
    second.write_text(f"{head}A3,2024-03-11,Li,Lotus,3,50\nA4,2024-03-12,Wang,Willow,4,49.50\n", "utf-8")
    window.open("uploads").drop([second]).says("Orders · 2 rows · ¥99.50")
    window.says_nothing_of("Needs an answer")
    window.press("Commit this sheet").says("Committed: Orders · 2 rows · ¥99.50")
    window.open("kpis")
    assert (window.card("Revenue"), window.card("Orders")) == ("¥400", "4")
    window.open("uploads").pick_newest_upload().press("Undo").press("Undo this upload").says("no longer count")
    window.open("kpis")
    assert (window.card("Revenue"), window.card("Orders")) == ("¥301", "2")
