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
        self._told = {kind for (kind,) in own.execute("select distinct kind from live_batch").fetchall()}

    def current(self, kind: Kind) -> None:
        """Create `current.<kind>`."""
        nothing = f"from store.current.{kind} limit 0"
        self._create(f"current.{kind}", derive.latest(kind, touched=False) if kind in self._told else nothing)

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
    own = _replayed(session, catalogue, known_at)
    settings = views.build_facts(own)
    own.close()
    return settings


def replay_tables(session: duckdb.DuckDBPyConnection, catalogue: str) -> None:
    """The tables of `replay` as known now, without the views that pages read."""
    _replayed(session, catalogue, None).close()


def _replayed(
    session: duckdb.DuckDBPyConnection, catalogue: str, known_at: datetime | None
) -> duckdb.DuckDBPyConnection:
    own = _attached(session, catalogue)
    own.execute("set variable known_at = $at::timestamp", {"at": known_at})
    _fill(own, catalogue, FromLog(own, catalogue))
    return own


def rewind(session: duckdb.DuckDBPyConnection, catalogue: str, known_at: datetime) -> Settings:
    """The same as `replay` from a store that is in step with its log, which nobody changes meanwhile; faster."""
    own = _attached(session, catalogue)
    _fill(own, catalogue, Rewind(session, own, catalogue, known_at))
    settings = views.build_facts(own)
    own.close()
    return settings


def _attached(session: duckdb.DuckDBPyConnection, catalogue: str) -> duckdb.DuckDBPyConnection:
    session.execute(f"attach ':memory:' as {catalogue}")
    session.execute(f"create schema {catalogue}.current")
    session.execute(f"create schema {catalogue}.mart")
    own = cursor(session, catalogue)
    views.build_macros(own)
    views.build_live_batch(own)
    return own


def _fill(own: duckdb.DuckDBPyConnection, catalogue: str, tables: FromLog | Rewind) -> None:
    for entity in ENTITIES:
        tables.current(entity.kind)
    for mart in derive.DAILY_MARTS:
        tables.daily(mart)
    views.load_stages(own, views.read_settings(own).stages)
    spellings.load_owners(own)
    tables.deal_states()
    own.execute(f"create table {catalogue}.mart.spellings as from store.mart.spellings limit 0")
    spellings.refresh(own, f"{catalogue}.mart.spellings")
