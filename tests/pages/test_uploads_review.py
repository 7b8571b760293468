"""A sheet beside the last upload of the same sheet: what differs, what is asked, what can be told otherwise."""

from showing import said

from sales_core.model.batch import Coverage
from sales_core.ui.plain import plain

from .uploads_steps import DEALS, HEAD, by_prefix, commit, drop, titles

WEEK = HEAD + "".join(f"A{n},2026-11-{n:02},{'Li' if n % 2 else 'Wang'},Acme,{n}00\n" for n in range(1, 10))
SHORT = HEAD + "A1,2026-11-01,Li,Acme,100\nA2,2026-11-02,Wang,Acme,250\nA9,2026-11-09,Li,Acme,900\n"
CORRECTED = WEEK.replace(",200\n", ",250\n")


def labels(app):
    return [expander.label for expander in app.expander]


def state_of(store):
    return [(batch.batch_id, batch.state, batch.rows.accepted) for batch in store.batches()]


def test_a_second_upload_says_in_one_line_what_differs(uploads):
    app = drop(commit(drop(uploads(), orders__csv=WEEK)), **{"orders (1)__csv": CORRECTED})
    assert any("0 new, 1 changed, 0 gone; total ¥4,500.00 → ¥4,550.00" in label for label in labels(app))
    assert "Ready" in titles(app)[0]


def test_the_page_says_it_in_chinese(uploads):
    app = drop(commit(drop(uploads(lang="zh"), orders__csv=WEEK)), **{"orders (1)__csv": CORRECTED})
    assert any("新增 0 行，变更 1 行，缺少 0 行；合计 ¥4,500.00 → ¥4,550.00" in label for label in labels(app))


def test_the_total_of_everything_is_told_before_and_after(uploads):
    app = commit(drop(uploads(), orders__csv=WEEK))
    more = HEAD + "A9,2026-11-09,Li,Acme,900\nB1,2026-11-10,Li,Acme,55.5\n"
    assert plain("All orders: ¥4,500.00 → ¥4,555.50") in said(drop(app, more__csv=more))


def test_the_total_of_all_deals_is_told_in_chinese(uploads):
    assert "全部商机：¥0.00 → ¥" in said(drop(uploads(lang="zh"), deals__csv=DEALS))


def test_missing_rows_are_asked_about_and_the_earlier_upload_can_be_replaced(uploads, store):
    app = drop(commit(drop(uploads(), orders__csv=WEEK)), **{"orders (1)__csv": SHORT})
    assert "Needs an answer" in titles(app)[0]
    assert "6 of 9 rows that the upload of" in said(app)
    by_prefix(app.button, "replace_").click().run()
    assert "Ready" in titles(app)[0]
    commit(app)
    assert state_of(store) == [("2", "committed", 3), ("1", "undone", 9)]


def test_missing_rows_can_stay(uploads, store):
    app = drop(commit(drop(uploads(), orders__csv=WEEK)), **{"orders (1)__csv": SHORT})
    by_prefix(app.button, "add_").click().run()
    commit(app)
    assert state_of(store) == [("2", "committed", 1), ("1", "committed", 9)]


def test_a_jump_is_asked_about_with_its_evidence_and_taken(uploads, store):
    app = commit(drop(uploads(), **{"orders 2026-10-31__csv": WEEK.replace("2026-11", "2026-10")}))
    wan = WEEK.replace("00\n", "0000000\n").replace("A", "B").replace("Bcme", "Acme").replace("Bmount", "Amount")
    app = drop(app, **{"orders 2026-11-09__csv": wan})
    assert "Amount differs" in said(app)
    assert "元 ↔ 万元" not in said(app)
    by_prefix(app.button, "accept_").click().run()
    assert "Ready" in titles(app)[0]
    commit(app)
    assert len(store.batches()) == 2


def test_a_sheet_that_is_not_the_right_one_is_left_out_and_the_tray_is_emptied(uploads, store):
    app = drop(
        commit(drop(uploads(), orders__csv=WEEK)),
        **{"orders (1)__csv": SHORT, "other__csv": WEEK.replace("A", "Z", 99)},
    )
    by_prefix(app.button, "leave_").click().run()
    assert "Left out: 1 as you chose" in said(app)
    assert "This sheet is left out." in said(app)
    by_prefix(app.button, "look_").click().run()
    assert "6 of 9 rows" in said(app)


def test_header_row_unit_and_order_of_dates_can_be_told_otherwise(uploads, store):
    text = "Sales list,,,,\n" + HEAD + "A1,03/04/2026,Li,Acme,100\nA2,25/04/2026,Wang,Acme,5\n"
    app = drop(uploads(), orders__csv=text)
    by_prefix(app.selectbox, "unit_").set_value("10000").run()
    assert plain("¥1,050,000.00") in titles(app)[0]
    assert by_prefix(app.number_input, "header_row_").value == 2
    by_prefix(app.number_input, "header_row_").set_value(3).run()
    assert "Ready" not in titles(app)[0]
    by_prefix(app.number_input, "header_row_").set_value(2).run()
    assert "Ready" in titles(app)[0]
    app = drop(uploads(), clear__csv=HEAD + "A1,2026-04-03,Li,Acme,100\n")
    assert by_prefix(app.selectbox, "day_first_").options[1].startswith("day first")


def test_answers_are_remembered_for_the_next_sheet_with_these_headers(uploads, store):
    text = HEAD + "A1,2026-11-02,Li,Acme,100\n"
    app = drop(uploads(), **{"orders 2026-11-02__csv": text})
    by_prefix(app.selectbox, "unit_").set_value("10000").run()
    app = drop(commit(app), **{"orders 2026-11-03__csv": text.replace("A1", "A2")})
    assert plain("¥1,000,000.00") in titles(app)[0]
    assert "Read with the answers that you gave" in said(app)


def test_several_currencies_are_accepted_once_for_these_headers(uploads, store):
    text = HEAD + "A1,2026-11-02,Li,Acme,¥100\nA2,2026-11-02,Wang,Acme,US$50\n"
    app = drop(uploads(), **{"orders 2026-11-02__csv": text})
    by_prefix(app.button, "accept_").click().run()
    app = drop(commit(app), **{"orders 2026-11-03__csv": text.replace("A1", "A3").replace("A2", "A4")})
    assert "Ready" in titles(app)[0]
    assert "Read with the answers that you gave" in said(app)


def test_everything_i_have_open_is_said_anew_with_each_sheet(uploads, store):
    app = drop(uploads(), **{"deals 2026-11-02__csv": DEALS})
    by_prefix(app.button_group, "coverage_").set_value("full").run()
    app = drop(commit(app), **{"deals 2026-11-09__csv": DEALS.replace("900", "950")})
    assert by_prefix(app.button_group, "coverage_").value == Coverage.PARTIAL
    assert store.batches()[0].coverage is Coverage.FULL
