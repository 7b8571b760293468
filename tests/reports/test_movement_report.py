"""The pipeline between two moments adds up to the cent, and so do the deals behind each part."""

import random
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest

from sales_core.model.batch import Coverage
from sales_core.model.period import Period
from sales_core.reports.movement import PARTS, known_days, moved_deals, pipeline_movement
from sales_core.reports.pipeline_summary import pipeline_summary
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

FIRST = date(2026, 1, 5)
OPEN = ("Qualification", "Proposal", "Negotiation")


def ask(store, as_of: date) -> Question:
    return Question(store.reader(), Period.parse("2026-03"), as_of, Calendar())


def deal(number: int, stage: str, amount: str | None, close: str | None, **more: object) -> dict:
    told = {"deal_id": f"D{number}", "deal": f"Deal {number}", "person": "Li", "customer": "Acme", "stage": stage}
    return told | {"amount": amount, "expected_close": close} | more


def test_each_part_has_its_deals(store, given):
    then = [deal(1, "Proposal", "100", "2026-03-10"), deal(2, "Proposal", "200", "2026-03-10"),
            deal(3, "Proposal", "300", "2026-05-01"), deal(4, "Proposal", "400", "2026-03-10"),
            deal(5, "Proposal", "500", "2026-03-10"), deal(6, "Proposal", "600", "2026-03-20")]  # fmt: skip
    given("deals", *then, as_of=date(2026, 2, 23), coverage=Coverage.FULL)
    now = [
        deal(1, "Proposal", "130.55", "2026-03-10"),
        deal(2, "Closed Won", "210", "2026-03-10", closed_on="2026-03-02"),
        deal(3, "Proposal", "300", "2026-03-15"),
        deal(4, "Proposal", "400", "2026-04-10"),
        deal(5, "Closed Lost", None, "2026-03-10", closed_on="2026-03-01"),
        deal(7, "Proposal", "70", "2026-03-31"),
    ]
    given("deals", *now, as_of=date(2026, 3, 2), coverage=Coverage.FULL)
    asked = ask(store, date(2026, 3, 2))
    rows = pipeline_movement(asked, date(2026, 2, 23), asked.period)
    assert [(row.part, row.deals, row.amount) for row in rows] == [
        ("opening", 5, Decimal(1800)),
        ("new", 1, Decimal(70)),
        ("increased", 2, Decimal("40.55")),
        ("decreased", 0, Decimal(0)),
        ("pulled_in", 1, Decimal(300)),
        ("pushed_out", 1, Decimal(-400)),
        ("won", 1, Decimal(-210)),
        ("lost", 1, Decimal(-500)),
        ("removed", 1, Decimal(-600)),
        ("closing", 3, Decimal("500.55")),
    ]
    moved = moved_deals(asked, date(2026, 2, 23), asked.period)
    assert [(row.part, row.deal, row.amount) for row in moved][:3] == [
        ("new", "Deal 7", Decimal(70)),
        ("increased", "Deal 1", Decimal("30.55")),
        ("increased", "Deal 2", Decimal(10)),
    ]
    assert (moved[1].amount_was, moved[1].amount_now, moved[1].row_number) == (Decimal(100), Decimal("130.55"), 2)


def test_all_open_deals_know_no_pulling_and_pushing(store, given):
    given("deals", deal(1, "Proposal", "100", "2026-03-10"), as_of=date(2026, 2, 23))
    given("deals", deal(1, "Proposal", "100", "2026-06-10"), as_of=date(2026, 3, 2))
    rows = pipeline_movement(ask(store, date(2026, 3, 2)), date(2026, 2, 23))
    assert [(row.part, row.amount) for row in rows if row.deals] == [
        ("opening", Decimal(100)),
        ("closing", Decimal(100)),
    ]


@pytest.fixture
def weeks(store, given):
    """Ten weekly exports in which 25 deals come, change, move, close, reopen and go."""
    chance = random.Random(7)
    standing: dict[int, dict] = {}
    days = [FIRST + timedelta(weeks=week) for week in range(10)]
    for day in days:
        for number in range(25):
            if chance.random() < 0.35:
                close = str(day + timedelta(days=chance.randrange(-20, 90))) if chance.random() < 0.9 else None
                amount = f"{chance.randrange(1, 10**6)}.{chance.randrange(100):02}" if chance.random() < 0.9 else None
                stage = chance.choice((*OPEN, *OPEN, "Closed Won", "Closed Lost"))
                closed = str(day) if stage.startswith("Closed") else None
                standing[number] = deal(number, stage, amount, close, closed_on=closed)
            elif chance.random() < 0.05:
                standing.pop(number, None)
        given(
            "deals",
            *standing.values(),
            as_of=day,
            coverage=Coverage.FULL if chance.random() < 0.5 else Coverage.PARTIAL,
        )
    return days


def test_every_pair_of_moments_closes_to_the_cent(store, weeks):
    moments = [*weeks, weeks[3] + timedelta(days=2), weeks[-1] + timedelta(days=30)]
    for since, until in combinations(sorted(moments), 2):
        asked = ask(store, until)
        for due in (None, asked.period, Period.parse("2026-Q2")):
            rows = {row.part: row for row in pipeline_movement(asked, since, due)}
            assert sum(rows[part].amount for part in PARTS[:-1]) == rows["closing"].amount
            for part in PARTS:
                behind = moved_deals(asked, since, due, part)
                assert sum(row.amount for row in behind) == rows[part].amount
                assert len({row.key for row in behind}) == rows[part].deals


def test_the_closing_is_the_pipeline_and_the_opening_that_of_then(store, weeks):
    since, until = weeks[2], weeks[8]
    rows = {row.part: row.amount for row in pipeline_movement(ask(store, until), since)}
    assert rows["closing"] == pipeline_summary(ask(store, until)).open_amount
    assert rows["opening"] == pipeline_summary(ask(store, since)).open_amount


def test_the_known_days_are_those_of_the_uploads_of_deals(store, weeks):
    assert known_days(ask(store, weeks[3])) == tuple(reversed(weeks[:4]))
