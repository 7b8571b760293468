"""Copies a store while it is open, and puts a copy back."""

import shutil
from pathlib import Path

import duckdb

from sales_core.store.connection import FORMAT, connect, quoted
from sales_core.store.errors import StoreError


def backup(session: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Write a consistent copy to a new DuckDB file; FileExistsError when there is one already."""
    if path.exists():
        raise FileExistsError(f"{path} exists already: name a new file")
    path.parent.mkdir(parents=True, exist_ok=True)
    own = session.cursor()
    own.execute(f"attach {quoted(str(path))} as copied ({FORMAT})")
    try:
        own.execute("copy from database store to copied")
    finally:
        own.execute("detach copied")
        own.close()


def restore(path: Path, address: str) -> None:
    """Replace the store at `address` by the copy at `path`; the store before is kept as `<address>.before-restore`.

    StoreError when the copy is not a store; StoreBusyError when a process holds either.
    """
    session = connect(str(path))
    found = session.execute(
        "select count(*) from duckdb_tables()"
        " where database_name = 'store' and schema_name = 'log' and table_name = 'batch'"
    ).fetchall()[0][0]
    session.close()
    if not found:
        raise StoreError(f"{path} is not a copy of a store")
    target = Path(address)
    if target.exists():
        connect(address).close()
        target.replace(target.with_name(target.name + ".before-restore"))
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
