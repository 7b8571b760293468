"""What is taken back of unpaid orders agrees with a second calculation that walks through the orders day by day."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from conftest import empty_store, giving

from sales_core.model.incentive_plan import Component, IncentivePlan, Member, Only
from sales_core.model.period import Period
from sales_core.reports.pay_unpaid import unpaid_sales
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

FIRST, LAST, KNOWN = date(2026, 8, 20), date(2026, 12, 20), date(2026, 12, 10)
PERIODS = tuple(Period.parse(f"2026-{month:02}") for month in range(9, 13))
MEMBERS = (Member("Li", None, date(2026, 10, 20)), Member("Wang"))


def line(pick):
    return pick.choice(("Li", "Li", "Wang")), pick.choice(("Pump", "Hose")), Decimal(pick.randint(1, 90000)) / 100


def drawn(pick):
    """Orders (number, day, person, product, amount), and payments (number, day, amount), all on or before KNOWN."""
    orders, payments = [], []
    for number in range(90):
        day = FIRST + timedelta(pick.randrange(100))
        lines = [line(pick) for _ in range(pick.randint(1, 3))]
        for place, (person, product, amount) in enumerate(lines):
            on = day + timedelta(pick.choice((0, 0, 0, 20)) if place else 0)
            orders.append((str(number), on, person, product, amount))
            if pick.random() < 0.2:
                part = amount if pick.random() < 0.5 else round(amount / 3, 2)
                orders.append((str(number), on + timedelta(pick.randrange(70)), person, product, -part))
        whole = sum(amount for _, _, amount in lines)
        for _ in range(pick.randrange(3)):
            paid = pick.choice((whole, round(whole / 2, 2), round(whole / 7, 2), Decimal(-5)))
            payments.append((str(number), min(day + timedelta(pick.randrange(80)), KNOWN), paid))
    return [one for one in orders if one[1] <= LAST], payments


def period_of(day):
    return next((one.start for one in PERIODS if one.start <= day <= one.end), None)


def second(orders, payments, days, product):
    """By person, period and period of the sale: taken back and given again, in ten-thousandths."""
    told = defaultdict(lambda: [0, 0])
    for number in {one[0] for one in orders}:
        lines = [one for one in orders if one[0] == number]
        due = min(day for _, day, _, _, amount in lines if amount > 0) + timedelta(days)
        inside = [day for _, day, _, _, amount in lines if amount > 0 and day >= PERIODS[0].start]
        if due < PERIODS[0].start or due > KNOWN:
            continue
        before = defaultdict(int)
        for period in (one for one in PERIODS if one.end >= due):
            until = min(period.end, LAST)
            amount = sum(one[4] for one in lines if one[1] <= until)
            paid = sum(money for order, day, money in payments if order == number and day <= until)
            lots = defaultdict(Fraction)
            for _, day, person, what, sold in lines:
                sold_in = period_of(min(inside, default=date.max) if sold < 0 else day)
                there = sold < 0 or person != "Li" or day <= MEMBERS[0].ends_on
                if product in ("", what) and there and sold_in and period_of(day) and day <= until:
                    lots[person, sold_in] += Fraction(sold)
            for (person, sold_in), counted in lots.items():
                left = min(amount - paid, amount)
                held = max(counted, 0) * Fraction(left) / Fraction(amount) if min(left, amount) > 0 else Fraction(0)
                held = int(held * 10000 + Fraction(1, 2))
                change = held - before[person, sold_in]
                told[person, period.start, sold_in][change < 0] += abs(change)
                before[person, sold_in] = held
    return {key: tuple(pair) for key, pair in told.items() if any(pair)}


@pytest.fixture(scope="module")
def drawn_store(tmp_path_factory):
    store = empty_store(tmp_path_factory.mktemp("unpaid"))
    orders, payments = drawn(Random(7))
    names = ("order_id", "ordered_on", "person", "product", "amount")
    given = giving(store)
    given("orders", *(dict(zip(names, map(str, one), strict=True)) | {"customer": "A"} for one in orders), as_of=LAST)
    names = ("order_id", "collected_on", "amount")
    given("collections", *(dict(zip(names, map(str, one), strict=True)) for one in payments), as_of=KNOWN)
    yield store, orders, payments
    store.close()


@pytest.mark.parametrize("days", [0, 10, 45])
@pytest.mark.parametrize("product", ["", "Hose"])
def test_two_calculations_of_unpaid_orders_agree(drawn_store, days, product):
    store, orders, payments = drawn_store
    only = Only(products=(product,) if product else ())
    plan = IncentivePlan("p", "Plan", PERIODS[0].start, members=MEMBERS, components=(
        Component("Rate", only=only, unpaid_after=days),
    ))  # fmt: skip
    question = Question(store.reader(), PERIODS[-1], LAST, Calendar())
    found = {
        (one.person, one.period_start, one.sold_start): (int(one.unpaid * 10000), int(one.paid * 10000))
        for one in unpaid_sales(question, plan, plan.components[0], PERIODS)
    }
    assert found == second(orders, payments, days, product)
    assert len(found) > 5
    by_lot = defaultdict(int)
    for (person, _, sold_in), (late, paid) in sorted(found.items()):
        by_lot[person, sold_in] += late - paid
        assert by_lot[person, sold_in] >= 0, "no more is given again than was taken back"
