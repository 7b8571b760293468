"""Sharing the credit of an order on the incentives page: chosen, weighed, saved, seen in the statement, taken back."""

from decimal import Decimal

import pytest
from showing import said

from sales_core.reports.splits import splits
from sales_core.text import splits as words
from sales_core.ui import split_list, split_parts
from sales_core.ui.plain import plain

DAY = "2026-11-23"
CHEN = {"viewer": "Chen", "as_of": DAY, "period": "2026-11"}


@pytest.fixture
def team(given):
    given("people", {"person": "Li", "role": "sales"}, {"person": "Wang", "role": "sales"},
          {"person": "Chen", "role": "director"})  # fmt: skip
    given("orders", *({"order_id": number, "ordered_on": "2026-11-02", "person": "Li", "customer": "Acme",
                       "amount": amount} for number, amount in (("7", "100.01"), ("8", "5"))))  # fmt: skip
    given("targets", *({"person": name, "metric": "revenue", "starts_on": "2026-11-01", "target": "100"}
                       for name in ("Li", "Wang")))  # fmt: skip


def widget(found, end):
    return next(one for one in found if str(one.key).endswith(end))


def opened(app, key):
    app.session_state[key] = True
    return app.run()


def test_an_orders_credit_is_shared_with_an_example_before_and_taken_back_after(team, show, store):
    app = opened(show("incentives", **CHEN), "split_0_open_en")
    assert words.OPEN.en in [one.label for one in app.expander]
    assert widget(app.multiselect, "_who").value == ["Li"]
    widget(app.multiselect, "_who").set_value(["Li", "Wang"]).run()
    widget(app.number_input, "_share_Li").set_value(70.0).run()
    assert "The shares must sum to 100 %; now 120 %." in said(app)
    widget(app.number_input, "_share_Wang").set_value(30.0).run()
    assert plain("Of ¥100.01: Li ¥70.01 and Wang ¥30.00.") in said(app)
    assert widget(app.button, "_save").disabled
    widget(app.text_input, "_reason").set_value("both visited").run()
    widget(app.button, "_save").click().run()
    assert [(row.person, row.part) for row in splits(app.session_state["frame_page"].wide)] == [
        ("Li", Decimal("70.01")), ("Wang", Decimal(30)),
    ]  # fmt: skip
    app = show("incentives", **CHEN)
    effects = app.dataframe[-1].value
    assert list(effects["How it counts"]) == [f"Split {share} (decided 23 Nov 2026)" for share in ("70%", "30%")]
    app.session_state["splits_0_picked"] = 0
    app = opened(app, "splits_en")
    assert plain("Li 70% (¥70.01) and Wang 30% (¥30.00). Chen decided on 23 Nov 2026: both visited") in said(app)
    widget(app.button, "split_back").click()
    app.session_state["splits_0_picked"] = 0
    app.run()
    assert splits(app.session_state["frame_page"].wide) == ()


def test_a_salesperson_has_no_form_and_is_refused_where_a_split_is_kept_or_taken_back(team, show, given):
    told = {"decision_id": "x", "what": "order", "subject": "7", "decided_on": DAY, "decided_by": "Chen", "reason": "r"}
    given("credits", *(told | {"person": name, "share": "0.5"} for name in ("Li", "Wang")))
    app = show("incentives", viewer="Wang", as_of=DAY, period="2026-11", lang="zh")
    page = app.session_state["frame_page"]
    assert words.OPEN.zh not in [one.label for one in app.expander]
    (row,) = split_list.told(page)
    assert (row.called, row.shares) == ("订单 7", "Li 50%（¥50.01）和Wang 50%（¥50.00）")
    for act in (lambda: split_parts.take_back(page, row.decided, "7"), lambda: split_parts.keep_split(page, None, "7")):
        with pytest.raises(PermissionError):
            act()
