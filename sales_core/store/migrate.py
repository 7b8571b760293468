"""Brings a store's tables up to this program's version, once each and in order."""

import duckdb

from sales_core.store import sqlfiles
from sales_core.store.errors import StoreNewerError

SCHEMAS = ("log", "current", "mart")


def migrate(session: duckdb.DuckDBPyConnection) -> None:
    """Apply the migrations that the store does not have yet; StoreNewerError when it has unknown ones."""
    own = session.cursor()
    own.execute("use store")
    own.execute("create table if not exists migration (number integer not null, name varchar not null)")
    own.execute("create table if not exists meta (name varchar not null, value varchar not null)")
    for schema in SCHEMAS:
        own.execute(f"create schema if not exists {schema}")
    done = {number for (number,) in own.execute("select number from migration").fetchall()}
    known = sqlfiles.migrations()
    if done - {number for number, _ in known}:
        raise StoreNewerError("this store was written by a newer version: update the program")
    for number, name in known:
        if number not in done:
            _apply(own, number, name)
    own.close()


def _apply(own: duckdb.DuckDBPyConnection, number: int, name: str) -> None:
    own.begin()
    own.execute(sqlfiles.read(f"schema/{name}"))
    own.execute("insert into migration values ($number, $name)", {"number": number, "name": name})
    own.commit()
