"""Items of the attention list that somebody has seen to or puts off."""

from datetime import date, timedelta

import pytest

from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports import attention as reports
from sales_core.reports.attention import attended, attention
from sales_core.reports.question import Question
from sales_core.reports.standup import standup
from sales_core.reports.targets import targets
from sales_core.rules.calendar import Calendar

NOW = date(2026, 11, 23)


def ask(store, as_of: date = NOW, viewer: Viewer = EVERYTHING) -> Question:
    return Question(store.reader(viewer), Period.parse("2026-11"), as_of, Calendar())


@pytest.fixture
def overdue(given):
    """Two deals of Li that should have closed, one of Wu."""
    for number, person in ((1, "Li"), (2, "Li"), (3, "Wu")):
        given("deals", {"deal_id": f"D{number}", "deal": f"Deal {number}", "person": person, "customer": "Acme",
                        "stage": "Proposal", "amount": "100", "expected_close": "2026-11-10", "next_step": "call"},
              as_of=NOW)  # fmt: skip


@pytest.fixture
def decide(given, store):
    """`decide("Deal 1", "done", until=…, on=…)` decides on an item of the list."""

    def say(deal: str, state: str, until: date | None = None, on: date = NOW) -> None:
        item = next(row for row in attention(ask(store, on)) if row.subject == deal)
        given("decisions", {"item": item.item, "person": item.person, "state": state, "until": until,
                            "decided_on": on, "reason": "waiting", "decided_by": "Chen"}, as_of=on)  # fmt: skip

    return say


def subjects(store, as_of: date = NOW, viewer: Viewer = EVERYTHING) -> list[str]:
    return sorted(row.subject for row in attention(ask(store, as_of, viewer)) if row.code == "overdue_deal")


def test_what_is_done_is_no_longer_listed_nor_counted(store, overdue, decide):
    before = standup(ask(store))[0].attention
    decide("Deal 1", "done")
    assert subjects(store) == ["Deal 2", "Deal 3"]
    assert standup(ask(store))[0].attention == before - 1
    ((row, decision),) = attended(ask(store), targets(ask(store))).seen_to
    assert (row.subject, decision.state, decision.reason, decision.decided_by) == ("Deal 1", "done", "waiting", "Chen")


def test_what_is_put_off_comes_up_again_on_its_day(store, overdue, decide):
    decide("Deal 1", "snoozed", NOW + timedelta(days=3))
    assert subjects(store, NOW + timedelta(days=2)) == ["Deal 2", "Deal 3"]
    assert subjects(store, NOW + timedelta(days=3)) == ["Deal 1", "Deal 2", "Deal 3"]


def test_what_is_done_comes_up_again_when_it_is_due_on_another_day(store, overdue, decide, given):
    decide("Deal 1", "done")
    given("deals", {"deal_id": "D1", "deal": "Deal 1", "person": "Li", "customer": "Acme", "stage": "Proposal",
                    "amount": "100", "expected_close": "2026-11-25", "next_step": "call"},
          as_of=NOW + timedelta(days=1))  # fmt: skip
    assert subjects(store, NOW + timedelta(days=4)) == ["Deal 1", "Deal 2", "Deal 3"]


def test_the_day_before_the_decision_shows_what_stood_there_then(store, overdue, decide):
    decide("Deal 1", "done", on=NOW + timedelta(days=1))
    assert subjects(store) == ["Deal 1", "Deal 2", "Deal 3"]


def test_a_decision_is_a_batch_and_its_undo_brings_the_item_back(store, overdue, decide):
    decide("Deal 1", "done")
    store.undo(store.batches()[0].batch_id, "Chen")
    assert subjects(store) == ["Deal 1", "Deal 2", "Deal 3"]


def test_a_salesperson_sees_decisions_on_own_items_only(store, overdue, decide):
    decide("Deal 1", "done")
    asked = ask(store, viewer=Viewer("Wu", False, ("Wu",)))
    assert attended(asked, targets(asked)).seen_to == ()
    assert subjects(store, viewer=Viewer("Wu", False, ("Wu",))) == ["Deal 3"]


def test_what_is_filled_in_later_does_not_move_the_day_that_sheets_reach_to(store, overdue, decide):
    decide("Deal 1", "done", on=NOW + timedelta(days=9))
    assert store.reader().latest_as_of() == NOW


def code_of(store, as_of: date = NOW) -> str:
    return next(row.code for row in attention(ask(store, as_of)))


def test_an_item_comes_up_again_when_a_stronger_rule_is_met_and_stays_away_for_a_weaker_one(store, given, decide):
    deal = {"deal_id": "D1", "deal": "Deal 1", "person": "Li", "customer": "Acme", "stage": "Proposal", "amount": "100",
            "expected_close": "2026-11-25"}  # fmt: skip
    other = deal | {"deal_id": "D2", "deal": "Deal 2", "next_step": "call", "expected_close": "2027-03-01"}
    given("deals", deal, other, as_of=NOW)
    assert code_of(store) == "no_next_step"
    decide("Deal 1", "done")
    assert attention(ask(store)) == ()
    late = NOW + timedelta(days=4)
    assert code_of(store, late) == "overdue_deal"
    decide("Deal 1", "done", on=late)
    assert attention(ask(store, late)) == ()


def test_a_target_that_was_seen_to_comes_up_again_in_the_next_period(store, given):
    for month in ("2026-11-01", "2026-12-01"):
        given("targets", {"person": "Li", "metric": "revenue", "starts_on": month, "target": "1000"})
    (row,) = attention(ask(store))
    for item in (row.item, "behind_pace|Li||"):
        given("decisions", {"item": item, "person": "Li", "state": "done", "decided_on": NOW, "reason": "ill"})
        assert attention(ask(store)) == ()
        december = Question(store.reader(), Period.parse("2026-12"), date(2026, 12, 10), Calendar())
        assert [found.code for found in attention(december)] == ["behind_pace"]
        store.undo(store.batches()[0].batch_id, "Chen")


def test_what_was_decided_does_not_shorten_the_list_nor_spoil_its_counts(store, given, monkeypatch):
    monkeypatch.setattr(reports, "EACH", 2)
    given("deals", *({"deal_id": f"D{number}", "deal": f"Deal {number}", "person": "Li", "customer": "Acme",
                      "stage": "Proposal", "amount": str(100 - number), "expected_close": "2026-11-10"}
                     for number in range(5)), as_of=NOW)  # fmt: skip
    assert subjects(store) == ["Deal 0", "Deal 1"]
    first, second = attention(ask(store))
    given("decisions", *({"item": row.item, "person": "Li", "state": "done", "decided_on": NOW}
                         for row in (first, second)))  # fmt: skip
    told = attended(ask(store), targets(ask(store)))
    assert ([row.subject for row in told.rows], sum(told.counts.values())) == (["Deal 2", "Deal 3"], 3)
