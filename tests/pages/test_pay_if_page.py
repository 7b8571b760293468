"""The section on the incentives page in which deals are supposed to be won."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from showing import said

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, IncentivePlan, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.pay_if import deals_to_change, stands
from sales_core.reports.pay_plan_steps import Said, approve_rows
from sales_core.reports.question import ask
from sales_core.reports.what_if import WON

from .walking import pick

DAY = date(2026, 11, 23)


@pytest.fixture
def selling(given):
    """Li and Wang sold 800 and 913 of 1,000 each; Li has a deal of 500 open and Wang one of 7,777."""
    people = ("Li", "800", "500"), ("Wang", "913", "7777")
    given("people", *({"person": name} for name, _, _ in people), {"person": "Chen", "role": "director"})
    given("targets", *({"person": name, "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"}
                       for name, _, _ in people))  # fmt: skip
    given("orders", *({"order_id": name, "ordered_on": "2026-11-02", "person": name, "customer": "X", "amount": amount}
                      for name, amount, _ in people))  # fmt: skip
    given("deals", *({"deal_id": name, "deal": f"Line of {name}", "customer": "X", "person": name, "stage": "Proposal",
                      "amount": amount, "expected_close": "2026-11-27"} for name, _, amount in people))  # fmt: skip


def opened(show, **query):
    app = show("incentives", as_of=str(DAY), **query)
    app.session_state["pay_if_open"] = True
    app.run()
    assert not app.exception
    return app


def written(app):
    return said(app).replace("\\", "")


def cards(app):
    return [card.value for card in app.metric][-4:]


def won(store, amount, close=None):
    """What the grid keeps once the deal's stage is set to Won."""
    (deal,) = (one for one in deals_to_change(ask(store.reader(), DAY)) if one.person == "Li")
    told = replace(stands(deal), outcome=WON, amount=Decimal(amount))
    return {deal.key: replace(told, expected_close=close) if close else told}


def test_a_won_deal_pays_more_reaches_a_band_and_is_taken_back(selling, show, store):
    app = opened(show, viewer="Li")
    assert "Li is paid ¥16.00 for Nov 2026 as it stands." in written(app)
    app.session_state["pay_if_supposed"] = won(store, "300")
    app.run()
    assert "Li would be paid ¥24.00 for Nov 2026 instead of ¥16.00 (+¥8.00)." in written(app)
    assert "¥100.00 more takes the rate from 4% to 6% on what lies above" in written(app)
    assert cards(app) == ["¥24", "¥1,100", "4%", "¥100"]
    lines = pick(app, "pay_if_parts", 0)
    assert lines.title == "How Commission would be worked out"
    app.button(key="pay_if_reset").click().run()
    assert "Li is paid ¥16.00 for Nov 2026 as it stands." in written(app)


def test_a_deal_that_closes_after_the_period_pays_nothing_in_it(selling, show, store):
    app = opened(show, viewer="Li", lang="zh")
    app.session_state["pay_if_supposed"] = won(store, "500", date(2026, 12, 2))
    app.run()
    assert "Li 2026年11月目前提成 ¥16.00。" in written(app)
    assert "假设赢单的商机中有 1 个在2026年11月之后成交，不计入本期。" in written(app)


def test_further_sales_count_until_they_are_taken_back(selling, show):
    app = opened(show, viewer="Li")
    next(one for one in app.number_input if str(one.key).startswith("pay_if_sales")).set_value(200.0).run()
    assert "Li would be paid ¥20.00 for Nov 2026 instead of ¥16.00 (+¥4.00)." in written(app)
    app.button(key="pay_if_reset").click().run()
    assert "Li is paid ¥16.00 for Nov 2026 as it stands." in written(app)


def test_one_rate_for_everything_has_no_next_band(selling, show, store):
    component = Component("Commission", bands=(PayBand(Decimal(0), Decimal("0.03")),))
    plan = IncentivePlan("flat", "Flat", date(2026, 11, 1), components=(component,))
    sheet = approve_rows(ask(store.reader(), DAY), EVERYTHING, plan, Said("Chen", DAY, "simple"))
    store.commit([form_sheet(Kind.PAY_PLANS, sheet, "Chen", DAY, "Plans")], "Chen", "form")
    app = opened(show, viewer="Li")
    labels = [card.label for card in app.metric]
    assert "Counted" in labels
    assert not {"Band reached", "To the next band"} & set(labels)
    assert "top band" not in written(app)


def test_nothing_of_another_is_in_it_whomever_the_address_asks_for(selling, show):
    app = opened(show, viewer="Li", person="Wang")
    everything = "\n".join([written(app), *(table.value.to_string() for table in app.dataframe), *cards(app)])
    assert "Li is paid ¥16.00" in everything
    assert not [word for word in ("Wang", "913", "7777", "7,777") if word in everything]
