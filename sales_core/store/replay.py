"""The store as it was known at a moment, in a catalogue of its own: derived from the log, or taken back from now."""

from datetime import datetime

import duckdb

from sales_core.model.entities import ENTITIES
from sales_core.model.kinds import Kind
from sales_core.model.settings import Settings
from sales_core.store import derive, spellings, views
from sales_core.store.connection import cursor
from sales_core.store.rewind import Rewind


class FromLog:
    """Fills the tables of a replay's catalogue from nothing but the log."""

    def __init__(self, own: duckdb.DuckDBPyConnection, catalogue: str) -> None:
        self._own, self._catalogue = own, catalogue

    def current(self, kind: Kind) -> None:
        """Create `current.<kind>`."""
        self._create(f"current.{kind}", derive.latest(kind, touched=False))

    def daily(self, mart: str) -> None:
        """Create a daily mart; `current.orders` is there already."""
        self._create(f"mart.{mart}", derive.daily(mart, touched=False))

    def deal_states(self) -> None:
        """Create mart.deal_states; the stages and owners of the moment are known already."""
        self._create("mart.deal_states", derive.deal_states(touched=False))

    def _create(self, table: str, rows: str) -> None:
        self._own.execute(f"create table {self._catalogue}.{table} as {rows}")


def replay(session: duckdb.DuckDBPyConnection, catalogue: str, known_at: datetime | None) -> Settings:
    """Attach in-memory `catalogue` with `current`, the marts and the views as known at `known_at` (None: now).

    Gives the settings in force then. Everything is derived from the log, which is only read.
    """
    own = _attached(session, catalogue)
    own.execute("set variable known_at = $at::timestamp", {"at": known_at})
    return _filled(own, catalogue, FromLog(own, catalogue))


def rewind(session: duckdb.DuckDBPyConnection, catalogue: str, known_at: datetime) -> Settings:
    """The same as `replay` from a store that is in step with its log, which nobody changes meanwhile; faster."""
    own = _attached(session, catalogue)
    return _filled(own, catalogue, Rewind(session, own, catalogue, known_at))


def _attached(session: duckdb.DuckDBPyConnection, catalogue: str) -> duckdb.DuckDBPyConnection:
    session.execute(f"attach ':memory:' as {catalogue}")
    session.execute(f"create schema {catalogue}.current")
    session.execute(f"create schema {catalogue}.mart")
    own = cursor(session, catalogue)
    views.build_macros(own)
    views.build_live_batch(own)
    return own


def _filled(own: duckdb.DuckDBPyConnection, catalogue: str, tables: FromLog | Rewind) -> Settings:
    for entity in ENTITIES:
        tables.current(entity.kind)
    for mart in derive.DAILY_MARTS:
        tables.daily(mart)
    views.load_stages(own, views.read_settings(own).stages)
    spellings.load_owners(own)
    tables.deal_states()
    own.execute(f"create table {catalogue}.mart.spellings as from store.mart.spellings limit 0")
    spellings.refresh(own, f"{catalogue}.mart.spellings")
    settings = views.build_facts(own)
    own.close()
    return settings
