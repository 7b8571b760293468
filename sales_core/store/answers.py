"""Keeps the answers to the latest questions, until the store changes: colleagues open the same pages."""

from collections import OrderedDict
from threading import Lock
from typing import Any

MOST_ROWS = 400_000  # of all kept answers together: some 200 MB


class Answers:
    """Rows by question. A question is everything that its rows depend on; `changed` forgets them all."""

    def __init__(self) -> None:
        self._kept: OrderedDict[object, tuple[Any, ...]] = OrderedDict()
        self._rows = 0
        self._generation = 0
        self._lock = Lock()

    @property
    def generation(self) -> int:
        """How often the store has changed since it was opened."""
        return self._generation

    def changed(self) -> None:
        """Forget every answer: the store holds something else now."""
        with self._lock:
            self._generation += 1
            self._kept.clear()
            self._rows = 0

    def of(self, question: object) -> tuple[Any, ...] | None:
        """The rows kept for a question, None when there are none."""
        with self._lock:
            found = self._kept.get(question)
            if found is not None:
                self._kept.move_to_end(question)
            return found

    def keep(self, question: object, rows: tuple[Any, ...], generation: int) -> None:
        """Keep rows that were read in `generation`; the least recently asked make room."""
        with self._lock:
            if generation != self._generation or question in self._kept or len(rows) > MOST_ROWS // 4:
                return
            self._kept[question] = rows
            self._rows += len(rows) + 1
            while self._rows > MOST_ROWS:
                _, dropped = self._kept.popitem(last=False)
                self._rows -= len(dropped) + 1
