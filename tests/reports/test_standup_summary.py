"""The summary of a standup has a block for the team and for each person with anything to tell."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.reports.contacts_due import contacts_due
from sales_core.reports.question import Question
from sales_core.reports.standup import meeting
from sales_core.reports.standup_summary import standup_summary, summary
from sales_core.rules.calendar import Calendar

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def ask(store, as_of: date = TUESDAY) -> Question:
    return Question(store.reader(), Period.parse("2026-11"), as_of, Calendar())


def clock(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour)


@pytest.fixture
def told(store, given):
    """Li with a target, a deal won between two standups, an action, a blocker and a note; Wu with a blocker only."""

    def fill_in(form: Kind, day: date, **row: object) -> None:
        store.commit([form_sheet(form, [row], "Chen", day, "Standup")], "Chen", "form", clock(day, 10))

    first = {"as_of": MONDAY, "at": clock(MONDAY, 6)}
    given("targets", {"person": "Li", "starts_on": "2026-11-01", "target": "2000"}, **first)
    given("orders", {"order_id": "1", "person": "Li", "ordered_on": "2026-11-20", "amount": "500"}, **first)
    for day, stage in ((MONDAY, "Proposal"), (TUESDAY, "Closed Won")):
        deal = {"deal_id": "1", "deal": "Pumps", "person": "Li", "stage": stage, "amount": "500"}
        given("deals", deal | {"expected_close": "2026-11-27"}, as_of=day, at=clock(day, 7))
        number, began = f"m{day.day}", clock(day, 9).isoformat()
        fill_in(Kind.MEETINGS, day, meeting_id=number, held_on=day, started_at=began, as_of=day, state="held")
        said = {"note_id": f"n{day.day}", "note": f"said on {day.day}", "kind": "note"}
        fill_in(Kind.NOTES, day, **said, meeting_id=number, person="Li", noted_on=day)
    fill_in(Kind.ACTIONS, TUESDAY, action_id="a", person="Li", action="Send the offer", set_on=MONDAY, due_on=TUESDAY)
    blocker = {"note_id": "b", "note": "No price list", "kind": "blocker", "state": "open"}
    fill_in(Kind.NOTES, TUESDAY, **blocker, meeting_id="m23", person="Wu", noted_on=MONDAY)


def test_the_summary_is_of_the_latest_standup_and_compares_with_the_one_before(store, told):
    rows = {row.person: row for row in standup_summary(ask(store))}
    assert [rows[""].level, *rows] == ["team", "", "Li", "Wu"]
    li = rows["Li"]
    assert (li.attainment, li.won, li.since) == (Decimal("0.25"), 1, MONDAY)
    assert [action.action for action in li.actions] == ["Send the offer"]
    assert [note.note for note in li.notes] == ["said on 24"]
    assert ([note.note for note in rows["Wu"].blockers], rows["Wu"].actual) == (["No price list"], None)


def test_a_standup_that_nothing_is_kept_of_yet_compares_with_the_last_one(store, told):
    found = summary(ask(store), "not kept yet")
    assert (found.about, found.before.meeting_id, found.met.changes.deals) == (None, "m24", ())
    assert all(not row.notes for row in found.rows)


def test_the_first_standup_compares_with_the_upload_before(store, told):
    found = summary(ask(store), "m23")
    assert (found.about.meeting_id, found.before, found.met.changes.since) == ("m23", None, MONDAY)


def test_customers_due_today_follow_those_that_are_overdue(store, given):
    for name, amount, day in (
        ("Big", "900", "2026-11-17"),
        ("Late", "800", "2026-11-10"),
        ("Small", "1", "2026-11-01"),
    ):
        given(
            "orders", {"order_id": name, "person": "Li", "customer": name, "ordered_on": "2026-11-02", "amount": amount}
        )
        given("contacts", {"person": "Li", "customer": name, "contacted_on": day, "activity": "call"})
    found = contacts_due(ask(store), meeting(ask(store)).attention)
    assert [(one.customer, one.tier, one.days) for one in found] == [("Late", "A", 7), ("Big", "A", 0)]
