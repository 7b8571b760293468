"""Draws, debts and corrections go on from one version of a plan to the next, and to the plan that takes over."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, Member, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING
from sales_core.proof.verify import fingerprint, first_difference
from sales_core.reports.pay_acts import About, step_rows
from sales_core.reports.pay_in_force import in_force
from sales_core.reports.pay_plan_steps import Said, approve_rows, retire_rows
from sales_core.reports.pay_proof import proof
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

LAST = date(2026, 12, 31)
WHOLE = Period.parse("2026-Q4")
FLAT = (PayBand(Decimal(0), Decimal("0.1")),)
RATE = Component("Rate", bands=FLAT)
OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def order(number, day, amount, person="Li"):
    return {
        "order_id": number, "ordered_on": f"2026-{day}", "person": person, "customer": "Acme", "amount": amount,
        "quantity": "1",
    }  # fmt: skip


def asked(store, span=WHOLE):
    return Question(store.reader(), span, LAST, Calendar())


@pytest.fixture
def approve(store):
    def commit(plan):
        rows = approve_rows(asked(store), EVERYTHING, plan, Said("Chen", LAST, "new"))
        return (
            store.commit([form_sheet(Kind.PAY_PLANS, rows, "Chen", LAST, "Plans")], "Chen", "form").batches[0].batch_id
        )

    return commit


def plan(starts_on=OCTOBER, plan_id="p", **more):
    told = {"components": (RATE,)} | more
    return IncentivePlan(plan_id, plan_id.upper(), starts_on, **told)


def lines(store, person="Li", span=WHOLE):
    """Of each statement its plan, month and lines."""
    return [
        (one.plan.plan_id, one.told.period.start.month, [f"{line.kind} {line.amount}" for line in one.told.lines])
        for one in in_force(asked(store, span), span)
        if one.told.person == person
    ]  # fmt: skip


def test_a_draw_is_recovered_from_what_the_next_version_pays(store, given, approve):
    """October earns 200 of a draw of 500; the version from November on has none: 300 come off its 1,000."""
    given("orders", order("1", "10-05", "2000"), order("2", "11-05", "10000"), as_of=LAST)
    approve(plan(draw=Draw(Decimal(500))))
    before = lines(store)
    second = approve(plan(NOVEMBER))
    assert lines(store) == [
        ("p", 10, ["flat 200.00", "draw 300.00"]),
        ("p", 11, ["flat 1000.00", "recovered -300.00"]),
    ]
    assert lines(store, span=Period.parse("2026-11")) == [("p", 11, ["flat 1000.00", "recovered -300.00"])]
    store.undo(second, "Chen")
    assert lines(store) == before


def test_a_version_that_starts_within_a_month_takes_over_what_the_one_before_left_in_it(store, given, approve):
    """1–15 November earn nothing of a draw of 300 (10 of 21 days: 142.86), which the other half pays back."""
    given("orders", order("2", "11-20", "10000"), as_of=LAST)
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"})
    approve(plan(NOVEMBER, draw=Draw(Decimal(300))))
    approve(plan(date(2026, 11, 16)))
    assert lines(store) == [
        ("p", 11, ["draw 142.86"]),
        ("p@2026-11-16", 11, ["marginal 1000.00", "recovered -142.86"]),
    ]


def test_a_draw_goes_on_to_the_plan_that_takes_over_for_the_person_and_back_again(store, given, approve):
    """October leaves a draw of 100 to November, when Li is on another plan; December is by the first one again."""
    given("orders", order("1", "10-05", "1000"), order("3", "11-15", "300"), order("4", "12-05", "9000"), as_of=LAST)
    approve(plan(draw=Draw(Decimal(200))))
    own = replace(plan(NOVEMBER, "q"), members=(Member("Li", None, date(2026, 11, 30)),), ends_on=date(2026, 11, 30))
    approve(own)
    assert lines(store) == [
        ("p", 10, ["flat 100.00", "draw 100.00"]),
        ("q", 11, ["flat 30.00", "recovered -30.00"]),
        ("p", 12, ["flat 900.00", "recovered -70.00"]),
    ]


def test_what_changes_of_a_frozen_statement_is_corrected_by_the_version_after_it(store, given, approve):
    given("orders", order("1", "10-05", "1000"), order("2", "11-05", "500"), as_of=LAST)
    approve(plan())
    approve(plan(NOVEMBER))
    rows = step_rows(asked(store), [About("Li", "p", Period.parse("2026-10"))], "submit", "", LAST)
    store.commit([form_sheet(Kind.STATEMENTS, rows, "Chen", LAST, "Statement")], "Chen", "form")
    given("orders", order("3", "10-28", "200"), as_of=LAST)
    assert lines(store) == [("p", 10, ["flat 100.00"]), ("p", 11, ["flat 50.00", "correction 20.00"])]


def test_an_order_of_an_ended_version_that_is_not_paid_is_taken_back_by_it_and_carried_to_the_next(
    store, given, approve
):
    """October's 1,000 at 10 % are due on 4 December; the version from November on pays 20 % and takes nothing back."""
    given("orders", order("1", "10-05", "1000"), order("2", "11-05", "500"), order("3", "12-05", "2000"), as_of=LAST)
    given("collections", {"order_id": "2", "collected_on": "2026-12-20", "customer": "Acme", "amount": "5"}, as_of=LAST)
    approve(plan(components=(replace(RATE, unpaid_after=60),)))
    double = Component("Rate", bands=(PayBand(Decimal(0), Decimal("0.2")),))
    approve(plan(NOVEMBER, components=(double,)))
    told = [
        ("p@2026-10-01", 12, ["unpaid -100.00", "carried_on 100.00"]),
        ("p", 12, ["flat 400.00", "carried -100.00"]),
    ]
    assert sorted(lines(store)) == sorted([("p", 10, ["flat 100.00"]), ("p", 11, ["flat 100.00"]), *told])
    assert sorted(lines(store, span=Period.parse("2026-12"))) == sorted(told)
    about = About("Li", "p@2026-10-01", Period.parse("2026-12"))
    rows = step_rows(replace(asked(store), period=about.period), [about], "submit", "", LAST)
    store.commit([form_sheet(Kind.STATEMENTS, rows, "Chen", LAST, "Statement")], "Chen", "form")
    states = {one.plan.plan_id: one.kept for one in in_force(asked(store, about.period), about.period)}
    assert states["p@2026-10-01"].standing.state == "submitted"
    assert states["p"] is None, "the statement of the version in force is another one"


def test_a_retired_plan_leaves_its_debts_to_the_plan_of_settings(store, given, approve):
    given("orders", order("1", "10-05", "2000"), order("2", "11-05", "10000"), as_of=LAST)
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "5000"})
    approve(plan(draw=Draw(Decimal(500))))
    rows = retire_rows(asked(store), EVERYTHING, "p", NOVEMBER, Said("Chen", LAST, "over"))
    store.commit([form_sheet(Kind.PAY_PLANS, rows, "Chen", LAST, "Plans")], "Chen", "form")
    told = lines(store)
    assert told[0] == ("p", 10, ["flat 200.00", "draw 300.00"])
    assert told[1][:2] == ("settings", 11) and told[1][2][-1].startswith("recovered -")


def test_each_statement_is_proved_with_what_it_takes_over(store, given, approve):
    given("orders", order("1", "10-05", "1000"), order("2", "11-05", "500"), order("3", "12-05", "2000"), as_of=LAST)
    given("collections", {"order_id": "2", "collected_on": "2026-12-20", "customer": "Acme", "amount": "5"}, as_of=LAST)
    approve(plan(components=(replace(RATE, unpaid_after=60),), draw=Draw(Decimal(150))))
    approve(plan(date(2026, 11, 10)))
    rows = step_rows(asked(store), [About("Li", "p", Period.parse("2026-10"))], "submit", "", LAST)
    store.commit([form_sheet(Kind.STATEMENTS, rows, "Chen", LAST, "Statement")], "Chen", "form")
    given("orders", order("4", "10-28", "200"), as_of=LAST)
    told = [(one.plan.plan_id, one.told.period, one.told.total) for one in in_force(asked(store), WHOLE)]
    made = [
        proof(asked(store), partial(store.reader, EVERYTHING), "Li", period, plan_id) for plan_id, period, _ in told
    ]
    assert [first_difference(one) for one in made] == [""] * 4
    assert [one["total"] for one in made] == [str(total) for _, _, total in told]
    last = made[-1]
    last["periods"][-1]["takes_over"]["carried"] = "1.00"
    last["sha256"] = fingerprint(last)
    assert "carried -1 is missing" in first_difference(last) or "carried" in first_difference(last)


def test_what_a_quarters_true_up_added_is_taken_back_with_a_return_and_proved(store, given, approve):
    """July 2 %, September 5 % of everything; by the quarter 5 %: the return in October of July's takes 2 and 3 %."""
    given("targets", *({"person": "Li", "metric": "revenue", "starts_on": f"2026-{month}-01", "target": "1000"}
                       for month in ("07", "08", "09")))  # fmt: skip
    given("orders", order("1", "07-05", "900"), order("2", "09-05", "3000"), order("3", "10-05", "2000"),
          order("1", "10-20", "-100"), as_of=LAST)  # fmt: skip
    bands = (PayBand(Decimal(0), Decimal("0.02")), PayBand(Decimal(1), Decimal("0.05")))
    quarter = Component("Rate", method="retroactive", bands=bands, over="quarter", settle="end")
    approve(plan(date(2026, 7, 1), components=(quarter,)))
    october = Period.parse("2026-10")
    told = lines(store, span=Period.parse("2026-Q3"))
    assert told[-1] == ("p", 9, ["retroactive 150.00", "true_up 27.00"])
    assert lines(store, span=october) == [("p", 10, ["clawback -2.00", "true_up_back -3.00", "carried_on 5.00"])]
    made = proof(asked(store), partial(store.reader, EVERYTHING), "Li", october)
    assert first_difference(made) == ""
    made["periods"][-1]["lines"][1]["rate"] = "0.02"
    made["sha256"] = fingerprint(made)
    assert "true_up_back" in first_difference(made)


def test_a_plan_that_ends_within_a_quarter_has_no_true_up_whatever_is_taken_back_later(store, given, approve):
    """October and November at 2 %; the version from December on; October's 400 are taken back in December alone."""
    given("targets", *({"person": "Li", "metric": "revenue", "starts_on": f"2026-{month}-01", "target": "1000"}
                       for month in (10, 11)))  # fmt: skip
    given("orders", order("1", "10-05", "400"), order("2", "11-05", "600"), as_of=LAST)
    given(
        "collections", {"order_id": "2", "collected_on": "2026-12-20", "customer": "Acme", "amount": "600"}, as_of=LAST
    )
    bands = (PayBand(Decimal(0), Decimal("0.02")), PayBand(Decimal("0.5"), Decimal("0.05")))
    quarter = Component("Rate", method="retroactive", bands=bands, over="quarter", settle="end", unpaid_after=60)
    approve(plan(components=(quarter,)))
    approve(plan(date(2026, 12, 1)))
    assert lines(store) == [
        ("p", 10, ["retroactive 8.00"]),
        ("p", 11, ["retroactive 30.00"]),
        ("p@2026-10-01", 12, ["unpaid -8.00", "carried_on 8.00"]),
        ("p", 12, ["flat 0.00", "carried -8.00", "carried_on 8.00"]),
    ]
    made = proof(asked(store), partial(store.reader, EVERYTHING), "Li", Period.parse("2026-12"), "p@2026-10-01")
    assert first_difference(made) == ""


def test_a_payment_that_is_told_late_corrects_the_frozen_statement_that_took_the_order_back(store, given, approve):
    """November takes 100 back and is submitted; the sheet of December says that the money had come in time."""
    given("orders", order("1", "10-05", "1000"), order("2", "11-20", "3000"), order("3", "12-05", "500"), as_of=LAST)
    paid = {"order_id": "2", "collected_on": "2026-11-29", "customer": "Acme", "amount": "3000"}
    given("collections", paid, as_of=date(2026, 12, 1))
    approve(plan(components=(replace(RATE, unpaid_after=30),)))
    november = ("p", 11, ["flat 300.00", "unpaid -100.00"])
    assert lines(store)[1:] == [november, ("p", 12, ["flat 50.00"])]
    rows = step_rows(asked(store), [About("Li", "p", Period.parse("2026-11"))], "submit", "", LAST)
    store.commit([form_sheet(Kind.STATEMENTS, rows, "Chen", LAST, "Statement")], "Chen", "form")
    late = paid | {"order_id": "1", "collected_on": "2026-10-30", "amount": "1000"}
    batch = given("collections", paid, late, as_of=date(2026, 12, 2)).batches[0].batch_id
    assert lines(store)[1:] == [november, ("p", 12, ["flat 50.00", "correction 100.00"])]
    store.undo(batch, "Chen")
    assert lines(store)[1:] == [november, ("p", 12, ["flat 50.00"])]
