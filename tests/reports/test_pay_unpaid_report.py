"""Commission on orders that nobody pays for: taken back when their term passes, given again when the money comes in."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, IncentivePlan, Member, Only, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.incentives import incentive_rows
from sales_core.reports.pay import pay
from sales_core.reports.pay_plan_steps import Said, approve_rows
from sales_core.reports.pay_unpaid import nothing_back
from sales_core.reports.pay_unpaid_orders import unpaid_orders
from sales_core.reports.question import Question, ask
from sales_core.rules.calendar import Calendar

OCTOBER, NOVEMBER, DECEMBER = (Period.parse(f"2026-{month}") for month in (10, 11, 12))
LAST = date(2026, 12, 31)
FLAT = (PayBand(Decimal(0), Decimal("0.1")),)
UNPAID = ("unpaid", "-1E+3", "-100.00")  # of 1,000 at 10 %
RATE = Component("Rate", bands=FLAT, unpaid_after=30)


def order(number, day, amount, person="Li", **more):
    told = {"order_id": number, "ordered_on": f"2026-{day}", "person": person, "customer": "Acme", "amount": amount}
    return told | {"product": "Pump", "quantity": "1", "cost": "0"} | more


@pytest.fixture
def sells(given):
    return lambda *rows: given("orders", *rows, as_of=LAST)


@pytest.fixture
def pays(given):
    def commit(*rows, as_of=LAST):
        names = ("order_id", "collected_on", "amount")
        told = [dict(zip(names, (number, f"2026-{day}", amount), strict=True)) for number, day, amount in rows]
        given("collections", *({**one, "customer": "Acme"} for one in told), as_of=as_of)

    return commit


@pytest.fixture
def lines(store):
    """Kind, base and amount of what is taken back and given again, by month."""

    def told(*components, as_of=LAST, person="Li", kinds=("unpaid", "paid_late", "clawback"), **more):
        plan = IncentivePlan("p", "Plan", date(2026, 10, 1), components=components or (RATE,), **more)
        question = Question(store.reader(), DECEMBER, as_of, Calendar())
        return {
            one.period.start.month: [
                (line.kind, str(line.base.normalize()), str(line.amount)) for line in one.lines if line.kind in kinds
            ]
            for one in pay(question, plan, OCTOBER, DECEMBER)
            if one.person == person and any(line.kind in kinds for line in one.lines)
        }

    return told


def test_an_order_that_is_not_paid_in_time_is_taken_back_and_given_again_when_it_is_paid(sells, pays, lines):
    """1,000 of 5 October are due on 4 November and come in on 8 December."""
    sells(order("1", "10-05", "1000"), order("2", "10-06", "300"))
    pays(("2", "10-20", "300"), ("1", "12-08", "1000"))
    assert lines() == {11: [UNPAID], 12: [("paid_late", "1E+3", "100.00")]}


def test_of_an_order_that_is_paid_in_part_the_rest_is_taken_back(sells, pays, lines):
    """400 of 1,000 come in time: 600 at 10 % come back, 250 of them are paid in December."""
    sells(order("1", "10-05", "1000"))
    pays(("1", "10-20", "100"), ("1", "11-04", "300"), ("1", "12-08", "250"))
    assert lines() == {11: [("unpaid", "-6E+2", "-60.00")], 12: [("paid_late", "2.5E+2", "25.00")]}


def test_money_that_comes_on_the_last_day_is_in_time(sells, pays, lines):
    sells(order("1", "10-05", "1000"), order("2", "10-05", "500"))
    pays(("1", "11-04", "1000"), ("2", "11-05", "500"))
    assert lines() == {}, "taken back and given again within one statement: nothing"


def test_nothing_is_taken_back_where_no_payments_of_orders_are_known(sells, given, pays, lines):
    sells(order("1", "10-05", "1000"))
    assert lines() == {}
    given("collections", {"collected_on": "2026-11-20", "customer": "Acme", "amount": "5"}, as_of=LAST)
    assert lines() == {}, "a payment that names no order tells nothing of any"
    pays(("other", "11-01", "5"), as_of=date(2026, 11, 3))
    assert lines() == {}, "on 3 November the order is not due yet, and no later payments are known"
    pays(("another", "11-04", "5"), as_of=date(2026, 11, 4))
    assert lines() == {11: [UNPAID]}


def test_a_day_that_has_not_come_takes_nothing_back_and_off_is_off(sells, pays, lines):
    sells(order("1", "10-05", "1000"))
    pays(("other", "12-20", "5"))
    assert lines(as_of=date(2026, 11, 3)) == {}
    assert lines(as_of=date(2026, 11, 4)) == {11: [UNPAID]}
    assert lines(Component("Rate", bands=FLAT)) == {}


def test_an_order_without_a_number_is_left_alone(sells, pays, lines):
    sells(order("", "10-05", "1000"))
    pays(("other", "12-20", "5"))
    assert lines() == {}


def test_what_comes_back_of_an_unpaid_order_is_not_taken_back_twice(sells, pays, lines):
    """In the month of the sale, before it is due, after it was taken back, and all of it after that."""
    told = {"Li": ("10-20", "-400"), "Wang": ("11-02", "-400"), "Chen": ("12-02", "-400"), "Zhao": ("12-02", "-1000")}
    for person, back in told.items():
        sells(order(person, "10-05", "1000", person), order(person, *back, person, quantity="-1"))
    pays(("other", "12-20", "5"))
    assert lines() == {11: [("unpaid", "-6E+2", "-60.00")]}, "netted by the sale's own statement"
    assert lines(person="Wang") == {11: [("clawback", "-4E+2", "-40.00"), ("unpaid", "-6E+2", "-60.00")]}
    again = [("clawback", "-4E+2", "-40.00"), ("paid_late", "4E+2", "40.00")]
    assert lines(person="Chen") == {11: [UNPAID], 12: again}, "given again, for the return takes it"
    whole = [("clawback", "-1E+3", "-100.00"), ("paid_late", "1E+3", "100.00")]
    assert lines(person="Zhao") == {11: [UNPAID], 12: whole}


def test_lines_of_one_order_come_back_each_at_its_own_rate(sells, pays, lines):
    """Half of 1,500 is paid: half of 1,000 at 10 %, half of 500 at 20 %; a return of all hoses leaves them out."""
    rows = order("1", "10-05", "1000"), order("1", "10-05", "500", product="Hose")
    sells(*rows)
    pays(("1", "10-10", "750"))
    hoses = Component(
        "Hoses", bands=(PayBand(Decimal(0), Decimal("0.2")),), only=Only(products=("Hose",)), unpaid_after=30
    )
    rest = Component("Rest", bands=FLAT, rest=True, unpaid_after=30)
    assert lines(hoses, rest) == {11: [("unpaid", "-2.5E+2", "-50.00"), ("unpaid", "-5E+2", "-50.00")]}
    sells(*rows, order("1", "10-06", "-500", product="Hose", quantity="-1"))
    assert lines(hoses, rest) == {11: [("unpaid", "-2.5E+2", "-25.00")]}, "250 of 1,000 pumps are unpaid"


def test_margin_and_units_come_back_in_the_part_that_is_unpaid(sells, pays, lines):
    sells(order("1", "10-05", "1000", cost="400", quantity="4"))
    pays(("1", "10-10", "500"))
    for basis, unpaid in (("margin", ("-3E+2", "-30.00")), ("units", ("-2", "-0.20")), ("orders", ("-5E+2", "-50.00"))):
        assert lines(Component("Rate", basis=basis, bands=FLAT, unpaid_after=30)) == {11: [("unpaid", *unpaid)]}


def test_the_rate_is_that_of_the_month_of_the_sale_after_its_cap(sells, given, pays, lines):
    """October: 2,000 at 5 %, reached on everything, capped at 80: 4 %. November sells nothing."""
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-10-01", "target": "1000"})
    sells(order("1", "10-05", "1500"), order("2", "10-06", "500"))
    pays(("2", "10-10", "500"))
    bands = (PayBand(Decimal(0), Decimal("0.02")), PayBand(Decimal(1), Decimal("0.05")))
    part = Component("Rate", method="retroactive", bands=bands, cap=Decimal(80), unpaid_after=30)
    assert lines(part) == {11: [("unpaid", "-1.5E+3", "-60.00")]}


def test_a_term_that_ends_within_the_statement_takes_off_what_that_statement_pays(sells, pays, lines):
    sells(order("1", "10-05", "1000"), order("2", "10-08", "500"))
    pays(("2", "10-10", "500"))
    assert lines(Component("Rate", bands=FLAT, unpaid_after=10)) == {10: [UNPAID]}


def test_whoever_has_left_owes_it_and_days_off_the_plan_count_nothing(sells, pays, lines):
    sells(order("1", "10-05", "1000"), order("2", "10-25", "500"), order("1", "11-20", "-400", quantity="-1"))
    pays(("other", "12-20", "5"))
    members = (Member("Li", None, date(2026, 10, 20)),)
    kinds = ("unpaid", "paid_late", "clawback", "carried", "carried_on")
    assert lines(members=members, kinds=kinds) == {
        11: [("unpaid", "-6E+2", "-60.00"), ("carried_on", "0", "60.00")],
        12: [("carried", "0", "-60.00"), ("carried_on", "0", "60.00")],
    }


def test_of_an_order_that_two_sold_each_loses_the_own_part(sells, pays, lines):
    sells(order("1", "10-05", "1000"), order("1", "10-06", "200", person="Wang"))
    pays(("1", "10-10", "600"))
    assert lines() == {11: [("unpaid", "-5E+2", "-50.00")]}
    assert lines(person="Wang") == {11: [("unpaid", "-1E+2", "-10.00")]}


def test_parts_that_do_not_divide_are_exact_to_the_fourth_place(sells, pays, lines):
    sells(order("1", "10-05", "300"), order("2", "10-05", "100", cost="0.01"))
    pays(("1", "10-10", "100"), ("2", "10-10", "66.67"))
    part = Component("Rate", basis="margin", bands=FLAT, unpaid_after=30)
    assert lines(part) == {11: [("unpaid", "-233.3267", "-23.33")]}  # 200 and 99.99 × 33.33 ÷ 100


def test_the_lines_open_to_their_orders_with_the_same_sum(sells, pays, store, given):
    sells(order("1", "10-05", "1000"), order("2", "10-06", "300"), order("3", "10-07", "80"), order("4", "11-02", "9"))
    pays(("2", "10-20", "200"), ("3", "10-20", "80"), ("1", "12-08", "1000"))
    plan = IncentivePlan("p", "Plan", date(2026, 10, 1), components=(RATE,))
    sheet = approve_rows(ask(store.reader(), LAST), EVERYTHING, plan, Said("Chen", LAST, "new"))
    store.commit([form_sheet(Kind.PAY_PLANS, sheet, "Chen", LAST, "Plans")], "Chen", "form")
    question = Question(store.reader(), Period.parse("2026-Q4"), LAST, Calendar())
    rows = [row for row in incentive_rows(question) if row.component in ("unpaid", "paid_late")]
    told = {(row.period, row.component, row.amount_base): unpaid_orders(question, row) for row in rows}
    assert [(*key[:2], [tuple(map(str, (one.reference, one.paid, one.amount))) for one in found])
            for key, found in told.items()] == [
        ("2026-11", "unpaid", [("2", "200.0000", "-100.0000"), ("1", "0.0000", "-1000.0000")]),
        ("2026-12", "paid_late", [("1", "1000.0000", "1000.0000")]),
        ("2026-12", "unpaid", [("4", "0.0000", "-9.0000")]),
    ]  # fmt: skip
    assert all(sum(one.amount for one in found) == key[2] for key, found in told.items())
    assert told["2026-12", "unpaid", Decimal("-9.0000")][0].due_on == date(2026, 12, 2)


def test_a_plan_is_told_why_it_takes_nothing_back(sells, store, pays):
    sells(order("1", "10-05", "1000"))
    question = Question(store.reader(), DECEMBER, LAST, Calendar())
    told = (RATE, Component("R", bands=FLAT), replace(RATE, basis="deals"))
    assert [nothing_back(question, one) for one in told] == ["no_payments", "", "no_orders"]
    pays(("1", "12-08", "1000"))
    assert nothing_back(question, RATE) == ""
