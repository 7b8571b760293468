"""Every KPI of the sample team that its world tells, worked out again in plain Python, equals the report."""

import csv
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median

import pytest

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
sys.path.insert(0, str(SAMPLES))

from _catalog import KEVIN, LI  # noqa: E402 - the generator is a script beside its sheets
from _lines import total  # noqa: E402 - as above
from _world import World, build  # noqa: E402 - as above

from sales_core.intake.prepare import prepare_file  # noqa: E402 - as above
from sales_core.intake.prepared import Choices  # noqa: E402 - as above
from sales_core.model.period import Period  # noqa: E402 - as above
from sales_core.reports.kpis import kpi_values  # noqa: E402 - as above
from sales_core.reports.question import Question  # noqa: E402 - as above
from sales_core.rules.calendar import Calendar  # noqa: E402 - as above
from sales_core.store.store import open_store  # noqa: E402 - as above

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)  # a month that is over: later sheets correct nothing in it
PEOPLE = {None: (LI, KEVIN), LI: (LI,), KEVIN: (KEVIN,)}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The report of October on the sheets that tell of it, by KPI and person."""
    store = open_store(str(tmp_path_factory.mktemp("sample") / "sample.duckdb"))
    with (SAMPLES / "order.csv").open(encoding="utf-8", newline="") as lines:
        listed = [row for row in csv.DictReader(lines) if row["as_of"] <= "2026-11-09" or "反馈" in row["path"]]
    for row in listed:
        said_earlier = row["as_of"] < "2026-09-01" and any(
            word in row["path"] for word in ("Calls", "销售记录", "payments")
        )
        if not said_earlier and not any(word in row["path"] for word in ("Deals", "商机", "targets", "目标")):
            day = date.fromisoformat(row["as_of"])
            sheets = prepare_file(SAMPLES / row["path"], Choices(as_of=day), today=day, trusted=True)
            store.commit(sheets, row["submitted_by"])
    question = Question(store.reader(store.viewer(None)), Period.parse("2026-10"), LAST, Calendar())
    yield {(kpi.key, kpi.person): kpi.value for kpi in kpi_values(question, by_person=True)}
    store.close()


@pytest.fixture(scope="module")
def world() -> World:
    return build()


def within(day: date) -> bool:
    return FIRST <= day <= LAST


def of_orders(world: World, people: tuple[str, ...]) -> dict[str, Decimal]:
    every = [order for order in world.orders if order.owner in people]
    month = [order for order in every if within(order.day)]
    sold = sum(total(order.lines) for order in month)
    first: dict[str, tuple[date, str]] = {}
    for order in sorted(world.orders, key=lambda one: one.day):
        first.setdefault(order.customer.name, (order.day, order.owner))
    buyers = {order.customer.name for order in month}
    new = {name for name, (day, owner) in first.items() if within(day) and owner in people}
    year, before = LAST - timedelta(days=364), LAST - timedelta(days=729)
    once = {order.customer.name for order in every if before <= order.day < year and total(order.lines) > 0}
    again = {order.customer.name for order in world.orders if year <= order.day <= LAST and total(order.lines) > 0}
    return {
        "revenue": sold,
        "orders": Decimal(len(month)),
        "units": Decimal(sum(line.quantity for order in month for line in order.lines)),
        "average_order": sold / len(month),
        "active_customers": Decimal(len(buyers)),
        "new_customers": Decimal(len(new)),
        "repurchase_rate": Decimal(len(buyers) - len(new)) / len(buyers),
        "churned_customers": Decimal(len(once - again)),
        "retention_rate": Decimal(len(once & again)) / len(once),
    }


def of_money(world: World, people: tuple[str, ...]) -> dict[str, Decimal]:
    paid = [one for one in world.receipts if one.order.owner in people and within(one.day)]
    ordered = of_orders(world, people)["revenue"]
    return {
        "collections": sum(one.amount for one in paid),
        "collection_rate": sum(one.amount for one in paid) / ordered,
        "days_to_collect": Decimal(median((one.day - one.order.day).days for one in paid)),
        "collected_on_time": Decimal(sum(one.day <= one.due for one in paid)) / len(paid),
    }


def of_care(world: World, people: tuple[str, ...]) -> dict[str, Decimal]:
    calls = [one for one in world.contacts if one.owner in people and within(one.at.date())]
    said = [one for one in world.feedback if one.customer.owner in people and within(one.day)]
    csat = [one.score for one in said if one.survey == "CSAT"]
    nps = [one.score for one in said if one.survey == "NPS"]
    points = sum(score >= 9 for score in nps) - sum(score <= 6 for score in nps)
    return {
        "activities": Decimal(len(calls)),
        **({"csat": Decimal(sum(score >= 4 for score in csat)) / len(csat)} if csat else {}),
        **({"nps": Decimal(points) / len(nps) * 100} if nps else {}),
    }


@pytest.mark.parametrize("person", PEOPLE, ids=["team", "li", "kevin"])
@pytest.mark.parametrize("of", [of_orders, of_money, of_care])
def test_the_sample_teams_kpis_are_those_of_its_world(told, world, person, of):
    expected = of(world, PEOPLE[person])
    found = {key: told[key, person] for key in expected}
    assert found == {key: pytest.approx(value) for key, value in expected.items()}
