"""Opening, holding, copying and upgrading a store; and the same SQL on a lake."""

import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import duckdb
import pytest
from conftest import prepared

from sales_core.model.batch import Coverage
from sales_core.model.entities import ENTITIES
from sales_core.model.kinds import FieldType, Kind
from sales_core.store import sqlfiles
from sales_core.store.backup import restore
from sales_core.store.errors import StoreBusyError, StoreError, StoreNewerError
from sales_core.store.store import open_store

SQL_TYPES = {
    FieldType.TEXT: "VARCHAR",
    FieldType.ID: "VARCHAR",
    FieldType.DATE: "DATE",
    FieldType.MONEY: "DECIMAL(20,4)",
    FieldType.NUMBER: "DECIMAL(20,4)",
    FieldType.PERCENT: "DECIMAL(9,6)",
}
ROWS = [{"order_id": "A1", "person": "Li", "ordered_on": "2026-11-02", "amount": "900"}]


def revenue(store):
    return store.reader()._own.execute("select sum(amount) from fct_revenue").fetchall()[0][0]


OF_EVERY_ROW = ("batch_id", "row_number", "key", "extra")


def test_every_entitys_fields_are_the_columns_of_its_log_and_current_tables(store):
    for entity in ENTITIES:
        for schema in ("log", "current"):
            found = store._own.execute(f"describe store.{schema}.{entity.kind}").fetchall()
            fields = {name: kind for name, kind, *_ in found if name not in OF_EVERY_ROW}
            assert fields == {field.name: SQL_TYPES[field.type] for field in entity.fields}, (schema, entity.kind)


def test_a_second_process_is_told_who_holds_the_store(store):
    code = (
        "from sales_core.store.store import open_store\n"
        "from sales_core.store.errors import StoreBusyError\n"
        f"try: open_store({store.address!r})\n"
        "except StoreBusyError as busy: print(busy.pid, busy)\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.startswith(f"{os.getpid()} ")
    assert "Close the dashboard or command" in told


def test_a_closed_store_can_be_opened_again_with_everything_in_it(tmp_path):
    address = str(tmp_path / "sales.duckdb")
    first = open_store(address)
    first.commit([prepared(Kind.ORDERS, ROWS)], "Li")
    first.close()
    second = open_store(address)
    assert revenue(second) == 900
    second.close()


def test_a_store_of_a_newer_version_is_not_touched(tmp_path):
    address = str(tmp_path / "sales.duckdb")
    open_store(address).close()
    with duckdb.connect(address) as future:
        future.execute("insert into migration values (9999, 'from the future')")
    with pytest.raises(StoreNewerError, match="update the program"):
        open_store(address)


def test_what_is_not_a_store_is_refused_with_its_name(tmp_path):
    path = tmp_path / "notes.duckdb"
    path.write_text("not a database")
    with pytest.raises(StoreError, match=r"notes\.duckdb"):
        open_store(str(path))


def test_a_backup_restores_to_the_moment_it_was_taken(tmp_path):
    address, copy = str(tmp_path / "sales.duckdb"), tmp_path / "copies" / "monday.duckdb"
    store = open_store(address)
    store.commit([prepared(Kind.ORDERS, ROWS)], "Li")
    store.backup(copy)
    store.commit([prepared(Kind.ORDERS, [{**ROWS[0], "order_id": "A2"}])], "Li")
    with pytest.raises(FileExistsError):
        store.backup(copy)
    store.close()
    restore(copy, address)
    store = open_store(address)
    assert revenue(store) == 900
    assert store.check() == ()
    store.close()
    assert Path(address + ".before-restore").exists()


def test_a_restore_over_an_open_store_or_from_something_else_is_refused(tmp_path, store):
    copy = tmp_path / "copy.duckdb"
    store.backup(copy)
    other = tmp_path / "other.duckdb"
    duckdb.connect(str(other)).close()
    with pytest.raises(StoreError, match="not a copy"):
        restore(other, str(tmp_path / "new.duckdb"))


def test_readers_in_many_threads_each_see_their_own_scope(store):
    people = [f"P{number}" for number in range(6)]
    rows = [
        {"order_id": name, "person": name, "ordered_on": "2026-11-02", "amount": str(10 + place)}
        for place, name in enumerate(people)
    ]
    store.commit([prepared(Kind.ORDERS, rows)], "Li")
    wrong = []

    def look(place, name):
        for _ in range(20):
            reader = store.reader(store.viewer(name))
            seen = reader._own.execute("select sum(amount) from fct_revenue").fetchall()[0][0]
            reader.close()
            if seen != 10 + place:
                wrong.append((name, seen))

    threads = [threading.Thread(target=look, args=pair) for pair in enumerate(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_the_schema_has_nothing_that_a_lake_cannot_hold():
    banned = ("primary key", "unique", "check (", "references", "create index", "create sequence", " enum")
    for _, name in sqlfiles.migrations():
        text = sqlfiles.read(f"schema/{name}").lower()
        assert not [word for word in banned if word in text], name


def walk_through_a_store(address):
    """Commit, correct, snapshot, undo and redo; the same on any engine."""
    store = open_store(address)
    store.commit([prepared(Kind.ORDERS, ROWS)], "Li")
    store.commit([prepared(Kind.ORDERS, [{**ROWS[0], "amount": "950"}])], "Li")
    deal = {"deal_id": "D1", "person": "Li", "amount": "10", "stage": "Proposal"}
    store.commit([prepared(Kind.DEALS, [deal], as_of=date(2026, 11, 2))], "Li")
    full = prepared(Kind.DEALS, [{**deal, "deal_id": "D2"}], as_of=date(2026, 11, 9), coverage=Coverage.FULL)
    last = store.commit([full], "Li").batches[0].batch_id
    assert revenue(store) == 950
    deals = "select deal_id from fct_deals order by deal_id"
    assert store.reader()._own.execute(deals).fetchall() == [("D2",)]
    store.undo(last, "Li")
    store.undo("2", "Li")
    assert store.reader()._own.execute(deals).fetchall() == [("D1",)]
    assert revenue(store) == 900
    store.redo("2", "Li")
    assert revenue(store) == 950
    assert store.check() == ()
    store.close()
    again = open_store(address)
    assert revenue(again) == 950
    again.close()


@pytest.mark.long
def test_a_duckdb_file_and_a_lake_answer_alike(tmp_path):
    walk_through_a_store(str(tmp_path / "sales.duckdb"))
    walk_through_a_store(f"ducklake:{tmp_path / 'sales.ducklake'}|{tmp_path / 'parquet'}")


@pytest.mark.postgres
def test_a_lake_with_its_catalogue_in_postgresql_answers_alike(tmp_path, postgres_address):
    walk_through_a_store(f"ducklake:postgres:{postgres_address}|{tmp_path / 'parquet'}")


def test_a_busy_store_says_so_without_a_process_when_the_system_does_not():
    assert "another process" in str(StoreBusyError("sales.duckdb", None))


def test_what_differs_from_the_log_is_found_and_derived_anew(store):
    store.commit([prepared(Kind.ORDERS, ROWS)], "Li")
    deal = {"deal_id": "D1", "person": "Li", "amount": "10", "stage": "Proposal"}
    store.commit([prepared(Kind.DEALS, [deal])], "Li")
    for table in ("current.orders", "mart.sales_daily", "mart.deal_states"):
        store._own.execute(f"delete from store.{table}")
    store._own.execute("insert into store.current.orders by name select * from store.log.orders")
    assert {(found.table, found.missing, found.extra) for found in store.check()} == {
        ("mart.sales_daily", 1, 0),
        ("mart.deal_states", 1, 0),
    }
    store.rebuild()
    assert store.check() == ()
    assert revenue(store) == 900


def test_a_store_that_a_new_version_changes_is_derived_anew(tmp_path, monkeypatch):
    address = str(tmp_path / "sales.duckdb")
    store = open_store(address)
    store.commit([prepared(Kind.ORDERS, ROWS)], "Li")
    store._own.execute("delete from store.mart.sales_daily")
    store.close()
    known, read = sqlfiles.migrations(), sqlfiles.read
    monkeypatch.setattr(sqlfiles, "migrations", lambda: (*known, (9000, "9000_notes")))
    monkeypatch.setattr(
        sqlfiles, "read", lambda name: "create table main.notes (note varchar)" if "9000" in name else read(name)
    )
    store = open_store(address)
    assert revenue(store) == 900
    store.close()
