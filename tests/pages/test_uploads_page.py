"""Sheets in: what is understood, asked and committed. Files are read by the real reader."""

from io import BytesIO

import xlsxwriter
from showing import said

from sales_core.ui import upload_columns, upload_reading
from sales_core.ui.plain import plain

from .uploads_steps import BAD, DEALS, ORDERS, UNCLEAR, by_prefix, commit, drop, metrics, titles


def test_an_empty_team_is_asked_for_its_first_sheet(uploads):
    assert "Nothing uploaded yet" in said(uploads())
    assert "还没有上传" in said(uploads(lang="zh"))


def test_a_dropped_sheet_shows_in_one_line_what_was_understood(uploads):
    app = drop(uploads(), orders__csv=ORDERS)
    assert len(titles(app)) == 1
    assert plain("Orders · 2 rows · ¥350.50 · 2 Nov 2026 – 3 Nov 2026") in titles(app)[0]
    assert "Ready" in titles(app)[0]
    assert metrics(app)["Accepted"] == "2"
    assert metrics(app)["Amount"] == "¥350.50"


def test_the_page_speaks_chinese(uploads):
    app = drop(uploads(lang="zh"), orders__csv=ORDERS)
    assert plain("订单 · 2 行 · ¥350.50 · 2026年11月2日 – 2026年11月3日") in titles(app)[0]
    assert app.button(key="uploads_commit").label == "提交这张表"
    assert "已提交：订单 · 2 行" in said(commit(app))


def test_looking_at_a_sheet_changes_nothing(uploads, store):
    drop(uploads(), orders__csv=ORDERS)
    assert store.batches() == ()


def test_a_commit_puts_the_rows_into_the_store_and_says_what_it_did(uploads, store):
    app = commit(drop(uploads(), orders__csv=ORDERS))
    assert [(batch.kind, batch.rows.accepted, str(batch.amount)) for batch in store.batches()] == [
        ("orders", 2, "350.5000")
    ]
    assert plain("orders.csv: Committed: Orders · 2 rows · ¥350.50") in said(app)
    assert not app.file_uploader[0].value


def test_the_same_file_twice_says_so_and_changes_nothing(uploads, store):
    app = drop(commit(drop(uploads(), orders__csv=ORDERS)), orders__csv=ORDERS)
    assert "Already imported" in titles(app)[0]
    assert "There is nothing to commit." in said(app)
    assert len(store.batches()) == 1


def test_the_same_file_under_another_name_is_known(uploads, store):
    app = drop(commit(drop(uploads(), orders__csv=ORDERS)), renamed__csv=ORDERS)
    assert "Already imported" in titles(app)[0]
    assert len(store.batches()) == 1


def test_the_same_rows_in_another_file_add_nothing(uploads, store):
    first, *rows = ORDERS.splitlines(keepends=True)
    app = drop(commit(drop(uploads(), orders__csv=ORDERS)), reordered__csv="".join([first, *reversed(rows)]))
    assert "nothing new" in titles(app)[0]
    assert (metrics(app)["Accepted"], metrics(app)["Duplicate"]) == ("0", "2")


def test_a_file_dropped_twice_at_once_is_counted_once(uploads):
    app = drop(uploads(), orders__csv=ORDERS, copy__csv=ORDERS)
    assert plain("copy.csv is the same file as orders.csv and is counted once.") in said(app)
    assert len(titles(app)) == 1


def test_counts_add_up_and_every_finding_names_its_row(uploads):
    app = drop(uploads(), bad__csv=BAD)
    counts = metrics(app)
    assert (counts["Accepted"], counts["Duplicate"], counts["Rejected"], counts["Skipped"], counts["Read"]) == (
        "1", "0", "2", "2", "5",
    )  # fmt: skip
    found = next(shown.value for shown in app.dataframe if "What is wrong and what to do" in shown.value)
    assert [(int(row), column) for row, column in zip(found["Row"], found["Column"], strict=True)][:2] == [
        (3, "Order Date"),
        (4, "Amount"),
    ]
    assert "2 rejected" in titles(app)[0]


def test_day_and_month_are_asked_for_where_the_column_does_not_tell(uploads):
    app = drop(uploads(), unclear__csv=UNCLEAR)
    assert "Needs an answer" in titles(app)[0]
    assert plain("How is 03/04/2026 to be read?") in said(app)
    assert by_prefix(app.button, "order_yes").label == "Day first: 3 Apr 2026"
    by_prefix(app.button, "order_no").click().run()
    assert plain("4 Mar 2026 – 6 May 2026") in titles(app)[0]


def test_a_sheet_without_dates_asks_for_its_day(uploads, store):
    app = drop(uploads(), sales__csv="Order ID,Salesperson,Customer,Amount\nA1,Li,Acme,100\n")
    assert "This sheet has no date column" in said(app)
    by_prefix(app.date_input, "date_").set_value("2026-10-31").run()
    assert plain("Orders · 1 row · ¥100.00 · 31 Oct 2026") in titles(app)[0]
    commit(app)
    assert str(store.batches()[0].as_of) == "2026-10-31"


def test_a_held_sheet_stays_for_its_answer_when_the_others_are_committed(uploads, store):
    app = commit(drop(uploads(), orders__csv=ORDERS, unclear__csv=UNCLEAR))
    assert len(store.batches()) == 1
    assert ["Needs an answer" in titles(app)[0], "Already imported" in titles(app)[1]] == [True, True]


def test_problems_come_first_and_what_is_left_out_is_said(uploads):
    app = drop(uploads(), orders__csv=ORDERS, page__xls="<html><body>no sheet</body></html>", unclear__csv=UNCLEAR)
    assert [title.split("]")[0].split(" ", 1)[1] for title in titles(app)] == [
        "Needs an answer", "Cannot be used", "Ready",
    ]  # fmt: skip
    assert "Left out: 1 waiting for an answer, 1 that cannot be used." in said(app)


def test_a_sheet_that_waits_says_that_its_answer_comes_first(uploads):
    app = drop(uploads(), unclear__csv=UNCLEAR)
    assert "Answer below first, then commit. Left out: 1 waiting for an answer." in said(app)


def test_a_sheet_of_far_too_many_columns_is_refused_with_its_reason(uploads):
    app = drop(uploads(), wide__csv="," * 50_000 + "\n" + "1," * 50_000 + "\n")
    assert "Cannot be used" in titles(app)[0]
    assert "Delete the columns that are not needed." in said(app)


def test_one_rejected_row_is_told_in_the_singular(uploads):
    app = commit(drop(uploads(), orders__csv=ORDERS + "A3,2026-02-31,Li,Acme,5\n"))
    assert plain("One row was rejected: it is in the history below.") in said(app)
    assert "One row of one sheet was rejected and can be corrected below." in said(app)


def test_the_as_of_date_can_be_changed_without_reading_the_file_again(uploads, store, monkeypatch):
    app = drop(uploads(), orders__csv=ORDERS)
    monkeypatch.setattr(upload_reading, "prepare_file", None)
    by_prefix(app.date_input, "as_of_").set_value("2026-11-06").run()
    commit(app)
    assert str(store.batches()[0].as_of) == "2026-11-06"


def test_deals_can_claim_to_be_everything_open(uploads, store):
    app = drop(uploads(), deals__csv=DEALS)
    by_prefix(app.button_group, "coverage_").set_value("full").run()
    commit(app)
    assert store.batches()[0].coverage == "full"


def test_the_kind_can_be_changed(uploads, store):
    app = drop(uploads(), list__csv="Date,Salesperson,Customer,Amount\n2026-11-02,Li,Acme,100\n")
    by_prefix(app.selectbox, "kind_").set_value("collections").run()
    commit(app)
    assert [batch.kind for batch in store.batches()] == ["collections"]


def test_a_column_taken_over_by_another_field_is_given_up_where_it_was():
    mapping = tuple(
        upload_columns.Mapped(place, header, field, "exact", 1.0)
        for place, (header, field) in enumerate([("Amount", "amount"), ("Net", None), ("Buyer", "customer")])
    )
    assert upload_columns.changes(mapping, ["amount", "amount", "customer"]) == {"Amount": "", "Net": "amount"}
    assert upload_columns.changes(mapping, ["amount", "", "customer"]) == {}
    assert upload_columns.changes(mapping, ["amount", "", ""]) == {"Buyer": ""}


def test_many_sheets_of_a_workbook_are_committed_with_one_button(uploads, store):
    held = BytesIO()
    with xlsxwriter.Workbook(held) as book:
        for month in range(1, 6):
            sheet = book.add_worksheet(f"M{month}")
            sheet.write_row(0, 0, ["Order ID", "Order Date", "Salesperson", "Customer", "Amount"])
            sheet.write_row(1, 0, [f"A{month}", f"2026-0{month}-15", "Li", "Acme", month * 100])
    app = drop(uploads(), year__xlsx=held.getvalue())
    assert len(titles(app)) == 5
    app = commit(app)
    assert sum(batch.amount for batch in store.batches()) == 1500
    assert plain("Orders · 5 rows · ¥1,500.00 · 15 Jan 2026 – 15 May 2026") in said(app)


def test_a_template_is_offered_for_each_kind(uploads):
    assert {button.key for button in uploads().download_button} >= {
        f"template_{kind}"
        for kind in ("orders", "deals", "customers", "targets", "people", "contacts", "collections", "feedback")
    }


def test_a_sheet_of_long_ago_can_be_looked_at_and_committed(uploads, store):
    app = commit(drop(uploads(), **{"sales 2009-12-01__csv": ORDERS.replace("2026", "2009")}))
    assert not app.exception
    assert [str(batch.as_of) for batch in store.batches()] == ["2009-12-01"]
