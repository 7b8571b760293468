"""Derives everything from the log up to a moment, in a catalogue of its own: the store as it was known then."""

from datetime import datetime

import duckdb

from sales_core.model.entities import ENTITIES
from sales_core.model.settings import Settings
from sales_core.store import derive, spellings, views
from sales_core.store.connection import cursor


def replay(session: duckdb.DuckDBPyConnection, catalogue: str, known_at: datetime | None) -> Settings:
    """Attach in-memory `catalogue` with `current`, the marts and the views as known at `known_at` (None: now).

    Gives the settings in force then. The log is only read.
    """
    session.execute(f"attach ':memory:' as {catalogue}")
    session.execute(f"create schema {catalogue}.current")
    session.execute(f"create schema {catalogue}.mart")
    own = cursor(session, catalogue)
    own.execute("set variable known_at = $at::timestamp", {"at": known_at})
    views.build_macros(own)
    views.build_live_batch(own)
    for entity in ENTITIES:
        rows = derive.latest(entity.kind, touched=False)
        own.execute(f"create table {catalogue}.current.{entity.kind} as {rows}")
    for mart in derive.DAILY_MARTS:
        own.execute(f"create table {catalogue}.mart.{mart} as {derive.daily(mart, touched=False)}")
    views.load_stages(own, views.read_settings(own).stages)
    spellings.load_owners(own)
    own.execute(f"create table {catalogue}.mart.deal_states as {derive.deal_states(touched=False)}")
    own.execute(f"create table {catalogue}.mart.spellings as from store.mart.spellings limit 0")
    spellings.refresh(own, f"{catalogue}.mart.spellings")
    settings = views.build_facts(own)
    own.close()
    return settings
