"""What would become of the landing if deals stood otherwise; the store and its reports stay as they are."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.landing import landing, landing_deals
from sales_core.reports.question import Question
from sales_core.reports.what_if import LOST, WON, deals_to_change, landing_if, stands
from sales_core.rules.calendar import Calendar

MONTH = Period.parse("2026-03")
EVERY_DAY = Calendar("", (0, 1, 2, 3, 4, 5, 6))


def deal(number, stage, expected="2026-03-20", closed=None, **more):
    told = {"deal_id": f"D{number}", "person": "Li", "customer": f"C{number}", "amount": "1000"}
    return told | {"stage": stage, "expected_close": expected, "closed_on": closed, "created_on": "2026-01-05"} | more


@pytest.fixture
def march(store, given):
    """March 2026 as of the 10th: 9 of 12 deals of February were won; three are open, one of them without an amount."""
    days = [date(2025, 3, 11) + timedelta(days=past) for past in range(365)]
    orders = [{"order_id": f"O{day}", "ordered_on": str(day), "person": "Li", "amount": "100"} for day in days]
    given("orders", *orders, as_of=date(2026, 3, 10))
    given("deals", *(deal(n, "Negotiation", "2026-02-20") for n in range(12)), as_of=date(2026, 2, 2))
    closed = [deal(n, "Closed Won" if n < 9 else "Closed Lost", "2026-02-20", "2026-02-20") for n in range(12)]
    given("deals", *closed, as_of=date(2026, 2, 23))
    given(
        "deals",
        deal(20, "Negotiation"),
        deal(21, "Negotiation", "2026-05-20", amount="5000"),
        deal(22, "Negotiation", amount=None, person="Wang"),
        as_of=date(2026, 3, 10),
    )
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-03-01", "target": "4000"})
    return Question(store.reader(EVERYTHING), MONTH, date(2026, 3, 10), EVERY_DAY)


def supposed(question, **changes):
    """`supposed(march, D20={"outcome": WON})`: these deals with these changes."""
    rows = {row.key: row for row in deals_to_change(question)}
    return [replace(stands(rows[f"id:{name}"]), **told) for name, told in changes.items()]


def test_what_is_due_comes_first_then_the_greatest_and_a_name_finds_any(march):
    rows = deals_to_change(march)
    assert [(row.key, row.due, row.matching) for row in rows] == [
        ("id:D20", True, 3), ("id:D22", True, 3), ("id:D21", False, 3),
    ]  # fmt: skip
    assert [row.key for row in deals_to_change(march, most=1)] == ["id:D20"]
    assert [(row.key, row.matching) for row in deals_to_change(march, "c２１")] == [("id:D21", 1)]
    assert [row.key for row in deals_to_change(march, "wang")] == ["id:D22"]
    assert deals_to_change(march, "nobody") == ()


def test_without_a_change_the_landing_is_that_of_its_report(march):
    found = landing_if(march, supposed(march, D20={}, D21={}))
    assert (found.before, found.after, found.difference, found.parts) == (landing(march)[0], landing(march)[0], 0, ())


def test_the_parts_of_the_changed_deals_sum_to_the_change_of_the_landing(march):
    counted = {row.key: row.expected for row in landing_deals(march)}
    changes = {
        "D20": {"outcome": LOST},
        "D21": {"expected_close": date(2026, 3, 18), "amount": Decimal("9000.09")},
        "D22": {"amount": Decimal(700), "outcome": WON},
    }
    found = landing_if(march, supposed(march, **changes))
    parts = {part.deal.key: part for part in found.parts}
    assert (parts["id:D20"].before, parts["id:D20"].after) == (counted["id:D20"], 0)
    assert parts["id:D21"].after > parts["id:D21"].before == counted["id:D21"]
    assert (parts["id:D22"].before, parts["id:D22"].after) == (0, 700)
    assert sum(part.part for part in found.parts) == found.difference
    assert found.difference == found.after.landing - found.before.landing > 0
    assert found.after.high > found.before.high
    assert found.after.actual == found.before.actual


def test_a_salesperson_changes_the_own_landing_with_own_deals_only(march, store, given):
    given("people", {"person": "Li", "role": "Sales"}, {"person": "Wang", "role": "Sales"})
    own = Question(store.reader(store.viewer("Wang")), MONTH, date(2026, 3, 10), EVERY_DAY)
    assert [row.key for row in deals_to_change(own)] == ["id:D22"]
    others = supposed(march, D20={"outcome": WON})
    found = landing_if(own, others)
    assert found is None or found.parts == ()


def test_nothing_is_said_where_the_landing_says_nothing(march):
    early = Question(march.reader, Period.parse("2026-01"), date(2026, 1, 31), EVERY_DAY)
    assert landing_if(early, ()) is None


def test_supposing_leaves_the_store_and_the_landing_as_they_are(march, store):
    log = "select (select count(*) from log.batch), (select count(*) from log.batch_event), hash(list(d)) from ("
    log += "select * from log.deals order by all) as d"
    before = (store._own.execute(log).fetchall(), store.batches(), landing(march), landing_deals(march))
    landing_if(march, supposed(march, D20={"outcome": WON}, D21={"outcome": WON, "expected_close": None}))
    assert (store._own.execute(log).fetchall(), store.batches(), landing(march), landing_deals(march)) == before
    assert store.check() == ()
