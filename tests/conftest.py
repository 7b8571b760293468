"""A new store per test and a short way to put rows of any kind into it, through the real commit."""

import atexit
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NoReturn
from uuid import uuid4

import duckdb
import pyarrow as pa
import pytest

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Coverage, FileResult, RowCounts, Status
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, FieldType, Kind
from sales_core.store.connection import load_extension
from sales_core.store.store import Store, open_store

# DuckDB plans a query with very many small allocations. glibc keeps seven of a size at hand for each thread; with more,
# which a process must be told before it starts, planning takes a third less time. Workers and servers inherit it.
os.environ.setdefault("GLIBC_TUNABLES", "glibc.malloc.tcache_count=65000")

ARROW = {
    FieldType.TEXT: pa.string(),
    FieldType.ID: pa.string(),
    FieldType.DATE: pa.date32(),
    FieldType.MONEY: pa.decimal128(20, 4),
    FieldType.NUMBER: pa.decimal128(20, 4),
    FieldType.PERCENT: pa.decimal128(9, 6),
}
Given = Callable[..., FileResult]
LONGEST = ("browser", "real", "store")  # folders


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long go first, so that in the end no worker waits for another."""
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)


def require(what: str) -> NoReturn:
    """Skip a test that needs something which this machine lacks; on CI that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"CI must have {what}")
    pytest.skip(f"needs {what}")


def _value(kind: FieldType, value: Any) -> Any:
    if isinstance(value, str) and kind is FieldType.DATE:
        return date.fromisoformat(value)
    if isinstance(value, str | int) and kind in (FieldType.MONEY, FieldType.NUMBER, FieldType.PERCENT):
        return Decimal(value)
    return value


def _key_base(entity: Entity, row: dict[str, Any]) -> str:
    own = [row.get(name) for name in entity.own_id]
    if all(own):
        extra = [row.get("line_id") or row.get("product") or ""] if entity.kind is Kind.ORDERS else []
        return "id:" + "\x1f".join(map(str, own + extra))
    return "row:" + "\x1f".join(str(row.get(name) or "").casefold() for name in entity.identity)


def prepared(kind: Kind, rows: list[dict[str, Any]], **more: Any) -> Prepared:
    """Rows of plain values as intake would hand them over. Every call without a `sha256` is another file."""
    entity = entity_of(kind)
    columns: dict[str, Any] = {
        "row_number": pa.array(range(2, len(rows) + 2), pa.int64()),
        "key_base": pa.array([_key_base(entity, row) for row in rows], pa.string()),
    }
    for field in entity.fields:
        columns[field.name] = pa.array([_value(field.type, row.get(field.name)) for row in rows], ARROW[field.type])
    columns["extra"] = pa.array([row.get("extra") for row in rows], pa.string())
    told = {
        "file_name": "test.xlsx",
        "sha256": sha256(repr((kind, rows, sorted(more.items()))).encode()).hexdigest(),
        "sheet": "Sheet1",
        "as_of": date(2026, 11, 23),
        "coverage": Coverage.PARTIAL,
    }
    return Prepared(
        kind=kind,
        status=Status.COMMITTED,
        rows=RowCounts(len(rows), len(rows)),
        table=pa.table(columns),
        **(told | more),
    )


@cache
def _empty() -> Path:
    """A store that was opened and closed: a copy of it opens in less than half the time of a new one."""
    folder = mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = Path(folder) / "sales.duckdb"
    open_store(str(path)).close()
    return path


def empty_store(folder: Path | str) -> Store:
    """An empty team's store in a file of its own in `folder`; whoever opens it closes it."""
    return open_store(str(shutil.copy(_empty(), folder)))


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    """An empty team's store."""
    opened = empty_store(tmp_path)
    yield opened
    opened.close()


def giving(store: Store) -> Given:
    """`given("orders", {...}, {...}, as_of=date, by="Li", at=datetime, coverage=...)` commits rows as one upload."""

    def commit(
        kind: str | Kind, *rows: dict[str, Any], by: str = "tester", at: datetime | None = None, **more: Any
    ) -> FileResult:
        return store.commit([prepared(Kind(kind), list(rows), **more)], by, at=at)

    return commit


@pytest.fixture
def given(store: Store) -> Given:
    """The same for the test's own store."""
    return giving(store)


@pytest.fixture
def postgres_address() -> Iterator[str]:
    """A new, empty PostgreSQL database on this machine, named by SALES_TEST_POSTGRES; skipped where there is none."""
    server = os.environ.get("SALES_TEST_POSTGRES")
    if not server:
        require("a PostgreSQL server (SALES_TEST_POSTGRES)")
    name = f"sales_{uuid4().hex}"
    with duckdb.connect() as session:
        load_extension(session, "postgres_scanner")
        session.execute(f"attach '{server}' as server (type postgres)")
        session.execute(f"call postgres_execute('server', 'create database {name}', use_transaction => false)")
        yield server.replace("dbname=postgres", f"dbname={name}")
        session.execute(
            f"call postgres_execute('server', 'drop database {name} with (force)', use_transaction => false)"
        )
