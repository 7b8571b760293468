"""Who uploaded what, what it did, undo and putting back."""

from conftest import prepared
from showing import said

from sales_core.model.kinds import Kind
from sales_core.ui.plain import plain

from .uploads_steps import ORDERS, by_prefix, commit, drop, pick, press


def test_who_submits_stands_in_the_history(uploads, store, given):
    given("people", {"person": "Chen", "role": "manager"}, {"person": "Li"}, {"person": "Wang"})
    app = drop(uploads(), orders__csv=ORDERS)
    app.selectbox(key="uploads_by").set_value("Chen").run()
    app = commit(app)
    assert store.batches()[0].submitted_by == "Chen"
    assert list(by_prefix(app.dataframe, "uploads_history").value["By"]) == ["Chen", "tester"]


def test_a_salesperson_submits_under_the_own_name(uploads, given, store):
    given("people", {"person": "Li"}, {"person": "Wang"})
    app = drop(uploads(viewer="Li"), orders__csv=ORDERS)
    assert "Submitted by: Li" in said(app)
    commit(app)
    assert store.batches()[0].submitted_by == "Li"


def test_a_salesperson_sees_own_uploads_only(uploads, given):
    given("people", {"person": "Li"}, {"person": "Wang"}, by="Chen")
    given("orders", {"order_id": "1", "person": "Li", "amount": "5", "ordered_on": "2026-11-02"}, by="Li")
    app = uploads(viewer="Li")
    assert list(by_prefix(app.dataframe, "uploads_history").value["By"]) == ["Li"]
    assert "You see your own uploads." in said(uploads(viewer="Wang"))


def test_an_upload_can_be_undone_with_a_reason_and_put_back(uploads, store):
    app = pick(commit(drop(uploads(), orders__csv=ORDERS)), 0)
    number = store.batches()[0].batch_id
    app.text_input(key=f"reason_{number}").set_value("Wrong month").run()
    app = press(app, f"undo_confirm_{number}")
    assert [(batch.state, batch.reason) for batch in store.batches()] == [("undone", "Wrong month")]
    assert plain("Undone: Orders · orders.csv (2 rows · ¥350.50 · 2 Nov 2026 – 3 Nov 2026) no longer count.") in said(
        app
    )
    assert "No sheet counts" in said(app)
    assert list(by_prefix(app.dataframe, "uploads_history").value["State"]) == ["Undone"]
    app = press(pick(app, 0), f"redo_{number}")
    assert [batch.state for batch in store.batches()] == ["redone"]
    assert "count again" in said(app)


def test_an_undone_file_can_be_uploaded_again(uploads, store, given):
    app = commit(drop(uploads(), orders__csv=ORDERS))
    store.undo(store.batches()[0].batch_id, "Li")
    commit(drop(app, orders__csv=ORDERS))
    assert [batch.state for batch in store.batches()] == ["committed", "undone"]


def test_uploads_of_the_sample_team_cannot_be_undone(uploads, store):
    store.mark_sample()
    store.commit(
        [prepared(Kind.ORDERS, [{"order_id": "1", "amount": "5", "ordered_on": "2026-11-02"}])], "Li", "sample"
    )
    app = pick(uploads(), 0)
    assert "Uploads of the sample team cannot be undone." in said(app)
