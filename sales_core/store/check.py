"""Proves that what is shown is what the log says: everything derived now equals everything kept."""

from dataclasses import dataclass

import duckdb

from sales_core.model.entities import ENTITIES
from sales_core.store import derive
from sales_core.store.connection import cursor
from sales_core.store.replay import replay_tables

TABLES = (
    *(f"current.{entity.kind}" for entity in ENTITIES),
    *(f"mart.{mart}" for mart in derive.DAILY_MARTS),
    "mart.deal_states",
    "mart.spellings",
)


@dataclass(frozen=True)
class Difference:
    """A table with rows that it should not have (`extra`) or lacks (`missing`)."""

    table: str
    missing: int
    extra: int


def check(session: duckdb.DuckDBPyConnection) -> tuple[Difference, ...]:
    """Tables that differ from a replay of the whole log; empty when the store is sound."""
    replay_tables(session, "replayed")
    own = cursor(session)
    try:
        compared = [_compare(own, table) for table in _filled(own)]
        return tuple(found for found in compared if found.missing or found.extra)
    finally:
        own.close()
        session.execute("detach replayed")


def _filled(own: duckdb.DuckDBPyConnection) -> list[str]:
    """Tables with a row here or there: most teams fill in few of them, and two empty ones do not differ."""
    found = (f"exists (from replayed.{table}) or exists (from store.{table})" for table in TABLES)
    (filled,) = own.execute(f"select {', '.join(found)}").fetchall()
    return [table for table, has_rows in zip(TABLES, filled, strict=True) if has_rows]


def _compare(own: duckdb.DuckDBPyConnection, table: str) -> Difference:
    columns = ", ".join(row[0] for row in own.execute(f"select * from replayed.{table} limit 0").description)
    missing, extra = (
        own.execute(
            f"select count(*) from (select {columns} from {one}.{table} except all"
            f" select {columns} from {other}.{table})"
        ).fetchall()[0][0]
        for one, other in (("replayed", "store"), ("store", "replayed"))
    )
    return Difference(table, missing, extra)
