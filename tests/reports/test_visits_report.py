"""A week of visits: proposed from who is due, kept, and moved."""

from datetime import date
from types import SimpleNamespace

import pytest

from sales_core.model.period import Period
from sales_core.reports.question import Question
from sales_core.reports.visit_plan import visit_plan, week_days
from sales_core.rules.calendar import Calendar
from sales_core.ui import care_plan

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)


@pytest.fixture
def question(given, store):
    given(
        "customers",
        {"customer": "Acme", "person": "Li", "tier": "A", "region": "East"},
        {"customer": "Beta", "person": "Li", "tier": "B", "region": "West"},
        {"customer": "Cole", "person": "Li", "tier": "B", "region": "East"},
        {"customer": "Dune", "person": "Li", "tier": "B", "region": "West"},
        {"customer": "Else", "person": "Wang", "tier": "A", "region": "East"},
    )
    day = {"contacted_on": "2026-10-20", "person": "Li"}
    given("contacts", *(day | {"customer": name} for name in ("Acme", "Beta", "Cole", "Else")),
          day | {"customer": "Dune", "contacted_on": "2026-11-20"})  # fmt: skip
    return lambda: Question(store.reader(), Period.parse("2026-11"), MONDAY, Calendar())


def page(store, question, **more):
    told = {"question": question(), "reader": store.reader(), "keeps": True, "as_of": MONDAY} | more
    told |= {"viewer": store.viewer(None), "store": store, "today": MONDAY, "say": lambda text, **_: text.en}
    return SimpleNamespace(**told)


def keep(monkeypatch, store, question, days):
    """Keep the days chosen for the customers of Li's grid."""
    monkeypatch.setattr("streamlit.rerun", lambda: None)
    rows = visit_plan(question(), "Li", MONDAY, 2)
    chosen = [days.get(row.customer, row.day) for row in rows]
    told = care_plan.changed(page(store, question), "Li", rows, chosen)
    care_plan.keep_plan(page(store, question), told)


def planned(question):
    return {row.customer: row.day for row in visit_plan(question(), "Li", MONDAY, 2)}


def test_who_is_due_gets_a_day_one_region_a_day(question):
    assert planned(question) == {"Acme": MONDAY, "Cole": MONDAY, "Beta": TUESDAY}


def test_only_days_that_the_team_works_and_that_have_not_passed_are_planned(question):
    assert week_days(question(), date(2026, 11, 16)) == ()
    assert week_days(question(), MONDAY)[0] == MONDAY
    assert len(week_days(question(), MONDAY)) == 5


def test_a_plan_is_kept_moved_and_dropped_and_can_be_undone(question, store, monkeypatch):
    keep(monkeypatch, store, question, {"Acme": WEDNESDAY, "Beta": None})
    assert planned(question) == {"Cole": MONDAY, "Acme": WEDNESDAY, "Beta": None}
    keep(monkeypatch, store, question, {"Cole": None})
    assert planned(question) == {"Acme": WEDNESDAY, "Beta": None, "Cole": None}
    for batch in store.batches()[:2]:
        store.undo(batch.batch_id, "Li")
    assert planned(question) == {"Acme": MONDAY, "Cole": MONDAY, "Beta": TUESDAY}


def test_nothing_is_kept_for_a_customer_of_somebody_else(question, store):
    own = SimpleNamespace(**vars(page(store, question)) | {"question": Question(
        store.reader(people=("Wang",)), Period.parse("2026-11"), MONDAY, Calendar())})  # fmt: skip
    with pytest.raises(PermissionError):
        care_plan.keep_plan(own, [{"customer": "Acme"}])
