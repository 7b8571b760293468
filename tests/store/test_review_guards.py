"""What is so different from what was there that it is held for a look, and what is not."""

from datetime import date

import pytest
from review_steps import ROSTER, codes, orders, prepare, upload

from sales_core.model.batch import Status
from sales_core.model.settings_text import encode
from sales_core.text.core import Language
from sales_core.text.issues import say_issue

__all__ = ["prepare", "upload"]
NEXT_WEEK = "orders 2026-11-16.csv"


def said(issue, language=Language.EN):
    values = {"sheet": issue.sheet, "row": issue.row, "column": issue.column, "value": issue.value}
    return say_issue(issue.code, language, **values, **dict(issue.detail))


def without(text, *ids):
    return "".join(line for line in text.splitlines(keepends=True) if line.split(",")[0] not in ids)


def test_a_first_upload_and_its_next_week_are_not_held(upload):
    assert upload("orders 2026-11-09.csv", orders(1, 8, day=2)).status is Status.COMMITTED
    assert upload(NEXT_WEEK, orders(9, 15, day=10)).status is Status.COMMITTED


def test_amounts_in_wan_where_they_were_in_yuan_are_held_with_the_factor(upload, store):
    upload("orders 2026-11-09.csv", orders(1, 8, day=2, scale=100_000))
    result = upload(NEXT_WEEK, orders(9, 15, day=10, scale=10))
    assert (result.status, codes(result), result.batch_id) == (Status.HELD, ["guard_jump"], None)
    assert said(result.issues[0]) == (
        "Amount differs 9,330 times from the last upload: its middle value was 10,450,000.00 and is 1,120.00"
        " (元 ↔ 万元). Check its unit and decimal point."
    )
    assert "元 ↔ 万元" in said(result.issues[0], Language.ZH)
    assert len(store.batches()) == 1


def test_a_jump_of_ten_needs_enough_rows_to_be_told_from_a_good_week(upload):
    upload("orders 2026-11-09.csv", orders(1, 4, day=2, scale=10))
    assert upload(NEXT_WEEK, orders(5, 8, day=10, scale=120)).status is Status.COMMITTED
    upload("deals 2026-10-09.csv", orders(20, 31, month="2026-08"))
    result = upload("deals 2026-10-16.csv", orders(40, 51, month="2026-09", scale=10))
    assert codes(result) == ["guard_jump"]


def test_a_guard_that_was_looked_at_lets_the_sheet_in_and_the_week_after_is_ordinary(upload):
    upload("orders 2026-11-09.csv", orders(1, 8, day=2, scale=100_000))
    assert upload(NEXT_WEEK, orders(9, 15, day=10), accept="guard_jump").status is Status.COMMITTED
    assert upload("orders 2026-11-23.csv", orders(16, 22, day=17)).status is Status.COMMITTED


def test_rows_that_are_missing_from_the_same_dates_are_held(upload):
    upload("orders.csv", orders(1, 12))
    short = "".join(
        line for line in orders(1, 12).splitlines(keepends=True) if not line.startswith(("A5,", "A6,", "A7,"))
    )
    result = upload("orders.csv", short)
    assert codes(result) == ["guard_vanished"]
    assert said(result.issues[0]).startswith(
        "3 of 12 rows that the upload of 2026-11-23 has in the same dates are missing"
    )
    assert upload("orders.csv", short, accept="all").status is Status.COMMITTED


def test_two_missing_rows_and_rows_beyond_the_dates_are_ordinary(upload):
    upload("orders.csv", orders(1, 12))
    assert upload("orders.csv", without(orders(1, 12), "A5", "A6")).status is Status.COMMITTED
    assert upload("orders.csv", orders(9, 14, day=9)).status is Status.COMMITTED


def test_the_second_part_of_an_export_is_not_its_correction(upload):
    upload("orders part 1.csv", orders(1, 12))
    assert upload("orders part 2.csv", orders(101, 112)).status is Status.COMMITTED


def test_two_people_keep_sheets_of_one_name_and_shape(upload):
    upload("weekly.csv", orders(1, 12, who="Li Wei"))
    assert upload("weekly.csv", orders(101, 104, who="Wang Fang", scale=2)).compared is None


@pytest.mark.parametrize(
    ("new", "held"), [("A3,2026-05-03,Li Wei,C3,999", True), ("A3,2026-05-03,Wang Fang,C3,103", True),
                      ("A3,2026-05-03,Li Wei,C9,103", False), ("A99,2026-05-03,Li Wei,C3,999", False)],
)  # fmt: skip
def test_an_old_row_that_changes_its_amount_or_person_is_held(upload, new, held):
    upload("orders.csv", orders(1, 12, month="2026-05", who="Li Wei"))
    result = upload("correction.csv", orders(1, 0) + new + "\n")
    assert codes(result) == (["guard_closed_period"] if held else [])
    if held:
        assert "such as row 3 of 2026-05-03: " in said(result.issues[0])


@pytest.mark.parametrize(
    ("name", "value", "day", "held"),
    [
        ("closed_until", date(2026, 10, 31), "2026-10-31", True),
        ("closed_until", date(2026, 10, 31), "2026-11-01", False),
        ("closed_until", date(2026, 4, 30), "2026-05-03", False),  # open although more than 90 days ago
        ("closed_until", None, "2026-05-03", True),
        ("closed_after", 30, "2026-10-23", True),
        ("closed_after", 30, "2026-10-24", False),
    ],
)
def test_the_team_says_up_to_when_its_books_are_closed(upload, given, name, value, day, held):
    given("settings", {"name": name, "value": encode(value)})
    upload("orders.csv", orders(1, 0) + f"A3,{day},Li Wei,C3,103\n")
    result = upload("correction.csv", orders(1, 0) + f"A3,{day},Li Wei,C3,999\n")
    assert codes(result) == (["guard_closed_period"] if held else [])


def test_a_name_beyond_the_roster_is_held_and_the_nearest_one_proposed(upload):
    upload("people.csv", ROSTER)
    result = upload("orders.csv", orders(1, 6, who="Li Wei,Wang Fnag"))
    assert codes(result) == ["guard_unknown_person"]
    assert result.issues[0].value == "Wang Fnag (≈ Wang Fang)"
    assert upload("orders.csv", orders(1, 6, who="Li Wei,Wang Fnag"), accept="all").status is Status.COMMITTED
    assert upload("orders2.csv", orders(7, 9, who="LI  WEI,Wang Fnag")).status is Status.COMMITTED


def test_a_name_beyond_the_roster_that_shares_credit_is_held_too_and_asked_of_once(upload):
    upload("people.csv", ROSTER)
    head, *rows = orders(1, 6, who="Li Wei,Wang Fang").splitlines()
    shared = "\n".join(
        [f"{head},Credit split", f"{rows[0]},Li Wei 60 / Wang Fnag 40", *(f"{row}," for row in rows[1:])]
    )
    result = upload("orders.csv", shared)
    assert (codes(result), result.issues[0].value) == (["guard_unknown_person"], "Wang Fnag (≈ Wang Fang)")
    assert upload("orders.csv", shared, accept="all").status is Status.COMMITTED
    assert (
        upload("orders2.csv", shared.replace("Li Wei 60", "Li Wei 50").replace("40", "50")).status is Status.COMMITTED
    )


def test_a_list_of_people_that_knows_nobody_of_a_sheet_is_another_teams(upload):
    upload("people.csv", ROSTER)
    assert codes(upload("one.csv", orders(1, 6, who="Zoe"))) == ["guard_unknown_person"]
    assert codes(upload("south.csv", orders(1, 6, who="Zoe,Max,Tim,Eva"))) == []


def test_without_a_roster_every_name_is_new(upload):
    assert upload("orders.csv", orders(1, 6, who="Anyone")).status is Status.COMMITTED


def test_a_column_that_is_gone_or_renamed_is_held_and_names_both(upload):
    upload("orders 2026-11-09.csv", orders(1, 6))
    renamed = "Order ID,Order Date,Sales Rep,Customer,Amount\n"
    result = upload(NEXT_WEEK, orders(7, 12, day=8, head=renamed))
    assert codes(result) == ["guard_header_changed"]
    assert "Salesperson came from “Salesperson” and now from “Sales Rep”" in said(result.issues[0])


def test_a_file_of_another_month_than_its_name_is_held(upload):
    result = upload("orders 2026年10月.csv", orders(1, 12))
    assert codes(result) == ["guard_other_period"]
    assert "2026-10, but 12 of 12 rows are dated in 2026-11. " in said(result.issues[0])
    assert upload("orders 2026-11.csv", orders(1, 12)).status is Status.COMMITTED


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("2026年10月销售明细", True),
        ("Sales of October 2026", True),
        ("2026年11月销售明细", False),
        ("Sales August to October 2026", False),
        ("Exported in October 2026", False),
        ("制表日期：2026年10月", False),
        ("As of 2026-10-31", False),
    ],
)
def test_a_title_of_another_month_than_the_rows_is_held(upload, title, held):
    result = upload("orders.csv", f"{title},,,,\n{orders(1, 12)}")
    assert codes(result) == (["guard_other_period"] if held else [])


def test_a_name_that_says_the_month_beats_the_title(upload):
    titled = f"2026年10月模板,,,,\n{orders(1, 12)}"
    assert codes(upload("orders 2026年11月.csv", titled)) == []


def test_rows_of_a_form_and_of_the_sample_team_are_not_looked_at(given):
    old = {"order_id": "A1", "ordered_on": "2025-01-01", "amount": "900"}
    given("orders", old)
    assert given("orders", {**old, "amount": "90000"}).batches[0].status is Status.COMMITTED


def test_an_older_week_uploaded_late_is_not_measured_by_a_newer_one(upload):
    upload("orders.csv", orders(1, 12), as_of=date(2026, 11, 23))
    assert upload("orders.csv", orders(1, 3), as_of=date(2026, 11, 9)).compared is None
