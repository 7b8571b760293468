"""What is taken back from today's tables is what the log alone tells, at any moment of any history."""

from datetime import date, datetime, timedelta

from conftest import prepared
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from test_log_properties import DAYS, QUIET, DealLog, OrderLog

from sales_core.model.batch import Coverage
from sales_core.model.kinds import Kind
from sales_core.model.settings import Settings, Stage
from sales_core.model.settings_text import encode
from sales_core.store.check import TABLES
from sales_core.store.connection import cursor
from sales_core.store.replay import replay, rewind

NAMES = ["Li", "Wang", "wang", "Zhao"]


def differences(store, known_at: datetime) -> list[tuple[str, int, int]]:
    """Tables that differ between both ways to a moment, with the rows that are missing and that are too many."""
    session = store._session
    rewind(session, "quick", known_at)
    replay(session, "slow", known_at)
    own = cursor(session)
    own.execute("set variable known_at = $at::timestamp", {"at": known_at})
    found = []
    for table in TABLES:
        columns = ", ".join(row[0] for row in own.execute(f"select * from slow.{table} limit 0").description)
        missing, extra = (
            own.execute(
                f"select count(*) from (select {columns} from {one}.{table} except all"
                f" select {columns} from {other}.{table})"
            ).fetchall()[0][0]
            for one, other in (("slow", "quick"), ("quick", "slow"))
        )
        found += [(table, missing, extra)] if missing or extra else []
    own.close()
    session.execute("detach quick")
    session.execute("detach slow")
    return found


def moments(store) -> list[datetime]:
    """When anything happened in a store."""
    query = "select distinct happened_at from store.log.batch_event order by all"
    return [at for (at,) in store._own.execute(query).fetchall()]


class Looked:
    """Looks back between uploads, undos and redos."""

    @precondition(lambda self: self.uploads)
    @rule(data=st.data())
    def look_back(self, data) -> None:
        at = data.draw(st.sampled_from(moments(self.store)))
        assert differences(self.store, at) == []


class LookedAtOrders(Looked, OrderLog):
    """Histories of order lines."""


class LookedAtDeals(Looked, DealLog):
    """Histories of deals whose owners turn out to be one person, or two again."""

    @rule(written=st.sampled_from(NAMES), means=st.sampled_from(NAMES), relation=st.sampled_from(["same", "apart"]))
    def say_what_a_name_means(self, written, means, relation) -> None:
        row = {"type": "person", "written": written, "means": means, "relation": relation}
        self._commit([self._sheet(Kind.NAMES, [row], self.day)])

    @rule(as_of=DAYS)
    def upload_everything_of_nobody(self, as_of) -> None:
        self._commit([self._sheet(Kind.DEALS, [], as_of, Coverage.FULL)])


TestLookedAtOrders = LookedAtOrders.TestCase
TestLookedAtOrders.settings = settings(max_examples=4, stateful_step_count=6, **QUIET)
TestLookedAtDeals = LookedAtDeals.TestCase
TestLookedAtDeals.settings = settings(max_examples=5, stateful_step_count=6, **QUIET)


def deal(number: str, stage: str, amount: str, person: str = "Li") -> dict[str, str]:
    return {"deal_id": number, "stage": stage, "amount": amount, "person": person}


def test_every_week_is_shown_as_its_upload_left_it(store, given):
    shown = []
    for week in range(6):
        day = date(2026, 3, 2) + timedelta(weeks=week)
        rows = [deal(f"D{number}", "Proposal", str(week // (number + 1))) for number in range(week % 4, 5)]
        given("deals", *rows, as_of=day, coverage=Coverage.FULL, at=datetime(day.year, day.month, day.day, 9))
        shown.append(_states(store, None))
    assert [_states(store, at) for at in moments(store)] == shown


def _states(store, known_at):
    reader = store.reader(known_at=known_at)
    try:
        return reader._own.execute(
            "select key, valid_from, valid_to, amount, pushed from mart.deal_states order by all"
        ).fetchall()
    finally:
        reader.close()


def test_an_upload_that_was_undone_later_counts_at_the_moment(store, given):
    for week, stage in enumerate(("Proposal", "Negotiation", "Proposal")):
        day = date(2026, 3, 2) + timedelta(weeks=week)
        result = given(
            "deals", deal("D1", stage, "5"), as_of=day, coverage=Coverage.FULL, at=datetime(2026, 3, 2 + week, 9)
        )
    store.undo(result.batches[0].batch_id, "tester")
    store.undo("2", "tester")
    assert differences(store, datetime(2026, 3, 4, 12)) == []
    assert differences(store, datetime(2026, 3, 3, 12)) == []


def test_a_change_of_the_stages_is_taken_back_too(store, given):
    given(
        "deals", deal("D1", "Signed", "5"), as_of=date(2026, 3, 2), coverage=Coverage.FULL, at=datetime(2026, 3, 2, 9)
    )
    given(
        "deals", deal("D2", "Signed", "5"), as_of=date(2026, 3, 9), coverage=Coverage.FULL, at=datetime(2026, 3, 9, 9)
    )
    signed = Stage("Signed", "签约", Settings().stages[0].probability, "won")
    told = [{"name": "stages", "value": encode((*Settings().stages, signed))}]
    store.commit([prepared(Kind.SETTINGS, told, as_of=date(2026, 3, 10))], "tester", at=datetime(2026, 3, 10, 9))
    assert differences(store, datetime(2026, 3, 9, 12)) == []
