"""Opens a store's database and gives cursors that look at one catalogue of views."""

import importlib
import re
from pathlib import Path

import duckdb

from sales_core.store.errors import StoreBusyError, StoreError

FORMAT = "storage_version 'latest'"  # its compression of texts takes a third less time
LARGEST_LOG = "1GB"  # of the write-ahead log before a commit itself empties it; `Checkpoints` does so long before
_HOLDER = re.compile(r"\(PID (\d+)\)")


def is_lake(address: str) -> bool:
    """Whether the address names a DuckLake instead of a DuckDB file."""
    return address.startswith("ducklake:")


def connect(address: str) -> duckdb.DuckDBPyConnection:
    """An in-memory session with the store attached as `store`; StoreBusyError when another process holds it."""
    session = duckdb.connect(":memory:")
    try:
        if is_lake(address):
            _attach_lake(session, address)
        else:
            Path(address).parent.mkdir(parents=True, exist_ok=True)
            session.execute(f"attach {quoted(address)} as store ({FORMAT})")
            session.execute(f"set wal_autocheckpoint = '{LARGEST_LOG}'")
    except duckdb.IOException as error:
        session.close()
        if "lock" in str(error).lower():
            found = _HOLDER.search(str(error))
            raise StoreBusyError(address, int(found[1]) if found else None) from error
        raise StoreError(f"{address} cannot be opened: {error}") from error
    session.execute("attach ':memory:' as live")
    return session


def _attach_lake(session: duckdb.DuckDBPyConnection, address: str) -> None:
    """`ducklake:CATALOGUE|DATA_FOLDER`: the catalogue is a DuckDB file or `postgres:…`."""
    load_extension(session, "ducklake")
    catalogue, _, folder = address.partition("|")
    if catalogue.startswith("ducklake:postgres:"):
        load_extension(session, "postgres_scanner")
    session.execute(f"attach {quoted(catalogue)} as store (data_path {quoted(folder)})")


def load_extension(session: duckdb.DuckDBPyConnection, extension: str) -> None:
    """Load an extension from its wheel: nothing is fetched from a network."""
    package = importlib.import_module(f"duckdb_extension_{extension}")
    found = next(Path(package.__path__[0]).rglob("*.duckdb_extension"))
    session.execute(f"load {quoted(str(found))}")


def quoted(text: str) -> str:
    """`text` as an SQL string literal, for statements that take no parameters."""
    return "'" + text.replace("'", "''") + "'"


def cursor(session: duckdb.DuckDBPyConnection, catalogue: str = "live") -> duckdb.DuckDBPyConnection:
    """A cursor of its own that finds the views, `current`, the marts and the log of a catalogue.

    `live` has only views: its tables are the store's. A replay's catalogue has tables of its own.
    """
    tables = "store" if catalogue == "live" else catalogue
    own = session.cursor()
    own.execute(f"set search_path = '{catalogue}.main,{tables}.current,{tables}.mart,store.log'")
    return own
