"""A team of two with a sheet of every kind: some of each month, an upload before the last, and a plan that pays."""

from datetime import date
from typing import Any

from sales_core.model.batch import Coverage
from sales_core.model.settings_text import encode

FIRST, LAST = date(2026, 11, 16), date(2026, 11, 23)
NAMES = ("Li", "Wang")


# Who bought more than a year before: Gale buys again, from another person; the others do not.
YEAR_BEFORE = (("Gale", "2025-06-03", "Li"), ("Hill", "2025-07-03", "Li"), ("Iris", "2025-08-05", "Wang"),
               ("Gale", "2026-10-06", "Wang"))  # fmt: skip


def give(given, basis: str = "orders") -> None:
    """Upload it, in a store whose revenue is counted from `basis`."""
    told = {"revenue_basis": basis, "new_markets": ("West",)}
    given("settings", *({"name": name, "value": encode(value)} for name, value in told.items()))
    given("people", *({"person": name, "role": "sales", "team": "North"} for name in NAMES))
    given("customers", *customers(), as_of=FIRST)
    given("deals", *deals(2), as_of=FIRST, coverage=Coverage.FULL)
    given("deals", *deals(1), as_of=LAST, coverage=Coverage.FULL)
    given("orders", *orders(), as_of=LAST)
    given("collections", *collections(), as_of=LAST)
    given("targets", *targets(2000 if basis == "won_deals" else 500), as_of=FIRST)
    given("contacts", *contacts(), as_of=LAST)
    given("feedback", *feedback(), as_of=LAST)


def orders() -> list[dict[str, Any]]:
    """Twenty lines of ten orders in two months, with returns, costs, discounts and a customer without a name."""
    return [
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
            "quantity": str(number % 3 + 1),
        }
        for number in range(20)
    ] + [
        {"order_id": f"B{day}", "line_id": "1", "ordered_on": day, "person": person, "customer": name, "amount": "120"}
        for name, day, person in YEAR_BEFORE
    ]


def collections() -> list[dict[str, Any]]:
    return [
        {
            "receipt_id": f"R{number}",
            "collected_on": f"2026-1{number % 2}-{number + 2:02}",
            "amount": f"{number}00.25",
            "person": NAMES[number % 2],
            "customer": ("Acme", "Beta", "Elm")[number % 3],
            "order_id": f"A{number}",
            "due_on": f"2026-1{number % 2}-{number % 3 + 4:02}",
        }
        for number in range(8)
    ] + [
        {"receipt_id": f"S{day}", "collected_on": day, "amount": "90", "person": person, "customer": name}
        for name, day, person in YEAR_BEFORE
    ]


def deals(grown: int) -> list[dict[str, Any]]:
    """Won, lost and open ones of both; `grown`: what the amounts are divided by."""
    stages = ("Closed Won", "Closed Lost", "Proposal", "Closed Won", "Negotiation", "Closed Lost")
    return [
        {
            "deal_id": f"D{number}",
            "deal": f"Deal {number}",
            "person": NAMES[number // 2 % 2],
            "customer": f"C{number % 4}",
            "stage": stages[number % 6],
            "amount": f"{number * 1000 // grown}.10",
            "created_on": f"2026-11-{number - 12:02}" if number in (14, 16) else f"2026-09-{number + 1:02}",
            "expected_close": f"2026-11-{number + 5:02}",
            "region": ("West", "")[number % 2],
            "closed_on": f"2026-1{number % 2}-{number + 2:02}" if "Closed" in stages[number % 6] else None,
            "lost_reason": "Price" if stages[number % 6] == "Closed Lost" else None,
            "source": ("Fair", "Web")[number % 2],
        }
        for number in range(1, 19)
    ] + [
        {"deal_id": f"E{day}", "deal": f"Early {day}", "person": person, "customer": name, "stage": "Closed Won",
         "amount": "80", "created_on": "2025-05-20", "closed_on": day, "source": "Fair"}
        for name, day, person in YEAR_BEFORE
    ]  # fmt: skip


def customers() -> list[dict[str, Any]]:
    return [
        {"customer": "Acme", "person": "Li", "tier": "A", "last_contact_on": "2026-09-01"},
        {"customer": "Beta", "person": "Wang", "tier": "B"},
        {"customer": "Fern", "person": "Wang"},
    ]


def targets(step: int) -> list[dict[str, Any]]:
    """Of each month `step` for each of its number: enough that somebody still lacks something of it."""
    return [
        {"person": name, "metric": "revenue", "starts_on": f"2026-{month}-01", "target": f"{month * step}"}
        for name in NAMES
        for month in (10, 11, 12)
    ]


def contacts() -> list[dict[str, Any]]:
    days = [f"2026-11-{day:02}" for day in (2, 3, 9)]
    calls = [{"contacted_on": day, "person": "Li", "customer": "Acme", "activity": "Call"} for day in days]
    visits = [("2026-11-09", "C1", "Wang"), ("2026-11-12", "C2", "Li")]
    return calls + [
        {"contacted_on": day, "person": person, "customer": customer, "activity": "Visit"}
        for day, customer, person in visits
    ]


def feedback() -> list[dict[str, Any]]:
    return [
        {
            "received_on": "2026-11-05",
            "person": NAMES[score % 2],
            "customer": "Acme",
            "score": str(score),
            "survey": "NPS" if score > 5 else "CSAT",
            "resolved_on": "2026-11-06" if score == 2 else None,
        }
        for score in range(1, 11)
    ]
