"""A statement's way over the page: submitted, asked about, answered, adjusted, approved, paid."""

import pytest
from showing import said

from sales_core.ui.plain import plain

DAY = "2026-11-30"


@pytest.fixture(autouse=True)
def sold(given):
    given("people", {"person": "Li"}, {"person": "Wang"}, {"person": "Chen", "role": "director"})
    given("targets", *({"person": name, "metric": "revenue", "starts_on": "2026-10-01", "target": "1000"}
                       for name in ("Li", "Wang")))  # fmt: skip
    given("orders", *({"order_id": name, "ordered_on": "2026-10-02", "person": name, "customer": "X", "amount": "1000"}
                      for name in ("Li", "Wang")))  # fmt: skip


def widget(found, end):
    return next(one for one in found if str(one.key).endswith(end) or str(one.label) == end)


def picked(app, key="statements_0_picked", row=0):
    app.session_state[key] = row
    return app.run()


def opened(show, viewer, saves=0):
    return picked(show("incentives", viewer=viewer, period="2026-10", as_of="2026-10-31"), f"statements_{saves}_picked")


def state(app):
    return list(app.dataframe[1].value["State"])


def test_a_leader_submits_approves_and_pays_for_all_at_once(show):
    app = show("incentives", viewer="Chen", period="2026-10", as_of="2026-10-31")
    assert state(app) == ["Calculated", "Calculated"]
    for step, then in (("submit", "Submitted"), ("approve", "Approved"), ("pay", "Paid")):
        widget(app.button, f"pay_all_{step}").click()
        app.run()
        assert state(app) == [then, then]
    assert not [one for one in app.button if str(one.key).startswith("pay_all")]


def test_a_salesperson_asks_and_the_leader_answers(show, store):
    app = opened(show, "Li")
    widget(app.text_input, "Question").set_value("Where is order 7?")
    widget(app.button, "Ask").click()
    picked(app)
    standup = show("standup", viewer="Chen", period="2026-10", as_of="2026-10-31")
    assert "One question about pay waits for an answer." in said(standup)
    assert plain("Li, Oct 2026: Where is order 7?") in [one.label for one in standup.button]
    app = opened(show, "Chen")
    assert "Where is order 7?" in said(app)
    (box,) = (one for one in app.text_input if str(one.key).startswith("answer_"))
    box.set_value("It comes in November")
    picked(app)
    (send,) = (one for one in app.button if str(one.key).startswith("answer_send_"))
    send.click()
    picked(app)
    app = opened(show, "Li")
    assert "It comes in November" in said(app)
    app = opened(show, "Wang")
    assert "Where is order 7?" not in said(app)


def test_what_is_missing_or_too_much_is_said_and_nothing_is_kept(show, store):
    before = len(store.batches())
    app = opened(show, "Chen")
    widget(app.number_input, "Amount, below zero to take").set_value(1e20)
    widget(app.text_input, "Reason").set_value("a slip of the hand")
    widget(app.button, "Propose").click()
    assert "No statement pays that much." in said(picked(app))
    widget(app.button, "Ask").click()
    assert "Write something first." in said(picked(app))
    assert len(store.batches()) == before


def test_an_adjustment_is_proposed_approved_and_paid_with_the_statement(show):
    app = opened(show, "Chen")
    widget(app.number_input, "Amount, below zero to take").set_value(25.5)
    widget(app.text_input, "Reason").set_value("Trade fair")
    widget(app.button, "Propose").click()
    picked(app)
    app = opened(show, "Chen")
    assert plain("¥25.50: Trade fair") in said(app)
    next(one for one in app.button if str(one.key).endswith("_True")).click()
    picked(app)
    app = show("incentives", viewer="Li", period="2026-10", as_of="2026-10-31")
    assert app.dataframe[0].value["To pay"].iloc[0] == pytest.approx(45.5)


def test_a_salesperson_takes_no_step_for_others(show):
    app = show("incentives", viewer="Li", period="2026-10", as_of="2026-10-31")
    assert not [one for one in app.button if str(one.key).startswith("pay_all")]
    assert [one.key for one in opened(show, "Li").button if str(one.key) in ("pay_approve", "pay_pay")] == []


def test_a_statement_that_another_window_submitted_is_not_submitted_again(show, store):
    for app in [opened(show, "Chen") for _ in range(2)]:
        widget(app.button, "pay_submit").click()
        assert not picked(app).exception
    assert len([one for one in store.batches() if one.kind == "statements"]) == 1
