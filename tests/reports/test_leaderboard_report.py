"""Leaderboards: by value, growth and attainment, and what of them each viewer is told."""

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from sales_core.cli.main import main
from sales_core.metrics import METRICS
from sales_core.model.period import Period
from sales_core.model.recognition import Recognition
from sales_core.model.settings_text import encode
from sales_core.reports.leaderboard import leaderboard
from sales_core.reports.person_values import less_is_better, ways
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

OCTOBER = Period.parse("2026-10")
SALES = {"Li": ("900", "1000"), "Wang": ("400", "1500"), "Zhao": ("1000", "1000"), "Sun": ("10", "0")}


@pytest.fixture
def team(given):
    """Chen leads Li and Wang in the North, Zhao and Sun sell in the South; sales of September and October."""
    given("people", {"person": "Boss", "role": "Director"}, {"person": "Chen", "role": "Manager", "team": "North"},
          *({"person": name, "role": "Sales", "team": "North", "manager": "Chen"} for name in ("Li", "Wang")),
          *({"person": name, "role": "Sales", "team": "South"} for name in ("Zhao", "Sun")))  # fmt: skip
    given("orders", *(
        {"order_id": f"{name}{month}", "ordered_on": f"2026-{month}-05", "person": name, "customer": f"C{name}",
         "amount": amount}
        for name, amounts in SALES.items() for month, amount in zip(("09", "10"), amounts, strict=True) if amount != "0"
    ), as_of=date(2026, 10, 31), at=datetime(2026, 11, 1))  # fmt: skip
    given("targets", *({"person": name, "starts_on": "2026-10-01", "target": target}
                       for name, target in (("Li", "500"), ("Wang", "1500"), ("Zhao", "4000"))))  # fmt: skip


@pytest.fixture
def asked(store):
    def ask(viewer: str | None = None, *people: str) -> Question:
        reader = store.reader(store.viewer(viewer), None, people or None)
        return Question(reader, OCTOBER, OCTOBER.end, Calendar())

    return ask


@pytest.fixture
def in_names(given):
    given("settings", {"name": "recognition", "value": encode(Recognition("names"))})


def told(question: Question, *how: str) -> list[tuple]:
    return [(row.person, row.rank, row.value) for row in leaderboard(question, *how).rows]


def test_people_are_ranked_by_what_they_sold_with_ties_and_who_sold_nothing_last(team, asked):
    assert told(asked(), "revenue", "amount") == [
        ("Wang", 1, Decimal(1500)), ("Li", 2, Decimal(1000)), ("Zhao", 2, Decimal(1000)), ("Sun", 4, Decimal(0)),
    ]  # fmt: skip
    assert [row.rank_before for row in leaderboard(asked(), "revenue", "amount").rows] == [3, 2, 1, 4]


def test_by_growth_whoever_grew_most_is_first(team, asked):
    assert [row[:2] for row in told(asked(), "revenue", "growth")] == [("Wang", 1), ("Li", 2), ("Zhao", 3), ("Sun", 4)]
    assert told(asked(), "revenue", "growth")[0][2] == Decimal("2.75")


def test_by_attainment_whoever_has_the_smaller_target_can_lead_and_without_one_there_is_no_place(team, asked):
    assert told(asked()) == [
        ("Li", 1, Decimal(2)), ("Wang", 2, Decimal(1)), ("Zhao", 3, Decimal("0.25")), ("Sun", None, None),
    ]  # fmt: skip
    assert leaderboard(asked()).rows[0].of == 3


def test_a_salesperson_is_told_the_own_place_only_unless_the_team_says_otherwise(team, asked):
    board = leaderboard(asked("Li"), "revenue", "amount")
    assert told(asked("Li"), "revenue", "amount") == [("Li", 2, Decimal(1000))]
    assert (board.compared, board.hidden) == (2, 1)


def test_in_names_a_salesperson_sees_the_own_team_and_opens_own_rows_only(team, in_names, asked):
    board = leaderboard(asked("Li"), "revenue", "amount")
    assert [(row.person, row.rank, row.is_seen) for row in board.rows] == [("Wang", 1, False), ("Li", 2, True)]
    assert board.hidden == 0


def test_who_leads_compares_those_led_and_who_leads_all_everybody(team, asked):
    assert [row[0] for row in told(asked("Chen"), "revenue", "amount")] == ["Wang", "Li"]
    assert len(told(asked("Boss"), "revenue", "amount")) == 4
    assert told(asked("Boss", "Zhao"), "revenue", "amount") == [("Zhao", 1, Decimal(1000))]


def test_a_stranger_is_told_nothing_even_in_names(team, in_names, asked):
    assert leaderboard(asked("Nobody"), "revenue", "amount").rows == ()


def test_the_command_line_tells_a_viewer_no_more(team, store, capsys):
    address = store.address
    store.close()
    main(["show", "leaderboard", "--store", address, "--period", "2026-10", "--viewer", "Li", "--json"])
    answer = capsys.readouterr().out
    assert [row["person"] for row in json.loads(answer)["rows"]] == ["Li"]
    assert "Wang" not in answer


def test_growth_and_attainment_are_offered_where_they_can_be_told(team, asked):
    assert ways(asked(), "revenue") == ("amount", "growth", "attainment")
    assert ways(asked(), "orders") == ("amount", "growth")
    assert ways(asked(), "csat") == ()


def test_what_less_is_better_of_is_what_the_dictionary_says(team, asked):
    for metric in METRICS:
        assert less_is_better(asked(), metric.key, "amount") == (metric.direction == "down"), metric.key


def test_one_place_only_looks_beyond_the_viewers_rows():
    reports = Path(__file__).parents[2] / "sales_core"
    found = [path.stem for path in sorted(reports.rglob("*.py")) if ".of_everybody(" in path.read_text("utf-8")]
    assert found == ["compared_people"]
