"""Moves what commits left in the write-ahead log into the database file, beside the work instead of within a commit."""

import contextlib
import threading
from pathlib import Path

import duckdb

from sales_core.store.connection import is_lake

LARGE = 16_000_000  # bytes of the write-ahead log from which on it is worth it; less is moved when the store closes


class Checkpoints:
    """Of one open store. A commit is durable without: its log is on the disk before it is acknowledged."""

    def __init__(self, session: duckdb.DuckDBPyConnection, address: str) -> None:
        self._session = session
        self._log = None if is_lake(address) else Path(address + ".wal")
        self._running: threading.Thread | None = None

    def after_commit(self) -> None:
        """Begin one when the log has grown large; the caller holds the store's lock."""
        if self._log is None or (self._running and self._running.is_alive()):
            return
        if self._log.exists() and self._log.stat().st_size >= LARGE:
            self._running = threading.Thread(target=self._run, args=(self._session.cursor(),), name="checkpoint")
            self._running.start()

    def finish(self) -> None:
        """Wait for the one that runs."""
        if self._running:
            self._running.join()

    @staticmethod
    def _run(own: duckdb.DuckDBPyConnection) -> None:
        with contextlib.suppress(duckdb.Error):  # the next commit came first: its log is moved with the next one
            own.execute("checkpoint store")
        own.close()
