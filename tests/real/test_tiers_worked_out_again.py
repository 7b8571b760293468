"""ABC and RFM of two public files, worked out again in plain Python, equal the report."""

import csv
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from conftest import require
from moving import REAL, TODAY
from openpyxl import load_workbook

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.model.batch import Status
from sales_core.reports.question import ask
from sales_core.reports.tiers import TierRow, tiers
from sales_core.reports.tiers_summary import tier_cells, tier_totals
from sales_core.store.store import open_store

pytestmark = pytest.mark.real
DAYS = REAL / "uci-retail"
CHINESE = REAL / "cn" / "销售记录.xlsx"
SEGMENTS = {  # whether recency, frequency and amount are above the mean score
    "YYY": "important_value", "YNY": "important_develop", "NYY": "important_keep", "NNY": "important_win_back",
    "YYN": "general_value", "YNN": "general_develop", "NYN": "general_keep", "NNN": "general_win_back",
}  # fmt: skip


class Line(NamedTuple):
    customer: str
    person: str
    order: str
    day: date
    amount: Decimal


class Told(NamedTuple):
    """What there is to say of a customer."""

    revenue: Decimal
    orders: int
    abc: str
    recency: int | None
    frequency: int | None
    monetary: int | None
    segment: str | None


def days() -> Iterator[Line]:
    for path in sorted(DAYS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                amount = Decimal(row["Quantity"]) * Decimal(row["UnitPrice"])
                customer = row["CustomerID"].removesuffix(".0")
                yield Line(customer, "", row["InvoiceNo"], date.fromisoformat(row["InvoiceDate"][:10]), amount)


def chinese() -> Iterator[Line]:
    rows = load_workbook(CHINESE, read_only=True).worksheets[0].iter_rows(values_only=True)
    places = {name: place for place, name in enumerate(next(rows))}
    for row in rows:
        cell = {name: row[place] for name, place in places.items()}
        amount = Decimal(repr(cell["金额"])).quantize(Decimal("0.0001"), ROUND_HALF_UP)
        day = cell["下单日期"].date()
        yield Line(str(cell["客户名称"]), str(cell["销售代表ID"]), cell["订单编号"], day, amount)


def worked_out(lines: Iterable[Line], since: date) -> dict[str, Told]:
    """Of every customer with a name; the window begins after `since`."""
    revenue: dict[str, Decimal] = defaultdict(Decimal)
    sold: dict[tuple[str, date, str], Decimal] = defaultdict(Decimal)
    orders: dict[str, set[tuple[date, str, str]]] = defaultdict(set)
    for line in lines:
        if line.customer:
            revenue[line.customer] += line.amount if line.day > since else 0
            sold[line.customer, line.day, line.person] += line.amount
            if line.day > since:
                orders[line.customer].add((line.day, line.person, line.order))
    last: dict[str, date] = {}
    for (customer, day, _), amount in sold.items():
        if amount > 0 and day > since:
            last[customer] = max(last.get(customer, day), day)
    scored = scores([(name, last[name], len(orders[name]), revenue[name]) for name in last])
    grades = abc(revenue)
    nothing = (None, None, None, None)
    return {name: Told(revenue[name], len(orders[name]), grades[name], *scored.get(name, nothing)) for name in revenue}


def abc(revenue: dict[str, Decimal]) -> dict[str, str]:
    """A while all the greater ones have less than four fifths, B while they have less than 95 %."""
    total = sum(amount for amount in revenue.values() if amount > 0)
    ranked = sorted((-amount, name) for name, amount in revenue.items())
    found, above = {}, Decimal(0)
    for negative, name in ranked:
        share = above / total
        found[name] = "C" if negative >= 0 or share >= Decimal("0.95") else "B" if share >= Decimal("0.8") else "A"
        above += max(-negative, Decimal(0))
    return found


def scores(rows: list[tuple[str, Any, Any, Any]]) -> dict[str, tuple[int, int, int, str]]:
    """One to five by how many fifths of all have less; a segment by which of the three are above their mean."""
    columns = []
    for place in (1, 2, 3):
        ordered = sorted(row[place] for row in rows)
        columns.append([1 + bisect_left(ordered, row[place]) * 5 // len(rows) for row in rows])
    found = {}
    for (name, *_), *three in zip(rows, *columns, strict=True):
        high = "".join(
            "Y" if score * len(rows) > sum(column) else "N" for score, column in zip(three, columns, strict=True)
        )
        found[name] = (*three, SEGMENTS[high])
    return found


def told(row: TierRow) -> Told:
    return Told(row.revenue, row.orders, row.abc, row.recency, row.frequency, row.monetary, row.segment)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """`asked(paths)` asks a store of these files, all of them taken in at once."""
    if not REAL.exists():
        require("the public files in ../shared/real")
    opened = []

    def ask_of(paths: Iterable[Path]):
        store = open_store(str(tmp_path_factory.mktemp("tiers") / "sales.duckdb"))
        opened.append(store)
        context = store.context()
        sheets = [sheet for path in paths for sheet in prepare_file(path, Choices(), today=TODAY, context=context)]
        ready = [sheet for sheet in sheets if sheet.kind == "orders"]
        assert {one.status for one in store.commit(ready, "tester").batches} == {Status.COMMITTED}
        return ask(store.reader(), TODAY)

    yield ask_of
    for store in opened:
        store.close()


def the_same(question, right: dict[str, Told]) -> tuple[TierRow, ...]:
    """Every customer and every sum of them."""
    rows = tiers(question)
    assert {row.customer: told(row) for row in rows} == right
    assert {row.tier: row.revenue for row in tier_totals(question)} == {
        tier: sum(one.revenue for one in right.values() if one.abc == tier) for tier in "ABC"
    }
    assert {(cell.tier, cell.segment): cell.customers for cell in tier_cells(question)} == Counter(
        (one.abc, one.segment) for one in right.values()
    )
    return rows


def test_tiers_and_scores_of_the_retail_days(asked):
    question = asked(sorted(DAYS.glob("*.csv")))
    right = worked_out(days(), date(2010, 1, 10))
    assert question.as_of == date(2011, 1, 10)
    the_same(question, right)
    negative = [one for one in right.values() if one.revenue < 0]
    twice = Counter(one.revenue for one in right.values()).values()
    assert negative, "customers who only returned are among them"
    assert {one.abc for one in negative} == {"C"}
    assert max(twice) > 1, "and customers with the same revenue"


def test_tiers_and_scores_of_the_chinese_sheet(asked):
    question = asked([CHINESE])
    assert question.as_of == date(2016, 12, 31)
    the_same(question, worked_out(chinese(), date(2015, 12, 31)))
