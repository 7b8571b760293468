"""Where each person is likely to land, as a figure."""

from decimal import Decimal

from sales_core.figures.landing import finding, landing_ranges
from sales_core.reports.landing import LandingRow
from sales_core.text.core import Language


def row(person: str, landing: str, probability: str | None, target: str | None = "900") -> LandingRow:
    value = Decimal(landing)
    chance = None if probability is None else Decimal(probability)
    aim = None if target is None else Decimal(target)
    return LandingRow(
        "person", person, "", aim, Decimal(500), Decimal(200), value - 700, value, value - 100, value + 150, chance, 3,
        Decimal(600), None,
    )  # fmt: skip


ROWS = [row("Li", "1000", "0.8"), row("Wu", "700", "0.1")]


def test_each_person_has_a_range_its_middle_and_a_target():
    figure = landing_ranges(ROWS, str, {"Li": "#111111", "Wu": "#222222"}, Language.EN)
    ranges = [trace for trace in figure.data if trace.mode == "lines"]
    assert [(trace.y[0], list(trace.x)) for trace in ranges] == [("Wu", [600.0, 850.0]), ("Li", [900.0, 1150.0])]
    middles, targets = (trace for trace in figure.data if trace.mode == "markers")
    assert list(middles.x) == [700.0, 1000.0]
    assert list(targets.x) == [900.0, 900.0]


def test_the_finding_names_who_is_more_likely_than_not_to_reach_the_target():
    assert finding(ROWS, Language.EN) == "1 likely to reach the target: Li"
    assert finding(ROWS[1:], Language.ZH) == "目前尚无人有望达标"
    assert finding([row("Li", "1000", None, None)], Language.EN) == "Likely landing by person"


def test_without_targets_there_is_no_mark_for_them():
    figure = landing_ranges([row("Li", "1000", None, None)], str, {}, Language.ZH)
    assert [trace.name for trace in figure.data if trace.name] == ["期末预计"]
