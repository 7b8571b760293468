"""What a person would be paid if deals were won or more were sold; the store and its reports stay as they are."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.incentive_plan import Component, IncentivePlan, Only, PayBand
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.incentives import incentives
from sales_core.reports.pay_if import deals_to_change, pay_if, running, stands
from sales_core.reports.pay_if_deals import more_of
from sales_core.reports.question import Question
from sales_core.reports.what_if import WON
from sales_core.rules.calendar import Calendar
from sales_core.rules.pay.what_if import Further

NOVEMBER, DAY = Period.parse("2026-11"), date(2026, 11, 10)


@pytest.fixture
def sold(store, given):
    """November as of the 10th: Li stands at 70 % of target, three deals of Li are open, one of Wang."""
    given(
        "orders",
        {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Acme", "amount": "70000"},
        {"order_id": "0", "ordered_on": "2026-10-02", "person": "Li", "customer": "Acme", "amount": "1"},
        {"order_id": "2", "ordered_on": "2026-11-03", "person": "Wang", "customer": "Bolt", "amount": "50000"},
        as_of=DAY,
    )
    told = {"stage": "Negotiation", "created_on": "2026-10-01"}
    given(
        "deals",
        *(
            told | {"deal_id": name, "person": person, "customer": who, "amount": amount, "expected_close": day}
            for name, person, who, amount, day in (
                ("D1", "Li", "Acme", "40000", "2026-11-20"),
                ("D2", "Li", "Cove", "10000", "2026-11-05"),
                ("D3", "Li", "Acme", "90000", "2026-12-05"),
                ("D4", "Wang", "Bolt", "30000", "2026-11-20"),
            )
        ),
        as_of=DAY,
    )
    targets = (
        {"person": name, "metric": "revenue", "starts_on": "2026-11-01", "target": "100000"} for name in ("Li", "Wang")
    )
    given("targets", *targets, as_of=DAY)
    return store


def asked(store, person="Li", viewer=EVERYTHING, period=NOVEMBER, day=DAY):
    return Question(store.reader(viewer, None, (person,)), period, day, Calendar())


def won(question, *keys, **more):
    rows = {row.key: row for row in deals_to_change(question)}
    return [replace(stands(rows[f"id:{key}"]), outcome=WON, **more) for key in keys]


def test_without_a_change_it_is_the_statement_itself(sold):
    (statement,) = incentives(asked(sold))
    found = pay_if(asked(sold), "Li")
    assert found.pay_before == found.pay_after == statement.total == Decimal("1400.00")
    assert found.before[0].told.lines == found.after[0].told.lines == statement.lines


def test_a_won_deal_pays_by_the_plans_bands_and_says_how_far_the_next_is(sold):
    question = asked(sold)
    found = pay_if(question, "Li", won(question, "D1"))
    (part,) = found.parts
    assert (found.pay_before, found.pay_after) == (
        Decimal("1400.00"),
        Decimal("2400.00"),
    )  # 100,000 × 2 % + 10,000 × 4 %
    assert (part.band_before.rate, part.band_after.rate) == (Decimal("0.02"), Decimal("0.04"))
    assert (part.next.now.rate, part.next.step.band.rate, part.next.step.more) == (
        Decimal("0.04"), Decimal("0.06"), 10_000,
    )  # fmt: skip


def test_another_amount_counts_and_an_overdue_deal_is_won_today_but_one_that_closes_later_pays_nothing(sold):
    question = asked(sold)
    assert pay_if(question, "Li", won(question, "D2", amount=Decimal(20_000))).difference == Decimal("400.00")
    late = pay_if(question, "Li", won(question, "D3"))
    assert (late.difference, late.later) == (0, 1)
    assert pay_if(question, "Li", won(question, "D3", expected_close=date(2026, 11, 30))).pay_after == Decimal(
        "5200.00"
    )


def test_further_sales_count_without_any_deal(sold):
    found = pay_if(asked(sold), "Li", (), {"sales": Decimal(10_000), "units": Decimal(9)})
    assert (found.difference, found.measures) == (Decimal("200.00"), ("sales",))


def test_deals_of_others_and_people_out_of_scope_are_never_seen(sold):
    own = Viewer("Wang", False, ("Wang",))
    assert pay_if(asked(sold, "Li", own), "Li") is None
    theirs = won(asked(sold), "D1")
    question = asked(sold, "Wang", own)
    assert [row.key for row in deals_to_change(question)] == ["id:D4"]
    assert pay_if(question, "Wang", theirs).difference == 0


def test_a_period_that_is_over_has_no_what_if(sold):
    assert running(asked(sold, period=Period.parse("2026-10"), day=date(2026, 10, 31))) is None
    assert pay_if(asked(sold, day=date(2026, 11, 30)), "Li") is None


def test_a_credited_share_a_tier_and_deals_won_count_as_the_plan_says(sold, given):
    given(
        "credits",
        *(
            {"decision_id": "x", "customer": "Acme", "person": who, "share": part, "credited_from": "2026-01-01",
             "decided_on": "2026-11-01"}
            for who, part in (("Li", "0.6"), ("Wang", "0.4"))
        ),
        as_of=DAY,
    )  # fmt: skip
    question, flat = asked(sold), (PayBand(Decimal(0), Decimal("0.1")),)
    two = (PayBand(Decimal(2), amount=Decimal(100)),)
    told = IncentivePlan(
        "p", "Plan", date(2026, 1, 1),
        components=(
            Component("All", bands=flat),
            Component("New", bands=flat, only=Only(customers="new")),
            Component("Count", kind="bonus", basis="deals", by="amount", bands=two),
            Component("Each", kind="spiff", event="deal", amount=Decimal(50)),
            Component("Rest", bands=flat, rest=True),
        ),
    )  # fmt: skip
    more = more_of(question, told, "Li", NOVEMBER, won(question, "D1", "D2"), {"sales": Decimal(5)})
    assert more.counted["All"] == Further(Decimal(34_005), Decimal(34_005))  # 60 % of D1, D2, and 5
    assert more.counted["New"] == Further(Decimal(10_000), Decimal(34_005))  # Cove never bought
    assert more.counted["Count"].base == Decimal("1.6")
    assert [(event.reference, event.count) for event in more.events["Each"]] == [
        ("id:D1", Decimal("0.6")),
        ("id:D2", 1),
    ]
    assert more.counted["Rest"].base == 0
