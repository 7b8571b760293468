"""The store: one process's hold on the log, with commits one at a time and readers at any time."""

import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sales_core.intake.context import Context
from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Batch, ComparedRow, FileResult, SheetResult, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.store import backup, check, commit, context, corrected, derive, history, preview, review, undo, views
from sales_core.store.answers import Answers
from sales_core.store.checkpoint import Checkpoints
from sales_core.store.connection import connect, cursor, is_lake
from sales_core.store.errors import MixedStoreError
from sales_core.store.migrate import migrate
from sales_core.store.moments import Moments
from sales_core.store.originals import Original
from sales_core.store.past import Past
from sales_core.store.reader import Reader
from sales_core.store.scope import viewer_named
from sales_core.store.settle import settle_stages, settle_version
from sales_core.store.submission import Submission


class Store:
    """An open store; make it with `open_store`. Safe to share between threads."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._session = connect(address)
        self._lock = threading.RLock()
        self._answers = Answers()
        self._checkpoints = Checkpoints(self._session, address)
        migrate(self._session)
        self._own = cursor(self._session)
        views.build_macros(self._own)
        views.build_live_batch(self._own)
        settle_version(self._own)
        settle_stages(self._own, views.read_settings(self._own))
        shared = is_lake(address)
        self._moments = Moments(self._session, self._own, views.build_facts(self._own, not shared), shared)
        self.past = Past(self._own, self._lock)

    @property
    def is_sample(self) -> bool:
        """Whether this is the sample team's store."""
        return bool(
            self._own.cursor().execute("select exists (from store.main.meta where name = 'sample')").fetchall()[0][0]
        )

    def mark_sample(self) -> None:
        """Make a new store the sample team's, for good."""
        self._own.execute("insert into store.main.meta values ('sample', 'yes')")

    def reader(
        self, viewer: Viewer = EVERYTHING, known_at: datetime | None = None, people: tuple[str, ...] | None = None
    ) -> Reader:
        """What `viewer` may see, of `people` only when given, as known at `known_at` (UTC; None: now)."""
        with self._lock:
            catalogue, settings = self._moments.at(known_at)
        return Reader(self._session, catalogue, settings, viewer.narrowed(people), known_at, self._shared())

    def _shared(self) -> Answers | None:
        """Answers to share between readers; none on a lake, where other processes write without our knowing."""
        return None if is_lake(self.address) else self._answers

    def viewer(self, name: str | None) -> Viewer:
        """The viewer of this name; None is the owner of the machine, who sees everything."""
        return viewer_named(self.reader(), name)

    def preview(self, prepared: Sequence[Prepared]) -> tuple[SheetResult, ...]:
        """What `commit` would answer for these sheets of one file, without committing."""
        with self._lock:
            ready, settled = self._sorted(prepared)
            found = settled | preview.preview(self._own, ready)
        return tuple(found[place] for place in range(len(prepared)))

    def compared_rows(self, sheet: Prepared, batch_id: str) -> tuple[ComparedRow, ...]:
        """The rows that differ between a sheet and an upload of the same kind, at most 200."""
        with self._lock:
            return preview.compared_rows(self._own, sheet, batch_id)

    def commit(
        self, prepared: Sequence[Prepared], by: str, source: str = "file", at: datetime | None = None,
        original: Original = None,
    ) -> FileResult:  # fmt: skip
        """Commit the ready sheets of one file, all or none; held, refused and known sheets are reported only.

        original: the file itself, which is kept with them. MixedStoreError when a team's sheet is offered to the
        sample store or the reverse.
        """
        if self.is_sample != (source == "sample"):
            raise MixedStoreError("the sample team's store takes no other sheets, and no other store takes its sheets")
        with self._lock:
            ready, settled = self._sorted(prepared)
            submission = Submission(by, commit.taken_at(self._own, at), source)
            looked = review.settle(self._own, ready, source)
            left = [sheet for _, sheet in looked.left]
            done = commit.commit_ready(self._own, left, submission, original, looked.replaced, looked.staged)
            results = settled | looked.told(done)
            self._changed({sheet.kind for sheet in left if sheet.kind})
            self._checkpoints.after_commit()
        return FileResult(
            prepared[0].file_name if prepared else "",
            prepared[0].sha256 if prepared else "",
            tuple(results[place] for place in range(len(prepared))),
        )

    def undo(self, batch_id: str, by: str, reason: str = "", at: datetime | None = None) -> None:
        """Take a batch out of every number; UnknownBatchError when it is not in force."""
        self._set_state(batch_id, "undone", by, reason, at)

    def redo(self, batch_id: str, by: str, reason: str = "", at: datetime | None = None) -> None:
        """Put an undone batch back; UnknownBatchError when it is not undone."""
        self._set_state(batch_id, "redone", by, reason, at)

    def _set_state(self, batch_id: str, event: str, by: str, reason: str, at: datetime | None) -> None:
        with self._lock:
            submission = Submission(by, commit.taken_at(self._own, at))
            kind = undo.set_state(self._own, batch_id, event, submission, reason)
            self._changed({kind})

    def _changed(self, kinds: set[Kind]) -> None:
        """Bring what is kept of the store up to a change of these kinds."""
        if Kind.SETTINGS in kinds:
            self._moments.settings_changed()
            settle_stages(self._own, self._moments.settings)
        self._moments.changed(kinds)
        self._answers.changed()

    def context(self) -> Context:
        """What the store knows that helps to understand the next sheet."""
        with self._lock:
            return context.known(self._own)

    def batches(self) -> tuple[Batch, ...]:
        """Every batch, newest first, undone ones included."""
        with self._lock:
            return history.batches(self._own)

    def issues(self, batch_id: str, sheet: str = "") -> tuple[Issue, ...]:
        """What was found in a batch."""
        with self._lock:
            return history.issues(self._own, batch_id, sheet)

    def rejected(self, batch_id: str) -> tuple[tuple[int, str, dict[str, str]], ...]:
        """Row number, reason and original cells of a batch's rejected rows."""
        with self._lock:
            return history.rejected(self._own, batch_id)

    def check(self) -> tuple[check.Difference, ...]:
        """Tables that differ from a replay of the log; empty when the store is sound."""
        with self._lock:
            return check.check(self._session)

    def rebuild(self) -> None:
        """Derive everything shown from the log anew: the repair when `check` finds a difference."""
        with self._lock:
            self._own.begin()
            derive.rebuild(self._own)
            self._own.commit()
            self._changed(set(Kind))

    def backup(self, path: Path) -> None:
        """Write a consistent copy of the whole store to a new file; FileExistsError when there is one."""
        with self._lock:
            backup.backup(self._session, path)

    def close(self) -> None:
        """Let go of the store, so that another process can open it."""
        self._checkpoints.finish()
        self._own.close()
        self._session.close()

    def _sorted(self, prepared: Sequence[Prepared]) -> tuple[list[tuple[int, Prepared]], dict[int, SheetResult]]:
        """Sheets to commit with their places, and the answers for those that are not."""
        ready, settled = [], {}
        for place, given in enumerate(prepared):
            sheet = corrected.settled(self._own, given)
            known = history.imported(self._own, sheet) if sheet.sha256 else None
            if known:
                settled[place] = history.again(sheet, known)
            elif sheet.status is Status.COMMITTED and sheet.kind:
                ready.append((place, sheet))
            else:
                settled[place] = SheetResult(sheet.sheet, sheet.kind, sheet.status, sheet.rows, issues=sheet.issues)
        return ready, settled


def open_store(address: str) -> Store:
    """Open or create the store at `address`; StoreBusyError when another process holds it."""
    return Store(address)
