"""What an earlier upload was read with, what of it is still to be corrected, and the file that it came from."""

import json
from collections import Counter
from dataclasses import dataclass
from threading import RLock
from typing import Any

import duckdb

from sales_core.intake.prepared import Choices
from sales_core.intake.rows.corrections import About
from sales_core.intake.values.periods import span_of
from sales_core.model.kinds import Kind
from sales_core.store import originals

Open = tuple[int, str, dict[str, str]]  # row number, issue codes, header → cell as it stands now
SOME_YEAR = 2000  # only to see whether a header is a period
LEFT_OUT = ("header_row", "accept", "accept_rejected", "corrects", "upload")
_CORRECTED = (
    "select rows.row_number, live_batch.corrects, batch_id"
    " from log.{kind} as rows inner join live_batch using (batch_id) where corrects is not null"
)


@dataclass(frozen=True)
class Since:
    """How the rejected rows of a batch stand. by: the live batches that brought some of them back, oldest first."""

    corrected: int = 0
    open: int = 0
    by: tuple[str, ...] = ()


class Past:
    """Looks back for a store; safe to share between threads."""

    def __init__(self, own: duckdb.DuckDBPyConnection, lock: RLock) -> None:
        self._own = own
        self._lock: Any = lock

    def root(self, batch_id: str) -> str:
        """The batch whose rejected rows this one brings back, or itself."""
        found = self._rows("select corrects from log.batch where batch_id = ?", int(batch_id))
        return str(found[0][0]) if found and found[0][0] is not None else batch_id

    def about(self, batch_id: str) -> About | None:
        """How the sheet of a batch was read, to read its rejected rows the same way; None for no such batch."""
        found = self._rows(
            "select file_sha256, file_name, sheet, kind, as_of, mapping, choices, titles"
            " from log.batch where batch_id = ?",
            int(self.root(batch_id)),
        )
        if not found:
            return None
        sha, name, sheet, kind, as_of, mapping, choices, titles = found[0]
        settings = {key: value for key, value in _settings(choices) if key not in LEFT_OUT}
        answers = Choices(Kind(kind), _mapping(mapping), tuple(settings.items()), as_of)
        return About(sha, name, sheet, answers, tuple(json.loads(titles or "[]")), self.root(batch_id))

    def since(self) -> dict[str, Since]:
        """Every batch that counts, with rejected rows, that brought back none itself: what became of them."""
        rejected = self._rows(
            "select batch_id, count(distinct row_number) from log.rejected_row inner join live_batch using (batch_id)"
            " where corrects is null group by batch_id"
        )
        corrected, by = self._corrected()
        done = Counter(batch for batch, _ in corrected)  # only rejected rows can be corrected
        return {str(batch): Since(done[batch], rows - done[batch], by.get(batch, ())) for batch, rows in rejected}

    def open_rows(self, batch_id: str) -> tuple[Open, ...]:
        """The rejected rows of a batch that nothing corrects yet, as they were last given.

        None of a batch that was undone or replaced: its sheet came again as a whole, or is not to count.
        """
        root = int(self.root(batch_id))
        found = self._rows(
            "select row_number, reason, cells from log.rejected_row inner join live_batch as batch using (batch_id)"
            " where batch.corrects = $1 and row_number in"
            " (select row_number from log.rejected_row where batch_id = $1)"
            " and reason not in ('already_corrected', 'not_rejected_there')"
            " order by batch_id",
            root,
        )
        first = self._rows(
            "select row_number, reason, cells from log.rejected_row inner join live_batch using (batch_id)"
            " where batch_id = $1",
            root,
        )
        if not first:
            return ()
        corrected, _ = self._corrected()
        latest = {row: (row, reason, json.loads(cells)) for row, reason, cells in (*first, *found)}
        return tuple(latest[row] for row in sorted(latest) if (root, row) not in corrected)

    def has_original(self, sha256: str) -> bool:
        """Whether the file of this content was kept."""
        with self._lock:
            return originals.has_original(self._own, sha256)

    def original(self, sha256: str) -> bytes | None:
        """The file as it came; None when it was not kept."""
        with self._lock:
            return originals.original(self._own, sha256)

    def header_row(self, batch_id: str) -> int | None:
        """1-based row of the header in the sheet of a batch; None when it is not known."""
        found = self._rows("select header_row from log.batch where batch_id = ?", int(batch_id))
        return found[0][0] if found else None

    def _corrected(self) -> tuple[set[tuple[int, int]], dict[int, tuple[str, ...]]]:
        """(batch, row) that a live batch corrects, and the batches that do, by the batch corrected."""
        kinds = self._rows("select distinct kind from live_batch where corrects is not null")
        done: set[tuple[int, int]] = set()
        by: dict[int, set[int]] = {}
        for (kind,) in kinds:
            for row, root, batch in self._rows(_CORRECTED.format(kind=Kind(kind))):
                done.add((root, row))
                by.setdefault(root, set()).add(batch)
        return done, {root: tuple(map(str, sorted(batches))) for root, batches in by.items()}

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._own.execute(query, list(values)).fetchall()


def _settings(choices: str | None) -> list[tuple[str, str]]:
    told = json.loads(choices or "{}").get("settings", {})
    return [(str(name), str(value)) for name, value in (told.items() if isinstance(told, dict) else told)]


def _mapping(mapping: str | None) -> tuple[tuple[str, str], ...]:
    """Header → field; a column that was understood as nothing stays so, unless it is a period that became rows."""
    told = json.loads(mapping or "{}")
    return tuple((header, field or "") for header, field in told.items() if field or not span_of(header, SOME_YEAR))
