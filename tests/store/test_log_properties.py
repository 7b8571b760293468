"""Any sequence of commits, re-uploads, undos and redos leaves the store equal to a replay of its log."""

import tempfile
from dataclasses import replace
from datetime import date, timedelta

import pyarrow as pa
from conftest import empty_store, prepared
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sales_core.model.batch import Coverage, Status
from sales_core.model.kinds import Kind
from sales_core.model.settings import Settings, Stage
from sales_core.model.settings_text import encode

PEOPLE = st.sampled_from(["Li", "Wang", None])
AMOUNTS = st.integers(-300, 900).map(str)
DAYS = st.integers(0, 20).map(lambda days: date(2026, 10, 1) + timedelta(days=days))
ORDERS = st.lists(
    st.fixed_dictionaries(
        {
            "order_id": st.sampled_from(["A1", "A2", "A3", None]),
            "ordered_on": DAYS,
            "person": PEOPLE,
            "customer": st.sampled_from(["X", "Y", None]),
            "product": st.sampled_from(["P", None]),
            "amount": AMOUNTS,
            "status": st.sampled_from([None, "审核中"]),
        }
    ),
    max_size=5,
)
DEALS = st.lists(
    st.fixed_dictionaries(
        {
            "deal_id": st.sampled_from(["D1", "D2", "D3"]),
            "person": st.sampled_from(["Li", "Wang"]),
            "amount": st.sampled_from(["10", "20"]),
            "stage": st.sampled_from(["Proposal", "Proposal", "赢单", "Unheard of"]),
            "status": st.sampled_from([None, None, "won"]),
            "expected_close": st.sampled_from([None, date(2026, 10, 30), date(2026, 11, 5), date(2026, 12, 1)]),
        }
    ),
    max_size=3,
    unique_by=lambda row: row["deal_id"],
)
ONLY_WON = (*Settings().stages[:6], Stage("Unheard of", "没听过", Settings().stages[0].probability, "won"))


class Log(RuleBasedStateMachine):
    """What users can do to a store with any kind of sheet."""

    @initialize()
    def new_store(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = empty_store(self.folder.name)
        self.uploads = []
        self.number = 0
        self.day = date(2026, 10, 1)

    def _commit(self, sheets) -> None:
        result = self.store.commit(sheets, "tester")
        for sheet, told in zip(sheets, result.batches, strict=True):
            counts = told.rows
            assert counts.read == counts.accepted + counts.duplicate + counts.rejected + counts.skipped
            assert told.status is Status.COMMITTED
            assert told.kind is sheet.kind
        self.uploads.append(sheets)

    def _sheet(self, kind, rows, as_of, coverage=Coverage.PARTIAL, name="Sheet1"):
        self.number += 1
        return prepared(kind, rows, as_of=as_of, coverage=coverage, sha256=f"{self.number}", sheet=name)

    @precondition(lambda self: self.uploads)
    @rule(data=st.data())
    def upload_the_same_file_again(self, data) -> None:
        before = self.store.batches()
        live = {(batch.file_sha256, batch.sheet) for batch in before if batch.state != "undone"}
        sheets = data.draw(st.sampled_from(self.uploads))
        if not all((sheet.sha256, sheet.sheet) in live for sheet in sheets):
            return
        result = self.store.commit(sheets, "tester")
        assert {told.status for told in result.batches} == {Status.ALREADY_IMPORTED}
        assert self.store.batches() == before

    @precondition(lambda self: self.uploads)
    @rule(data=st.data())
    def undo_or_redo(self, data) -> None:
        batch = data.draw(st.sampled_from(self.store.batches()))
        if batch.state == "undone":
            self.store.redo(batch.batch_id, "tester")
        else:
            self.store.undo(batch.batch_id, "tester", "by mistake")

    @invariant()
    def current_equals_a_replay(self) -> None:
        if hasattr(self, "store"):
            assert self.store.check() == ()

    @invariant()
    def states_of_a_deal_follow_each_other(self) -> None:
        if hasattr(self, "store"):
            overlapping = self.store._own.execute(
                "select count(*) from (select valid_to, lead(valid_from) over (partition by key order by valid_from)"
                " as next from store.mart.deal_states) where next is not null and (valid_to is null or valid_to > next)"
            ).fetchall()
            assert overlapping == [(0,)]

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()


class OrderLog(Log):
    """Order sheets, two to a file, in any order of their dates."""

    @rule(first=ORDERS, second=ORDERS, as_of=DAYS)
    def upload_orders(self, first, second, as_of) -> None:
        self._commit([self._sheet(Kind.ORDERS, first, as_of), self._sheet(Kind.ORDERS, second, as_of, name="Sheet2")])


class CorrectedLog(OrderLog):
    """The same with sheets of which some rows are rejected, and come back corrected in any order."""

    @rule(rows=ORDERS, as_of=DAYS, rejected=st.integers(1, 3))
    def upload_with_rejected_rows(self, rows, as_of, rejected) -> None:
        sheet = self._sheet(Kind.ORDERS, rows, as_of)
        numbers = [len(rows) + 2 + place for place in range(rejected)]
        wrong = pa.table({"row_number": numbers, "reason": ["not_a_number"] * rejected, "Amount": ["x"] * rejected})
        counts = replace(sheet.rows, read=len(rows) + rejected, rejected=rejected)
        self._commit([replace(sheet, rows=counts, rejected=wrong)])

    @precondition(lambda self: self.store.past.since())
    @rule(data=st.data(), row=ORDERS.filter(len))
    def correct_a_row(self, data, row) -> None:
        root = data.draw(st.sampled_from(sorted(self.store.past.since())))
        before = self.store.past.since()[root]
        batch = next(batch for batch in self.store.batches() if batch.batch_id == root)
        number = data.draw(st.sampled_from(sorted(row for row, _, _ in self.store.rejected(root))))
        sheet = self._sheet(Kind.ORDERS, row[:1], batch.as_of)
        sheet = replace(sheet, table=sheet.table.set_column(0, "row_number", pa.array([number])), corrects=root)
        (told,) = self.store.commit([sheet], "tester").batches
        after = self.store.past.since()[root]
        was_open = after.corrected > before.corrected
        assert after.corrected + after.open == before.corrected + before.open
        assert was_open == (told.status is Status.COMMITTED and told.rows.accepted + told.rows.duplicate == 1) or (
            told.rows.duplicate == 1 and not was_open
        )


class DealLog(Log):
    """Weekly deal snapshots, mostly one after the other, full or not, and stages that change their meaning."""

    @rule(rows=DEALS, coverage=st.sampled_from([Coverage.FULL, Coverage.PARTIAL]))
    def upload_the_next_week(self, rows, coverage) -> None:
        self.day += timedelta(days=7)
        self._commit([self._sheet(Kind.DEALS, rows, self.day, coverage)])

    @rule(rows=DEALS, as_of=DAYS, coverage=st.sampled_from([Coverage.FULL, Coverage.PARTIAL]))
    def upload_an_old_week_late(self, rows, as_of, coverage) -> None:
        self._commit([self._sheet(Kind.DEALS, rows, as_of, coverage)])

    @rule(stages=st.sampled_from([Settings().stages, ONLY_WON]))
    def change_stages(self, stages) -> None:
        self._commit([self._sheet(Kind.SETTINGS, [{"name": "stages", "value": encode(stages)}], self.day)])


QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}
TestOrderLog = OrderLog.TestCase
TestOrderLog.settings = settings(max_examples=6, stateful_step_count=8, **QUIET)
TestCorrectedLog = CorrectedLog.TestCase
TestCorrectedLog.settings = settings(max_examples=6, stateful_step_count=10, **QUIET)
TestDealLog = DealLog.TestCase
TestDealLog.settings = settings(max_examples=10, stateful_step_count=10, **QUIET)
