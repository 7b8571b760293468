"""Everything about one customer, for those who see it."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.customer import (
    bought,
    bought_rows,
    customer_months,
    customer_named,
    customer_notes,
    customers_like,
    month_rows,
    owners,
)
from sales_core.reports.customer_timeline import customer_history
from sales_core.reports.question import ask

TODAY = date(2026, 11, 23)
WANG = Viewer("Wang", False, ("Wang",))


def order(number, day, amount, customer="Acme", person="Li"):
    return {"order_id": number, "ordered_on": day, "person": person, "customer": customer, "amount": amount}


@pytest.fixture
def acme(given):
    given("people", {"person": "Li"}, {"person": "Wang"}, as_of=date(2026, 10, 1))
    given("customers", {"customer": "Acme", "person": "Wang", "industry": "Tools"}, as_of=date(2026, 10, 1))
    given("customers", {"customer": "Acme", "person": "Li", "tier": "A"}, as_of=date(2026, 11, 1))
    given("orders", order("1", "2026-11-02", "700"), order("2", "2026-09-03", "50"), order("3", "2025-10-02", "90"),
          order("4", "2026-11-02", "5", "Acorn", "Wang"), order("5", "2026-12-01", "1"))  # fmt: skip
    for day, stage in (("2026-11-09", "Proposal"), ("2026-11-16", "Negotiation")):
        deal = {"deal_id": "D", "deal": "Line", "person": "Li", "customer": "Acme", "stage": stage, "amount": "300"}
        given("deals", deal | {"created_on": "2026-11-05"}, as_of=date.fromisoformat(day))
    given("feedback", {"received_on": "2026-11-10", "customer": "Acme", "person": "Li", "score": "9", "survey": "NPS"})


@pytest.fixture
def asked(store):
    def ask_them(viewer=EVERYTHING, day=TODAY):
        return ask(store.reader(viewer), TODAY, Period.parse("2026-11"), day)

    return ask_them


def note(store, text, number="n", day=TODAY):
    row = {"note_id": number, "customer": "Acme", "note": text, "noted_on": day, "noted_by": "Li"}
    return store.commit([form_sheet(Kind.CUSTOMER_NOTES, [row], "Li", day, "Notes")], "Li", "form").batches[0].batch_id


def test_revenue_stands_beside_that_of_the_time_before(acme, asked):
    found = bought(asked(), "Acme")
    assert (found.revenue, found.before, found.open_deals, found.open_amount) == (750, 90, 1, 300)
    row = customer_named(asked(), "Acme")
    assert sum(one.amount for one in bought_rows(asked(), row)) == 750
    assert [one.amount for one in bought_rows(asked(), row, "open")] == [300]


def test_months_without_a_purchase_are_there_with_nothing(acme, asked):
    months = customer_months(asked(), "Acme")
    assert (len(months), months[0].month, months[-1].revenue, months[-2].revenue) == (24, date(2024, 12, 1), 700, 0)
    assert sum(one.revenue for one in months) == 840
    row = customer_named(asked(), "Acme")
    assert [one.amount for one in month_rows(asked(), row, date(2026, 9, 1))] == [50]


def test_a_customer_is_found_by_any_spelling_and_by_a_part_of_its_name(acme, asked):
    assert customer_named(asked(), " ＡＣＭＥ ").customer == "Acme"
    assert [row.customer for row in customers_like(asked(), "ac")] == ["Acme", "Acorn"]
    assert customers_like(asked(), "zz") == ()


def test_the_timeline_has_stage_changes_owners_feedback_tiers_and_notes(acme, store, asked):
    note(store, "Ask for the plant manager")
    told = [(row.what, row.day, row.person) for row in customer_history(asked(), "Acme")]
    assert told == [
        ("note", TODAY, "Li"),
        ("deal", date(2026, 11, 16), "Li"),
        ("feedback", date(2026, 11, 10), "Li"),
        ("deal", date(2026, 11, 5), "Li"),
        ("order", date(2026, 11, 2), "Li"),
        ("owner", date(2026, 11, 1), "Li"),
        ("owner", date(2026, 10, 1), "Wang"),
        ("order", date(2026, 9, 3), "Li"),
        ("order", date(2025, 10, 2), "Li"),
        ("customer", None, "Li"),
    ]
    assert all(row.file_name and row.row_number and row.batch_id for row in customer_history(asked(), "Acme"))


def test_who_looked_after_it_before_is_known(acme, asked):
    spans = [(one.person, one.since, one.until) for one in owners(asked(), "Acme")]
    assert spans[:2] == [
        ("Li", date(2026, 11, 1), None),
        ("Wang", date(2026, 10, 1), date(2026, 11, 1)),
    ]


def test_a_viewer_out_of_scope_sees_nothing_of_it(acme, store, asked):
    note(store, "Secret")
    given_to = {"customer": "Acme", "tier": "B", "decided_on": TODAY, "reason": "x"}
    store.commit([form_sheet(Kind.CUSTOMER_TIERS, [given_to], "Li", TODAY, "Tier")], "Li", "form")
    stranger = asked(Viewer("Zhao", False, ("Zhao",)))
    assert customer_named(stranger, "Acme") is None
    assert customers_like(stranger, "a") == ()
    assert (customer_history(stranger, "Acme"), customer_notes(stranger, "Acme"), owners(stranger, "Acme")) == ((),) * 3
    assert bought(stranger, "Acme").revenue == Decimal(0)


def test_a_note_is_taken_out_and_undone_like_any_upload(acme, store, asked):
    note(store, "First", day=date(2026, 11, 20))
    batch = note(store, None)
    assert customer_notes(asked(), "Acme") == ()
    store.undo(batch, "Li")
    (kept,) = customer_notes(asked(), "Acme")
    assert (kept.note, kept.noted_by, customer_notes(asked(day=date(2026, 11, 19)), "Acme")) == ("First", "Li", ())
