"""KPIs of public files of orders and of deals, worked out again in plain Python, equal the report."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from statistics import median

import openpyxl
import pytest
from conftest import require
from moving import REAL, asked, given, lines

from sales_core.reports.kpis import kpi_values

pytestmark = pytest.mark.real
MONTHS = ("jan", "feb", "mar")


@pytest.fixture(autouse=True)
def real_files() -> None:
    if not REAL.exists():
        require("the public files in ../shared/real")


@dataclass(frozen=True)
class Sale:
    """One sale of a file."""

    day: date
    person: str
    customer: str
    amount: Decimal
    quantity: int = 0
    days: int = 0


def invoices() -> list[Sale]:
    """The order lines of three months, which name no salesperson."""
    found = []
    for month in MONTHS:
        book = openpyxl.load_workbook(REAL / f"pbpython/sales-{month}-2014.xlsx", read_only=True)
        head, *rows = book.worksheets[0].iter_rows(values_only=True)
        for cells in rows:
            row = dict(zip(head, cells, strict=True))
            day = row["date"] if isinstance(row["date"], datetime) else datetime.fromisoformat(str(row["date"]))
            amount = Decimal(str(row["ext price"]))
            found.append(Sale(day.date(), "", str(row["name"]), amount, int(row["quantity"])))
    return found


def won() -> list[Sale]:
    """The won deals of the CRM."""
    return [
        Sale(
            date.fromisoformat(line["close_date"]),
            line["sales_agent"],
            line["account"],
            Decimal(line["close_value"]),
            days=(date.fromisoformat(line["close_date"]) - date.fromisoformat(line["engage_date"])).days,
        )
        for line in lines("maven-crm/sales_pipeline.csv")
        if line["deal_stage"] == "Won"
    ]


def of_customers(sales: Iterable[Sale], start: date, end: date, person: str | None) -> dict[str, Decimal]:
    """Revenue, and who bought; a customer is new for whoever made the first sale, of several that day by name."""
    every = sorted(sales, key=lambda one: (one.day, one.person))
    firsts: dict[str, Sale] = {}
    for one in every:
        firsts.setdefault(one.customer, one)
    own = [one for one in every if start <= one.day <= end and person in (None, one.person)]
    buyers = {one.customer for one in own if one.customer}
    new = {name for name, one in firsts.items() if name and start <= one.day <= end and person in (None, one.person)}
    return {
        "revenue": sum((one.amount for one in own), Decimal(0)),
        "active_customers": Decimal(len(buyers)),
        "new_customers": Decimal(len(new)),
        "repurchase_rate": Decimal(len(buyers) - len(new)) / len(buyers),
    }


def test_the_kpis_of_three_months_of_invoices(store):
    for month in MONTHS:
        given(store, REAL / f"pbpython/sales-{month}-2014.xlsx", as_of=date(2014, 4, 1))
    found = {kpi.key: kpi for kpi in kpi_values(asked(store, date(2014, 3, 31)))}
    sales, start, end = invoices(), date(2014, 3, 1), date(2014, 3, 31)
    march = [one for one in sales if start <= one.day <= end]
    back = sum((one.amount for one in march if one.amount < 0), Decimal(0))
    amount = sum((one.amount for one in march), Decimal(0))
    expected = of_customers(sales, start, end, None) | {
        "orders": Decimal(len(march)),
        "units": Decimal(sum(one.quantity for one in march)),
        "average_order": amount / len(march),
        "returns_rate": -back / (amount - back),
    }
    assert {key: found[key].value for key in expected} == {key: pytest.approx(value) for key, value in expected.items()}
    assert found["revenue"].previous == sum(one.amount for one in sales if one.day.month == 2)


def test_the_kpis_of_a_years_deals_of_everybody_and_each_person(store):
    given(store, REAL / "maven-crm/sales_pipeline.csv", as_of=date(2017, 12, 31))
    found = {
        (kpi.key, kpi.person): kpi.value
        for kpi in kpi_values(asked(store, date(2017, 12, 31), "2017-Q4"), by_person=True)
    }
    sales, start, end = won(), date(2017, 10, 1), date(2017, 12, 31)
    lost = [line for line in lines("maven-crm/sales_pipeline.csv") if line["deal_stage"] == "Lost"]
    for person in (None, *sorted({one.person for one in sales})):
        quarter = [one for one in sales if start <= one.day <= end and person in (None, one.person)]
        missed = [
            line for line in lost
            if start <= date.fromisoformat(line["close_date"]) <= end and person in (None, line["sales_agent"])
        ]  # fmt: skip
        expected = of_customers(sales, start, end, person) | {
            "won_deals": Decimal(len(quarter)),
            "lost_deals": Decimal(len(missed)),
            "win_rate": Decimal(len(quarter)) / (len(quarter) + len(missed)),
            "average_won_deal": sum(one.amount for one in quarter) / len(quarter),
            "sales_cycle": Decimal(median(one.days for one in quarter)),
        }
        assert {key: found[key, person] for key in expected} == {
            key: pytest.approx(value) for key, value in expected.items()
        }, person
