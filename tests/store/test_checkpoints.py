"""What is acknowledged stays, whether or not the database file has it already."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store import checkpoint
from sales_core.store.store import open_store

ROOT = Path(__file__).parents[2]
CHILD = """
import sys
from conftest import prepared
from sales_core.model.kinds import Kind
from sales_core.store import checkpoint
from sales_core.store.store import open_store
checkpoint.LARGE = int(sys.argv[2])
store = open_store(sys.argv[1])
for number in range(1000):
    rows = [{"order_id": f"A{number}-{place}", "ordered_on": "2026-11-02", "amount": "1"} for place in range(3000)]
    store.commit([prepared(Kind.ORDERS, rows)], "Li")
    print(number, flush=True)
"""


def lines(store):
    return store.reader()._own.execute("select count(*), sum(amount) from fct_orders").fetchall()[0]


@pytest.mark.parametrize("large", [0, 1_000, 10**12])
def test_a_process_killed_right_after_a_commit_loses_nothing_that_it_acknowledged(tmp_path, large):
    address = str(tmp_path / "sales.duckdb")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    command = [sys.executable, "-c", CHILD, address, str(large)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        told = [int(child.stdout.readline()) for _ in range(4)]
        child.kill()
    store = open_store(address)
    count, amount = lines(store)
    assert told == [0, 1, 2, 3]
    assert count == amount
    assert count >= 4 * 3000  # a fifth may have been committed before the kill
    assert count % 3000 == 0
    assert store.check() == ()
    store.close()


def test_a_large_log_is_emptied_beside_the_work_and_a_closed_store_leaves_none(tmp_path, monkeypatch):
    monkeypatch.setattr(checkpoint, "LARGE", 0)
    address = str(tmp_path / "sales.duckdb")
    store = open_store(address)
    for number in range(8):
        rows = [{"order_id": f"A{number}", "ordered_on": "2026-11-02", "amount": "1"}]
        store.commit([prepared(Kind.ORDERS, rows)], "Li")
    assert lines(store) == (8, 8)
    store.close()
    assert not Path(address + ".wal").exists()


def test_a_store_in_the_format_of_an_older_engine_opens_and_takes_more(tmp_path):
    address, older = str(tmp_path / "sales.duckdb"), str(tmp_path / "older.duckdb")
    store = open_store(address)
    store.commit([prepared(Kind.ORDERS, [{"order_id": "A1", "ordered_on": "2026-11-02", "amount": "1"}])], "Li")
    store.close()
    with duckdb.connect(":memory:") as both:
        both.execute(f"attach '{address}' as one (read_only)")
        both.execute(f"attach '{older}' as two (storage_version 'v1.0.0')")
        both.execute("copy from database one to two")
    store = open_store(older)
    store.commit([prepared(Kind.ORDERS, [{"order_id": "A2", "ordered_on": "2026-11-03", "amount": "1"}])], "Li")
    assert lines(store) == (2, 2)
    assert store.check() == ()
    store.close()
