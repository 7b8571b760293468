from datetime import date

import pytest
from showing import said

from sales_core.ui.plain import plain

DAY = "2026-11-23"


def order(number, person, customer, amount, day="2026-11-02"):
    return {"order_id": number, "ordered_on": day, "person": person, "customer": customer, "amount": amount}


@pytest.fixture
def team(given):
    given("people", {"person": "Li", "role": "sales"}, {"person": "Wang", "role": "sales"},
          {"person": "Chen", "role": "director"})  # fmt: skip
    given("orders", order("1", "Li", "Acme Ltd", "800", "2026-10-02"), order("2", "Wang", "ACME", "200"),
          order("3", "Wang", "Fern", "50"))  # fmt: skip
    given("targets", *({"person": name, "metric": "revenue", "starts_on": "2026-11-01", "target": "100"}
                       for name in ("Li", "Wang")))  # fmt: skip


def picked(app):
    """Every whole run closes the dialog; here it is opened anew."""
    app.session_state["conflicts_open_0_picked"] = 0
    return app.run()


def widget(found, end):
    return next(one for one in found if str(one.key).endswith(end))


def test_a_conflict_goes_from_detection_to_a_split_that_the_statement_counts_and_back(team, show, store):
    app = show("ownership", viewer="Chen", as_of=DAY)
    assert plain("One customer is in conflict: Acme Ltd, between Li and Wang, ¥1,000 at stake") in said(app)
    picked(app)
    assert [list(row) for row in app.dataframe[-1].value[["Who", "Which", "Amount"]].values.tolist()] == [
        ["Li", "1", 800], ["Wang", "2", 200],
    ]  # fmt: skip
    widget(app.radio, "_how").set_value("split")
    picked(app)
    widget(app.number_input, "_share_Li").set_value(70.0)
    picked(app)
    assert "The shares must sum to 100 %; now 120 %." in said(app)
    widget(app.number_input, "_share_Wang").set_value(30.0)
    picked(app)
    assert widget(app.date_input, "_from").value == date(2026, 11, 2), "what Li earned alone in October stays Li's"
    assert widget(app.button, "_save").disabled
    widget(app.text_input, "_reason").set_value("Li called first")
    picked(app)
    widget(app.button, "_save").click()
    picked(app)
    assert "Every conflict is decided." in said(app)
    incentives = show("incentives", viewer="Chen", as_of=DAY, period="2026-11")
    effects = incentives.dataframe[-1].value
    assert list(effects["How it counts"]) == [
        f"Split {share} (conflict decision of 23 Nov 2026)" for share in ("70%", "30%")
    ]
    assert list(effects["Change"]) == [140, -140]
    store.undo(store.batches()[0].batch_id, "Chen")
    assert "One customer is in conflict" in said(show("ownership", viewer="Chen", as_of=DAY))


def test_a_party_sees_the_conflict_but_neither_amounts_nor_the_form(team, show):
    app = picked(show("ownership", viewer="Wang", as_of=DAY, lang="zh"))
    assert "1 个客户撞单" in said(app)
    assert plain("¥200") in said(app)
    assert "由统管各方的主管裁定。" in said(app)
    assert "点选一行查看先后经过。" in said(app)
    assert "仅显示人员、事项和日期" in said(app)
    assert not [one for one in app.button if str(one.key).endswith("_save") and "conflict" in str(one.key)]


def test_a_team_without_conflicts_sees_nothing_of_them(given, show):
    given("orders", order("1", "Li", "Acme", "800"), order("2", "Wang", "Fern", "200"))
    assert "Conflicts over customers" not in said(show("ownership", as_of=DAY))
