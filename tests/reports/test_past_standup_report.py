from datetime import date

from sales_core.model.batch import Coverage
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.changes import changes
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

FIRST, SECOND, THIRD = date(2026, 11, 9), date(2026, 11, 16), date(2026, 11, 23)
LATE = {"deal_id": "P", "deal": "Pump", "person": "Li", "amount": "10", "expected_close": "2026-11-11"}


def second_meeting(store):
    question = Question(store.reader(EVERYTHING), Period.parse("2026-11"), SECOND, Calendar())
    return [(change.code, change.deal) for change in changes(question).deals]


def test_a_past_meeting_still_shows_what_slipped_when_a_later_upload_closes_the_deal(store, given):
    for day in (FIRST, SECOND):
        given("deals", LATE | {"stage": "Negotiation"}, as_of=day, coverage=Coverage.FULL)
    shown_then = second_meeting(store)
    given("deals", LATE | {"stage": "Closed Won", "closed_on": "2026-11-20"}, as_of=THIRD, coverage=Coverage.FULL)
    assert second_meeting(store) == shown_then == [("slipped", "Pump")]
