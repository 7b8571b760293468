"""What a decision on a conflict credits, and to whom: by share, to the cent, to the whole, until it is taken back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.conflicts import conflicts
from sales_core.reports.credit_effects import credit_effects
from sales_core.reports.credits import DecisionRefusedError, Verdict, credit_rows, decisions
from sales_core.reports.incentives import incentives
from sales_core.reports.incentives_summary import earned
from sales_core.reports.question import ask
from sales_core.reports.statement import behind_statements
from sales_core.store.store import open_store

TODAY = date(2026, 11, 23)
ROSTER = tuple(
    {"person": name, "role": role} for name, role in (("Li", "sales"), ("Wang", "sales"), ("Chen", "director"))
)
NOVEMBER = Period.parse("2026-11")


def order(customer, person, amount, day="2026-11-02", **more):
    told = {"customer": customer, "person": person, "amount": amount, "ordered_on": day}
    return told | {"order_id": f"{customer}{person}{amount}{day}"} | more


@pytest.fixture
def asked(store):
    return lambda viewer=None: ask(store.reader(store.viewer(viewer)), TODAY, NOVEMBER)


def decide(store, customers, since="2026-11-01", **shares):
    rows = [
        {"decision_id": "-".join(shares) + since, "customer": customer, "person": person, "share": Decimal(share),
         "credited_from": date.fromisoformat(since), "decided_on": TODAY, "decided_by": "Chen", "reason": "first call"}
        for customer in customers for person, share in shares.items()
    ]  # fmt: skip
    store.commit([form_sheet(Kind.CREDITS, rows, "Chen", TODAY, "Conflicts")], "Chen", "form")


def actual(question):
    return {row.person: row.actual for row in incentives(question)}


@pytest.fixture
def acme(given):
    given("orders", order("Acme", "Li", "100"), order("Acme Ltd", "Wang", "50.01"), order("Apex", "Wang", "7"),
          order("Acme Ltd", "Wang", "30", "2026-10-15"))  # fmt: skip


def test_a_split_credits_every_sale_of_the_customer_by_share_and_sums_to_the_whole(acme, asked, store):
    assert actual(asked()) == {"Li": Decimal(100), "Wang": Decimal("57.01")}
    decide(store, ["Acme", "Acme Ltd"], Li="0.6", Wang="0.4")
    assert actual(asked()) == {"Li": Decimal("90.01"), "Wang": Decimal("67.00")}
    assert {row.person: row.change for row in credit_effects(asked()) if row.customer == "Acme"} == {
        "Li": Decimal(-40), "Wang": Decimal(40),
    }  # fmt: skip
    store.undo(store.batches()[0].batch_id, "Chen")
    assert actual(asked()) == {"Li": Decimal(100), "Wang": Decimal("57.01")}
    assert credit_effects(asked()) == ()


def test_one_owner_gets_everything_from_the_day_on_and_nothing_of_before(acme, asked, store):
    decide(store, ["Acme", "Acme Ltd"], since="2026-11-02", Li="1", Wang="0")
    assert actual(asked()) == {"Li": Decimal("150.01"), "Wang": Decimal(7)}
    october = ask(store.reader(), TODAY, Period.parse("2026-10"))
    assert actual(october) == {"Wang": Decimal(30)}


def test_rows_behind_a_statement_sum_to_it_and_name_share_seller_and_decision(acme, asked, store):
    decide(store, ["Acme", "Acme Ltd"], Li="0.6", Wang="0.4")
    rows = earned(asked()).rows
    told = behind_statements(asked(), [row for row in rows if row.person == "Wang"])
    assert sum(row.amount for row in told) == Decimal("67.00")
    assert [(row.customer, row.amount, row.share, row.seller, row.decided_by) for row in told] == [
        ("Acme", Decimal(40), Decimal("0.4"), "Li", "Chen"),
        ("Acme Ltd", Decimal("20.00"), Decimal("0.4"), "Wang", "Chen"),
        ("Apex", Decimal(7), None, "", ""),
    ]
    assert all(row.batch_id and row.file_name for row in told)


def test_each_person_sees_the_same_statement_as_the_manager_does(acme, asked, store, given):
    given("people", *ROSTER)
    decide(store, ["Acme", "Acme Ltd"], Li="0.6", Wang="0.4")
    everybody = actual(asked("Chen"))
    assert actual(asked("Li")) | actual(asked("Wang")) == everybody


def test_the_latest_decision_counts_whole_and_its_undo_brings_back_the_one_before(acme, asked, store):
    decide(store, ["Acme", "Acme Ltd"], Li="0.5", Wang="0.5")
    decide(store, ["Acme", "Acme Ltd"], Zhao="1", Li="0")
    assert actual(asked()) == {"Li": Decimal(0), "Wang": Decimal(7), "Zhao": Decimal("150.01")}
    store.undo(store.batches()[0].batch_id, "Chen")
    assert actual(asked())["Li"] == Decimal("75.01")
    assert sum(actual(asked()).values()) == Decimal("157.01")


def test_a_conflict_is_decided_until_somebody_new_comes(acme, asked, store, given):
    decide(store, ["Acme", "Acme Ltd"], Li="1", Wang="0")
    (row,) = conflicts(asked())
    assert (row.state, row.newcomers) == ("decided", ())
    given("orders", order("ACME", "Zhao", "5", "2026-11-20"))
    (row,) = conflicts(asked())
    assert (row.state, row.newcomers) == ("reopened", ("Zhao",))


def test_decisions_are_shown_to_their_parties_only(acme, asked, store, given):
    given("people", *({"person": name, "role": "sales"} for name in ("Li", "Wang", "Zhao")))
    decide(store, ["Acme"], Li="1", Wang="0")
    assert [len(decisions(asked(who))) for who in ("Li", "Wang", "Zhao", None)] == [2, 2, 0, 2]


@dataclass(frozen=True)
class Total:
    total: Decimal


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    opened = open_store(str(tmp_path_factory.mktemp("credits") / "sales.duckdb"))
    yield opened
    opened.close()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@drawn(
    st.lists(st.decimals("-999.9999", "99999.9999", places=4), min_size=1, max_size=6),
    st.lists(st.integers(0, 100), min_size=1, max_size=4).filter(any),
)
def test_parts_of_any_decision_sum_to_the_whole(shared, amounts, weights):
    cents = [Decimal(weight * 10_000 // sum(weights)) / 10_000 for weight in weights]
    cents[0] += 1 - sum(cents)
    rows = [order("Acme", "Li", amount, date(2026, 11, 2), order_id=str(place)) for place, amount in enumerate(amounts)]
    shared.commit([form_sheet(Kind.ORDERS, rows, "t", TODAY, "t")], "t", "form")
    decide(shared, ["Acme"], **{f"P{place}": share for place, share in enumerate(cents)})
    told = incentives(ask(shared.reader(), TODAY, NOVEMBER))
    held = shared.reader().rows("select sum(amount) as total from fct_orders", Total)
    assert sum(row.actual for row in told) == held[0].total


def test_a_decision_is_kept_only_for_whoever_leads_every_party_also_those_without_a_share():
    all_to_li = Verdict("d", ["Acme"], {"Li": Decimal(1), "Wang": Decimal(0)}, TODAY, TODAY, "Chen", "first call")
    leads_both = Viewer("Chen", False, ("Chen", "Li", "Wang"))
    assert [row["person"] for row in credit_rows(leads_both, all_to_li)] == ["Li", "Wang"]
    for viewer in (Viewer("Li", False, ("Li",)), Viewer("Chen", False, ("Chen", "Li"))):
        with pytest.raises(DecisionRefusedError):
            credit_rows(viewer, all_to_li)
