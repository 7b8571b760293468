"""While comparing with an earlier day of uploads, every card and row says what changed since."""

from datetime import date, datetime

import pytest
from showing import control, said

from sales_core.ui.card import Card
from sales_core.ui.compare import paired


def order(number, person, amount, customer="Acme"):
    return {
        "order_id": number, "person": person, "ordered_on": "2026-11-03", "amount": amount, "customer": customer,
    }  # fmt: skip


@pytest.fixture
def grown(given):
    """Li's order grows and Wang's first comes between two weekly uploads; a third customer's order is taken back."""
    given("orders", order("1", "Li", "1000"), order("3", "Li", "50", "Gone"), at=datetime(2026, 11, 9, 12),
          as_of=date(2026, 11, 9))  # fmt: skip
    given("orders", order("1", "Li", "1300"), order("2", "Wang", "200", "Beta"), at=datetime(2026, 11, 16, 12),
          as_of=date(2026, 11, 16))  # fmt: skip


def page(app):
    return app.session_state["frame_page"]


def cards(app):
    return {card.label: (card.value, card.delta) for card in app.metric}


def test_each_card_says_how_far_it_moved_since(grown, show):
    app = show("kpis", compare="2026-11-09")
    assert cards(app)["Revenue"] == ("¥1,550", "+¥500")
    assert cards(app)["Orders"] == ("3", "+1")
    assert "since 9 Nov" in {card.proto.delta_description for card in app.metric}


def test_a_card_that_did_not_move_says_so_and_one_that_was_not_there_is_new(grown, show):
    changed = cards(show("tiers", compare="2026-11-09"))
    assert changed["Dormant"] == ("0", "unchanged")
    assert changed["New"] == ("3", "+1")


def test_rows_are_marked_new_or_changed_and_cells_say_what_they_were(grown, show):
    table = show("tiers", compare="2026-11-09").dataframe[0]
    assert dict(zip(table.value["Customer"], table.value["Since 9 Nov"], strict=True)) == {
        "Acme": "changed", "Beta": "new", "Gone": "changed",
    }  # fmt: skip
    assert "¥1,300 (+¥300)".encode() in table.proto.SerializeToString()


def test_a_row_that_is_no_more_is_listed_last(store, grown, show):
    (undone,) = [batch.batch_id for batch in store.batches() if batch.submitted_at.day == 9]
    store.undo(undone, "Li", at=datetime(2026, 11, 17))
    table = show("tiers", compare="2026-11-09").dataframe[0].value
    assert list(zip(table["Customer"], table["Since 9 Nov"], strict=True))[-1] == ("Gone", "gone")


def test_the_day_compared_with_is_said_and_left_with_one_click(grown, show):
    app = show("kpis", compare="2026-11-09")
    assert "Compared with what was known on 9 Nov 2026." in said(app)
    app.button(key="stop_comparing").click().run()
    assert "compare" not in app.query_params
    assert page(app).before is None


def test_only_days_of_uploads_before_the_one_looked_at_are_offered(grown, show):
    app = show(lang="en")
    offered = control(app.selectbox, "compareen")
    assert offered.options == ["Nothing", "9 Nov 2026 · 7 days earlier"]
    offered.set_value("2026-11-09").run()
    assert page(app).compared_with == date(2026, 11, 9)
    assert [box.label for box in show(known="2026-11-09").selectbox if box.label == "Compare with"] == []


def test_a_day_that_is_not_earlier_than_what_is_known_is_not_compared_with(grown, show):
    assert page(show(known="2026-11-09", compare="2026-11-16")).before is None


def test_the_earlier_page_is_of_the_same_people_and_looks_back_from_its_own_day(grown, show):
    shown = page(show("kpis", compare="2026-11-09", person="Li"))
    assert (shown.as_of, shown.before.as_of) == (date(2026, 11, 16), date(2026, 11, 9))
    assert (shown.people, shown.before.people) == (("Li",), ("Li",))
    assert shown.period == shown.before.period


def test_a_salesperson_compares_own_rows_only(grown, show):
    app = show("kpis", compare="2026-11-09", viewer="Wang")
    assert cards(app)["Revenue"] == ("¥200", "new")
    assert page(app).before.people == ()


def test_nothing_is_replayed_until_the_earlier_page_is_asked_for(grown, show, store, monkeypatch):
    app, asked, read = show("uploads"), [], store.reader
    monkeypatch.setattr(store, "reader", lambda *given, **more: asked.append(given) or read(*given, **more))
    app.query_params["compare"] = "2026-11-09"
    app.run()
    assert page(app).compared_with
    assert not [given for given in asked if len(given) > 1 and given[1]]


def test_rows_of_the_same_identity_are_paired_in_their_order():
    first, second, other = Card("a", "1"), Card("a", "2"), Card("b", "3")
    pairs = paired([first, second], [other, Card("a", "0")], ("label",))
    assert [(pair.now, pair.then and pair.then.value) for pair in pairs] == [(first, "0"), (second, None), (None, "3")]
