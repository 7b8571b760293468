"""A large team's store: lines, deals, contacts and payments that came in week by week, committed as sheets are."""

import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
from book import EPOCH, exports
from columns import PEOPLE, as_sheet, customer_ids, days, money, names, sheet_table
from conftest import prepared

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Coverage
from sales_core.model.kinds import Kind
from sales_core.store.store import Store, open_store

FIRST_DAY, DAYS = date(2023, 11, 1), 1_100
LAST_WEEK = date(2026, 11, 2)
CUSTOMERS = 100_000
LINES_AN_ORDER = 3


def built(folder: Path, lines: int, deals: int, weeks: int) -> str:
    """Address of the store of this size, which is made unless an earlier run has left it in the folder.

    One that was broken off goes on: a sheet that is in the store already is not taken twice.
    """
    path = folder / f"team_{lines}_{deals}_{weeks}_{CUSTOMERS}.duckdb"
    if not path.exists():
        making = path.with_suffix(".making")
        store = open_store(str(making))
        fill(store, lines, deals, weeks)
        store.close()
        making.rename(path)
    return str(path)


def fill(store: Store, lines: int, deals: int, weeks: int) -> None:
    """Commit everything, each week's sheets as one file at the time at which it would have come."""
    first = LAST_WEEK - timedelta(weeks=weeks - 1)
    store.commit([_roster(first), _targets(first)], "bench", at=_morning(first))
    sales = _weekly(Kind.ORDERS, orders(lines), "ordered_on", first, weeks)
    calls = _weekly(Kind.CONTACTS, contacts(50_000), "contacted_on", first, weeks)
    paid = _weekly(Kind.COLLECTIONS, payments(50_000), "collected_on", first, weeks)
    taken = []
    for day, book in exports(first, deals, weeks, CUSTOMERS):
        sheets = [as_sheet(Kind.DEALS, book, day, Coverage.FULL), next(sales), next(calls), next(paid)]
        begun = time.perf_counter()
        store.commit(sheets, "bench", at=_morning(day))
        taken.append(time.perf_counter() - begun)
        if len(taken) % 10 == 0 or len(taken) == weeks:
            print(
                f"week {len(taken)}: {book.num_rows:,} deals, {sum(taken[-10:]) / 10:.2f} s a commit", file=sys.stderr
            )


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9)


def _weekly(kind: Kind, table: pa.Table, dated: str, first: date, weeks: int) -> Iterator[Prepared]:
    """Sheets of the rows dated before each week's Monday; the first holds all that came before."""
    told = table[dated].cast(pa.int32()).to_numpy()
    start = 0
    for week in range(weeks):
        day = first + timedelta(weeks=week)
        end = len(told) if week == weeks - 1 else int(np.searchsorted(told, (day - EPOCH).days))
        yield as_sheet(kind, table.slice(start, end - start), day)
        start = end


def orders(lines: int, seed: int = 7) -> pa.Table:
    """Lines of orders of three in the order of their days: 200 people, 100,000 customers, 500 products."""
    draw = np.random.default_rng(seed)
    count = -(-lines // LINES_AN_ORDER)
    order = np.arange(lines) // LINES_AN_ORDER
    day = np.sort(draw.integers(0, DAYS, count))[order] + (FIRST_DAY - EPOCH).days
    customer = draw.integers(0, CUSTOMERS, count)[order]
    product, quantity, cents = (
        draw.integers(0, 500, lines),
        draw.integers(1, 40, lines),
        draw.integers(500, 90_000, lines),
    )
    chosen = {
        "order_id": names("SO{:07d}", count).take(pa.array(order)),
        "line_id": names("{}", LINES_AN_ORDER).take(pa.array(np.arange(lines) % LINES_AN_ORDER)),
        "ordered_on": days(day),
        "person": names("Person {:03d}", PEOPLE).take(pa.array(draw.integers(0, PEOPLE, count)[order])),
        **customer_ids(customer),
        "product_id": names("P{:03d}", 500).take(pa.array(product)),
        "product": names("Product {:03d}", 500).take(pa.array(product)),
        "category": names("Category {}", 12).take(pa.array(product % 12)),
        "quantity": money(quantity * 100),
        "unit_price": money(cents),
        "amount": money(quantity * cents),
        "cost": money(quantity * cents * 7 // 10),
        "region": names("Region {}", 30).take(pa.array(customer % 30)),
        "industry": names("Industry {}", 12).take(pa.array(customer % 12)),
    }
    return sheet_table(Kind.ORDERS, chosen)


def contacts(count: int, seed: int = 13) -> pa.Table:
    """Calls, visits and mails of all three years."""
    draw = np.random.default_rng(seed)
    chosen = {
        "contacted_on": _dates(draw, count),
        "person": names("Person {:03d}", PEOPLE).take(pa.array(draw.integers(0, PEOPLE, count))),
        **customer_ids(draw.integers(0, CUSTOMERS, count)),
        "activity": pa.array(["call", "visit", "mail"]).take(pa.array(draw.integers(0, 3, count))),
    }
    return sheet_table(Kind.CONTACTS, chosen)


def payments(count: int, seed: int = 17) -> pa.Table:
    """Payments of all three years."""
    draw = np.random.default_rng(seed)
    chosen = {
        "collected_on": _dates(draw, count),
        "person": names("Person {:03d}", PEOPLE).take(pa.array(draw.integers(0, PEOPLE, count))),
        **customer_ids(draw.integers(0, CUSTOMERS, count)),
        "amount": money(draw.integers(10_000, 100_000_000, count)),
    }
    return sheet_table(Kind.COLLECTIONS, chosen)


def _dates(draw: np.random.Generator, count: int) -> pa.Array:
    return days(np.sort(draw.integers(0, DAYS, count)) + (FIRST_DAY - EPOCH).days)


def _roster(first: date) -> Prepared:
    """Ten teams of twenty, each led by one of them."""
    people = [
        {
            "person": f"Person {place:03d}", "team": f"Team {place // 20}",
            "role": "salesperson" if place % 20 else "team lead", "joined_on": FIRST_DAY,
        }
        for place in range(PEOPLE)
    ]  # fmt: skip
    return prepared(Kind.PEOPLE, people, as_of=first)


def _targets(first: date) -> Prepared:
    draw = np.random.default_rng(19)
    rows = [
        {
            "person": f"Person {place:03d}",
            "starts_on": date(year, month, 1),
            "target": int(draw.integers(10**6, 9 * 10**6)),
        }
        for place in range(PEOPLE)
        for year in (2025, 2026)
        for month in range(1, 13)
    ]
    return prepared(Kind.TARGETS, rows, as_of=first)
