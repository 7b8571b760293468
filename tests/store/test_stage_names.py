"""Stage names of sheets find the team's stages, from the file to the fact."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.prepare import prepare_file
from sales_core.model.settings import Settings, Stage
from sales_core.model.settings_text import encode

STAGES = Settings().stages
HEAD = "Deal ID,Deal Name,Owner,Amount,Stage\n"


@pytest.fixture
def found(store, tmp_path):
    """`found(names)` gives the stage (None: unknown) of a deal with each name in an uploaded sheet."""

    def upload(names):
        path = tmp_path / "deals.csv"
        path.write_text(HEAD + "".join(f"D{n},Deal {n},Li,5,{name}\n" for n, name in enumerate(names)), "utf-8")
        (sheet,) = prepare_file(path, today=date(2026, 11, 23), trusted=True)
        assert store.commit([sheet], "Li").batches[0].rows.accepted == len(names)
        sql = "select case when stage_known then stage end from fct_deals order by deal_id[2:]::int"
        return [stage for (stage,) in store.reader()._own.execute(sql).fetchall()]

    return upload


def test_names_of_known_systems_are_understood_without_width_case_and_spaces(found):
    wanted = {
        "Qualification": "Qualification",
        "需求确定": "Needs Analysis",
        "Id. Decision Makers": "Decision Makers",
        "Proposal/Price Quote": "Proposal",
        "方案／报价": "Proposal",
        " negotiation / review ": "Negotiation",
        "ＣＬＯＳＥＤ　ＷＯＮ": "Closed Won",
        "closedlost": "Closed Lost",
        "赢单": "Closed Won",
        "无效": "Closed Lost",
    }
    assert found(list(wanted)) == list(wanted.values())


def test_an_unknown_stage_is_no_stage_of_the_team(found):
    assert found(["Something else", "Won?"]) == [None, None]


def test_a_name_beats_an_alias_and_an_earlier_stage_a_later_one(found, given):
    half = Decimal("0.5")
    first = Stage("First", "一", half, "open", ("Second", "Shared"))
    second = Stage("Second", "二", half, "open", ("Shared",))
    given("settings", {"name": "stages", "value": encode((first, second))})
    assert found(["Second", "Shared"]) == ["Second", "First"]


def test_every_default_stage_finds_itself_by_every_name_it_has(found):
    pairs = [(name, stage.name) for stage in STAGES for name in (stage.name, stage.name_zh, *stage.aliases)]
    assert found([name for name, _ in pairs]) == [stage for _, stage in pairs]
