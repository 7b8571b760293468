"""The page of incentive plans: what it says, how a plan is built, and who may."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from showing import said

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, IncentivePlan, Member, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.pay_plan_steps import Said, approve_rows
from sales_core.reports.pay_plans import pay_plan_rows, plan_on
from sales_core.reports.question import ask

from .walking import adds_up, blocks, dialog

DAY = date(2026, 11, 23)
SOLD = {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Acme", "amount": "800"}


@pytest.fixture
def team(given):
    given("people", {"person": "Li", "role": "sales"}, {"person": "Chen", "role": "director"})
    given("orders", SOLD)
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "100000"})


def written(app):
    return said(app).replace("\\", "")


def control(found, name):
    return next(one for one in found if (one.key or "").startswith(f"plans_{name}"))


def rows(store):
    return [(row.plan, row.version, row.state) for row in pay_plan_rows(ask(store.reader(), DAY))]


def test_a_plan_is_built_from_a_template_with_its_example_and_saved_as_a_draft(team, show, store):
    app = show("plans", as_of="2026-11-23")
    assert "The plan in Settings holds for everybody" in written(app)
    control(app.button, "template_bands").click().run()
    assert "¥120.0 K of ¥100.0 K (120%)" in written(app)
    assert "Commission: ¥20.0 K × 4% = ¥800.00" in written(app)
    control(app.text_input, "name").set_value("North").run()
    control(app.button, "save").click().run()
    assert not app.exception
    assert rows(store) == [("North", 1, "draft")]
    assert "Waiting for approval: North." in written(app)


def test_what_is_wrong_is_said_beside_its_part_and_keeps_the_plan_from_being_approved(team, show):
    app = show("plans", as_of="2026-11-23", lang="zh")
    control(app.button, "template_spiff").click().run()
    control(app.number_input, "part0_amount").set_value(0.0).run()
    assert "请填写金额。" in written(app)
    assert control(app.button, "approve").disabled
    assert not control(app.button, "save").disabled


def test_a_salesperson_reads_the_own_plan_and_builds_none(team, show, store):
    component = Component("Commission", bands=(PayBand(Decimal(0), Decimal("0.03")),))
    plan = IncentivePlan("north", "North", date(2026, 11, 1), members=(Member("Li"),), components=(component,))
    sheet = approve_rows(ask(store.reader(), DAY), EVERYTHING, plan, Said("Chen", DAY, "new year"))
    store.commit([form_sheet(Kind.PAY_PLANS, sheet, "Chen", DAY, "Plans")], "Chen", "form")
    app = show("plans", as_of="2026-11-23", viewer="Li")
    assert "North in force on 23 Nov 2026." in written(app)
    assert "Whoever leads everybody decides on plans." in written(app)
    assert "Commission: 3% of all revenue" in written(app)
    assert not [one for one in app.button if (one.key or "").startswith("plans_")]
    assert [one.plan_id for one in plan_on(ask(store.reader(), DAY), DAY)] == ["settings", "north"]


def test_a_plan_is_tried_on_the_past_and_the_running_period_says_that_history_is_thin(team, show, store):
    component = Component("Commission", bands=(PayBand(Decimal(0), Decimal("0.03")),))
    plan = IncentivePlan("north", "North", date(2026, 11, 1), components=(component,))
    sheet = approve_rows(ask(store.reader(), DAY), EVERYTHING, plan, Said("Chen", DAY, "new year"))
    store.commit([form_sheet(Kind.PAY_PLANS, sheet, "Chen", DAY, "Plans")], "Chen", "form")
    app = show("plans", as_of="2026-12-23", period="2026-12")
    app.session_state["rerun"] = app.session_state["pay_range"] = True
    app.run()
    assert not app.exception
    assert "“North” would have cost" in written(app)
    assert "too little history to simulate Dec 2026" in written(app)
    app.session_state["rerun_people_picked"] = 0
    app.run()
    (box,) = [block for block in blocks(app._tree) if block.type == "dialog"]
    assert box.proto.dialog.title.replace("\\", "") == "Li: North against what was in force"
    periods = box.dataframe[0].value.set_index("Period")
    assert list(periods.loc["Nov 2026", ["In force", "Would have been"]]) == [Decimal("24.00"), Decimal("24.00")]


def test_a_plan_without_a_reason_is_not_approved_and_what_is_missing_is_said_at_once(team, show, store):
    app = show("plans", as_of="2026-11-23")
    control(app.button, "template_flat").click().run()
    next(one for one in app.button if one.label == "Approve").click().run()
    next(
        one for one in app.button if one.label == "Approve"
    ).click()  # every run of the page closes a dialog unless it is asked for again
    control(app.button, "approve_now").click().run()
    assert "Say why: the reason is kept with the plan." in written(app)
    assert rows(store) == []


def test_a_persons_row_of_the_likely_cost_opens_to_what_counts_so_far(team, given, show, store):
    given(
        "orders",
        *(SOLD | {"order_id": f"d{past}", "ordered_on": str(DAY - timedelta(days=past))} for past in range(300)),
    )
    component = Component("Commission", bands=(PayBand(Decimal(0), Decimal("0.03")),))
    plan = IncentivePlan("north", "North", date(2026, 11, 1), components=(component,))
    sheet = approve_rows(ask(store.reader(), DAY), EVERYTHING, plan, Said("Chen", DAY, "new year"))
    store.commit([form_sheet(Kind.PAY_PLANS, sheet, "Chen", DAY, "Plans")], "Chen", "form")
    app = show("plans", as_of="2026-11-23", period="2026-11")
    app.session_state["pay_range"] = True
    app.session_state["pay_range_people_picked"] = 0
    opened = dialog(app.run())
    adds_up(opened)
    assert opened.title == "Li, Nov 2026: what counts"
    assert "Sales: 24 rows · Amount ¥19,200.00" in opened.lines
