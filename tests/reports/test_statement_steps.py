"""A statement from calculated to paid: who may, what is frozen, and what a later upload or undo does to it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, IncentivePlan, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.pay import pay
from sales_core.reports.pay_acts import About, PayRefusedError, adjustment_row, decision_row, step_rows
from sales_core.reports.pay_in_force import in_force
from sales_core.reports.pay_kept import adjustments, kept_statements
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar
from sales_core.rules.pay.document import document

OCTOBER, NOVEMBER = Period.parse("2026-10"), Period.parse("2026-11")
TODAY = date(2026, 11, 30)
PLAN = IncentivePlan(
    "p", "Plan", date(2026, 9, 1), components=(Component("Rate", bands=(PayBand(Decimal(0), Decimal("0.1")),)),)
)
LI, CHEN = Viewer("Li", False, ("Li",)), Viewer("Chen", False, ("Chen", "Li", "Wang"))
ABOUT = About("Li", "p", OCTOBER)


def order(number, day, amount):
    return {"order_id": number, "ordered_on": day, "person": "Li", "customer": "X", "amount": amount}


@pytest.fixture
def sold(given, store):
    row = {"plan_id": "p", "version": "1", "document": document(PLAN), "starts_on": PLAN.starts_on, "said_by": "Chen"}
    steps = [row | {"step": step, "said_on": date(2026, 9, 1)} for step in ("draft", "approve")]
    for one in steps:
        store.commit([form_sheet(Kind.PAY_PLANS, [one], "Chen", date(2026, 9, 1), "Plan")], "Chen", "form")
    given("orders", order("1", "2026-10-05", "1000"), order("2", "2026-11-05", "500"), as_of=TODAY)


def asked(store, viewer=EVERYTHING):
    return Question(store.reader(viewer), NOVEMBER, TODAY, Calendar())


def take(store, step, viewer=CHEN, said="", about=ABOUT):
    rows = step_rows(asked(store, viewer), [about], step, said, TODAY)
    sheet = form_sheet(Kind.STATEMENTS, rows, viewer.name, TODAY, "Statement")
    return store.commit([sheet], viewer.name, "form").batches[0].batch_id


def lines(store, viewer=EVERYTHING):
    return [
        [(line.kind, str(line.amount)) for line in one.lines]
        for one in pay(asked(store, viewer), PLAN, OCTOBER, NOVEMBER)
        if one.person == "Li"
    ]


def state(store):
    found = kept_statements(asked(store), "p").get(("Li", OCTOBER.start))
    return found.standing.state if found else "calculated"


def test_a_paid_statement_stays_and_a_late_order_is_paid_with_the_next_until_it_is_undone(sold, given, store):
    for step in ("submit", "approve", "pay"):
        take(store, step)
    assert state(store) == "paid"
    late = given("orders", order("3", "2026-10-28", "200"), as_of=TODAY)
    assert lines(store) == [[("flat", "100.00")], [("flat", "50.00"), ("correction", "20.00")]]
    store.undo(late.batches[0].batch_id, "Chen")
    assert lines(store) == [[("flat", "100.00")], [("flat", "50.00")]]


def test_what_is_frozen_is_what_was_calculated_to_the_last_digit(sold, store):
    before = pay(asked(store), PLAN, OCTOBER, OCTOBER)[0].lines
    take(store, "submit")
    kept = kept_statements(asked(store), "p")["Li", OCTOBER.start]
    assert kept.lines == before
    assert (kept.as_of, kept.known_at is not None) == (OCTOBER.end, True)


def test_a_salesperson_submits_and_sees_the_own_statement_and_decides_nothing(sold, store):
    take(store, "submit", LI)
    for step in ("approve", "pay", "reject"):
        with pytest.raises(PayRefusedError, match="not_yours"):
            take(store, step, LI, "please")
    with pytest.raises(PayRefusedError, match="not_yours"):
        take(store, "submit", Viewer("Wang", False, ("Wang",)))
    assert kept_statements(asked(store, Viewer("Wang", False, ("Wang",))), "p") == {}


def test_a_step_that_is_not_the_next_one_is_refused_as_such(sold, store):
    with pytest.raises(PayRefusedError, match="not_now"):
        take(store, "approve")
    take(store, "submit")
    with pytest.raises(PayRefusedError, match="not_now"):
        take(store, "submit")
    with pytest.raises(PayRefusedError, match="not_yours"):
        take(store, "submit", Viewer("Wang", False, ("Wang",)))


def test_a_rejected_statement_is_calculated_again_and_a_reason_is_asked_for(sold, given, store):
    take(store, "submit")
    given("orders", order("3", "2026-10-28", "200"), as_of=TODAY)
    with pytest.raises(PayRefusedError, match="no_reason"):
        take(store, "reject")
    take(store, "reject", said="One order was missing")
    assert (state(store), lines(store)[0]) == ("calculated", [("flat", "120.00")])


def test_undoing_the_submission_opens_the_statement_again(sold, store):
    batch = take(store, "submit")
    take(store, "approve")
    store.undo(batch, "Chen")
    assert state(store) == "calculated"


def test_a_period_that_still_runs_is_not_submitted(sold, store):
    december = About("Li", "p", Period.parse("2026-12"))
    with pytest.raises(PayRefusedError, match="not_over"):
        take(store, "submit", about=december)


def adjust(store, row, viewer=CHEN):
    sheet = form_sheet(Kind.ADJUSTMENTS, [row], viewer.name, TODAY, "Adjustment")
    store.commit([sheet], viewer.name, "form")


def test_an_adjustment_counts_once_it_is_approved(sold, store):
    adjust(store, adjustment_row(CHEN, ABOUT, Decimal("25.5"), "Trade fair", TODAY))
    assert lines(store)[0] == [("flat", "100.00")]
    (told,) = adjustments(asked(store), "p")
    adjust(store, decision_row(CHEN, ABOUT, told, True, TODAY))
    assert lines(store)[0] == [("flat", "100.00"), ("adjustment", "25.50")]
    with pytest.raises(PayRefusedError, match="not_now"):
        decision_row(CHEN, ABOUT, adjustments(asked(store), "p")[0], False, TODAY)


def test_nobody_adjusts_the_own_pay_and_a_reason_and_an_amount_are_asked_for(sold, store):
    for viewer, amount, reason, code in (
        (LI, "10", "why not", "not_yours"), (CHEN, "10", " ", "no_reason"), (CHEN, "0", "nothing", "no_amount"),
        (CHEN, "-1E20", "more than is kept", "too_much"),
    ):  # fmt: skip
        with pytest.raises(PayRefusedError, match=code):
            adjustment_row(viewer, ABOUT, Decimal(amount), reason, TODAY)


def test_undoing_a_change_of_the_plan_restores_every_statement(sold, store):
    def told():
        return [(one.told.person, one.told.period, one.told.lines) for one in in_force(asked(store), NOVEMBER)]

    before = told()
    double = replace(PLAN, components=(replace(PLAN.components[0], bands=(PayBand(Decimal(0), Decimal("0.2")),)),))
    row = {"plan_id": "p", "version": "2", "document": document(double), "starts_on": PLAN.starts_on}
    batches = []
    for step in ("draft", "approve"):
        sheet = form_sheet(Kind.PAY_PLANS, [row | {"step": step, "said_on": TODAY}], "Chen", TODAY, "Plan")
        batches.append(store.commit([sheet], "Chen", "form").batches[0].batch_id)
    assert [line.amount for _, _, lines in told() for line in lines] == [Decimal("100.00")]
    assert [line.amount for _, _, lines in before for line in lines] == [Decimal("50.00")]
    store.undo(batches[1], "Chen")
    assert told() == before


def test_whoever_came_onto_a_plan_has_no_empty_statement_of_the_one_before(sold, given, store):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-10-01", "target": "1000"})
    year = Period.parse("2026")
    told = in_force(Question(store.reader(), year, TODAY, Calendar()), year)
    assert {(one.told.period.name, one.plan.plan_id) for one in told if one.told.period.start >= OCTOBER.start} == {
        ("2026-10", "p"), ("2026-11", "p"),
    }  # fmt: skip
