"""What moved a KPI sums to its change exactly, however it is split, and opens to the rows of both periods."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from conftest import prepared
from everything import LAST, give
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.contribution import AGAINST, contribution, contribution_rows, contributions, told_by
from sales_core.reports.kpis import kpi_values
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

NOVEMBER = Period.parse("2026-11")
SUMS = ("revenue", "orders", "new_customers", "collections", "won_deals", "lost_deals", "units", "activities")
CUSTOMERS = [None, "Acme", "Beta", "Cole", "Dune", "Elm", "Fern", "Gil", "Hall"]
LINES = st.lists(
    st.fixed_dictionaries(
        {
            "order_id": st.sampled_from(["A1", "A2", "A3", None]),
            "line_id": st.integers(1, 10**9).map(str),
            "ordered_on": st.integers(0, 59).map(lambda days: date(2026, 10, 1) + timedelta(days=days)),
            "person": st.sampled_from(["Li", "Wang", " li ", None]),
            "customer": st.sampled_from(CUSTOMERS),
            "product": st.sampled_from(["P", "Q", None]),
            "region": st.sampled_from(["East", "West", None]),
            "channel": st.sampled_from(["Web", "Fair", None]),
            "amount": st.decimals(-900, 900, places=4).map(str),
            "status": st.sampled_from([None, None, "draft"]),
        }
    ),
    max_size=25,
)


def asked(store, viewer: Viewer | None = None) -> Question:
    return Question(store.reader(viewer) if viewer else store.reader(), NOVEMBER, LAST, Calendar())


def every_split(question: Question):
    """Each KPI that is a sum, each earlier period that it has, each split."""
    for kpi in kpi_values(question, SUMS):
        for against in AGAINST:
            for by in told_by(question, kpi.key, against) if getattr(kpi, against) is not None else ():
                yield kpi, against, contribution(question, kpi.key, by, against, most=2)


def assert_exact(question: Question) -> int:
    splits = list(every_split(question))
    for kpi, against, found in splits:
        assert found.now == kpi.value, (kpi.key, found.by)
        assert found.before == getattr(kpi, against), (kpi.key, found.by, against)
        assert sum(part.change for part in found.parts) == kpi.value - getattr(kpi, against)
        assert len(found.parts) <= 5
    return len(splits)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES)
def test_the_parts_sum_to_the_change_of_the_card_whatever_is_sold(store, lines):
    if lines:
        store.commit([prepared(Kind.ORDERS, lines)], "tester")
    assert_exact(asked(store))
    assert_exact(asked(store, Viewer("Li", scope=("Li",))))


@pytest.mark.parametrize("basis", ["orders", "won_deals", "collections"])
def test_every_sum_splits_by_what_its_sheets_tell_and_opens_to_the_rows(store, given, basis):
    give(given, basis)
    question = asked(store)
    assert assert_exact(question) >= 12
    for kpi, against, found in every_split(question):
        for part in found.parts if against == "previous" else ():
            rows = contribution_rows(question, found, part.part, against)
            assert all(row.file_name and row.row_number > 1 for row in rows)
            of = {span: [row for row in rows if row.part == span] for span in ("now", "before")}
            value = (lambda rows: sum(row.adds for row in rows)) if kpi.unit == "money" or kpi.key == "units" else len
            assert (value(of["now"]), value(of["before"])) == (part.now, part.before), (kpi.key, found.by, part)


def test_the_greatest_risers_and_fallers_are_named_and_the_others_told_together(store, given):
    then = {"Acme": 100, "Beta": 500, "Cole": 10, "Dune": 300, "Elm": 50}
    now = {"Acme": 900, "Beta": 0, "Cole": 20, "Dune": 250, "Elm": 50, "": 7}
    given("orders", *(
        {"order_id": f"{month}{name}", "ordered_on": f"2026-{month}-05", "customer": name, "amount": str(amount)}
        for month, sold in (("10", then), ("11", now)) for name, amount in sold.items()
    ))  # fmt: skip
    found = contribution(asked(store), "revenue", "customer", most=1)
    assert [(part.part, part.change, part.parts) for part in found.parts] == [
        ("Acme", 800, 1),
        ("Beta", -500, 1),
        (None, -33, 4),
    ]
    named = contribution(asked(store), "revenue", "customer").parts
    assert [part.part for part in named] == ["Acme", "Cole", "", "Dune", "Beta", None]


def test_a_rate_is_no_sum_of_parts_and_what_all_rows_share_splits_nothing(store, given):
    given("orders", {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "region": "East", "amount": "1"})
    assert told_by(asked(store), "average_order") == ()
    assert told_by(asked(store), "revenue") == ()


def test_the_region_that_orders_lack_is_the_customer_s(store, given):
    given("customers", {"customer": "Acme", "person": "Li", "region": "East"})
    given("orders", {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Acme", "amount": "5"},
          {"order_id": "2", "ordered_on": "2026-11-02", "person": "Li", "customer": "Beta", "amount": "7"})  # fmt: skip
    found = contribution(asked(store), "revenue", "region")
    assert {part.part: part.now for part in found.parts} == {"East": Decimal(5), "": Decimal(7)}


def test_the_command_line_tells_every_split(store, given):
    give(given)
    rows = contributions(asked(store))
    assert {row.kpi for row in rows} == set(SUMS)
