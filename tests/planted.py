"""Two years of a team in which something happened, or nothing did."""

from datetime import date, timedelta
from random import Random

from sales_core.model.period import add_months

AS_OF = date(2026, 10, 31)
FIRST = date(2024, 11, 1)
TURN = date(2026, 1, 1)


def orders(random: Random, planted: bool) -> list[dict]:
    """Eight orders a month of 24; planted: half as much again from the turn on, most of it in the west."""
    rows = []
    for month in range(24):
        first = add_months(FIRST, month)
        late = planted and first >= TURN
        for number in range(8):
            west = random.random() < (0.8 if late else 0.3)
            rows.append({
                "order_id": f"{month}-{number}", "ordered_on": first + timedelta(days=number * 3),
                "person": ("Li", "Wang")[number % 2], "customer": f"C{random.randint(1, 30)}",
                "region": "West" if west else "East", "amount": str(random.randint(80, 120) * (3 if late else 2)),
            })  # fmt: skip
    return rows


def deals(random: Random, planted: bool) -> list[dict]:
    """Ninety that closed in the last year; planted: Li wins most, Wang few."""
    rows = []
    for number in range(90):
        person = ("Li", "Wang")[number % 2]
        won = random.random() < ((0.85 if person == "Li" else 0.25) if planted else 0.5)
        closed = AS_OF - timedelta(days=number * 4)
        rows.append({
            "deal_id": f"D{number}", "deal": f"Deal {number}", "person": person, "customer": f"C{number % 9}",
            "amount": str(random.randint(500, 1500)), "stage": "Closed Won" if won else "Closed Lost",
            "created_on": closed - timedelta(days=random.randint(30, 90)), "closed_on": closed,
        })  # fmt: skip
    return rows
