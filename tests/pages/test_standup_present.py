"""A whole standup of two people is presented, taken down, ended, and comes up again the next time."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from showing import said

from sales_core.reports.standup_summary import summary
from sales_core.ui import frame
from sales_core.ui.plain import plain
from sales_core.ui.summary_sheet import summary_xlsx

MONDAY = "2026-11-23"


@pytest.fixture
def week(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    for person, target in (("Li", "2000"), ("Wang", "1000")):
        given("targets", {"person": person, "metric": "revenue", "starts_on": "2026-11-01", "target": target})
    for day, stage in ((date(2026, 11, 16), "Negotiation"), (date(2026, 11, 23), "Closed Won")):
        deal = {"deal_id": "1", "deal": "Pumps <b>", "person": "Li", "customer": "Acme", "amount": "500"}
        given("deals", deal | {"stage": stage, "expected_close": "2026-11-20"}, as_of=day)
        given("orders", {"order_id": f"{day}", "ordered_on": f"{day}", "person": "Li", "amount": "900"}, as_of=day)


def drawn(app) -> str:
    """What is written large, which is no widget."""
    return "\n".join(element.proto.body for element in app.get("html"))


def view(show, place, **query):
    """The view at this place, as its address opens it."""
    app = show("standup", **query)
    app.query_params["present"] = str(place)
    app.run()
    assert not app.exception, [shown.stack_trace for shown in app.exception]
    return app


def press(app, key):
    app.button(key=key).click().run()
    assert not app.exception, [shown.stack_trace for shown in app.exception]
    return app


def write(app, kind, text):
    app.segmented_control(key="take_kind").set_value(kind).run()
    app.text_input(key="take_words").set_value(text)
    return press(app, "take_keep")


def test_the_team_comes_first_then_each_person_then_the_wrap_up(week, show):
    app = press(show("standup", as_of=MONDAY), "present_start")
    assert app.query_params["present"] == "1"
    for title in ("# Team", "# Li", "# Wang"):
        assert title in said(app)
        press(app, "present_next")
    assert "# Wrap-up" in said(app)
    assert app.button(key="present_next").disabled
    press(app, "present_go_2")
    assert "# Wang" in said(app)


def test_a_person_is_read_in_large_type_with_what_changed(week, show):
    app = view(show, 2, as_of=MONDAY)
    assert "# Li" in said(app)
    large = drawn(app)
    assert ">90%<" in large
    assert "Since 16 Nov 2026" in large
    assert "<b>1</b><span>Won</span><small>¥500 · Pumps &lt;b&gt;</small>" in large
    assert "<b>¥200</b> to go" in large
    assert "领先进度" in drawn(view(show, 2, as_of=MONDAY, lang="zh"))


def test_what_is_taken_down_comes_up_again_until_it_is_settled(week, show, store, given):
    app = view(show, 3, as_of=MONDAY)
    write(app, "note", "Back on Friday")
    write(app, "blocker", "No price list")
    write(app, "action", "Send the offer")
    assert "Send the offer" in said(app)
    press(app, "present_finish")
    assert [phrase in said(app) for phrase in ("Back on Friday", "No price list", "Wang · due 30 Nov")] == [True] * 3
    press(app, "present_end")
    assert "present" not in app.query_params
    assert "actions agreed: 1; open blockers: 1" in said(app)
    assert plain("Since the standup of") in said(app)

    given("deals", {"deal_id": "2", "deal": "Valves", "person": "Wang", "stage": "Negotiation", "amount": "70"},
          as_of=date(2026, 11, 24))  # fmt: skip
    later = view(show, 3, as_of="2026-11-24")
    assert "Since the standup of" in drawn(later)
    assert "<b>1</b><span>New deals</span><small>¥70 · Valves</small>" in drawn(later)
    assert [phrase in said(later) for phrase in ("Back on Friday", "No price list", "Send the offer")] == [True] * 3
    for name in ("act-done", "act-resolve"):
        press(later, next(button.key for button in later.button if (button.key or "").startswith(name)))
    assert "Send the offer" not in said(later)
    assert "No price list" not in said(later)
    assert store.check() == ()


def test_a_standup_that_is_undone_in_the_uploads_is_not_compared_with(week, show, store):
    press(view(show, 4, as_of=MONDAY), "present_end")
    assert "the standup of" in said(show("standup", as_of=MONDAY))
    kept = store.batches()[0]
    assert kept.kind == "meetings"
    store.undo(kept.batch_id, "Chen")
    assert "the standup of" not in said(show("standup", as_of=MONDAY))


def test_a_standup_left_without_keeping_leaves_nothing_behind(week, show, store):
    before = len(store.batches())
    app = press(view(show, 4, as_of=MONDAY), "present_leave")
    assert "present" not in app.query_params
    assert len(store.batches()) == before


def test_the_sample_team_can_be_presented_but_nothing_is_kept(week, show, store):
    store.mark_sample()
    app = view(show, 2, as_of=MONDAY)
    assert "nothing of it is kept" in said(app)
    assert not app.text_input
    app = view(show, 4, as_of=MONDAY)
    assert "present_end" not in [button.key for button in app.button]
    assert "present" not in press(app, "present_leave").query_params


def test_a_salesperson_has_no_meeting_to_start_but_sees_own_blockers(week, show):
    write(view(show, 2, as_of=MONDAY), "blocker", "Waits for samples")
    app = show("standup", as_of=MONDAY, viewer="Li")
    assert "present_start" not in [button.key for button in app.button]
    assert "Waits for samples" in str([table.value.values.tolist() for table in app.dataframe])
    other = show("standup", as_of=MONDAY, viewer="Wang")
    assert "Waits for samples" not in str([table.value.values.tolist() for table in other.dataframe])


def test_the_summary_is_one_landscape_page_that_holds_no_formulas(week, show):
    app = view(show, 2, as_of=MONDAY)
    write(app, "action", "=1+1")
    page = app.session_state[frame._PAGE]
    book = openpyxl.load_workbook(BytesIO(summary_xlsx(page, summary(page.question))))
    sheet = book.worksheets[0]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight in (None, 1)  # one page, which is also what a missing value means
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert cells[0][:3] == ["Person", "Attainment", "Gap"]
    (li,) = (row for row in cells if row[0] == "Li")
    assert (li[1], li[6], li[10:13]) == (0.9, 1, ["Action", "=1+1", "Li"])
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
