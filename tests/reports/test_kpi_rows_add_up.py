"""The rows behind a KPI give it again, for everybody and for each person, whatever revenue is counted from."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from statistics import median

import pytest

from sales_core.metrics import METRICS
from sales_core.model.batch import Coverage
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.reports.kpis import kpi_keys, kpi_values
from sales_core.reports.kpis_rows import KpiRow, kpi_rows
from sales_core.reports.pipeline_gap import gaps
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

Rows = Sequence[KpiRow]


def amount(rows: Rows, *parts: str) -> Decimal:
    return sum((row.amount or Decimal(0) for row in rows if not parts or row.part in parts), Decimal(0))


def count(rows: Rows, *parts: str) -> Decimal:
    return Decimal(sum(row.part in parts for row in rows) if parts else len(rows))


def several(rows: Rows, name: str, *parts: str) -> Decimal:
    return Decimal(len({getattr(row, name) for row in rows if not parts or row.part in parts}))


def days(rows: Rows) -> Decimal:
    return round(Decimal(median(row.days for row in rows if row.days is not None)), 1)


def won(rows: Rows) -> Rows:
    return [row for row in rows if row.part == "won"]


def speed(rows: Rows) -> Decimal:
    rate = count(rows, "won") / count(rows, "won", "lost")
    return count(rows, "open") * rate * (amount(rows, "won") / count(rows, "won")) / days(won(rows))


# How each KPI comes from the rows that it opens; the coverage's gap comes from the targets page.
FROM_ROWS: dict[str, Callable[[Rows], Decimal]] = {
    "revenue": amount,
    "orders": lambda rows: several(rows, "counted"),
    "average_order": lambda rows: amount(rows) / several(rows, "counted"),
    "margin": lambda rows: (amount(rows) - sum(row.cost for row in rows)) / amount(rows),
    "discount_rate": lambda rows: (
        sum(row.discount or 0 for row in rows) / (amount(rows) + sum(row.discount or 0 for row in rows))
    ),
    "returns_rate": lambda rows: -amount(rows, "returned") / amount(rows, "sold"),
    "new_customers": lambda rows: several(rows, "customer"),
    "active_customers": lambda rows: several(rows, "customer"),
    "repurchase_rate": lambda rows: several(rows, "customer", "returning") / several(rows, "customer"),
    "new_market_revenue": amount,
    "collections": amount,
    "collection_rate": lambda rows: amount(rows, "collected") / amount(rows, "ordered"),
    "won_deals": count,
    "win_rate": lambda rows: count(rows, "won") / count(rows),
    "win_rate_amount": lambda rows: amount(rows, "won") / amount(rows),
    "average_won_deal": lambda rows: amount(rows) / count(rows),
    "sales_cycle": days,
    "velocity": speed,
    "pipeline_coverage": amount,
    "activities": count,
    "csat": lambda rows: count(rows, "satisfied") / count(rows),
    "nps": lambda rows: (count(rows, "promoter") - count(rows, "detractor")) / count(rows) * 100,
}


@pytest.fixture(params=["orders", "won_deals", "collections"])
def team(request, store, given):
    """Two people with a sheet of every kind, some of them of earlier months, and a new market."""
    given(
        "settings",
        {"name": "revenue_basis", "value": encode(request.param)},
        {"name": "new_markets", "value": encode(("West",))},
    )
    given("people", {"person": "Li", "role": "sales"}, {"person": "Wang", "role": "sales"})
    given(
        "orders",
        *(
            {
                "order_id": f"A{number // 2}",
                "line_id": str(number),
                "ordered_on": f"2026-{10 + number % 2}-{number + 3:02}",
                "person": ("Li", "Wang", "Li")[number % 3],
                "customer": ("Acme", "Beta", "Cole", "", "Dune")[number % 5],
                "amount": f"{number * 137 - 300}.55",
                "cost": f"{number * 60}.05" if number % 4 else None,
                "discount": f"{number}.5" if number % 2 else None,
                "region": ("West", "East")[number % 2],
            }
            for number in range(20)
        ),
    )
    given(
        "collections",
        *(
            {
                "receipt_id": f"R{number}",
                "collected_on": f"2026-1{number % 2}-{number + 2:02}",
                "amount": f"{number}00.25",
                "person": ("Li", "Wang")[number % 2],
                "customer": ("Acme", "Beta", "Elm")[number % 3],
            }
            for number in range(8)
        ),
    )
    deals = [
        {
            "deal_id": f"D{number}",
            "deal": f"Deal {number}",
            "person": ("Li", "Wang")[number % 2],
            "customer": f"C{number % 4}",
            "stage": ("Closed Won", "Closed Lost", "Proposal", "Closed Won")[number % 4],
            "amount": f"{number}000.10",
            "created_on": f"2026-09-{number + 1:02}",
            "expected_close": f"2026-11-{number + 5:02}",
            "region": ("West", "")[number % 2],
            "closed_on": f"2026-1{number % 2}-{number + 2:02}" if number % 4 != 2 else None,
        }
        for number in range(1, 17)
    ]
    given("deals", *deals, as_of=date(2026, 11, 23), coverage=Coverage.FULL)
    given(
        "targets",
        *(
            {"person": name, "metric": "revenue", "starts_on": "2026-11-01", "target": "99999999"}
            for name in ("Li", "Wang")
        ),
    )
    given("contacts", *({"contacted_on": f"2026-11-{day:02}", "person": "Li", "customer": "Acme"} for day in (2, 3, 9)))
    given(
        "feedback",
        *(
            {
                "received_on": "2026-11-05",
                "person": ("Li", "Wang")[score % 2],
                "customer": "Acme",
                "score": str(score),
                "survey": "NPS" if score > 5 else "CSAT",
            }
            for score in range(1, 11)
        ),
    )
    return Question(store.reader(), Period.parse("2026-11"), date(2026, 11, 23), Calendar())


def test_every_kpi_says_how_it_comes_from_its_rows():
    assert list(FROM_ROWS) == [metric.key for metric in METRICS]


def test_the_rows_behind_every_kpi_give_it_again(team):
    found = kpi_values(team, by_person=True)
    assert {kpi.key for kpi in found} == set(kpi_keys(team)) == set(FROM_ROWS)
    for kpi in found:
        rows = kpi_rows(team, kpi.key, kpi.person)
        assert all(row.file_name and row.row_number > 1 and row.batch_id for row in rows)
        if kpi.value is None:
            continue
        value = FROM_ROWS[kpi.key](rows) if rows else Decimal(0)
        if kpi.key == "pipeline_coverage":
            value /= gaps(team)[kpi.person]
        assert value == pytest.approx(kpi.value), (kpi.key, kpi.person)
