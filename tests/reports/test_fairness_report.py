"""What each person was given when the period began, beside the points."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from sales_core.figures.fairness import scatter
from sales_core.model.period import Period
from sales_core.model.scorecard import Measure, Scorecard
from sales_core.model.settings_text import encode
from sales_core.reports.fairness import fairness, links, regions
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar
from sales_core.text.core import Language

OCTOBER = Period.parse("2026-10")
PEOPLE = tuple(f"P{number}" for number in range(1, 10))


@pytest.fixture
def nine(store, given):
    """Who inherits more scores more; a deal that came in October was not inherited."""
    given("people", *({"person": name, "region": "North" if place < 4 else "South", "joined_on": "2025-10-31"}
                      for place, name in enumerate(PEOPLE)), at=datetime(2026, 9, 1))  # fmt: skip
    card = Scorecard("", (Measure("revenue", Decimal(1), "value", Decimal(0), Decimal(1000), Decimal(2000)),))
    given("settings", {"name": "scorecards", "value": encode((card,))})

    def deal(name: str, amount: str, number: str) -> dict:
        return {"deal_id": number, "deal": number, "person": name, "amount": amount, "stage": "Proposal"}

    given("deals", *(deal(name, f"{place}00", name) for place, name in enumerate(PEOPLE, 1)), as_of=date(2026, 9, 28))
    given("deals", deal("P1", "99999", "late"), as_of=date(2026, 10, 12))
    for day, times in (("2026-09-10", 10), ("2026-10-10", 100)):
        given("orders", *({"order_id": f"{name}{day}", "ordered_on": day, "person": name, "customer": f"C{name}",
                           "amount": str(place * times)} for place, name in enumerate(PEOPLE, 1)),
              as_of=date(2026, 10, 31))  # fmt: skip
    return fairness(Question(store.reader(), OCTOBER, OCTOBER.end, Calendar()))


def test_the_pipeline_counts_as_it_was_before_the_period(nine):
    first = nine[0]
    assert (first.points, first.inherited, first.customers, first.region) == (Decimal("10.00"), 100, 1, "North")
    assert round(first.months) == 12
    assert [row.a_share for row in nine][-1] == 1


def test_points_that_go_with_what_was_inherited_are_told(nine):
    found = {link.factor: link for link in links(nine)}
    assert (found["inherited"].correlation, found["inherited"].beyond_chance) == (Decimal("1.00"), True)
    assert found["months"].correlation is None  # all joined on one day
    assert [(row.region, row.people) for row in regions(nine)] == [("South", 5), ("North", 4)]


def test_the_chart_has_a_mark_for_each_person(nine):
    link = links(nine)[0]
    figure = scatter(nine, link, str, {}, "CNY", Language.EN)
    assert list(figure.data[0].customdata) == list(PEOPLE)
    assert "rank correlation 1.00" in figure.layout.title.text


def test_of_two_people_nothing_is_told(nine):
    assert [link.correlation for link in links(nine[:2])] == [None] * 3
    assert regions(nine[:2]) == ()
