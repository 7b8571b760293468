"""What was said in a meeting comes up again, and the next one tells what changed since."""

from datetime import date, datetime

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.actions import actions
from sales_core.reports.attention import attention
from sales_core.reports.meetings import held, meetings, notes, open_blockers, said_in
from sales_core.reports.question import Question
from sales_core.reports.standup import meeting, standup
from sales_core.reports.tiers import tiers
from sales_core.rules.calendar import Calendar

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
MORNING = datetime(2026, 11, 23, 9)


def ask(store, as_of: date = TUESDAY, viewer: Viewer = EVERYTHING, known_at: datetime | None = None) -> Question:
    return Question(store.reader(viewer, known_at), Period.parse("2026-11"), as_of, Calendar())


def fill_in(store, kind: Kind, row: dict, as_of: date = MONDAY, at: datetime | None = None):
    return store.commit([form_sheet(kind, [row], "Chen", as_of, "Standup")], "Chen", "form", at)


def hold(store, number: str = "m1", started: datetime = MORNING, **more):
    row = {"meeting_id": number, "held_on": started.date(), "started_at": started.isoformat(), "as_of": MONDAY}
    return fill_in(store, Kind.MEETINGS, row | {"state": "held", "ended_at": started.isoformat()} | more)


def note(store, number: str, person: str | None, kind: str = "note", **more):
    row = {"note_id": number, "meeting_id": "m1", "person": person, "kind": kind, "note": f"note {number}"}
    return fill_in(
        store, Kind.NOTES, row | {"noted_on": MONDAY, "state": "open"} | more, more.get("resolved_on", MONDAY)
    )


def deal(number: str, stage: str, **more):
    return {"deal_id": number, "deal": f"Deal {number}", "person": "Li", "customer": "Acme", "stage": stage,
            "amount": "500", "expected_close": "2026-11-27"} | more  # fmt: skip


@pytest.fixture
def two(given):
    given("people", {"person": "Li", "team": "East"}, {"person": "Wu", "team": "West"}, at=datetime(2026, 11, 1))
    given("deals", deal("1", "Proposal"), as_of=date(2026, 11, 16), at=datetime(2026, 11, 16, 8))


def test_blockers_stay_open_until_they_are_resolved_and_notes_belong_to_their_meeting(store, two):
    hold(store)
    note(store, "1", "Li")
    note(store, "2", "Li", "blocker")
    assert [(row.note, row.state) for row in notes(ask(store))] == [("note 1", None), ("note 2", "open")]
    assert [row.note for row in said_in(ask(store), "m1")] == ["note 1"]
    note(store, "2", "Li", "blocker", state="resolved", resolved_on=TUESDAY)
    assert open_blockers(ask(store)) == ()
    assert [row.note for row in open_blockers(ask(store, MONDAY))] == ["note 2"]


def test_a_salesperson_sees_own_notes_and_those_of_the_own_team(store, two):
    hold(store, team="East")
    note(store, "1", "Li")
    note(store, "2", "Wu")
    note(store, "3", None)
    fill_in(store, Kind.ACTIONS, {"action_id": "a", "action": "Plan", "set_on": MONDAY, "meeting_id": "m1"})
    seen = {name: ask(store, viewer=Viewer(name, False, (name,))) for name in ("Li", "Wu", "Nobody")}
    assert [[row.note for row in notes(question)] for question in seen.values()] == [
        ["note 1", "note 3"],
        ["note 2"],
        [],
    ]
    assert [len(actions(question)) for question in seen.values()] == [1, 0, 0]
    assert [len(meetings(question)) for question in seen.values()] == [1, 0, 0]


def test_a_meeting_of_one_team_counts_where_that_team_is_looked_at(store, two):
    hold(store, team="East")
    assert held(ask(store)) == ()
    assert len(held(ask(store, viewer=Viewer("", False, ("Li",))))) == 1
    hold(store, "m2", state="running")
    assert held(ask(store)) == ()
    hold(store, "m3")
    assert [one.meeting_id for one in held(ask(store))] == ["m3"]


def test_what_changed_is_told_since_the_last_standup_as_it_was_known_then(store, two, given):
    given("deals", deal("1", "Negotiation"), deal("2", "Proposal"), as_of=MONDAY, at=datetime(2026, 11, 23, 8))
    assert [change.code for change in meeting(ask(store)).changes.deals] == ["new"]
    done = hold(store)
    assert meeting(ask(store)).changes.deals == ()
    given("deals", deal("1", "Closed Won"), deal("2", "Proposal"), as_of=MONDAY, at=datetime(2026, 11, 23, 12))
    told = meeting(ask(store))
    assert [(change.code, change.deal) for change in told.changes.deals] == [("won", "Deal 1")]
    assert (told.since.held_on, told.changes.since, standup(ask(store))[0].won) == (MONDAY, MONDAY, 1)
    store.undo(done.batches[0].batch_id, "Chen")
    assert meeting(ask(store)).since is None
    assert store.check() == ()


def test_a_sheet_undone_after_the_standup_is_a_change(store, two, given):
    sheet = given("deals", deal("2", "Proposal"), as_of=MONDAY, at=datetime(2026, 11, 23, 8))
    hold(store)
    store.undo(sheet.batches[0].batch_id, "Chen", at=datetime(2026, 11, 23, 12))
    assert [(change.code, change.deal) for change in meeting(ask(store)).changes.deals] == [("removed", "Deal 2")]
    nobody = meeting(ask(store, viewer=Viewer("Wu", False, ("Wu",)))).changes.deals
    assert nobody == ()


def test_revenue_told_after_the_standup_counts_even_when_it_is_dated_before(store, two, given):
    given("orders", {"order_id": "1", "person": "Li", "ordered_on": "2026-11-20", "amount": "100"}, as_of=MONDAY,
          at=datetime(2026, 11, 23, 8))  # fmt: skip
    hold(store)
    given("orders", {"order_id": "2", "person": "Li", "ordered_on": "2026-11-23", "amount": "40"}, as_of=MONDAY,
          at=datetime(2026, 11, 23, 12))  # fmt: skip
    assert standup(ask(store))[0].sold == 40


def test_what_is_filled_in_asks_nothing_again_of_the_sheets_but_decisions_count_at_once(store, given):
    given("deals", deal("1", "Proposal", expected_close="2026-11-20"), as_of=MONDAY)
    before, item = tiers(ask(store)), attention(ask(store))[0]
    assert meeting(ask(store)).attention[0].subject == "Deal 1"
    fill_in(store, Kind.ACTIONS, {"action_id": "a", "action": "Plan", "set_on": MONDAY})
    done = fill_in(store, Kind.DECISIONS, {"item": item.item, "person": "Li", "state": "done", "decided_on": MONDAY})
    assert tiers(ask(store)) is before
    assert (meeting(ask(store)).attention, standup(ask(store))[0].attention) == ((), 0)
    store.undo(done.batches[0].batch_id, "Chen")
    assert [row.subject for row in meeting(ask(store)).attention] == ["Deal 1"]
    given("deals", deal("3", "Proposal"), as_of=TUESDAY)
    assert tiers(ask(store)) is not before
