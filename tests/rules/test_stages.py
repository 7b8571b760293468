"""Stage names of sheets find the team's stages."""

from decimal import Decimal

import pytest

from sales_core.model.settings import Settings, Stage
from sales_core.rules.stages import stage_of

STAGES = Settings().stages


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("Qualification", "Qualification"),
        ("需求确定", "Needs Analysis"),
        ("Id. Decision Makers", "Decision Makers"),
        ("Proposal/Price Quote", "Proposal"),
        ("方案／报价", "Proposal"),
        (" negotiation / review ", "Negotiation"),
        ("ＣＬＯＳＥＤ　ＷＯＮ", "Closed Won"),
        ("closedlost", "Closed Lost"),
        ("赢单", "Closed Won"),
        ("无效", "Closed Lost"),
    ],
)
def test_names_of_known_systems_are_understood_without_width_case_and_spaces(name, stage):
    assert stage_of(name, STAGES).name == stage


@pytest.mark.parametrize("name", [None, "", "   ", "Something else", "Won?"])
def test_an_unknown_stage_is_nothing(name):
    assert stage_of(name, STAGES) is None


def test_a_name_beats_an_alias_and_an_earlier_stage_a_later_one():
    half = Decimal("0.5")
    first = Stage("First", "一", half, "open", ("Second", "Shared"))
    second = Stage("Second", "二", half, "open", ("Shared",))
    assert stage_of("Second", (first, second)) is second
    assert stage_of("Shared", (first, second)) is first


def test_every_default_stage_finds_itself_by_every_name_it_has():
    for stage in STAGES:
        assert {stage_of(name, STAGES) for name in (stage.name, stage.name_zh, *stage.aliases)} == {stage}
