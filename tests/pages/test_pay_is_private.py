"""A salesperson sees nothing of another's pay: by no page, address, report, download or proof."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from showing import said

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, IncentivePlan, Member, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.reports import pay_acts
from sales_core.reports.pay_plan_steps import Said, approve_rows
from sales_core.reports.pay_proof import ProofError, proof
from sales_core.reports.question import ask
from sales_core.reports.registry import REPORTS

DAY, OCTOBER = date(2026, 11, 23), Period.parse("2026-10")
SHARED = {"conflicts"}  # whose sales of one customer another claims is shown to both, with the evidence
SECRET = ("Wang", "9137", "9,137", "7.77", "77.77", "Secret")


@pytest.fixture
def team(given, store):
    """Wang is on a plan of the own, was asked about, adjusted and submitted by Chen, and has a deal open."""
    given("people", {"person": "Li"}, {"person": "Wang"}, {"person": "Chen", "role": "director"})
    given("targets", *({"person": name, "metric": "revenue", "starts_on": f"2026-{month}-01", "target": "1000"}
                       for name in ("Li", "Wang") for month in (10, 11)))  # fmt: skip
    given("orders", *({"order_id": name, "ordered_on": f"2026-{month}-02", "person": name, "customer": name,
                       "amount": amount} for name, amount in (("Li", "800"), ("Wang", "9137")) for month in (10, 11)),
          as_of=DAY)  # fmt: skip
    given("deals", {"deal_id": "D", "deal": "Secret deal", "customer": "Wang", "person": "Wang", "stage": "Proposal",
                    "amount": "9137", "expected_close": "2026-11-27"}, as_of=DAY)  # fmt: skip
    leader = store.viewer("Chen")
    component = Component("Secret part", bands=(PayBand(Decimal(0), Decimal("0.0777")),))
    plan = IncentivePlan("wang", "Secret plan", date(2026, 10, 1), members=(Member("Wang"),), components=(component,))
    about = pay_acts.About("Wang", "wang", OCTOBER)

    def keep(kind, rows):
        store.commit([form_sheet(kind, rows, "Chen", DAY, "Form")], "Chen", "form")

    keep(Kind.PAY_PLANS, approve_rows(ask(store.reader(), DAY), leader, plan, Said("Chen", DAY, "Secret reason")))
    keep(Kind.ADJUSTMENTS, [pay_acts.adjustment_row(leader, about, Decimal("77.77"), "Secret", DAY)])
    keep(Kind.PAY_QUESTIONS, [pay_acts.question_rows(leader, about, "Secret question", None, DAY)])
    asked = ask(store.reader(leader), DAY, OCTOBER)
    keep(Kind.STATEMENTS, pay_acts.step_rows(asked, [about], "submit", "", DAY))
    return store


def of_li(store, people=None, period=OCTOBER):
    return ask(store.reader(store.viewer("Li"), None, people), DAY, period)


def test_no_report_of_the_command_line_says_anything_of_another(team):
    for people in (None, ("Wang",)):
        asked = of_li(team, people)
        told = {one.name: repr(one.run(asked)) for one in REPORTS if one.name not in SHARED}
        assert not {name: word for name, text in told.items() for word in SECRET if word in text}
    assert "9137" in repr(
        [one.run(replace(asked, reader=team.reader())) for one in REPORTS if one.name == "incentives"]
    )


def test_no_proof_is_made_of_it_and_no_step_taken(team):
    asked = of_li(team)
    with pytest.raises(ProofError, match="not_yours"):
        proof(asked, lambda at: team.reader(team.viewer("Li"), at), "Wang", OCTOBER, "wang")
    about, viewer = pay_acts.About("Wang", "wang", OCTOBER), team.viewer("Li")
    for step in ("submit", "approve", "pay", "reject"):
        with pytest.raises(pay_acts.PayRefusedError, match="not_yours"):
            pay_acts.step_rows(asked, [about], step, "why", DAY)
    with pytest.raises(pay_acts.PayRefusedError, match="not_yours"):
        pay_acts.question_rows(viewer, about, "why", None, DAY)
    with pytest.raises(pay_acts.PayRefusedError, match="not_yours"):
        pay_acts.adjustment_row(viewer, about, Decimal(1), "why", DAY)


def test_no_page_says_anything_of_it_whatever_its_address_and_session_ask_for(team, show):
    for name in ("incentives", "plans", "recognition", "standup"):
        app = show(name, viewer="Li", person="Wang", period="2026-10", as_of="2026-11-23")
        for key in ("pay_if_open", "rerun", "pay_range"):
            app.session_state[key] = True
        app.session_state["statements_0_picked"] = 1
        app.session_state["pay_if_person"] = "Wang"
        app.run()
        assert not app.exception
        assert not [word for word in SECRET if word in everything(app)], name


def everything(app) -> str:
    """All that is written, drawn in tables, on cards and buttons, or to choose from; whom one may look as or thank is
    no secret.
    """
    tables = (table.value.to_string() for table in app.dataframe)
    cards = (f"{card.label} {card.value} {card.delta}" for card in app.metric)
    chosen = (box for box in app.selectbox if not str(box.key).startswith(("frame_", "award_")))
    options = (str(option) for box in chosen for option in box.options)
    labels = (str(one.label) for one in (*app.button, *app.expander))
    return "\n".join((said(app), *tables, *cards, *labels, *options)).replace("\\", "")
